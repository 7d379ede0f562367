#include "json/results/explanation.hpp"

#include "json/results/evaluation.hpp"
#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"

#include <string>

namespace assay {
namespace json {
namespace {

struct ExplanationDocument {
    Evaluation const& evaluation;
    Explanation const& explanation;
};

constexpr auto explained_members = result(
    {}, {}, optional("node", &Explanation::node, "Id of the node; absent: the assessment."),
    optional("title", &Explanation::title, "Title of the node."),
    optional("level", &Explanation::level, "The word for its level."),
    member("ladders", &Explanation::ladders),
    optional("values", &Explanation::values, "The values that the pack computes for it."),
    optional("nodes", &Explanation::nodes, "The nodes below it that have a result."),
    optional("elements", &Explanation::elements, "The elements below a node that fall short."),
    optional("element", &Explanation::element, "Of an element."),
    optional("open", &Explanation::open, "The answers and ratings that are missing, each once."));

constexpr auto explanation_shape =
    result("explanation", "The reasons for the result of the assessment or of one node.",
           members_of<subject_members>(
               [](ExplanationDocument const& all) -> Evaluation const& { return all.evaluation; }),
           members_of<explained_members>([](ExplanationDocument const& all) -> Explanation const& {
               return all.explanation;
           }));

}  // namespace

std::string explanation_schema() {
    return schema_of<ExplanationDocument, explanation_shape>("explanation", "Explanation");
}

}  // namespace json

std::string to_json(Explanation const& explanation, Evaluation const& evaluation) {
    return json::document<json::explanation_shape>(
        json::ExplanationDocument{evaluation, explanation});
}

}  // namespace assay
