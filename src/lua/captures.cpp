#include "lua/captures.hpp"

#include "lua/environment.hpp"
#include "lua/lua.hpp"
#include "lua/machine.hpp"
#include "model/messages/nouns.hpp"

namespace assay::lua {

namespace {

// Functions that capture functions that capture functions.
constexpr int deepest = 16;

bool is_environment(lua_State* lua) {
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &RegistryKeys::pack_environment);
    bool const is = lua_rawequal(lua, -1, -2) != 0;
    lua_pop(lua, 1);
    return is;
}

/// Whether the function on top of the stack is one of a pack's.
bool is_of_pack(lua_State* lua) {
    lua_Debug about;
    lua_pushvalue(lua, -1);
    lua_getinfo(lua, ">S", &about);
    return Machine::pack_file(about.source).has_value();
}

/// Goes through the variables that the function on top of the stack captures, and those that captured
/// functions capture, until `visit` returns false. It finds the variable's value on top of the stack.
template <class Visit>
bool walk(lua_State* lua, std::set<void const*>& seen, int depth, Visit& visit) {
    if (depth > deepest || lua_checkstack(lua, LUA_MINSTACK) == 0) return visit(0, "a function");
    int const function = lua_gettop(lua);
    for (int i = 1; char const* const name = lua_getupvalue(lua, function, i); ++i) {
        bool go_on = true;
        if (!is_environment(lua) && seen.insert(lua_upvalueid(lua, function, i)).second) {
            go_on = visit(i, name);
            if (go_on && lua_isfunction(lua, -1) && lua_iscfunction(lua, -1) == 0)
                go_on = walk(lua, seen, depth + 1, visit);
        }
        lua_settop(lua, function);
        if (!go_on) return false;
    }
    return true;
}

/// What keeps the value on top of the stack from being a constant; none when it is one.
MessageText const* what_is_wrong(lua_State* lua, int index) {
    if (index == 0) return &noun<"functions-without-end">;
    switch (lua_type(lua, -1)) {
        case LUA_TTABLE:
            return &noun<"a-table">;
        case LUA_TUSERDATA:
            return &noun<"an-expression">;
        case LUA_TFUNCTION:
            // With variables of its own a function in C remembers something: where a listing is.
            if (lua_iscfunction(lua, -1) != 0)
                return lua_tocfunction(lua, -1) != &ordered_pairs &&
                               lua_getupvalue(lua, -1, 1) != nullptr
                           ? &noun<"an-iterator">
                           : nullptr;
            return is_of_pack(lua) ? nullptr : &noun<"a-word">;
        default:
            return nullptr;
    }
}

/// Equality by which "not a number" equals itself.
bool is_same(lua_State* lua) {
    if (lua_rawequal(lua, -1, -2) != 0) return true;
    auto const is_nan = [&](int at) {
        return lua_type(lua, at) == LUA_TNUMBER && lua_rawequal(lua, at, at) == 0;
    };
    return is_nan(-1) && is_nan(-2);
}

}  // namespace

std::optional<WrongCapture> find_wrong_capture(lua_State* lua) {
    std::optional<WrongCapture> wrong;
    std::set<void const*> seen;
    int const top = lua_gettop(lua);
    auto visit = [&](int index, char const* name) {
        if (MessageText const* const holds = what_is_wrong(lua, index))
            wrong = WrongCapture{name, holds};
        return !wrong;
    };
    walk(lua, seen, 0, visit);
    lua_settop(lua, top);
    return wrong;
}

void Captures::take(lua_State* lua) {
    auto visit = [&](int index, char const* name) {
        lua_pushvalue(lua, -1);
        int const value = luaL_ref(lua, LUA_REGISTRYINDEX);
        lua_pushvalue(lua, -2);
        int const function = luaL_ref(lua, LUA_REGISTRYINDEX);
        variables_.push_back({function, index, value, name});
        return true;
    };
    walk(lua, taken_, 0, visit);
}

std::string Captures::restore(lua_State* lua) const {
    std::string changed;
    int const top = lua_gettop(lua);
    for (Variable const& variable : variables_) {
        lua_rawgeti(lua, LUA_REGISTRYINDEX, variable.function);
        lua_getupvalue(lua, top + 1, variable.index);
        lua_rawgeti(lua, LUA_REGISTRYINDEX, variable.value);
        if (!is_same(lua)) {
            lua_setupvalue(lua, top + 1, variable.index);
            if (changed.empty()) changed = variable.name;
        }
        lua_settop(lua, top);
    }
    return changed;
}

}  // namespace assay::lua
