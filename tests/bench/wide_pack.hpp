#pragma once

#include <assay/rule_pack.hpp>

#include <string>
#include <vector>

namespace bench {

/// The pack in `folder` with every sub-criterion ten times over, each under a number of its own:
/// the same five criteria, scheme and rule, and the checks
/// that the code by hand has as well, over 570 elements instead of 57.
[[nodiscard]] std::vector<assay::PackFile> ten_times(std::string const& folder,
                                                     assay::Standard const& standard);

/// Loads files of the pack cse, with the packs that it uses.
[[nodiscard]] assay::RulePack load(std::vector<assay::PackFile> files);

/// The pack in `folder` with the checks that the code by hand has as well, and with a check more, or
/// none.
[[nodiscard]] std::vector<assay::PackFile> with_check(std::string const& folder,
                                                      std::string const& check = {});

/// The pack in `folder` with all its checks, and with none.
[[nodiscard]] std::vector<assay::PackFile> as_it_ships(std::string const& folder);
[[nodiscard]] std::vector<assay::PackFile> without_checks(std::string const& folder);

}  // namespace bench
