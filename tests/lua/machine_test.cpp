#include "lua/machine.hpp"

#include <assay/diagnostic.hpp>

#include "catch.hpp"
#include "lua/lua.hpp"
#include "pack/try_pack.hpp"

#include <stdexcept>
#include <string>

using assay::Diagnostic;
using assay::Error;
using assay::Limits;
using assay::lua::CallResult;
using assay::lua::Machine;
using assay::lua::Sources;
using assay_test::contains_text;
using assay_test::Outcome;
using assay_test::try_pack;

namespace {

std::string place_of(Outcome const& outcome) {
    if (outcome.problems.empty()) return "";
    auto const& place = outcome.problems[0].place;
    return place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

/// A machine in which a pack has kept functions.
struct Kept {
    explicit Kept(std::string text, Limits const& limits = {}) : machine(limits) {
        std::vector<Diagnostic> problems;
        auto const file = sources.add("rule.lua", std::move(text), limits, problems);
        machine.load_vocabulary("test.lua", assay_test::test_vocabulary);
        machine.run(file, sources);
        machine.protect([&](lua_State* lua) {
            for (std::size_t i = 0; i < machine.recorded(); ++i) {
                Machine::push_recorded(lua, i);
                lua_rawgeti(lua, -1, 1);
                functions.push_back(luaL_ref(lua, LUA_REGISTRYINDEX));
            }
        });
    }

    CallResult call(std::size_t which, lua_Integer argument, lua_Integer& answer) {
        auto const push = [&](lua_State* lua) { lua_pushinteger(lua, argument); };
        auto const read = [&](lua_State* lua) { answer = lua_tointeger(lua, -1); };
        return machine.call(functions[which], sources, push, read);
    }

    Sources sources;
    Machine machine;
    std::vector<int> functions;
};

}  // namespace

TEST_CASE("a pack runs and keeps declarations in order", "[rules][machine]") {
    CHECK(try_pack("for i = 1, 3 do say(i, 'x') end").all_said() == "1 x|2 x|3 x");
}

TEST_CASE("syntax errors have exact columns and plain words", "[rules][machine]") {
    auto const check = [](char const* text, char const* place, char const* message,
                          char const* expected) {
        auto const outcome = try_pack(text);
        INFO(text);
        CHECK(outcome.code() == "lua-syntax");
        CHECK(place_of(outcome) == place);
        CHECK(outcome.message() == message);
        CHECK(outcome.problems.at(0).expected == expected);
    };
    check("x 1", "rule.lua:1:3", "unexpected `1`", "");
    check("say(x x)", "rule.lua:1:7", "unexpected `x`", "`)`");
    check("say { a = 1 b = 2, b = 3 }", "rule.lua:1:13", "unexpected `b`", "`,` or `}`");
    check("say {\n  a = 1,\n", "rule.lua:3:1", "the file ends too early", "");
    check("say {\n  a = 1\n", "rule.lua:3:1", "the file ends too early",
          "`}` (to close `{` at line 1)");
    check("local = 3", "rule.lua:1:7", "unexpected `=`", "a name");
    check("x = 'a' 'b' = 3", "rule.lua:1:9", "unexpected `'b'`", "");
    check("x = x + ) + )", "rule.lua:1:9", "unexpected `)`", "");
    check("local x = 3x", "rule.lua:1:11", "malformed number near `3x`", "");
    check("say(1, '\\q')", "rule.lua:1:8", "invalid escape sequence near `'\\q`", "");
    check("local x <const> = 1; x = 2", "rule.lua:1:22", "attempt to assign to const variable `x`",
          "");
    check("say(1)\nsay(2) break\nsay(3)", "rule.lua:2:8", "break outside loop at line 2", "");
}

TEST_CASE("errors at run time have their line and the column of what they name",
          "[rules][machine]") {
    auto const check = [](char const* text, char const* place, char const* message) {
        auto const outcome = try_pack(text);
        INFO(text);
        CHECK(outcome.code() == "lua-error");
        CHECK(place_of(outcome) == place);
        CHECK_THAT(outcome.message(), contains_text(message));
    };
    check("local a\nsay(a.b)", "rule.lua:2:5", "attempt to index a nil value (local `a`)");
    check("say({} + 1)", "rule.lua:1:1", "attempt to perform arithmetic on a table value");
    check("local t = {}\n\nt.go()", "rule.lua:3:3", "attempt to call a nil value (field `go`)");
    check("say(1 < 'x')", "rule.lua:1:1", "attempt to compare number with string");
    check("\nerror('don\\'t')", "rule.lua:2:1", "don't");
    check("error('no place', 0)", "rule.lua:1:1", "no place");
    check("local function f() error('there', 2) end\nf()", "rule.lua:2:1", "there");
    check("assert(false)", "rule.lua:1:1", "assertion failed");
    check("assert(nil, 'why')", "rule.lua:1:1", "why");
    check("error()", "rule.lua:1:1", "an error without a message");
    check("error({})", "rule.lua:1:1", "the message of an error must be a text, not a table");
    check("table.insert(1, 2)", "rule.lua:1:1",
          "bad argument #1 to `insert` (table expected, got number)");
}

TEST_CASE("errors inside of the vocabulary point at the pack", "[rules][machine]") {
    auto outcome = try_pack("\nlocal x = 1\ncareless {}");
    CHECK(place_of(outcome) == "rule.lua:3:1");
    CHECK(outcome.message() == "test.lua:11: attempt to index a nil value (field `missing`)");
    outcome = try_pack("\nlevel_two()");
    CHECK(place_of(outcome) == "rule.lua:2:1");
    CHECK(outcome.message() == "not so");
    outcome = try_pack("say(1) refuse 'never'");
    CHECK(place_of(outcome) == "rule.lua:1:8");
    CHECK(outcome.problems.at(0) ==
          Diagnostic{"refused", {"rule.lua", 1, 8, {}}, "never", "something else", {}});
}

TEST_CASE("the vocabulary learns which line of the pack is running", "[rules][machine]") {
    CHECK(
        try_pack(
            "say(here())\nlocal function f()\n local _, line = here()\n return line end\nsay(f())")
            .all_said() == "0 1|3");
    CHECK(try_pack("new_word 'level' say(level())").all_said() == "level");
}

TEST_CASE("unknown words are errors with the nearest known one", "[rules][machine]") {
    auto outcome = try_pack("say(1)\nsaay(2)");
    CHECK(outcome.problems.at(0) == Diagnostic{"unknown-word",
                                               {"rule.lua", 2, 1, {}},
                                               "there is no word `saay`",
                                               {},
                                               "say",
                                               "unknown-word-of-lua",
                                               {{"word", "saay"}}});
    outcome = try_pack("say(tosrting(1))");
    CHECK(outcome.problems.at(0).nearest == "tostring");
    outcome = try_pack("say(string.lenn 'x')");
    CHECK(outcome.problems.at(0) == Diagnostic{"unknown-word",
                                               {"rule.lua", 1, 12, {}},
                                               "packs have no `string.lenn`",
                                               {},
                                               "len",
                                               "unknown-function-of-library",
                                               {{"function", "string.lenn"}}});
    CHECK(try_pack("say(('x'):rep(3))").message() == "packs have no `string.rep`");
}

TEST_CASE("assigning to a global is an error", "[rules][machine]") {
    for (auto const* text : {"x = 1", "say = nil", "function f() end", "string = {}"}) {
        CHECK(try_pack(text).code() == "assigned-global");
    }
    auto const outcome = try_pack("local a = 1\na, b = 2, 3");
    CHECK(place_of(outcome) == "rule.lua:2:4");
    CHECK(outcome.problems.at(0).expected == "`local` before it");
}

TEST_CASE("a kept function is called with arguments and gives one result", "[rules][machine]") {
    Kept kept("later(function(x) return x * 2 end)");
    lua_Integer answer = 0;
    CHECK(kept.call(0, 21, answer).status == CallResult::Status::done);
    CHECK(answer == 42);
}

TEST_CASE("a failing function leaves the machine usable", "[rules][machine]") {
    Kept kept(
        "later(function(x)\n return x.y.z end)\nlater(function() while true do end end)\n"
        "later(function(x) return x + 1 end)");
    lua_Integer answer = 0;
    for (int round = 0; round < 3; ++round) {
        auto const failed = kept.call(0, 1, answer);
        CHECK(failed.status == CallResult::Status::failed);
        CHECK(failed.problem.place == assay::Place{"rule.lua", 2, 9, {}});
        auto const endless = kept.call(1, 1, answer);
        CHECK(endless.status == CallResult::Status::over_budget);
        CHECK(endless.problem.code == "budget-exhausted");
        CHECK(endless.problem.place.line == 3);
        CHECK(kept.call(2, round, answer).status == CallResult::Status::done);
        CHECK(answer == round + 1);
    }
}

TEST_CASE("exceptions of the host's work come out of the machine", "[rules][machine]") {
    Kept kept("later(function(x) return x end)");
    auto const fail = [](lua_State*) { throw std::runtime_error("mine"); };
    auto const nothing = [](lua_State*) {};
    CHECK_THROWS_WITH(kept.machine.protect(fail), "mine");
    CHECK_THROWS_WITH(kept.machine.call(kept.functions[0], kept.sources, fail, nothing), "mine");
    CHECK_THROWS_WITH(kept.machine.call(kept.functions[0], kept.sources, nothing, fail), "mine");
    CHECK_THROWS_AS(kept.machine.protect([](lua_State* lua) { luaL_error(lua, "raised"); }), Error);
    CHECK(lua_gettop(kept.machine.state()) == 0);
}

TEST_CASE("the files of a pack share the load budget and nothing else", "[rules][machine]") {
    Limits limits;
    limits.load_instructions = 10'000;
    std::vector<Diagnostic> problems;
    Sources sources;
    auto const first =
        sources.add("a.lua", "local shared = 1 for i = 1, 1000 do end", limits, problems);
    auto const second = sources.add("b.lua", "say(shared)", limits, problems);
    Machine machine(limits);
    machine.load_vocabulary("test.lua", assay_test::test_vocabulary);
    for (int i = 0; i < 5; ++i) machine.run(first, sources);
    CHECK_THROWS_WITH(machine.run(second, sources), contains_text("[unknown-word]"));
    CHECK_THROWS_WITH(
        [&] {
            for (;;) machine.run(first, sources);
        }(),
        contains_text("[budget-exhausted]"));
}

TEST_CASE("functions know the file they come from", "[rules][machine]") {
    CHECK(Machine::pack_file("=#12") == 12U);
    for (auto const* name : {"=#", "#12", "=12", "=#1x", "=[C]", "=test.lua", ""})
        CHECK_FALSE(Machine::pack_file(name));
    CHECK_FALSE(Machine::pack_file(nullptr));
}

TEST_CASE("a mistake in a vocabulary is an error that names it", "[rules][machine]") {
    Machine machine(Limits{});
    CHECK_THROWS_WITH(machine.load_vocabulary("v.lua", "return 1"),
                      contains_text("table of words"));
    CHECK_THROWS_WITH(machine.load_vocabulary("v.lua", "\nx = 1"),
                      contains_text("assigned-global"));
    CHECK_THROWS_WITH(machine.load_vocabulary("v.lua", "\nlocal x = nil + 1"),
                      contains_text("v.lua:2: "));
    CHECK_THROWS_WITH(machine.load_vocabulary("v.lua", "x x"), contains_text("near 'x'"));
    for (auto const* event : {"__gc", "__close", "__mode"}) {
        auto const text = "setmetatable({}, { " + std::string(event) + " = 'k' }) return {}";
        CHECK_THROWS_WITH(machine.load_vocabulary("v.lua", text), contains_text(event));
    }
}
