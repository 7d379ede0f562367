#pragma once

/// @file
/// @ingroup pack
/// Files that a pack author starts with.
///
/// The files make a pack that loads and passes its own tests, with comments on what to do next. Settings for the Lua
/// language server are among them; the server expects the text of pack_definitions() in #assay::definitions_file. An empty
/// title is made from the id. Nothing is written to disk. Thread-safe.

#include <assay/export.hpp>
#include <assay/rule_pack.hpp>

#include <string_view>
#include <vector>

namespace assay {

/// Where editors look for definitions, as the settings of a new pack say.
inline constexpr std::string_view definitions_file = ".assay/definitions.lua";

/// A layer of guidance on a parent: two rows of guidance, a question, a check, and their cases.
/// Throws: Error when the id is none, or is that of a pack below, or the parent has no element.
[[nodiscard]] ASSAY_EXPORT std::vector<PackFile> new_layer(RulePack const& parent,
                                                           std::string_view id,
                                                           std::string_view title = {});

/// A standard of its own: levels, a scale, two criteria, a pass rule, a check, and their cases. It uses
/// the pack `checks`, which whoever loads it must know.
/// Throws: Error when the id is none.
[[nodiscard]] ASSAY_EXPORT std::vector<PackFile> new_standard(std::string_view id,
                                                              std::string_view title = {});

}  // namespace assay
