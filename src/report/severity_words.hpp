#pragma once

#include <assay/exercise.hpp>

#include <string>
#include <vector>

namespace assay::report {

// What reports say about who is severe, whatever their format.

/// Who is the most severe and who the most lenient, how far apart, and whether that may be chance.
[[nodiscard]] std::string severity_in_a_sentence(ExerciseAnalysis const& analysis);

/// Why it cannot be said. Requires: there is a reason, or no assessor has a measure.
[[nodiscard]] std::string why_no_severity(ExerciseAnalysis const& analysis);

/// `+0.41 to +3.67`, at 95 %; empty where there is no measure.
[[nodiscard]] std::string interval_of(statistics::Measure const& measure);

/// The test of "all are equally severe"; empty where there is none.
[[nodiscard]] std::string chance_in_a_sentence(statistics::Severity const& severity);

/// What is remarkable in how an assessor uses the scale, each to be read behind a name: central
/// tendency, halo, restricted range.
[[nodiscard]] std::vector<std::string> what_stands_out(statistics::AssessorEffects const& effects);

}  // namespace assay::report
