#pragma once

#include <assay/limits.hpp>
#include <assay/rule_pack.hpp>

#include "cases/test_files.hpp"
#include "json/case.hpp"

#include <string>
#include <vector>

namespace assay::cases {

/// A case that is ready to run.
struct LoadedCase {
    json::Case written;
    std::string file;  ///< its name in the pack
    Place place;
};

/// Loads all cases of a pack, ready to run. Throws: Error with everything that is wrong with them.
[[nodiscard]] std::vector<LoadedCase> load(RulePack const& pack, TestFiles const& files,
                                           Limits const& limits);

}  // namespace assay::cases
