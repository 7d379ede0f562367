#pragma once

#include "lua/memory.hpp"
#include "lua/sources.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

struct lua_State;

namespace assay::rules {

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

}  // namespace assay::rules
