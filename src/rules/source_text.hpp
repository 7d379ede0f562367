#pragma once

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include <string_view>
#include <vector>

namespace assay::rules {

/// Whether this can be the text of a pack: not larger than Limits::source_bytes, UTF-8 without byte
/// order mark, no control characters but tab and line ends, no compiled Lua, no `#!` line.
/// Otherwise appends one diagnostic.
[[nodiscard]] bool check_source_text(std::string_view file, std::string_view text,
                                     Limits const& limits, std::vector<Diagnostic>& diagnostics);

}  // namespace assay::rules
