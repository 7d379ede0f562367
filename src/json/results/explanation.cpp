#include <assay/explanation.hpp>

#include "json/results/evaluation.hpp"
#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"

#include <optional>
#include <string>

namespace assay {
namespace json {
namespace {

struct ExplanationDocument {
    Evaluation const& evaluation;
    Explanation const& explanation;
};

std::optional<Holds> compares(Reason const& reason) {
    return reason.test == ReasonTest::answer ? std::nullopt : std::optional(reason.compares);
}

}  // namespace

template <>
inline constexpr auto shape_of<ReasonValue> = result(
    "value", "A value that was found, or that is needed.",
    member("type", &ReasonValue::type, "share: a number that people read as a percentage."),
    member("state", &ReasonValue::state,
           "open: it can still change; none: there is certainly no value; absent: none is given."),
    optional("what", &ReasonValue::what, "The noun for this value."),
    optional("source", &ReasonValue::source, "The same as the pack writes it."),
    member("values", &ReasonValue::values,
           "Exactly. While it is open: of a number the least and the most, else all it can be."),
    optional("text", &ReasonValue::text, "For people."),
    optional("rows", &ReasonValue::rows, "Of a count, the rows that were counted."),
    optional("named", &ReasonValue::named, "The name that the pack gave to what was counted."),
    optional("of", &ReasonValue::of, "Of a share, the part and the whole."));

template <>
inline constexpr auto shape_of<RowGroup> = result("group", "Rows that came out the same way.",
                                                  member("count", &RowGroup::count),
                                                  optional("ids", &RowGroup::ids, "At most ten."),
                                                  optional("more", &RowGroup::more,
                                                           "Names beyond these."));

template <>
inline constexpr auto shape_of<ReasonRows> = result(
    "rows", "The rows that a condition is about.",
    member("one", &ReasonRows::one, "The noun for one of them."),
    member("many", &ReasonRows::many, "The noun for several."),
    member("over", &ReasonRows::over, "Those that the condition is about, in the singular."),
    optional("of_elements", &ReasonRows::of_elements, "They are named by their elements."),
    member("tested", &ReasonRows::tested, "False: the rule asks only whether there are any."),
    optional("state", &ReasonRows::state,
             "The state that each must have, where there is a word: `met`."),
    member("yes", &ReasonRows::yes), member("no", &ReasonRows::no),
    member("open", &ReasonRows::open));

template <>
inline constexpr auto shape_of<Reason> = result(
    "reason", "One condition of a rule, one case or one limit, as it came out.",
    member(
        "says", [](Reason const& reason) { return to_text(reason); },
        "The same in a sentence, without the reasons for it."),
    member("kind", &Reason::kind, "Its subject, or how it is made of others."),
    member("holds", &Reason::holds, "open: it can still come out either way."),
    optional("name", &Reason::name,
             "Id of the case or limit; of a condition the name that the pack gave it."),
    optional("limits_to", &Reason::limits_to, "Of a limit, id of the case."),
    optional("condition", &Reason::condition, "As the pack writes it."),
    optional("test", &Reason::test,
             "Absent: `found` is the answer. comparison: `found` is compared with `needed`."),
    optional("relation", &Reason::relation,
             "How `found` is related to `needed`, by the word of the pack."),
    optional("relation_text", &Reason::relation_text, "The same for people."),
    optional("compares", compares, "The result of the test."),
    optional("expects", &Reason::expects, "Absent: the rule does not need it."),
    optional("found", &Reason::found), optional("needed", &Reason::needed),
    optional("asks", &Reason::asks, "The question, as a clause."),
    optional("denies", &Reason::denies, "The opposite, as a clause."),
    optional("rows", &Reason::rows), members_of(&Reason::place),
    optional("about", &Reason::about, "References to its subjects, at most ten."),
    optional("about_more", &Reason::about_more, "How many there are beyond these."),
    optional("because", &Reason::because, "The reasons for it."));

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
        json::ExplanationDocument{evaluation, explanation});
}

}  // namespace assay
