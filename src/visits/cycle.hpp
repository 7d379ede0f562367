#pragma once

#include <assay/assessment.hpp>
#include <assay/programme.hpp>
#include <assay/rule_pack.hpp>

#include <cstddef>
#include <vector>

namespace assay::visits {

/// The programme that an assessment's cycle names, by id or title; null when it names none.
[[nodiscard]] Programme const* programme_of(RulePack const& pack, Assessment const& assessment);

/// The visit that the cycle is counted from: of the kind that begins it, up to this day, and not only prepared, the first
/// on or after the cycle's first day; when there is none, since a cycle may be dated from what was
/// decided, the last before. Null: the cycle has not begun.
[[nodiscard]] Visit const* beginning(RulePack const& pack, Programme const& programme,
                                     Assessment const& assessment, Date as_of);

/// Which of the programme's visits a visit counts for: of those of its kind the one that is due nearest
/// to its last day, of two equally near the earlier. Null: for none.
[[nodiscard]] ProgrammeVisit const* counts_for(Programme const& programme, Visit const& visit,
                                               Date beginning);

/// The ids of the elements that no visit of the cycle up to this day had in its scope. A visit that is only
/// prepared has seen nothing, and an entry that is still to be filled in is an element not seen.
[[nodiscard]] std::vector<Text> not_seen(RulePack const& pack, Assessment const& assessment,
                                         Visit const& beginning, Date as_of);

}  // namespace assay::visits
