#pragma once

#include <assay/exercise.hpp>

#include "report/page.hpp"

namespace assay::report {

/// Each assessor's severity with its interval and fit, and what stands out in how the scale is used;
/// or why the design cannot tell.
void severity_section(Page& page, ExerciseAnalysis const& analysis);

}  // namespace assay::report
