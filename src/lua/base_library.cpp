// The basic functions and `math`. No function of Lua's own that shows an address, reads a locale or
// catches an error is among them.
// Iteration in the order of keys. Lua's own order changes from one process to the next.

#include "lua/environment.hpp"
#include "lua/lua.hpp"
#include "lua/machine_state.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace assay::lua {
namespace {

int assert_true(lua_State* lua) {
    luaL_checkany(lua, 1);
    if (lua_toboolean(lua, 1) != 0) return lua_gettop(lua);
    lua_remove(lua, 1);
    lua_pushliteral(lua, "assertion failed");
    lua_settop(lua, 1);
    return lua_error(lua);
}

int raise_error(lua_State* lua) {
    auto const level = static_cast<int>(luaL_optinteger(lua, 2, 1));
    lua_settop(lua, 1);
    if (lua_type(lua, 1) == LUA_TSTRING && level > 0) {
        luaL_where(lua, level);
        lua_rotate(lua, 1, 1);
        lua_concat(lua, 2);
    }
    return lua_error(lua);
}

int step_ipairs(lua_State* lua) {
    lua_Integer const next = luaL_checkinteger(lua, 2) + 1;
    lua_pushinteger(lua, next);
    return lua_geti(lua, 1, next) == LUA_TNIL ? 1 : 2;
}

int list_ipairs(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_pushcfunction(lua, &step_ipairs);
    lua_pushvalue(lua, 1);
    lua_pushinteger(lua, 0);
    return 3;
}

int select_arguments(lua_State* lua) {
    int const count = lua_gettop(lua);
    charge(lua, static_cast<std::size_t>(count) / 8);
    if (lua_type(lua, 1) == LUA_TSTRING && *lua_tostring(lua, 1) == '#') {
        lua_pushinteger(lua, count - 1);
        return 1;
    }
    lua_Integer first = luaL_checkinteger(lua, 1);
    if (first < 0) first += count;
    luaL_argcheck(lua, first >= 1, 1, "there are fewer arguments");
    return first >= count ? 0 : count - static_cast<int>(first);
}

int to_number(lua_State* lua) {
    luaL_checkany(lua, 1);
    if (lua_type(lua, 1) == LUA_TNUMBER) {
        lua_settop(lua, 1);
        return 1;
    }
    if (lua_type(lua, 1) == LUA_TSTRING) {
        std::size_t size = 0;
        char const* const text = lua_tolstring(lua, 1, &size);
        charge(lua, 0, size);
        if (lua_stringtonumber(lua, text) == size + 1) return 1;
    }
    lua_pushnil(lua);
    return 1;
}

int to_string(lua_State* lua) {
    luaL_checkany(lua, 1);
    switch (lua_type(lua, 1)) {
        case LUA_TNUMBER:
            // The sign of "not a number" differs between processors.
            if (std::isnan(lua_tonumber(lua, 1))) {
                lua_pushliteral(lua, "nan");
                return 1;
            }
            lua_settop(lua, 1);
            lua_tolstring(lua, 1, nullptr);
            return 1;
        case LUA_TSTRING:
            lua_settop(lua, 1);
            return 1;
        case LUA_TBOOLEAN:
            lua_pushstring(lua, lua_toboolean(lua, 1) != 0 ? "true" : "false");
            return 1;
        default:
            lua_pushstring(lua, luaL_typename(lua, 1));
            return 1;
    }
}

int type_of(lua_State* lua) {
    luaL_checkany(lua, 1);
    lua_pushstring(lua, luaL_typename(lua, 1));
    return 1;
}

constexpr std::array<char const*, 12> math_names = {"abs",  "ceil",       "floor", "fmod",
                                                    "max",  "maxinteger", "min",   "mininteger",
                                                    "modf", "tointeger",  "type",  "ult"};

}  // namespace

void push_base_library(lua_State* lua) {
    constexpr luaL_Reg functions[] = {{"assert", &assert_true}, {"error", &raise_error},
                                      {"ipairs", &list_ipairs}, {"select", &select_arguments},
                                      {"tonumber", &to_number}, {"tostring", &to_string},
                                      {"type", &type_of},       {nullptr, nullptr}};
    luaL_newlib(lua, functions);
    lua_pushboolean(lua, 1);
    lua_pushcclosure(lua, &ordered_pairs, 1);
    lua_setfield(lua, -2, "pairs");
}

void push_math_library(lua_State* lua) {
    lua_createtable(lua, 0, static_cast<int>(math_names.size()));
    lua_pushcfunction(lua, &luaopen_math);
    lua_call(lua, 0, 1);
    for (char const* const name : math_names) {
        lua_getfield(lua, -1, name);
        lua_setfield(lua, -3, name);
    }
    lua_pop(lua, 1);
}

namespace {

/// A key, comparable without Lua. Lives as long as the table holds the key.
struct Key {
    enum class Rank : int { whole_number, text, boolean };

    Rank rank;
    lua_Integer number;  ///< of a boolean: 0 or 1
    std::string_view text;
    lua_Integer index;  ///< in the list of keys

