#pragma once

#include <assay/rating_table.hpp>

#include <string>

namespace assay::cli {

/// The agreement in a table for tools. Numbers have nine significant digits; what has no value says
/// why. `adjectives` may be null.
[[nodiscard]] std::string agreement_json(RatingTable const& table, TableAgreement const& agreement,
                                         statistics::Benchmark const* adjectives);

}  // namespace assay::cli
