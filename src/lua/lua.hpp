#pragma once

// Lua's headers say nothing of linkage, since Lua may be compiled as C or as C++; its own lua.hpp assumes C. The C++ build that
// assay prefers exports C++ names on Debian 13, and on Debian 12 C names that its headers declare as such themselves.

#ifdef ASSAY_LUA_C
extern "C" {
#endif
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#ifdef ASSAY_LUA_C
}
#endif

#include <cstddef>
#include <string_view>

namespace assay::lua {

/// The text at an index of the stack, as long as Lua keeps it there; empty when what is there is no text.
[[nodiscard]] inline std::string_view text_at(lua_State* lua, int index) {
    if (lua_type(lua, index) != LUA_TSTRING) return {};
    std::size_t size = 0;
    char const* const text = lua_tolstring(lua, index, &size);
    return {text, size};
}

}  // namespace assay::lua
