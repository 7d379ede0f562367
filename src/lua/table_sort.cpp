// table.sort as a stable merge sort. Lua's own picks pivots by the clock, and an inconsistent
// comparison leads it astray; here the latter only gives some order. The list changes only when the
// sorting has succeeded.

#include "lua/environment.hpp"
#include "lua/lua.hpp"

#include <algorithm>
#include <bit>
#include <string_view>

namespace assay::rules {

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

}  // namespace assay::rules
