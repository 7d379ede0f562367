#include "lua/environment.hpp"

#include "lua/lua.hpp"
#include "lua/machine_state.hpp"
#include "model/messages/lua.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace assay::lua {

namespace {

/// Adds the texts among the keys of the table on top of the stack. Never raises.
void add_names(lua_State* lua, std::vector<std::string_view>& names) {
    lua_pushnil(lua);
    while (lua_next(lua, -2) != 0) {
        lua_pop(lua, 1);
        if (auto const name = text_at(lua, -1); !name.empty()) names.push_back(name);
    }
}

/// The nearest of the names, whose order must not depend on that of a table.
std::string nearest_of(std::string_view word, std::vector<std::string_view>& names) {
    std::sort(names.begin(), names.end());
    return std::string(nearest(word, names));
}

void describe_unknown_word(lua_State* lua, Failure& failure) {
    auto const word = text_at(lua, 2);
    std::vector<std::string_view> names;
    lua_pushvalue(lua, 1);
    add_names(lua, names);
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &RegistryKeys::vocabularies);
    for (lua_Integer i = 1; lua_rawgeti(lua, -1, i) != LUA_TNIL; ++i) {
        add_names(lua, names);
        lua_pop(lua, 1);
    }
    failure.problem =
        say<lua_messages, "unknown-word-of-lua">({{"word", word}}).near(nearest_of(word, names));
    failure.word = word;
}

void describe_unknown_member(lua_State* lua, Failure& failure) {
    auto const word = text_at(lua, 2);
    std::vector<std::string_view> names;
    lua_pushvalue(lua, 1);
    add_names(lua, names);
    auto const full = std::string(text_at(lua, lua_upvalueindex(1))) + "." + std::string(word);
    failure.problem = say<lua_messages, "unknown-function-of-library">({{"function", full}})
                          .near(nearest_of(word, names));
    failure.word = word;
}

void describe_assigned_global(lua_State* lua, Failure& failure) {
    auto const word = std::string(text_at(lua, 2));
    failure.problem = say<lua_messages, "assigned-global">({{"word", word}});
    failure.word = word;
}

void describe_changed_library(lua_State* lua, Failure& failure) {
    auto const word = text_at(lua, 2);
    failure.problem = say<lua_messages, "assigned-library">();
    failure.word = word;
}

int assigned_global(lua_State* lua) { return raise(lua, &describe_assigned_global); }
int changed_library(lua_State* lua) { return raise(lua, &describe_changed_library); }

/// __index of a library: reached for what it does not have. Upvalue: its name.
int unknown_member(lua_State* lua) {
    if (lua_type(lua, 2) == LUA_TSTRING) return raise(lua, &describe_unknown_member);
    lua_pushnil(lua);
    return 1;
}

void describe_word_in_function(lua_State* lua, Failure& failure) {
    auto const word = std::string(text_at(lua, 2));
    failure.problem = say<lua_messages, "word-in-function">({{"word", word}});
    failure.word = word;
}

/// __index of the basic functions: looks among the words of the vocabularies, the newest first.
int find_word(lua_State* lua) {
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &RegistryKeys::vocabularies);
    for (auto i = static_cast<lua_Integer>(lua_rawlen(lua, 3)); i > 0; --i) {
        lua_rawgeti(lua, 3, i);
        lua_pushvalue(lua, 2);
        if (lua_rawget(lua, 4) != LUA_TNIL) {
            return MachineState::of(lua).declaring ? 1 : raise(lua, &describe_word_in_function);
        }
        lua_settop(lua, 3);
    }
    return raise(lua, &describe_unknown_word);
}

/// Gives the table at `index` a metatable in which `field` is the value on top of the stack, and
/// takes that away.
void set_in_new_metatable(lua_State* lua, int index, char const* field) {
    int const table = lua_absindex(lua, index);
    lua_createtable(lua, 0, 3);
    lua_rotate(lua, -2, 1);
    lua_setfield(lua, -2, field);
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    lua_setmetatable(lua, table);
}

/// Replaces the table on top of the stack by an empty one that shows it and cannot be changed.
void protect_table(lua_State* lua, lua_CFunction when_assigned) {
    lua_createtable(lua, 0, 0);
    lua_rotate(lua, -2, 1);
    set_in_new_metatable(lua, -2, "__index");
    lua_getmetatable(lua, -1);
    lua_pushcfunction(lua, when_assigned);
    lua_setfield(lua, -2, "__newindex");
    lua_pop(lua, 1);
}

/// Moves the library on top of the stack, read-only, into the table below it.
void add_library(lua_State* lua, char const* name) {
    lua_pushstring(lua, name);
    lua_pushcclosure(lua, &unknown_member, 1);
    set_in_new_metatable(lua, -2, "__index");
    protect_table(lua, &changed_library);
    lua_setfield(lua, -2, name);
}

/// Lets `("text"):sub(1)` find the functions of the library on top of the stack, and nothing more.
void set_string_metatable(lua_State* lua) {
    lua_pushliteral(lua, "");
    lua_pushvalue(lua, -2);
    lua_createtable(lua, 0, 2);
    lua_rotate(lua, -2, 1);
    lua_setfield(lua, -2, "__index");
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    lua_setmetatable(lua, -2);
    lua_pop(lua, 1);
}

void open_lists(lua_State* lua) {
    lua_createtable(lua, 0, 0);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &RegistryKeys::vocabularies);
    lua_createtable(lua, 0, 0);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &RegistryKeys::recorded);
}

}  // namespace

void open_environment(lua_State* lua) {
    open_lists(lua);
    push_base_library(lua);
    push_math_library(lua);
    add_library(lua, "math");
    push_string_library(lua);
    set_string_metatable(lua);
    add_library(lua, "string");
    push_table_library(lua);
    add_library(lua, "table");
    lua_pushcfunction(lua, &find_word);
    set_in_new_metatable(lua, -2, "__index");

    push_vocabulary_library(lua);
    lua_pushvalue(lua, -2);
    set_in_new_metatable(lua, -2, "__index");
    protect_table(lua, &assigned_global);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &RegistryKeys::vocabulary_environment);

    protect_table(lua, &assigned_global);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &RegistryKeys::pack_environment);
}

void charge(lua_State* lua, std::size_t steps, std::size_t bytes) {
    MachineState::of(lua).budget.charge(lua, steps + bytes / 16);
}

void check_plain_table(lua_State* lua, int argument) {
    luaL_checktype(lua, argument, LUA_TTABLE);
    if (lua_getmetatable(lua, argument) == 0) return;
    luaL_argerror(lua, argument, "this is not a plain table");
}

}  // namespace assay::lua
