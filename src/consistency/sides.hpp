#pragma once

#include <assay/comparison.hpp>

#include "model/meter.hpp"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace assay::consistency {

/// Voices by element, and within it by side; each list is what the side holds.
using Held =
    std::map<std::string, std::map<std::size_t, std::vector<ComparedJudgement>>, std::less<>>;

/// The sides of one way of comparing, and what they hold. An element that one side alone judged is
/// left out, and so is a side that shares no element with another.
struct Sides {
    std::vector<Party> sides;
    Held held;
};
[[nodiscard]] Sides sides_of(RulePack const& pack, std::span<ComparedFile const> files,
                             CompareBy by, Meter& meter);

/// Whether a judgement in this role settles others rather than being one of them.
[[nodiscard]] constexpr bool settles(Role role) {
    return role == Role::moderated || role == Role::body;
}

}  // namespace assay::consistency
