#pragma once

#include <assay/rating_table.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace assay::report {

// What reports on severity and on its drift share.

/// Beyond so many standard errors something is called out: one in twenty does by chance.
constexpr double remarkable = 1.96;

/// A number of logits: `+0.41`, `-1.20`.
[[nodiscard]] std::string signed_number(double number);

/// How wide a column of assessors is, with the space behind it.
[[nodiscard]] std::size_t width_of_assessors(RatingTable const& table);

/// Why there is no severity, who can be compared with whom, and what design would do. `assessors` are
/// the names of the levels of the model. Requires: `severity` has a reason.
[[nodiscard]] std::string why_no_severity(RatingTable const& table,
                                          statistics::Severity const& severity,
                                          std::vector<std::string> const& assessors);

}  // namespace assay::report
