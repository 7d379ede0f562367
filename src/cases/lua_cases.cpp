#include "cases/lua_cases.hpp"

#include "json/check.hpp"
#include "json/problems.hpp"
#include "lua/embedded.hpp"
#include "model/messages/cases.hpp"
#include "model/say.hpp"
#include "pack/declare.hpp"

#include <algorithm>
#include <utility>

namespace assay::cases {

using pack::LuaValue;

namespace {

/// A text as Lua writes it: every byte that could mean something else by its number.
std::string in_lua(std::string_view text) {
    std::string written = "\"";
    for (char const c : text) {
        bool const is_plain = static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
        if (is_plain) {
            written += c;
            continue;
        }
        std::string const code = std::to_string(static_cast<unsigned char>(c));
        written += '\\' + std::string(3 - code.size(), '0') + code;
    }
    return written + '"';
}

/// The vocabulary that tells tests about the standard: `standard`.
std::string standard_in_lua(Standard const& standard) {
    std::string text = "return { standard = { ratings = {";
    for (Rating const& rating : standard.scale) text += in_lua(rating.id) + ",";
    text += "}, nodes = {";
    for (Node const& node : standard.nodes) {
        text += "{id=" + in_lua(node.id) + ",level=" + in_lua(standard.levels[node.level].name);
        if (node.parent >= 0) text += ",parent=" + std::to_string(node.parent + 1);
        text += "},";
    }
    return text + "} } }";
}

/// Hands a value over to a reader of JSON. An empty table is a list or an object, as is wanted.
void feed(json::Reader& reader, LuaValue const& value) {
    switch (value.kind) {
        case LuaValue::Kind::text:
            return reader.text(value.text, value.text.size());
        case LuaValue::Kind::number:
            return reader.number(value.number.exact());
        case LuaValue::Kind::yes_no:
            return reader.flag(value.yes);
        case LuaValue::Kind::table:
            break;
        default:
            return reader.null();
    }
    if (!value.items.empty() || (value.names.empty() && reader.wants_list())) {
        reader.open_list();
        for (LuaValue const& item : value.items) feed(reader, item);
        return reader.close_list();
    }
    reader.open_object();
    for (std::size_t i = 0; i < value.names.size(); ++i) {
        reader.key(value.names[i], value.names[i].size());
        feed(reader, value.values[i]);
    }
    reader.close_object();
}

/// The last step of a JSON pointer, as it is written in the document.
std::string last_step(std::string_view pointer) {
    std::string step;
    std::string_view rest = pointer.substr(pointer.rfind('/') + 1);
    for (; !rest.empty(); rest.remove_prefix(1)) {
        bool const is_escape = rest.starts_with("~0") || rest.starts_with("~1");
        step += !is_escape ? rest.front() : rest[1] == '0' ? '~' : '/';
        if (is_escape) rest.remove_prefix(1);
    }
    return step;
}

}  // namespace

LuaCases::LuaCases(std::string file, std::string text, algebra::Plan const& plan,
                   Limits const& limits) {
    std::vector<Diagnostic> problems;
    auto const number = sources_.add(std::move(file), std::move(text), limits, problems);
    if (!problems.empty()) throw Error(std::move(problems));
    lua::Machine machine(limits);
    machine.load_vocabulary("assay/standard.lua", standard_in_lua(plan.standard));
    machine.load_vocabulary("assay/test.lua", lua::embedded_text("assay/test.lua"));
    machine.run(number, sources_);
    take(machine, problems);
    if (!problems.empty()) throw Error(std::move(problems));
}

// A sentence without a table after it was begun and is never heard of again.
void LuaCases::take(lua::Machine& machine, std::vector<Diagnostic>& problems) {
    std::vector<algebra::Tree> trees;
    pack::LuaValueReader reader(sources_, trees);
    auto const declared = pack::recorded_declarations(machine, reader);
    for (pack::Declared const& each : declared) {
        if (!each.kind.starts_with("begun ")) {
            all_.push_back({each.id, each.kind == "todo", each.body, each.line, each.place});
            continue;
        }
        auto const is_end = [&](pack::Declared const& other) {
            return "begun " + other.kind == each.kind && other.id == each.id;
        };
        if (std::none_of(declared.begin(), declared.end(), is_end))
            problems.push_back(say<case_messages, "case-not-ended">(
                                   {{"declaration", each.kind.substr(6) + " \"" + each.id + "\""}})
                                   .at(each.place));
    }
    problems.insert(problems.end(), reader.problems().begin(), reader.problems().end());
}

void LuaCases::read(Declared const& declared, json::Case& into, Limits const& limits,
                    std::vector<Diagnostic>& problems) const {
    Problems found;
    Meter unlimited;  // how much it can be was limited while its Lua ran
    json::Reader reader{json::target_of(into), {}, limits, unlimited, found};
    reader.open_object();
    reader.key("says", 4);
    reader.text(declared.says, declared.says.size());
    if (declared.todo) {
        reader.key("todo", 4);
        reader.flag(true);
    }
    for (std::size_t i = 0; i < declared.body.names.size(); ++i) {
        reader.key(declared.body.names[i], declared.body.names[i].size());
        feed(reader, declared.body.values[i]);
    }
    reader.close_object();
    json::Checker{}.check_read(into.assessment, {}, found, json::home_of_assessment);
    found.hand_over(problems);
}

Place LuaCases::place(Declared const& declared, std::string const& pointer) const {
    Place place = sources_.place(0, declared.line, last_step(pointer));
    place.pointer = pointer;
    return place;
}

}  // namespace assay::cases
