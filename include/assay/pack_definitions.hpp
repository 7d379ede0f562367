#pragma once

/// @file
/// @ingroup pack
/// Definitions from which editors complete and check a pack.

#include <assay/export.hpp>
#include <assay/rule_pack.hpp>

#include <string>

namespace assay {

/// What may be written in a pack, for the Lua language server (LuaCATS): every word with what it
/// takes and says, the fields of every kind of row, and the ids of this pack and of those it lies on:
/// elements, facts, ratings, parameters, checks. An editor completes and explains them, and marks what
/// does not fit. The text is Lua that declares and never runs. The same pack gives the same bytes.
/// Requires: `pack` is not empty. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string pack_definitions(RulePack const& pack);

}  // namespace assay
