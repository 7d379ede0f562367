#pragma once

#include <assay/rating_table.hpp>

#include "report/words/page.hpp"

#include <string>

namespace assay::report {

/// Each assessor's severity with its interval and fit, what stands out in how the scale is used, and
/// ratings that nobody would have expected; or why the design cannot tell.
void severity_section(Page& page, RatingTable const& table, statistics::Severity const& severity);

/// Who became more severe or more lenient from one window to the next.
[[nodiscard]] std::string drift_in_a_sentence(RatingTable const& table,
                                              statistics::DriftResult const& drift);

/// How the severity of each assessor changed, with its interval; or what does not link the windows.
void drift_section(Page& page, RatingTable const& table, statistics::DriftResult const& drift);

}  // namespace assay::report
