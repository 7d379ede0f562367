#pragma once

#include <assay/exercise.hpp>

#include "report/view/subject.hpp"

namespace assay::report {

// What templates look at when a report tells of an exercise. `subject` is the case with all judgements.

/// The whole: `exercise`.
[[nodiscard]] pack::View view_of_exercise(Subject const& subject, Exercise const& exercise,
                                          ExerciseAnalysis const& analysis);

/// The case with the judgements of one assessor and what was agreed. Throws: Error when the assessor takes no part, or
/// has not rated every element.
[[nodiscard]] Assessment case_of_sheet(Exercise const& exercise, std::string_view assessor);

/// What an assessor may see after the meeting: their own ratings beside what was agreed, and nothing of the others'.
/// `subject` is that case.
[[nodiscard]] pack::View view_of_sheet(Subject const& subject, Exercise const& exercise,
                                       std::string_view assessor);

/// The elements on which the sides differ, in the order in which they are to be talked about, each with
/// who holds what of it, why, and on which evidence. `sides` are the ids of the sides in the order in
/// which they are to stand.
[[nodiscard]] pack::View view_of_differences(Subject const& subject, Comparison const& comparison,
                                             std::vector<std::string> const& sides);

/// How far the assessors agree: sentences, numbers with intervals or reasons, how they were made.
[[nodiscard]] pack::View view_of_agreement(Subject const& subject, RatingTable const& table,
                                           TableAgreement const& all);

}  // namespace assay::report
