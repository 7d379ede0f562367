#include "lua/lua.hpp"
#include "pack/declare.hpp"

namespace assay::rules {
namespace {

/// A field of the table on top of the stack, which our own Lua has made.
LuaValue field(lua_State* lua, LuaValueReader& reader, char const* name,
               bool of_vocabulary = false) {
    lua_pushstring(lua, name);
    lua_rawget(lua, -2);
    LuaValue value = of_vocabulary ? reader.read_of_vocabulary(lua) : reader.read(lua);
    lua_pop(lua, 1);
    return value;
}

std::uint32_t whole(LuaValue const& value) {
    return static_cast<std::uint32_t>(value.number.whole().value_or(0));
}

/// Reads the declaration on top of the stack, its place first: what is wrong with the rest is told
/// there.
void read(lua_State* lua, LuaValueReader& reader, Declared& declared) {
    declared.file = whole(field(lua, reader, "file"));
    declared.line = whole(field(lua, reader, "line"));
    auto const token = field(lua, reader, "token");
    declared.place =
        reader.reach(declared.file, declared.line, token.text, whole(field(lua, reader, "nth")));
    declared.id = field(lua, reader, "id").text;
    if (declared.kind == "begun") declared.kind += " " + field(lua, reader, "word").text;
    if (declared.kind == "node") declared.kind += " " + field(lua, reader, "level").text;
    declared.body = field(lua, reader, "body", declared.kind == "places");
    for (Diagnostic& problem : reader.problems())
        if (problem.place.file.empty()) problem.place = declared.place;
}

}  // namespace

std::vector<Declared> kept_declarations(Machine& machine, LuaValueReader& reader) {
    std::vector<Declared> all;
    for (std::size_t i = 0; i < machine.kept(); ++i) {
        Declared declared;
        // Nothing here raises an error, so C++ objects may be alive meanwhile.
        machine.protect([&](lua_State* lua) {
            Machine::push_kept(lua, i);
            declared.kind = lua_tolstring(lua, -2, nullptr);
            declared.identity = lua_topointer(lua, -1);
            read(lua, reader, declared);
        });
        all.push_back(std::move(declared));
    }
    return all;
}

}  // namespace assay::rules
