// The basic functions and `math`. No function of Lua's own that shows an address, reads a locale or
// catches an error is among them.

#include "lua/environment.hpp"
#include "lua/lua.hpp"

#include <array>
#include <cmath>

namespace assay::rules {

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

}  // namespace assay::rules
