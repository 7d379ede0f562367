#pragma once

#include "algebra/values/expression.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace assay::engine {

/// So many of each group.
using Counts = std::vector<std::size_t>;

/// The least that reaches a goal.
struct LeastChange {
    bool is_reachable = false;  ///< all of every group reaches it
    std::size_t count = 0;      ///< of the ways that were found, over all groups
    std::size_t at_least = 0;   ///< no way takes less; equal to `count`: that is proven
    std::vector<Counts> ways;   ///< that take `count`, in the order of their numbers
    bool are_all = false;       ///< there are no others
};

/// Finds the least change over groups whose members can stand for each other: how many of each group to change, so that
/// `reaches` holds, and as few as possible in all. Requires: what reaches the goal still does with more of any group.
///
/// Each group needs a number of its own, however the others are changed. Where these numbers together reach the goal,
/// as for a rule that asks something of each criterion by itself, they are the only least way. Otherwise totals from
/// there on are tried, one after the other. A branch ends where even all that is left to spend, spent on every group at
/// once, does not reach the goal.
///
/// `may_go_on` is asked before each question. Once it says no, the search ends with the best that is known.
[[nodiscard]] LeastChange least_change(Counts const& sizes,
                                       algebra::FunctionRef<bool(Counts const&)> reaches,
                                       algebra::FunctionRef<bool()> may_go_on);

/// How many ways are kept at most.
inline constexpr std::size_t most_ways = 100;

}  // namespace assay::engine
