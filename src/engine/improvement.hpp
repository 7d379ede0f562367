#pragma once

#include <assay/improvement.hpp>

#include "engine/pipeline.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace assay::engine {

/// The case of the outcome with an id; of an empty one, the lowest that is met.
/// Throws: Error when the pack has no outcome, calls no case of it met, or has no such case.
[[nodiscard]] std::size_t aim_of(algebra::Plan const& plan, std::string_view id);

/// The elements that count and are not met, or not certain, in the order of the standard.
[[nodiscard]] std::vector<ShortElement> short_elements(algebra::Context& context);

/// The rows that an assessment is planned on: with an entry to fill in for each element that nobody has rated, so that
/// a rating can be put there.
[[nodiscard]] Assessment with_entries(algebra::Context const& context);

/// Finds what would change the outcome, and which of the elements in `into` that needs. `computed` is of an assessment
/// from with_entries(), `stated` the number of judgements in the file itself. Takes `most` steps or little more, and
/// ends with the best that is known then. `aim`: a case of the ladder `outcome`, which the pack has.
void find_ways(Computed const& computed, std::size_t stated, std::size_t aim, std::uint64_t most,
               ImprovementPlan& into);

}  // namespace assay::engine
