#pragma once

#include <assay/exercise.hpp>

#include "report/page.hpp"

#include <string>

namespace assay::report {

/// Who is the most severe and who the most lenient, how far apart, and whether that may be chance.
[[nodiscard]] std::string severity_in_a_sentence(ExerciseAnalysis const& analysis);

/// Each assessor's severity with its interval and fit, and what stands out in how the scale is used;
/// or why the design cannot tell.
void severity_section(Page& page, ExerciseAnalysis const& analysis);

}  // namespace assay::report