    bool operator<(Key const& other) const {
        return std::tie(rank, number, text) < std::tie(other.rank, other.number, other.text);
    }
};

// It lives in memory of Lua, which runs no destructors.
static_assert(std::is_trivially_destructible_v<Key>);

Key check_key(lua_State* lua, int stack_index) {
    switch (lua_type(lua, stack_index)) {
        case LUA_TNUMBER:
            if (lua_isinteger(lua, stack_index) == 0) break;
            return {Key::Rank::whole_number, lua_tointeger(lua, stack_index), {}, 0};
        case LUA_TSTRING: {
            std::size_t size = 0;
            char const* const text = lua_tolstring(lua, stack_index, &size);
            return {Key::Rank::text, 0, {text, size}, 0};
        }
        case LUA_TBOOLEAN:
            return {Key::Rank::boolean, lua_toboolean(lua, stack_index), {}, 0};
        default:
            break;
    }
    bool const fraction = lua_type(lua, stack_index) == LUA_TNUMBER;
    luaL_error(lua, "a table with a %s as key has no order to list it in",
               fraction ? "fraction" : luaL_typename(lua, stack_index));
    return {};
}

/// The keys of a table in order, in a user data.
struct Listing {
    std::size_t count;
    std::size_t next;

    // The keys follow in the same block.
    Key* keys() { return reinterpret_cast<Key*>(this + 1); }
};

static_assert(sizeof(Listing) % alignof(Key) == 0);

// Upvalues of step_pairs.
constexpr int listing = 1;
constexpr int list_of_keys = 2;
constexpr int listed_table = 3;

int step_pairs(lua_State* lua) {
    auto& keys = *static_cast<Listing*>(lua_touserdata(lua, lua_upvalueindex(listing)));
    while (keys.next < keys.count) {
        lua_rawgeti(lua, lua_upvalueindex(list_of_keys), keys.keys()[keys.next++].index);
        lua_pushvalue(lua, -1);
        // A key can lose its value while it waits.
        if (lua_rawget(lua, lua_upvalueindex(listed_table)) != LUA_TNIL) return 2;
        lua_pop(lua, 2);
    }
    lua_pushnil(lua);
    return 1;
}

std::size_t count_keys(lua_State* lua) {
    std::size_t count = 0;
    lua_pushnil(lua);
    while (lua_next(lua, 1) != 0) {
        lua_pop(lua, 1);
        ++count;
    }
    return count;
}

/// Pushes the listing of the table at index 1, and the list of its keys.
void push_keys(lua_State* lua) {
    charge(lua, cost_of_listing(lua));
    std::size_t const count = count_keys(lua);
    auto const steps = static_cast<std::size_t>(std::bit_width(count));
    charge(lua, count * (steps + 4) / 4);
    auto* const keys =
        static_cast<Listing*>(lua_newuserdatauv(lua, sizeof(Listing) + count * sizeof(Key), 0));
    *keys = {count, 0};
    lua_createtable(lua, static_cast<int>(count), 0);
    int const list = lua_gettop(lua);
    std::size_t bytes = 0;
    lua_Integer index = 0;
    lua_pushnil(lua);
    while (lua_next(lua, 1) != 0) {
        lua_pop(lua, 1);
        auto key = check_key(lua, -1);
        bytes += key.text.size();
        key.index = index + 1;
        ::new (static_cast<void*>(keys->keys() + index++)) Key(key);
        lua_pushvalue(lua, -1);
        lua_rawseti(lua, list, index);
    }
    charge(lua, 0, bytes * steps);
    std::sort(keys->keys(), keys->keys() + count);
}

}  // namespace

std::size_t cost_of_listing(lua_State* lua) {
    auto const spent = std::max<std::int64_t>(MachineState::of(lua).budget.spent(), 0);
    return 20 + static_cast<std::size_t>(spent) / 1000;
}

int ordered_pairs(lua_State* lua) {
    if (lua_toboolean(lua, lua_upvalueindex(1)) != 0) check_plain_table(lua, 1);
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_settop(lua, 1);
    push_keys(lua);
    lua_pushvalue(lua, 1);
    lua_pushcclosure(lua, &step_pairs, 3);
    lua_pushvalue(lua, 1);
    lua_pushnil(lua);
    return 3;
}

int ordered_next(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_settop(lua, 2);
    bool const from_start = lua_isnil(lua, 2);
    Key const after = from_start ? Key{} : check_key(lua, 2);
    bool found = false;
    Key best{};
    lua_pushnil(lua);  // index 3: the best key
    std::size_t count = 0;
    lua_pushnil(lua);
    while (lua_next(lua, 1) != 0) {
        ++count;
        lua_pop(lua, 1);
        Key const key = check_key(lua, -1);
        if ((!from_start && !(after < key)) || (found && !(key < best))) continue;
        found = true;
        best = key;
        lua_copy(lua, -1, 3);
    }
    charge(lua, count);
    if (!found) {
        lua_pushnil(lua);
        return 1;
    }
    lua_pushvalue(lua, 3);
    lua_rawget(lua, 1);
    return 2;
}

}  // namespace assay::lua
