#pragma once

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include "lua/memory.hpp"
#include "lua/tokenizer.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct lua_State;

namespace assay::lua {

/// The files of one pack with their tokens. Gives columns to what Lua knows only by line.
/// Files are numbered from 0 in the order they were added. Thread-compatible.
class Sources {
public:
    Sources() = default;
    Sources(Sources&&) = default;
    Sources& operator=(Sources&&) = default;
    Sources(Sources const&) = delete;  // tokens are views into the texts
    Sources& operator=(Sources const&) = delete;

    /// Adds a file and tokenises it; returns its number. `name` is how diagnostics call it. What is
    /// wrong with the text is appended to `diagnostics`; such a file must not be run.
    std::uint32_t add(std::string name, std::string text, Limits const& limits,
                      std::vector<Diagnostic>& diagnostics);

    [[nodiscard]] std::uint32_t size() const noexcept;

    /// All below require: file < size().
    [[nodiscard]] std::string const& name(std::uint32_t file) const&;
    [[nodiscard]] std::string const& text(std::uint32_t file) const&;
    [[nodiscard]] std::span<Token const> tokens(std::uint32_t file) const&;

    /// The place of the `occurrence`-th token (from 0) whose text is `word` on this line. Without
    /// one there: the first such token of the nearest line that has one, the following line before
    /// the preceding one. Without one anywhere: the first token of the line, or else column 0.
    [[nodiscard]] Place place(std::uint32_t file, std::uint32_t line, std::string_view word = {},
                              std::uint32_t occurrence = 0) const;

    /// The place of a token of this file.
    [[nodiscard]] Place place(std::uint32_t file, Token const& token) const;

    // of a temporary, what these hand out would dangle
    std::string const& name(std::uint32_t) const&& = delete;
    std::string const& text(std::uint32_t) const&& = delete;
    std::span<Token const> tokens(std::uint32_t) const&& = delete;

private:
    struct File {
        std::string name;
        std::string text;
        std::vector<Token> tokens;
        std::vector<std::uint32_t> by_text;  ///< the tokens by their texts, then in their order
    };

    /// The tokens of this text, in their order.
    [[nodiscard]] static std::span<std::uint32_t const> with_text(File const& file,
                                                                  std::string_view text);

    std::deque<File> files_;  // a deque: the texts must not move
};

/// Hands a file of a pack to Lua token by token. So what Lua has read when it meets an error tells
/// the column, which Lua itself does not know.
class SourceReader {
public:
    /// Requires: file < sources.size(). Both must outlive the reader.
    SourceReader(Sources const& sources, std::uint32_t file, Deadline& deadline);

    /// A lua_Reader; `target` is the SourceReader.
    static char const* read(lua_State* lua, void* target, std::size_t* size) noexcept;

    /// The token that a message about a syntax error means: the last one that Lua has read and
    /// whose text is `word`, else the last one it has read; with `at_end`, the end of the file.
    [[nodiscard]] Token const& token_of_error(std::string_view word, bool at_end) const&;

    // of a temporary, what these hand out would dangle
    Token const& token_of_error(std::string_view, bool) const&& = delete;

private:
    std::string_view text_;
    std::span<Token const> tokens_;
    Deadline& deadline_;
    std::size_t next_ = 0;    ///< token up to which the next piece goes
    std::size_t offset_ = 0;  ///< of the next piece
};

}  // namespace assay::lua
