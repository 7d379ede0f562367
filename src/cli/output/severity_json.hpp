#pragma once

#include <assay/rating_table.hpp>

#include "cli/output/json_text.hpp"

namespace assay::cli {

/// Writes who is severe as one object: assessors, elements, cases, the steps of the scale, ratings that
/// surprise the model; or the reason why there is none, with the groups that can be compared. Numbers
/// have nine significant digits, what has no value is left out.
void write_severity(JsonText& json, RatingTable const& table, statistics::Severity const& severity);

/// Writes how severity changed from window to window as one object.
void write_drift(JsonText& json, RatingTable const& table, statistics::DriftResult const& drift);

}  // namespace assay::cli
