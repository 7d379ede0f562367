#pragma once

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assay::lua {

/// Whether this can be the text of a pack: not larger than Limits::source_bytes, UTF-8 without byte
/// order mark, no control characters but tab and line ends, no compiled Lua, no `#!` line.
/// Otherwise appends one diagnostic.
[[nodiscard]] bool check_source_text(std::string_view file, std::string_view text,
                                     Limits const& limits, std::vector<Diagnostic>& diagnostics);

/// Whether a text may be shown and stored anywhere: UTF-8 without control characters, except for tab
/// and line feed.
[[nodiscard]] bool is_plain_text(std::string_view text) noexcept;

/// The same text, with `?` for each byte that keeps it from being plain, and cut off after so many.
[[nodiscard]] std::string plain_text(std::string_view text, std::size_t most);

}  // namespace assay::lua
