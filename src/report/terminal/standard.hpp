#pragma once

#include <assay/report.hpp>
#include <assay/rule_pack.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace assay::report {

/// The nodes to tell of, from the first to before the last: all, or one and what is below it.
/// Throws: Error when there is no such node.
[[nodiscard]] std::pair<std::size_t, std::size_t> range(RulePack const& pack, std::string_view id);

/// What a pack of checks declares, without the standard that it is tried on.
[[nodiscard]] std::string checks_report(RulePack const& pack, ReportOptions const& options);

}  // namespace assay::report
