#include <assay/explanation.hpp>

#include "json/results/evaluation.hpp"
#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"

namespace assay {
namespace json {
namespace {

struct ExplanationDocument {
    Evaluation const& evaluation;
    Explanation const& explanation;
};

}  // namespace

template <>
inline constexpr auto shape_of<Reason> = result(
    "reason", "One clause of a rule, or one rule, as it came out.", member("says", &Reason::says),
    member("holds", &Reason::holds, "open: it can still come out either way."),
    members_of(&Reason::place), optional("because", &Reason::because, "The reasons for it."));

template <>
inline constexpr auto shape_of<LadderExplanation> = result(
    "ladder", "The result on one ladder, and the reasons it is not higher.",
    member("ladder", &LadderExplanation::ladder, "Its name in the pack."),
    member("stands", &LadderExplanation::stands, "The case reached, or the cases still possible."),
    optional("says", &LadderExplanation::says, "The pack's sentence for it."),
    members_of(&LadderExplanation::place),
    member("reasons", &LadderExplanation::reasons,
           "Of the cases above it, then its own; the highest first."));

namespace {

constexpr auto explained_members =
    result({}, {}, optional("node", &Explanation::node, "Id of the node; absent: the assessment."),
           optional("title", &Explanation::title, "Title of the node."),
           member("ladders", &Explanation::ladders));

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
        json::ExplanationDocument{evaluation, explanation}, json::Lists::an_item_a_line);
}

}  // namespace assay
