#pragma once

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include "lua/lua.hpp"
#include "lua/machine.hpp"
#include "lua/sources.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay_test {

/// A vocabulary for tests: `say(...)` keeps its arguments as text, `row` is an object whose fields
/// can be read and not written, `later(f)` keeps a function.
inline constexpr std::string_view test_vocabulary = R"lua(
    local host = ...
    local words = {}
    function words.say(...)
        local all = {}
        for i = 1, select("#", ...) do all[i] = tostring((select(i, ...))) end
        host.record("said", { table.concat(all, " ") })
    end
    function words.later(f) host.record("function", { f }) end
    function words.refuse(text) host.fail(text, "refused", "something else", nil, "refuse") end
    function words.careless(t) return t.missing.field end
    function words.level_two() error("not so", 2) end
    function words.new_word(name) words[name] = function() return name end end
    function words.here() return host.here() end
    words.row = setmetatable({}, {
        __index = function(_, name) return "the " .. name end,
        __newindex = function() error("rows cannot be changed", 2) end,
        __concat = function() error("rows cannot be joined", 2) end,
        __lt = function() error("rows cannot be compared", 2) end,
        __add = function(a, b) return "sum" end,
        __call = function(_, x) return x end,
        __metatable = false,
    })
    return words
)lua";

/// What came of running a pack's file.
struct Outcome {
    std::vector<std::string> said;
    std::vector<assay::Diagnostic> problems;

    [[nodiscard]] std::string code() const { return problems.empty() ? "" : problems[0].code; }
    [[nodiscard]] std::string message() const {
        return problems.empty() ? "" : problems[0].message;
    }
    [[nodiscard]] std::string all_said() const {
        std::string all;
        for (auto const& text : said) all += (all.empty() ? "" : "|") + text;
        return all;
    }
};

/// The first entry of each declaration that a machine keeps, as text.
inline std::vector<std::string> said_by(assay::lua::Machine& machine) {
    std::vector<std::string> said;
    for (std::size_t i = 0; i < machine.recorded(); ++i) {
        machine.protect([&](lua_State* lua) {
            assay::lua::Machine::push_recorded(lua, i);
            lua_rawgeti(lua, -1, 1);
            std::size_t size = 0;
            char const* const text =
                lua_type(lua, -1) == LUA_TSTRING ? lua_tolstring(lua, -1, &size) : nullptr;
            said.emplace_back(text == nullptr ? "?" : text, text == nullptr ? 1 : size);
        });
    }
    return said;
}

/// Runs a text as the file `rule.lua` of a pack.
inline Outcome try_pack(std::string text, assay::Limits const& limits = {}) {
    Outcome outcome;
    assay::lua::Sources sources;
    auto const file = sources.add("rule.lua", std::move(text), limits, outcome.problems);
    if (!outcome.problems.empty()) return outcome;
    try {
        assay::lua::Machine machine(limits);
        machine.load_vocabulary("test.lua", test_vocabulary);
        try {
            machine.run(file, sources);
        } catch (assay::Error const& error) {
            outcome.problems = error.diagnostics();
            return outcome;
        }
        outcome.said = said_by(machine);
    } catch (assay::Error const& error) {
        outcome.problems = error.diagnostics();
    }
    return outcome;
}

/// The code of its first problem; empty when there is none.
inline std::string code_of(std::string text, assay::Limits const& limits = {}) {
    return try_pack(std::move(text), limits).code();
}

/// A text many times.
inline std::string times(std::size_t count, std::string_view text) {
    std::string all;
    all.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

}  // namespace assay_test
