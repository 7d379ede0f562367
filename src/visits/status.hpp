#pragma once

#include <assay/assessment.hpp>
#include <assay/rule_pack.hpp>
#include <assay/status.hpp>

namespace assay::visits {

/// status_of() for an assessment that is known to fit the pack: nothing is checked again.
[[nodiscard]] Status unchecked_status_of(RulePack const& pack, Assessment const& assessment,
                                         Date as_of);

}  // namespace assay::visits
