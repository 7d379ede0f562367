// Copies plain data within Lua, for words that keep what they were given.

#include "lua/environment.hpp"
#include "lua/lua.hpp"

namespace assay::rules {

namespace {

/// Stack index: the copy of each table met so far; false: it is being made.
constexpr int known_copies = 2;
constexpr int deepest_copy = 30;

/// Whether a key has its place in a table of so many positions: there are names or positions.
bool is_plain_key(lua_State* lua, int index, lua_Integer positions) {
    if (lua_type(lua, index) == LUA_TSTRING) return positions == 0;
    if (lua_isinteger(lua, index) == 0) return false;
    lua_Integer const position = lua_tointeger(lua, index);
    return position >= 1 && position <= positions;
}

/// Pushes the copy of the table on top of the stack. False, with anything on the stack, when it is
/// not plain.
bool push_copy(lua_State* lua, int depth);

/// Replaces the value on top of the stack by its copy.
bool copy_value(lua_State* lua, int depth) {
    switch (lua_type(lua, -1)) {
        case LUA_TBOOLEAN:
        case LUA_TNUMBER:
        case LUA_TSTRING:
            return true;
        case LUA_TTABLE:
            break;
        default:
            return false;
    }
    if (!push_copy(lua, depth)) return false;
    lua_remove(lua, -2);
    return true;
}

void remember(lua_State* lua, int table) {
    lua_pushvalue(lua, table);
    lua_rotate(lua, -2, 1);
    lua_rawset(lua, known_copies);
}

// A table met again is copied once: so all of them together cost no more than listing the largest
// that fits into memory.
bool push_copy(lua_State* lua, int depth) {
    luaL_checkstack(lua, 10, nullptr);
    int const table = lua_gettop(lua);
    if (depth > deepest_copy || lua_getmetatable(lua, table) != 0) return false;
    lua_pushvalue(lua, table);
    if (lua_rawget(lua, known_copies) == LUA_TTABLE) return true;
    if (lua_isboolean(lua, -1)) return false;
    lua_pop(lua, 1);
    lua_pushboolean(lua, 0);
    remember(lua, table);
    auto const positions = static_cast<lua_Integer>(lua_rawlen(lua, table));
    lua_createtable(lua, 0, 0);
    int const copy = lua_gettop(lua);
    lua_pushnil(lua);
    while (lua_next(lua, table) != 0) {
        charge(lua, 2);
        if (!is_plain_key(lua, -2, positions) || !copy_value(lua, depth + 1)) return false;
        lua_pushvalue(lua, -2);
        lua_rotate(lua, -2, 1);
        lua_rawset(lua, copy);
    }
    lua_pushvalue(lua, copy);
    remember(lua, table);
    return true;
}

}  // namespace

int copy_plain(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_settop(lua, 1);
    charge(lua, cost_of_listing(lua));
    lua_createtable(lua, 0, 0);
    lua_pushvalue(lua, 1);
    if (!push_copy(lua, 1)) lua_pushnil(lua);
    return 1;
}

}  // namespace assay::rules
