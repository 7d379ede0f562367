#pragma once

#include <assay/explanation.hpp>

#include "json/results/describe.hpp"
#include "json/results/meaning.hpp"

#include <optional>

namespace assay::json {

inline std::optional<Holds> compares(Reason const& reason) {
    return reason.test == ReasonTest::answer ? std::nullopt : std::optional(reason.compares);
}

template <>
inline constexpr auto shape_of<Dependence> = result(
    "dependence", "The answers that make an open result known, whatever they turn out to be.",
    member("answers", &Dependence::answers, "Ids of points in `open`."),
    member("is_least", &Dependence::is_least, "No smaller set of answers is enough."));

template <>
inline constexpr auto shape_of<OpenPoint> = result(
    "open_point", "An answer or a rating that is missing.",
    member("id", &OpenPoint::id, "Its name in this document, a reference."),
    member("kind", &OpenPoint::kind),
    member(
        "says", [](OpenPoint const& point) { return to_text(point); }, "The same in a sentence."),
    optional("element", &OpenPoint::element, "Id of the element that it is about."),
    optional("title", &OpenPoint::title, "Title of that element."),
    optional("asks", &OpenPoint::asks, "The question, in the words of the pack."),
    optional("can_be", &OpenPoint::can_be, "The possible answers, where they can be listed."),
    optional("can_be_text", &OpenPoint::can_be_text, "The same for people."),
    members_of(&OpenPoint::place));

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
inline constexpr auto shape_of<LadderExplanation> =
    result("ladder", "The result on one ladder, and the reasons it is not higher.",
           member("ladder", &LadderExplanation::ladder, "Its name in the pack."),
           member("cases", &LadderExplanation::cases, "The cases it can be, lowest first."),
           member("stands", &LadderExplanation::stands, "The same in words."),
           member("certainty", &LadderExplanation::certainty),
           optional("says", &LadderExplanation::says, "The pack's sentence for it."),
           members_of(&LadderExplanation::place),
           member("reasons", &LadderExplanation::reasons,
                  "Of the cases above it, then its own; the highest first."),
           optional("depends_on", &LadderExplanation::depends_on, "While it is open."));

template <>
inline constexpr auto shape_of<ValueExplanation> =
    result("computed", "A value that the pack computes for the node.",
           member("value", &ValueExplanation::value, "Its name in the pack."),
           member("certainty", &ValueExplanation::certainty),
           member("found", &ValueExplanation::found), members_of(&ValueExplanation::place),
           optional("depends_on", &ValueExplanation::depends_on, "While it is open."));

template <>
inline constexpr auto shape_of<NodeStanding> =
    result("standing", "The result of a node on the first of its ladders.",
           member("node", &NodeStanding::node, "Its id."), member("level", &NodeStanding::level),
           member("title", &NodeStanding::title), member("ladder", &NodeStanding::ladder),
           member("cases", &NodeStanding::cases, "The cases it can be, lowest first."),
           optional("says", &NodeStanding::says, "The pack's sentence for it."),
           members_of(&NodeStanding::place));

template <>
inline constexpr auto shape_of<RecordedFact> =
    result("fact", "An answer to a question of the pack.",
           member("fact", &RecordedFact::fact, "Id of the fact."),
           optional("asks", &RecordedFact::asks, "The question."),
           member("values", &RecordedFact::values, "The answer, exactly."),
           optional("text", &RecordedFact::text, "The answer for people."));

template <>
inline constexpr auto shape_of<ElementJudgement> = result(
    "judgement", "A judgement of the element.",
    member("id", &ElementJudgement::id, "A reference to it."),
    member("role", &ElementJudgement::role), optional("author", &ElementJudgement::author),
    optional("site", &ElementJudgement::site, "Absent: the whole scope."),
    optional("visit", &ElementJudgement::visit, "Id of the visit that it was given at."),
    optional("visit_kind", &ElementJudgement::visit_kind, "Title of its kind."),
    optional("visit_date", &ElementJudgement::visit_date, "Its last day."),
    optional("carried", &ElementJudgement::carried, "It is carried forward from that visit."),
    optional("rating", &ElementJudgement::rating, "Absent: it gives none."),
    optional("rationale", &ElementJudgement::rationale),
    optional("facts", &ElementJudgement::facts, "The answers recorded with it."),
    optional("decides", &ElementJudgement::decides,
             "It decides the rating, alone or with others of equal weight."),
    optional("leads", &ElementJudgement::leads,
             "It is of the role and visit that decide, or that would decide."),
    optional("is_blank", &ElementJudgement::is_blank, "An entry to fill in."));

template <>
inline constexpr auto shape_of<ElementPoint> =
    result("point", "A part of the requirement, or a guidance point.",
           member("id", &ElementPoint::id), member("says", &ElementPoint::says),
           member("layer", &ElementPoint::layer, "Id of the pack that has it."),
           optional("source", &ElementPoint::source, "The document it follows."),
           member("holds", &ElementPoint::holds,
                  "yes: the part is met, or the point is answered. open: no judgement decides."));

template <>
inline constexpr auto shape_of<CitedEvidence> = result(
    "evidence", "Evidence that the deciding judgement cites.", member("id", &CitedEvidence::id),
    optional("title", &CitedEvidence::title), optional("kind", &CitedEvidence::kind),
    optional("given", &CitedEvidence::given), optional("date", &CitedEvidence::date),
    optional("visibility", &CitedEvidence::visibility, "Absent: open to all."));

template <>
inline constexpr auto shape_of<ClaimGround> =
    result("ground", "When a layer lets the element be claimed as not applicable.",
           member("layer", &ClaimGround::layer), member("because", &ClaimGround::because));

template <>
inline constexpr auto shape_of<ElementClaim> =
    result("claim", "The claim that the element does not apply.",
           optional("reason", &ElementClaim::reason), optional("by", &ElementClaim::by),
           optional("date", &ElementClaim::date),
           member("permitted", &ElementClaim::permitted, "The pack permits such a claim."),
           optional("waits_for", &ElementClaim::waits_for,
                    "Questions without an answer on which that depends."),
           member("acceptance", &ElementClaim::acceptance, "open: nobody has answered it."),
           optional("decided_by", &ElementClaim::decided_by),
           optional("decided_on", &ElementClaim::decided_on),
           optional("decision_reason", &ElementClaim::decision_reason));

template <>
inline constexpr auto shape_of<ElementShortfall> =
    result("shortfall", "A gap that a judgement of the element found.",
           member("id", &ElementShortfall::id), optional("missing", &ElementShortfall::missing),
           optional("deadline", &ElementShortfall::deadline),
           optional("closed_on", &ElementShortfall::closed_on));

template <>
inline constexpr auto shape_of<ElementAction> =
    result("action", "An action for the element.", member("id", &ElementAction::id),
           optional("what", &ElementAction::what), optional("who", &ElementAction::who),
           optional("when", &ElementAction::when, "The day it is due."),
           member("status", &ElementAction::status));

template <>
inline constexpr auto shape_of<ElementComment> =
    result("comment", "A comment by a person who rates nothing. It decides nothing.",
           member("id", &ElementComment::id),
           optional("kind", &ElementComment::kind, "Title of its kind."),
           optional("author", &ElementComment::author), optional("date", &ElementComment::date),
           optional("says", &ElementComment::says),
           optional("visibility", &ElementComment::visibility, "Absent: open to all."));

template <>
inline constexpr auto shape_of<ElementWord> =
    result("word", "A word of the standard that means something else to a sector.",
           member("word", &ElementWord::word), member("here", &ElementWord::here, "Its meaning."),
           member("layer", &ElementWord::layer, "Id of the layer that gives the meaning."),
           optional("is_only", &ElementWord::is_only, "No other layer gives it a meaning."));

template <>
inline constexpr auto shape_of<RatingInWords> =
    result("rating_meaning", "A rating that the element has, and its meaning.",
           member("rating", &RatingInWords::rating, "Its id."),
           member("title", &RatingInWords::title), members_of(&RatingInWords::meaning));

template <>
inline constexpr auto shape_of<ElementExplanation> = result(
    "element", "One element, and how it counts.",
    optional("requirement", &ElementExplanation::requirement),
    optional("official_text", &ElementExplanation::official_text,
             "The words of the standard, for licence holders."),
    members_of(&ElementExplanation::meaning),
    optional("words", &ElementExplanation::words, "The meaning of its words in a sector."),
    member("applicability", &ElementExplanation::applicability),
    member("ratings", &ElementExplanation::ratings,
           "The one that decides; several in a dispute; none: it is not rated."),
    optional("rating_meanings", &ElementExplanation::rating_meanings,
             "Of these ratings, those that have a meaning."),
    optional("deciding_rule", &ElementExplanation::deciding_rule,
             "Where the pack declares the roles that decide: file:line."),
    member("judgements", &ElementExplanation::judgements, "In the order of the file."),
    optional("parts", &ElementExplanation::parts, "Of the requirement."),
    optional("guidance", &ElementExplanation::guidance),
    optional("evidence", &ElementExplanation::evidence, "Cited by the deciding judgement."),
    optional("claim", &ElementExplanation::claim),
    optional("claim_grounds", &ElementExplanation::claim_grounds),
    optional("shortfalls", &ElementExplanation::shortfalls),
    optional("actions", &ElementExplanation::actions),
    optional("comments", &ElementExplanation::comments, "They decide nothing."),
    optional("depends_on", &ElementExplanation::depends_on, "While its rating is unknown."),
    member("counts_in", &ElementExplanation::counts_in, "The nodes above it, the nearest first."));

template <>
inline constexpr auto shape_of<UnmetElement> = result(
    "unmet", "An element that is not met, or not certain.",
    member("element", &UnmetElement::element, "Its id."), member("title", &UnmetElement::title),
    member("applicability", &UnmetElement::applicability),
    member("ratings", &UnmetElement::ratings, "The ratings it can have; none: it is not rated."),
    optional("facts", &UnmetElement::facts, "Recorded in place of a rating."));

}  // namespace assay::json
