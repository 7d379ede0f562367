#pragma once

#include <assay/merge.hpp>

#include "model/meter.hpp"

#include <deque>
#include <span>
#include <vector>

namespace assay::visits {

/// Copies in which no id stands for two things that were added since the base.
struct RenumberedCopies {
    std::vector<Copy> copies;          ///< in the order of those given
    std::deque<Assessment> rewritten;  ///< what some of them point to
    std::vector<Renumbered> renumbered;
};

/// Two people who add evidence to copies of one file both call it by the next free number. Records that
/// are not in the base, have one id, and differ, are different things: all but one get numbers of their
/// own, and what cites them in their copy follows. Which one keeps its number depends on what they say,
/// so the order of the copies leaves no trace. A record that another copy has under another number, as
/// one that was merged before has, gets that number.
[[nodiscard]] RenumberedCopies renumber(std::span<Copy const> copies, Assessment const& base,
                                        Meter& meter);

}  // namespace assay::visits
