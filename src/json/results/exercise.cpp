#include <assay/exercise.hpp>

#include "json/results/agreement.hpp"
#include "json/results/comparison.hpp"
#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"

namespace assay {
namespace json {
namespace {

struct ExerciseDocument {
    Exercise const& exercise;
    ExerciseAnalysis const& analysis;
    ComparisonDocument comparison;
    AgreementDocument agreement;
};

}  // namespace

template <>
inline constexpr auto shape_of<ExerciseCopy> =
    result("copy", "How far one copy is.", member("assessor", &ExerciseCopy::assessor),
           member("missing", &ExerciseCopy::missing, "There is no copy (yet)."),
           member("rated", &ExerciseCopy::rated, "Elements that are rated."),
           member("unrated", &ExerciseCopy::unrated,
                  "Ids of elements that are neither rated nor claimed not to apply."));

template <>
inline constexpr auto shape_of<AssessorOutcome> = result(
    "outcome", "The outcome under the ratings of one assessor.",
    member("assessor", &AssessorOutcome::assessor), member("met", &AssessorOutcome::is_met),
    member(
        "certainty", &AssessorOutcome::certainty,
        "incomplete: it depends on what they have not rated; undetermined: on a rule that failed."),
    member("says", &AssessorOutcome::says, "The pack's sentence for it."));

template <>
inline constexpr auto shape_of<ExerciseAnswer> =
    result("answer", "The agreed rating of an element of a seeded case.",
           member("element", &ExerciseAnswer::element), member("rating", &ExerciseAnswer::rating),
           member("reason", &ExerciseAnswer::reason), member("by", &ExerciseAnswer::by));

template <>
inline constexpr auto shape_of<PlacedEvidence> = result(
    "placed", "Under which elements assessors put a piece of evidence.",
    member("evidence", &PlacedEvidence::evidence), member("elements", &PlacedEvidence::elements),
    member("assessors", &PlacedEvidence::assessors,
           "How many of them put it there, for each of the elements."));

template <>
inline constexpr auto shape_of<EvidencePlacement> =
    result("placement",
           "How far assessors agree about where evidence belongs; where they had to decide that.",
           member("assessors", &EvidencePlacement::assessors, "Assessors who rated something."),
           member("alike", &EvidencePlacement::alike,
                  "Pieces that all of them put under the same elements, or under none."),
           member("compared", &EvidencePlacement::compared,
                  "Comparisons: one puts a piece under an element, and another one may, too."),
           member("same", &EvidencePlacement::same, "Comparisons in which the other one does."),
           member("evidence", &EvidencePlacement::evidence));

namespace {

constexpr auto exercise_shape = result(
    "exercise", "One case, judged by several assessors without each other.",
    member(
        "organisation",
        [](ExerciseDocument const& all) { return all.exercise.joined.organisation.name; },
        "Name of the organisation."),
    member(
        "elements", [](ExerciseDocument const& all) { return all.exercise.elements; },
        "How many there were to judge."),
    member(
        "copies", [](ExerciseDocument const& all) -> auto const& { return all.exercise.copies; }),
    member(
        "outcomes",
        [](ExerciseDocument const& all) -> auto const& { return all.analysis.outcomes; }),
    member(
        "answers", [](ExerciseDocument const& all) -> auto const& { return all.exercise.answers; }),
    member(
        "placement",
        [](ExerciseDocument const& all) -> auto const& { return all.analysis.placement; }),
    member(
        "comparison",
        [](ExerciseDocument const& all) { return Document<ComparisonDocument>{all.comparison}; },
        "As `assay compare` writes it."),
    member(
        "agreement",
        [](ExerciseDocument const& all) {
            return Document<AgreementDocument>{all.agreement, Lists::an_item_a_line};
        },
        "As `assay agree` writes it."));

}  // namespace

std::string exercise_schema() {
    return schema_of<ExerciseDocument, exercise_shape>("exercise", "Exercise");
}

}  // namespace json

std::string to_json(Exercise const& exercise, ExerciseAnalysis const& analysis) {
    json::ExerciseDocument const all{exercise,
                                     analysis,
                                     json::all_differing(analysis.comparison),
                                     {analysis.table, analysis.agreement, nullptr}};
    return json::document<json::exercise_shape>(all, json::Lists::an_item_a_line);
}

}  // namespace assay
