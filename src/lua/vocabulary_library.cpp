// Copies plain data within Lua, for words that keep what they were given.
// What only our own Lua gets: metatables, raw access, and `host`.

#include "lua/environment.hpp"
#include "lua/lua.hpp"
#include "lua/machine_state.hpp"
#include "model/messages/lua.hpp"
#include "model/nearest.hpp"
#include "model/say.hpp"

#include <array>
#include <cassert>

namespace assay::lua {
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

namespace {

/// Stands in for every __concat. Lua 5.4.4 as Debian has it uses freed memory when a __concat
/// returns after the stack has grown; this one never returns. Upvalue: the metamethod.
int refuse_concat(lua_State* lua) {
    int const arguments = lua_gettop(lua);
    lua_pushvalue(lua, lua_upvalueindex(1));
    lua_rotate(lua, 1, 1);
    lua_call(lua, arguments, 0);
    return luaL_error(lua, "these values cannot be joined with `..`");
}

/// Whether the metatable at index 2 has this event.
bool has_event(lua_State* lua, char const* event) {
    lua_pushstring(lua, event);
    bool const has = lua_rawget(lua, 2) != LUA_TNIL;
    lua_pop(lua, 1);
    return has;
}

void replace_concat(lua_State* lua) {
    lua_pushliteral(lua, "__concat");
    lua_rawget(lua, 2);
    if (!lua_isnil(lua, -1) && lua_tocfunction(lua, -1) != &refuse_concat) {
        lua_pushcclosure(lua, &refuse_concat, 1);
        lua_pushliteral(lua, "__concat");
        lua_rotate(lua, -2, 1);
        lua_rawset(lua, 2);
    }
    lua_settop(lua, 2);
}

/// Refuses what a __gc, a __close or a __mode could do: collection must not be observable, and these
/// reach the worst bugs of Lua 5.4.4.
void check_metatable(lua_State* lua) {
    for (char const* const event : std::array{"__gc", "__close", "__mode"}) {
        if (has_event(lua, event)) luaL_error(lua, "no metatable may have %s", event);
    }
    replace_concat(lua);
}

int set_metatable(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    if (!lua_isnil(lua, 2)) luaL_checktype(lua, 2, LUA_TTABLE);
    lua_settop(lua, 2);
    if (luaL_getmetafield(lua, 1, "__metatable") != LUA_TNIL)
        return luaL_error(lua, "this metatable is protected");
    if (lua_istable(lua, 2)) check_metatable(lua);
    lua_setmetatable(lua, 1);
    return 1;
}

int get_metatable(lua_State* lua) {
    luaL_checkany(lua, 1);
    if (lua_getmetatable(lua, 1) == 0) {
        lua_pushnil(lua);
        return 1;
    }
    luaL_getmetafield(lua, 1, "__metatable");
    return 1;
}

int raw_get(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_settop(lua, 2);
    lua_rawget(lua, 1);
    return 1;
}

int raw_set(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    luaL_argcheck(lua, !lua_isnoneornil(lua, 2), 2, "no key");
    lua_settop(lua, 3);
    lua_rawset(lua, 1);
    return 1;
}

int raw_equal(lua_State* lua) {
    lua_settop(lua, 2);
    lua_pushboolean(lua, lua_rawequal(lua, 1, 2));
    return 1;
}

int raw_length(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_pushinteger(lua, static_cast<lua_Integer>(lua_rawlen(lua, 1)));
    return 1;
}

int make_expression(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    luaL_checktype(lua, 2, LUA_TTABLE);
    lua_settop(lua, 2);
    check_metatable(lua);
    lua_newuserdatauv(lua, 0, 1);
    lua_pushvalue(lua, 1);
    lua_setiuservalue(lua, -2, 1);
    lua_pushvalue(lua, 2);
    lua_setmetatable(lua, -2);
    return 1;
}

int parts_of_expression(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TUSERDATA);
    lua_getiuservalue(lua, 1, 1);
    return 1;
}

// Where Lua ends a list with holes is not defined; here a hole is no end unless it is wide.
int length_of_list(lua_State* lua) {
    constexpr lua_Integer widest_hole = 64;
    luaL_checktype(lua, 1, LUA_TTABLE);
    auto last = static_cast<lua_Integer>(lua_rawlen(lua, 1));
    for (lua_Integer i = last + 1; i <= last + widest_hole; ++i) {
        if (lua_rawgeti(lua, 1, i) != LUA_TNIL) last = i;
        lua_pop(lua, 1);
    }
    charge(lua, widest_hole / 8);
    lua_pushinteger(lua, last);
    return 1;
}

int here(lua_State* lua) {
    auto const found = find_here(lua, 1);
    if (!found) return 0;
    lua_pushinteger(lua, found->file);
    lua_pushinteger(lua, found->line);
    return 2;
}

int record(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TSTRING);
    luaL_checktype(lua, 2, LUA_TTABLE);
    lua_settop(lua, 2);
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &RegistryKeys::recorded);
    auto& count = MachineState::of(lua).recorded;
    auto const at = 2 * static_cast<lua_Integer>(count);
    lua_pushvalue(lua, 1);
    lua_rawseti(lua, 3, at + 1);
    lua_pushvalue(lua, 2);
    lua_rawseti(lua, 3, at + 2);
    lua_pushinteger(lua, static_cast<lua_Integer>(++count));
    return 1;
}

