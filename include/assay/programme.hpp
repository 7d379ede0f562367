#pragma once

/// @file
/// @ingroup pack
/// How a cycle is filled with visits.

#include <assay/diagnostic.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace assay {

/// A visit that a programme asks for.
struct ProgrammeVisit {
    std::string kind{};       ///< a kind of visit that the pack declares: `annual_review`
    std::int32_t months = 0;  ///< from the day the cycle is counted from to the day it is due
    std::string missed{};     ///< what missing it leads to: "suspension"; empty: not said
    bool sees_some = false;  ///< a rule chooses the elements it has to see; else all, or those that
                             ///<   are agreed where Programme::sees_all holds
    Place place{};           ///< where the pack declares it
};

/// How cycles are filled with visits, as a pack declares it. All months are calendar months from one
/// day: the last day of the visit that began the cycle. The first cycle begins with the first visit of the kind
/// `begins` on or after Cycle::start; when there is none, with the last before it, since a cycle may be dated from
/// what was decided later. Cycles repeat: `visits` has one of the kind `begins` at `months`, and the visit that counts
/// for it, in time or late, begins the next cycle. Immutable.
struct Programme {
    std::string id{};         ///< `annual_review`
    std::string title{};      ///< `annual review`
    std::string begins{};     ///< the kind of visit that the cycle is counted from
    std::int32_t months = 0;  ///< of a whole cycle
    std::int32_t late = 0;    ///< months by which a visit may be late before it is missed
    bool sees_all = false;    ///< the visits of a cycle together see every element
    /// By their months. Where the pack declares none of the kind `begins` at `months`, that is added as the last.
    std::vector<ProgrammeVisit> visits{};
    Place place{};            ///< where the pack declares it
    std::uint32_t layer = 0;  ///< index into RulePack::layers(): the pack that declares it
};

}  // namespace assay
