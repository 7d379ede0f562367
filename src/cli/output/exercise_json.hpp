#pragma once

#include <assay/exercise.hpp>

#include <string>

namespace assay::cli {

/// An exercise for tools: how far the copies are, outcomes, severity, and within it what `compare`
/// and `agree` write.
[[nodiscard]] std::string exercise_json(Exercise const& exercise, ExerciseAnalysis const& analysis);

}  // namespace assay::cli
