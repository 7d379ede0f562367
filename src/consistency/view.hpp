#pragma once

#include <assay/comparison.hpp>

#include <vector>

namespace assay::consistency {

/// The elements that a view shows, in the order of the standard: those that differ enough; of a
/// single element that was asked for, also when all agree. Throws: Error when there is no such node.
[[nodiscard]] std::vector<ComparedElement const*> shown(Comparison const& comparison,
                                                        ComparisonView const& view);

/// The same, what most wants a look first: open ones, then more steps, then those between met and not
/// met, then those that were reversed without new evidence, then those on the same evidence.
[[nodiscard]] std::vector<ComparedElement const*> by_weight(
    std::vector<ComparedElement const*> elements);

/// Whether an element was met before and is not now, or the other way round, on nothing new.
[[nodiscard]] bool is_reversed_without_new(ComparedElement const& element);

}  // namespace assay::consistency
