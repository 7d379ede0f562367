// The functions on texts. Bytes and ASCII only; every function is charged for the bytes it looks
// at.

#include "lua/environment.hpp"
#include "lua/lua.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace assay::lua {

namespace {

constexpr lua_Integer most_bytes = 256;

std::string_view check_text(lua_State* lua, int argument) {
    std::size_t size = 0;
    char const* const text = luaL_checklstring(lua, argument, &size);
    return {text, size};
}

/// A range of positions from 1, both included, as Lua counts them: negative ones from the end.
struct Range {
    lua_Integer first;
    lua_Integer last;
};

Range check_range(lua_State* lua, std::size_t size, lua_Integer first, lua_Integer last) {
    auto const length = static_cast<lua_Integer>(size);
    first = luaL_optinteger(lua, 2, first);
    last = luaL_optinteger(lua, 3, last);
    if (first < 0) first = first < -length ? 1 : first + length + 1;
    if (last < 0) last = last < -length ? 0 : last + length + 1;
    return {std::max<lua_Integer>(first, 1), std::min(last, length)};
}

int length(lua_State* lua) {
    lua_pushinteger(lua, static_cast<lua_Integer>(check_text(lua, 1).size()));
    return 1;
}

int part(lua_State* lua) {
    auto const text = check_text(lua, 1);
    luaL_checkinteger(lua, 2);
    auto const range = check_range(lua, text.size(), 1, -1);
    if (range.first > range.last) {
        lua_pushliteral(lua, "");
        return 1;
    }
    auto const size = static_cast<std::size_t>(range.last - range.first + 1);
    charge(lua, 1, size);
    lua_pushlstring(lua, text.data() + range.first - 1, size);
    return 1;
}

int bytes(lua_State* lua) {
    auto const text = check_text(lua, 1);
    lua_Integer const first = luaL_optinteger(lua, 2, 1);
    auto const range = check_range(lua, text.size(), 1, first);
    if (range.first > range.last) return 0;
    lua_Integer const count = range.last - range.first + 1;
    luaL_argcheck(lua, count <= most_bytes, 3, "at most 256 bytes at once");
    charge(lua, static_cast<std::size_t>(count));
    luaL_checkstack(lua, static_cast<int>(count), "too many bytes");
    for (lua_Integer at = range.first; at <= range.last; ++at) {
        lua_pushinteger(lua, static_cast<unsigned char>(text[static_cast<std::size_t>(at - 1)]));
    }
    return static_cast<int>(count);
}

int from_bytes(lua_State* lua) {
    char text[most_bytes];
    int const count = lua_gettop(lua);
    luaL_argcheck(lua, count <= most_bytes, 1, "at most 256 bytes at once");
    charge(lua, static_cast<std::size_t>(count));
    for (int i = 1; i <= count; ++i) {
        lua_Integer const byte = luaL_checkinteger(lua, i);
        luaL_argcheck(lua, byte >= 0 && byte <= 255, i, "a byte is a number from 0 to 255");
        text[i - 1] = static_cast<char>(byte);
    }
    lua_pushlstring(lua, text, static_cast<std::size_t>(count));
    return 1;
}

/// Pushes the text with each byte from `first` to `last` moved by `distance`.
int with_letters_moved(lua_State* lua, char first, char last, int distance) {
    auto const text = check_text(lua, 1);
    charge(lua, 1, 2 * text.size());
    auto* const moved = static_cast<char*>(lua_newuserdatauv(lua, text.size() + 1, 0));
    std::transform(text.begin(), text.end(), moved, [=](char c) {
        return c >= first && c <= last ? static_cast<char>(c + distance) : c;
    });
    lua_pushlstring(lua, moved, text.size());
    return 1;
}

int to_upper(lua_State* lua) { return with_letters_moved(lua, 'a', 'z', 'A' - 'a'); }
int to_lower(lua_State* lua) { return with_letters_moved(lua, 'A', 'Z', 'a' - 'A'); }

int contains(lua_State* lua) {
    auto const text = check_text(lua, 1);
    auto const wanted = check_text(lua, 2);
    // The search takes time in proportion to both lengths, but for some texts to their product.
    charge(lua, 1, text.size() + text.size() * std::min<std::size_t>(wanted.size(), 256) / 64);
    auto const* const found = memmem(text.data(), text.size(), wanted.data(), wanted.size());
    lua_pushboolean(lua, found != nullptr ? 1 : 0);
    return 1;
}

int starts_with(lua_State* lua) {
    auto const text = check_text(lua, 1);
    auto const wanted = check_text(lua, 2);
    charge(lua, 1, wanted.size());
    lua_pushboolean(lua, text.starts_with(wanted) ? 1 : 0);
    return 1;
}

int ends_with(lua_State* lua) {
    auto const text = check_text(lua, 1);
    auto const wanted = check_text(lua, 2);
    charge(lua, 1, wanted.size());
    lua_pushboolean(lua, text.ends_with(wanted) ? 1 : 0);
    return 1;
}

}  // namespace

void push_string_library(lua_State* lua) {
    constexpr luaL_Reg functions[] = {{"byte", &bytes},
                                      {"char", &from_bytes},
                                      {"contains", &contains},
                                      {"ends_with", &ends_with},
                                      {"len", &length},
                                      {"lower", &to_lower},
                                      {"starts_with", &starts_with},
                                      {"sub", &part},
                                      {"upper", &to_upper},
                                      {nullptr, nullptr}};
    luaL_newlib(lua, functions);
}

}  // namespace assay::lua
