#pragma once

#include <assay/assessment.hpp>
#include <assay/programme.hpp>
#include <assay/rule_pack.hpp>

#include <cstddef>
#include <vector>

namespace assay::visits {

/// The programme that an assessment's cycle names, by id or title; null when it names none.
[[nodiscard]] Programme const* programme_of(RulePack const& pack, Assessment const& assessment);

/// The cycle that runs on a day.
struct RunningCycle {
    Visit const* begun_by = nullptr;  ///< the visit it is counted from; null: no cycle has begun
    Date due{};   ///< when that visit was due in the cycle before; none: there was no cycle before
    Date last{};  ///< the last day on which it was not missed
    [[nodiscard]] Date beginning() const { return begun_by == nullptr ? Date{} : begun_by->date(); }
};

/// Cycles follow each other without end (see Programme). Visits that are later than the day or only prepared begin none.
[[nodiscard]] RunningCycle running_cycle(RulePack const& pack, Programme const& programme,
                                         Assessment const& assessment, Date as_of);

/// Whether the visit that a programme asks for begins the next cycle.
[[nodiscard]] bool begins_next(Programme const& programme, ProgrammeVisit const& asked);

/// Which of the programme's visits a visit counts for: of those of its kind the one that is due nearest
/// to its last day, of two equally near the earlier. Null: for none.
[[nodiscard]] ProgrammeVisit const* counts_for(Programme const& programme, Visit const& visit,
                                               Date beginning);

/// The ids of the elements that no visit of the cycle up to this day had in its scope. A visit that is only
/// prepared has seen nothing, and an entry that is still to be filled in is an element not seen.
[[nodiscard]] std::vector<Text> not_seen(RulePack const& pack, Assessment const& assessment,
                                         Visit const& beginning, Date as_of);

}  // namespace assay::visits
