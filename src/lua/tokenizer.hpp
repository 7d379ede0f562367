#pragma once

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace assay::lua {

[[nodiscard]] inline bool is_one_of(std::string_view word,
                                    std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// One word of a Lua source. `text` is a view into the source that was read.
struct Token {
    enum class Kind : std::uint8_t { name, string, number, symbol, keyword, end };

    Kind kind = Kind::end;
    std::string_view text;     ///< of a string: what stands between its quotes, escapes as written
    std::uint32_t line = 0;    ///< from 1; of its first byte, quotes included
    std::uint32_t column = 0;  ///< from 1, in bytes
};

/// Splits a source into tokens and refuses what Lua must not even see: texts that are too large or
/// no text, deep nesting, long chains, `goto`, labels, bitwise operators, `_ENV`, unfinished
/// strings and comments. Everything else about the syntax is left to Lua.
/// The first problem is appended to `diagnostics` and ends the reading; the tokens up to it are
/// returned. The last token is always an `end`. The tokens live as long as `text`.
[[nodiscard]] std::vector<Token> tokenize(std::string_view file, std::string_view text,
                                          Limits const& limits,
                                          std::vector<Diagnostic>& diagnostics);

/// Whether this is one of the reserved words of Lua 5.4.
[[nodiscard]] bool is_keyword(std::string_view word);

}  // namespace assay::lua
