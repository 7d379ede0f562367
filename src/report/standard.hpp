#pragma once

#include <assay/rule_pack.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace assay::report {

/// The nodes to tell of, from the first to before the last: all, or one and what is below it.
/// Throws: Error when there is no such node.
[[nodiscard]] std::pair<std::size_t, std::size_t> range(RulePack const& pack, std::string_view id);

}  // namespace assay::report
