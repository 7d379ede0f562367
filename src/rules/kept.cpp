#include "rules/declare.hpp"

#include <lua.hpp>

namespace assay::rules {
namespace {

std::string text_of(Written const& table, std::string_view name) {
    Written const* const field = table.field(name);
    return field == nullptr ? std::string() : field->text;
}

std::uint32_t whole_of(Written const& table, std::string_view name) {
    Written const* const field = table.field(name);
    return field == nullptr ? 0 : static_cast<std::uint32_t>(field->number.numerator());
}

}  // namespace

std::vector<Declared> kept_declarations(Machine& machine, WrittenReader& reader) {
    std::vector<Declared> all;
    for (std::size_t i = 0; i < machine.kept(); ++i) {
        Declared declared;
        Written kept;
        // Neither of these raises an error, so C++ objects may be alive meanwhile.
        machine.protect([&](lua_State* lua) {
            Machine::push_kept(lua, i);
            declared.kind = lua_tolstring(lua, -2, nullptr);
            declared.identity = lua_topointer(lua, -1);
            kept = reader.read(lua);
        });
        declared.id = text_of(kept, "id");
        if (declared.kind == "begun") declared.kind += " " + text_of(kept, "word");
        if (declared.kind == "node") declared.kind += " " + text_of(kept, "level");
        declared.file = whole_of(kept, "file");
        declared.line = whole_of(kept, "line");
        declared.place = reader.reach(declared.file, declared.line, text_of(kept, "token"),
                                      whole_of(kept, "nth"));
        if (Written const* const body = kept.field("body")) declared.body = *body;
        all.push_back(std::move(declared));
    }
    return all;
}

}  // namespace assay::rules
