#pragma once

#include <assay/limits.hpp>
#include <assay/rule_pack.hpp>

#include "cases/loaded_case.hpp"
#include "cases/test_files.hpp"

#include <vector>

namespace assay::cases {

/// Loads all cases of a pack, ready to run. Throws: Error with everything that is wrong with them.
[[nodiscard]] std::vector<LoadedCase> load(RulePack const& pack, TestFiles const& files,
                                           Limits const& limits);

}  // namespace assay::cases