int push_nearest(lua_State* lua) {
    std::size_t size = 0;
    char const* text = luaL_checklstring(lua, 1, &size);
    luaL_checktype(lua, 2, LUA_TTABLE);
    auto const count = static_cast<lua_Integer>(lua_rawlen(lua, 2));
    charge(lua, static_cast<std::size_t>(count) * 8);
    static_assert(std::is_trivially_destructible_v<Nearest>, "Lua errors skip destructors");
    Nearest nearest({text, size});
    for (lua_Integer i = 1; i <= count; ++i) {
        if (lua_rawgeti(lua, 2, i) == LUA_TSTRING) {
            text = lua_tolstring(lua, -1, &size);
            nearest.offer({text, size});
        }
        lua_pop(lua, 1);
    }
    if (nearest.best().empty())
        lua_pushnil(lua);
    else
        lua_pushlstring(lua, nearest.best().data(), nearest.best().size());
    return 1;
}

/// A text argument, or nothing.
std::string text_argument(lua_State* lua, int argument) {
    if (lua_type(lua, argument) != LUA_TSTRING) return {};
    std::size_t size = 0;
    char const* const text = lua_tolstring(lua, argument, &size);
    return {text, size};
}

void describe_failure(lua_State* lua, Failure& failure) {
    failure.problem = {text_argument(lua, 2),
                       {},
                       text_argument(lua, 1),
                       text_argument(lua, 3),
                       text_argument(lua, 4)};
    failure.word = text_argument(lua, 5);
    if (failure.problem.code.empty()) failure.problem.code = row_of<lua_messages, "lua-error">.code;
}

/// A parameter by its name in the table at index 2, which our own Lua has made; empty when it has none.
std::string parameter_named(lua_State* lua, std::string_view name) {
    std::string value;
    if (lua_type(lua, 2) != LUA_TTABLE) return value;
    lua_pushnil(lua);
    while (lua_next(lua, 2) != 0) {
        if (lua_type(lua, -2) == LUA_TSTRING && text_at(lua, -2) == name)
            value = text_argument(lua, -1);
        lua_pop(lua, 1);
    }
    return value;
}

void describe_said(lua_State* lua, Failure& failure) {
    MessageText const* const row = find_message(text_argument(lua, 1));
    assert(row != nullptr);  // tests/structure/messages_listed
    std::vector<Parameter> parameters;
    ParameterNames const names{*row};
    for (std::size_t i = 0; i < names.count; ++i)
        parameters.push_back(
            {std::string(names.names[i]), parameter_named(lua, names.names[i]), {}});
    failure.problem = say_row(*row, std::move(parameters)).near(text_argument(lua, 4));
    failure.word = text_argument(lua, 3);
}

int say_message(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TSTRING);
    return raise(lua, &describe_said);
}

int fail(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TSTRING);
    return raise(lua, &describe_failure);
}

}  // namespace

void push_vocabulary_library(lua_State* lua) {
    constexpr luaL_Reg functions[] = {{"getmetatable", &get_metatable}, {"next", &ordered_next},
                                      {"rawequal", &raw_equal},         {"rawget", &raw_get},
                                      {"rawlen", &raw_length},          {"rawset", &raw_set},
                                      {"setmetatable", &set_metatable}, {nullptr, nullptr}};
    luaL_newlib(lua, functions);
    lua_pushboolean(lua, 0);
    lua_pushcclosure(lua, &ordered_pairs, 1);
    lua_setfield(lua, -2, "pairs");
    constexpr luaL_Reg host[] = {{"copy", &copy_plain},
                                 {"expression", &make_expression},
                                 {"fail", &fail},
                                 {"here", &here},
                                 {"record", &record},
                                 {"length", &length_of_list},
                                 {"nearest", &push_nearest},
                                 {"parts", &parts_of_expression},
                                 {"say", &say_message},
                                 {nullptr, nullptr}};
    luaL_newlib(lua, host);
    lua_pushvalue(lua, -1);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &RegistryKeys::host);
    lua_setfield(lua, -2, "host");
}

}  // namespace assay::lua
