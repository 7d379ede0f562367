#pragma once

#include <assay/merge.hpp>

#include "json/shape.hpp"
#include "model/meter.hpp"

#include <deque>
#include <functional>
#include <set>
#include <span>
#include <string>
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
/// one that was merged before has, gets that number. Without a base (null), the records that `both` names,
/// as Conflict::record does, are the new ones.
[[nodiscard]] RenumberedCopies renumber(std::span<Copy const> copies, Assessment const* base,
                                        std::set<std::string, std::less<>> const& both,
                                        Meter& meter);

/// Whether the records of a list are numbered by people as they come.
[[nodiscard]] bool is_numbered(json::Field const& list);

}  // namespace assay::visits
