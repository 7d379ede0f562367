#pragma once

#include <assay/estimate.hpp>

#include "model/meter.hpp"
#include "statistics/pair_counts.hpp"
#include "statistics/value.hpp"

#include <functional>
#include <limits>
#include <span>
#include <vector>

namespace assay::statistics {

/// What an interval of a statistic has to stay within, all of them ending at 1, and what it counts.
struct Statistic {
    static constexpr double unbounded = -std::numeric_limits<double>::infinity();

    double least = 0;  ///< 0 for shares
    /// Of each slot, whether it is counted; empty: all are.
    std::vector<bool> counted = {};
    bool uses_single = false;  ///< units with a single rating are counted, too
};

/// Computes all statistics, in their order, from counts that are summed over groups.
using Compute = std::function<void(std::span<Count const> total, std::span<Value> values)>;

/// Each statistic with its interval. The meter is charged for each resample.
[[nodiscard]] std::vector<Estimate> estimate(GroupedCounts const& counts,
                                             std::span<Statistic const> statistics,
                                             Compute const& compute, IntervalOptions const& options,
                                             Meter& meter);

/// The same of a single one.
template <class Formula>
[[nodiscard]] Estimate estimate_one(GroupedCounts const& counts, Formula const& formula,
                                    Statistic const& statistic, IntervalOptions const& options) {
    auto const compute = [&](std::span<Count const> total, std::span<Value> values) {
        values[0] = formula(total);
    };
    Meter unlimited;  // how many resamples there are was limited
    return estimate(counts, {&statistic, 1}, compute, options, unlimited).front();
}

}  // namespace assay::statistics
