#pragma once

#include <assay/rating_table.hpp>

#include <string>

namespace assay::report {

/// Why the estimates of a table have no bound, as far as that can be seen in it, and what design would do;
/// sentences that follow the reason, without the last full stop.
[[nodiscard]] std::string what_would_settle(RatingTable const& table);

}  // namespace assay::report
