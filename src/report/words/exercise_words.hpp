#pragma once

#include <assay/exercise.hpp>

#include <string>
#include <vector>

namespace assay::report {

// What reports on an exercise say, whatever their format.

/// Whether it matters for the result who came; empty where the pack says nothing of the whole.
[[nodiscard]] std::string outcomes_in_a_sentence(ExerciseAnalysis const& analysis);

/// On how many elements the assessors differ, and on which by two steps or more.
[[nodiscard]] std::string apart_in_a_sentence(ExerciseAnalysis const& analysis);

/// How far the assessors agree about where evidence belongs.
[[nodiscard]] std::string placement_in_a_sentence(EvidencePlacement const& placement);

/// Who has not handed in everything, a sentence for each: a number without it misleads.
[[nodiscard]] std::vector<std::string> what_is_missing(Exercise const& exercise);

}  // namespace assay::report
