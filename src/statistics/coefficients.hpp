#pragma once

#include <assay/agreement.hpp>

#include "statistics/pair_sums.hpp"
#include "statistics/value.hpp"

#include <cstddef>

namespace assay::statistics {

// The coefficients as formulas over counts of pairs. Each stands in a file with its citation.

[[nodiscard]] Value observed(PairSums const& sums, std::size_t steps);
[[nodiscard]] Value specific(PairSums const& sums, std::size_t category);
[[nodiscard]] Value alpha(PairSums const& sums, Metric metric);
[[nodiscard]] Value gwet(PairSums const& sums, Weights const& weights);
[[nodiscard]] Value fleiss(PairSums const& sums, Weights const& weights);

/// Of a cross table of counts, row by row.
[[nodiscard]] Value cohen(std::span<Count const> table, Weights const& weights);

/// Why no unit has two ratings. Requires: none has.
[[nodiscard]] Reason why_no_overlap(Ratings const& ratings);

}  // namespace assay::statistics
