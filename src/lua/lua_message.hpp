#pragma once

#include "lua/machine_state.hpp"
#include "model/say.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace assay::lua {

/// What a message of Lua says, taken apart and in plain words.
struct LuaMessage {
    std::optional<Here> here;  ///< the place before it, when that is in a pack
    Said said;                 ///< without place
    std::string word;          ///< the name or token that it is about; may be empty
    bool at_end = false;       ///< it is about the end of the file
    std::uint32_t line = 0;    ///< the line that it names in words; 0 when it names none
};

/// Reads the message of a syntax error: `#0:3: '=' expected near 'x'`.
[[nodiscard]] LuaMessage read_syntax_message(std::string_view raw);

/// Reads the message of an error at run time, Lua's or a pack's own.
[[nodiscard]] LuaMessage read_error_message(std::string_view raw);

/// The name of the chunk made of a pack's file, as Lua wants it: `=#12`.
struct ChunkName {
    explicit ChunkName(std::uint32_t file) noexcept;
    char text[16];
};

/// The file of a chunk of this name (without `=`); none when it is no pack's.
[[nodiscard]] std::optional<std::uint32_t> file_of_chunk(std::string_view name) noexcept;

}  // namespace assay::lua
