#include "pack/template.hpp"

#include "lua/embedded.hpp"
#include "lua/environment.hpp"
#include "lua/lua.hpp"
#include "lua/source_text.hpp"
#include "model/messages/templates.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "pack/declare.hpp"

#include <set>
#include <utility>

namespace assay::pack {
namespace {

/// A machine with the words of templates, which look at the view. The parts of the shipped report are
/// words as well.
lua::Machine machine_for(View const& view, Limits const& limits, Meter& meter) {
    lua::Machine machine(limits);
    machine.protect([&](lua_State* lua) {
        lua_rawgetp(lua, LUA_REGISTRYINDEX, &lua::RegistryKeys::host);
        view.push(lua, meter);
        lua_setfield(lua, -2, "view");
    });
    for (char const* const vocabulary :
         {"assay/view.lua", "assay/report.lua", "report/shared.lua", "report/summary.lua",
          "report/account.lua", "report/gaps.lua", "report/elements.lua", "report/meeting.lua",
          "report/numbers.lua", "report/sheets.lua", "report/parts.lua"})
        machine.load_vocabulary(vocabulary, lua::embedded_text(vocabulary));
    return machine;
}

std::uint32_t add(lua::Sources& sources, std::string const& name, std::string const& text,
                  Limits const& limits) {
    std::vector<Diagnostic> wrong;
    std::uint32_t const file = sources.add(name, text, limits, wrong);
    if (!wrong.empty()) throw Error(std::move(wrong));
    return file;
}

/// On the stack: a table that a word was given, the word, the line, the names that it knows.
void check_table(lua_State* lua, lua::Sources const& sources, std::vector<Diagnostic>& problems) {
    int const known = lua_gettop(lua);
    std::set<std::string> told;
    lua_pushnil(lua);
    while (lua_next(lua, known - 3) != 0) {
        lua_pop(lua, 1);
        if (lua_type(lua, -1) == LUA_TSTRING) told.emplace(lua::text_at(lua, -1));
    }
    std::vector<std::string> names;
    for (auto i = static_cast<lua_Integer>(lua_rawlen(lua, known)); i > 0; --i) {
        lua_rawgeti(lua, known, i);
        told.erase(std::string(lua::text_at(lua, -1)));
        names.emplace(names.begin(), lua::text_at(lua, -1));
        lua_pop(lua, 1);
    }
    ParameterValue const word{lua::text_at(lua, known - 2)};
    std::string const list = list_of(names);
    for (std::string const& name : told) {
        auto const line = static_cast<std::uint32_t>(lua_tointegerx(lua, known - 1, nullptr));
        std::string const shown = lua::plain_text(name, 80);
        problems.push_back((names.empty() ? say<template_messages, "name-in-table-without-names">(
                                                {{"word", word}, {"name", shown}})
                                          : say<template_messages, "unknown-name-in-table">(
                                                {{"word", word}, {"name", shown}, {"known", list}}))
                               .at(sources.place(0, line, name))
                               .near(nearest(name, names)));
    }
}

}  // namespace

void check_template(std::string const& name, std::string const& text, Limits const& limits) {
    lua::Sources sources;
    static_cast<void>(add(sources, name, text, limits));
}

RunTemplate::RunTemplate(std::string const& name, std::string const& text, View const& view,
                         Limits const& limits, Meter& meter) {
    std::uint32_t const file = add(sources_, name, text, limits);
    lua::Machine machine = machine_for(view, limits, meter);
    std::vector<Diagnostic> problems;
    try {
        machine.run(file, sources_);
    } catch (Error const& error) {
        problems = error.diagnostics();
        if (machine.is_spent()) throw;
    }
    check_names(machine, problems);
    if (!problems.empty()) throw Error(std::move(problems));
    take_document(machine);
}

void RunTemplate::take_document(lua::Machine& machine) {
    std::vector<algebra::Tree> trees;
    LuaValueReader reader(sources_, trees);
    std::vector<Declared> const all = recorded_declarations(machine, reader);
    if (!reader.problems().empty()) throw Error(std::move(reader.problems()));
    if (all.empty())
        throw Error({say<template_messages, "no-document">().at({sources_.name(0), 1, 1, {}})});
    if (all.size() > 1)
        throw Error(
            {say<template_messages, "two-documents">({{"line", all[0].line}}).at(all[1].place)});
    document_ = all.front().body;
    place_ = all.front().place;
}

// Nothing here raises an error, so C++ objects may be alive meanwhile.
void RunTemplate::check_names(lua::Machine& machine, std::vector<Diagnostic>& problems) const {
    std::set<void const*> seen;
    machine.protect([&](lua_State* lua) {
        lua_rawgetp(lua, LUA_REGISTRYINDEX, &lua::RegistryKeys::host);
        lua_pushliteral(lua, "checks");
        lua_rawget(lua, -2);
        int const checks = lua_gettop(lua);
        auto const count = static_cast<lua_Integer>(lua_rawlen(lua, checks));
        for (lua_Integer i = 1; i <= count; ++i, lua_settop(lua, checks)) {
            lua_rawgeti(lua, checks, i);
            lua_rawgeti(lua, checks + 1, 1);
            if (!seen.insert(lua_topointer(lua, -1)).second) continue;
            lua_rawgeti(lua, checks + 1, 2);
            lua_rawgeti(lua, checks + 1, 3);
            lua_rawgeti(lua, checks + 1, 4);
            check_table(lua, sources_, problems);
        }
    });
}

Place RunTemplate::place_of(LuaValue const& made, std::string const& token) const {
    LuaValue const* const line = made.field("line");
    auto const noted = line != nullptr && line->kind == LuaValue::Kind::number
                           ? line->number.whole()
                           : std::nullopt;
    return sources_.place(
        0, static_cast<std::uint32_t>(noted.value_or(static_cast<std::int64_t>(place_.line))),
        token);
}

}  // namespace assay::pack
