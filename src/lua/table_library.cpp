// The functions on lists. They take plain tables only and never call a metamethod; each is charged
// for the elements it touches.
// table.sort as a stable merge sort. Lua's own picks pivots by the clock, and an inconsistent
// comparison leads it astray; here the latter only gives some order. The list changes only when the
// sorting has succeeded.

#include "lua/environment.hpp"
#include "lua/lua.hpp"
#include "lua/machine_state.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string_view>

namespace assay::lua {
namespace {

constexpr lua_Integer most_unpacked = 1000;

lua_Integer check_list(lua_State* lua) {
    check_plain_table(lua, 1);
    return static_cast<lua_Integer>(lua_rawlen(lua, 1));
}

/// Bounds of a range of positions, so that they can neither overflow nor keep Lua busy.
void check_positions(lua_State* lua, lua_Integer first, lua_Integer last, lua_Integer size) {
    luaL_argcheck(lua, first >= 1 && first <= size + 1, 2, "this position is not in the list");
    luaL_argcheck(lua, last <= size, 3, "this position is not in the list");
}

/// The text of an element on top of the stack, a text or a number.
char const* check_element(lua_State* lua, lua_Integer position, std::size_t* size) {
    int const type = lua_type(lua, -1);
    if (type != LUA_TSTRING && type != LUA_TNUMBER) {
        luaL_error(lua, "element %d must be a text, not a %s", static_cast<int>(position),
                   lua_typename(lua, type));
    }
    return lua_tolstring(lua, -1, size);
}

/// How many bytes the joined text has.
std::size_t joined_size(lua_State* lua, lua_Integer first, lua_Integer last,
                        std::size_t separator) {
    std::size_t const limit = MachineState::of(lua).limits.text_bytes;
    std::size_t total = 0;
    for (lua_Integer i = first; i <= last; ++i) {
        std::size_t size = 0;
        lua_rawgeti(lua, 1, i);
        check_element(lua, i, &size);
        lua_pop(lua, 1);
        total += size + (i < last ? separator : 0);
        if (total > limit)
            luaL_error(lua, "the joined text is longer than %I bytes",
                       static_cast<LUAI_UACINT>(limit));
    }
    return total;
}

int concat(lua_State* lua) {
    lua_Integer const size = check_list(lua);
    std::size_t separator_size = 0;
    char const* const separator = luaL_optlstring(lua, 2, "", &separator_size);
    lua_Integer const first = luaL_optinteger(lua, 3, 1);
    lua_Integer const last = luaL_optinteger(lua, 4, size);
    check_positions(lua, first, last, size);
    if (first > last) {
        lua_pushliteral(lua, "");
        return 1;
    }
    charge(lua, static_cast<std::size_t>(last - first + 1));
    std::size_t const total = joined_size(lua, first, last, separator_size);
    charge(lua, 0, 2 * total);
    auto* const joined = static_cast<char*>(lua_newuserdatauv(lua, total + 1, 0));
    char* end = joined;
    for (lua_Integer i = first; i <= last; ++i) {
        std::size_t length = 0;
        lua_rawgeti(lua, 1, i);
        char const* const element = check_element(lua, i, &length);
        std::memcpy(end, element, length);
        end += length;
        lua_pop(lua, 1);
        if (i == last) break;
        std::memcpy(end, separator, separator_size);
        end += separator_size;
    }
    lua_pushlstring(lua, joined, total);
    return 1;
}

int insert(lua_State* lua) {
    lua_Integer const size = check_list(lua);
    int const arguments = lua_gettop(lua);
    luaL_argcheck(lua, arguments == 2 || arguments == 3, 2,
                  "`insert` takes a list, a position if wanted, and a value");
    lua_Integer position = size + 1;
    if (arguments == 3) {
        position = luaL_checkinteger(lua, 2);
        luaL_argcheck(lua, position >= 1 && position <= size + 1, 2,
                      "this position is not in the list");
        charge(lua, static_cast<std::size_t>(size + 1 - position));
        for (lua_Integer i = size; i >= position; --i) {
            lua_rawgeti(lua, 1, i);
            lua_rawseti(lua, 1, i + 1);
        }
    }
    lua_rawseti(lua, 1, position);
    return 0;
}

int remove(lua_State* lua) {
    lua_Integer const size = check_list(lua);
    lua_Integer const position = luaL_optinteger(lua, 2, size);
    if (size == 0 && lua_isnoneornil(lua, 2)) {
        lua_pushnil(lua);
        return 1;
    }
    luaL_argcheck(lua, position >= 1 && position <= size, 2, "this position is not in the list");
    charge(lua, static_cast<std::size_t>(size - position));
    lua_rawgeti(lua, 1, position);
    for (lua_Integer i = position; i < size; ++i) {
        lua_rawgeti(lua, 1, i + 1);
        lua_rawseti(lua, 1, i);
    }
    lua_pushnil(lua);
    lua_rawseti(lua, 1, size);
    return 1;
}

int unpack(lua_State* lua) {
    lua_Integer const size = check_list(lua);
    lua_Integer const first = luaL_optinteger(lua, 2, 1);
    lua_Integer const last = luaL_optinteger(lua, 3, size);
    if (first > last) return 0;
    luaL_argcheck(lua, first >= -most_unpacked && last <= size + most_unpacked, 2,
                  "this position is not in the list");
    lua_Integer const count = last - first + 1;
    if (count > most_unpacked)
        return luaL_error(lua, "at most %d values can be unpacked",
                          static_cast<int>(most_unpacked));
    charge(lua, static_cast<std::size_t>(count));
    luaL_checkstack(lua, static_cast<int>(count), "too many values");
    for (lua_Integer i = first; i <= last; ++i) lua_rawgeti(lua, 1, i);
    return static_cast<int>(count);
}

}  // namespace

void push_table_library(lua_State* lua) {
    constexpr luaL_Reg functions[] = {{"concat", &concat}, {"insert", &insert},
                                      {"remove", &remove}, {"sort", &sort_table},
                                      {"unpack", &unpack}, {nullptr, nullptr}};
    luaL_newlib(lua, functions);
}

namespace {

// Places on the stack of sort_table.
constexpr int list = 1;
constexpr int comparison = 2;
constexpr int first_copy = 3;
constexpr int second_copy = 4;

/// Whether the value on top of the stack must come before the one below it.
bool is_before(lua_State* lua) {
    if (!lua_isnil(lua, comparison)) {
        lua_pushvalue(lua, comparison);
        lua_pushvalue(lua, -2);
        lua_pushvalue(lua, -4);
        lua_call(lua, 2, 1);
        bool const before = lua_toboolean(lua, -1) != 0;
        lua_pop(lua, 1);
        return before;
    }
    int const type = lua_type(lua, -1);
    if (type != lua_type(lua, -2) || (type != LUA_TNUMBER && type != LUA_TSTRING)) {
        luaL_error(lua, "cannot order a %s and a %s without a function", luaL_typename(lua, -2),
                   lua_typename(lua, type));
    }
    if (type == LUA_TNUMBER) return lua_compare(lua, -1, -2, LUA_OPLT) != 0;
    auto const one = text_at(lua, -1);
    auto const other = text_at(lua, -2);
    charge(lua, 0, std::min(one.size(), other.size()));
    return one < other;
}

struct Runs {
    lua_Integer first;   ///< of the left run
    lua_Integer middle;  ///< first of the right run
    lua_Integer end;     ///< behind the right run
};

void merge(lua_State* lua, int from, int to, Runs runs) {
    auto left = runs.first;
    auto right = runs.middle;
    for (auto at = runs.first; at < runs.end; ++at) {
        bool take_right = left == runs.middle;
        if (!take_right && right < runs.end) {
            lua_rawgeti(lua, from, left);
            lua_rawgeti(lua, from, right);
            take_right = is_before(lua);
            lua_pop(lua, 2);
        }
        lua_rawgeti(lua, from, take_right ? right++ : left++);
        lua_rawseti(lua, to, at);
    }
}

void copy(lua_State* lua, int from, int to, lua_Integer size) {
    for (lua_Integer i = 1; i <= size; ++i) {
        lua_rawgeti(lua, from, i);
        lua_rawseti(lua, to, i);
    }
}

}  // namespace

int sort_table(lua_State* lua) {
    check_plain_table(lua, list);
    if (!lua_isnoneornil(lua, comparison)) luaL_checktype(lua, comparison, LUA_TFUNCTION);
    lua_settop(lua, comparison);
    auto const size = static_cast<lua_Integer>(lua_rawlen(lua, list));
    auto const count = static_cast<std::size_t>(size);
    charge(lua, count * (static_cast<std::size_t>(std::bit_width(count)) + 2));
    lua_createtable(lua, static_cast<int>(size), 0);
    lua_createtable(lua, static_cast<int>(size), 0);
    copy(lua, list, first_copy, size);
    int from = first_copy;
    int to = second_copy;
    for (lua_Integer width = 1; width < size; width *= 2) {
        for (lua_Integer at = 1; at <= size; at += 2 * width) {
            merge(lua, from, to,
                  {at, std::min(at + width, size + 1), std::min(at + 2 * width, size + 1)});
        }
        std::swap(from, to);
    }
    copy(lua, from, list, size);
    return 0;
}

}  // namespace assay::lua
