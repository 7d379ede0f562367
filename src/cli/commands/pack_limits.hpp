#pragma once

#include <assay/rule_pack.hpp>

#include "cli/options/arguments.hpp"

#include <string>

namespace assay::cli {

/// How much of each limit loading the pack has used, of what hosts allow unless they say otherwise.
[[nodiscard]] std::string pack_limits(RulePack const& pack, Format format);

}  // namespace assay::cli
