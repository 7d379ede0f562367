#pragma once

#include <assay/rule_pack.hpp>

#include <string>
#include <vector>

namespace bench {

/// The pack in `folder` with every sub-criterion ten times over, each under a number of its own:
/// the same five criteria, scheme, rule and checks over 570 elements instead of 57.
[[nodiscard]] std::vector<assay::PackFile> ten_times(std::string const& folder,
                                                     assay::Standard const& standard);

/// The pack in `folder` with a check more.
[[nodiscard]] std::vector<assay::PackFile> with_check(std::string const& folder,
                                                      std::string const& check);

}  // namespace bench
