#include "rules/machine.hpp"

#include <assay/diagnostic.hpp>

#include "catch.hpp"
#include "rules/try_pack.hpp"

#include <lua.hpp>

#include <stdexcept>
#include <string>

using assay::Diagnostic;
using assay::Error;
using assay::Limits;
using assay::rules::CallResult;
using assay::rules::Machine;
using assay::rules::Sources;
using assay_test::contains_text;
using assay_test::Outcome;
using assay_test::try_pack;

namespace {

std::string place_of(Outcome const& outcome) {
    if (outcome.problems.empty()) return "";
    auto const& place = outcome.problems[0].place;
    return place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::string said(std::string const& expression) { return try_pack("say(" + expression + ")").all_said(); }

/// A machine in which a pack has kept functions.
struct Kept {
    explicit Kept(std::string text, Limits const& limits = {}) : machine(limits) {
        std::vector<Diagnostic> problems;
        auto const file = sources.add("rule.lua", std::move(text), limits, problems);
        machine.load_vocabulary("test.lua", assay_test::test_vocabulary);
        machine.run(file, sources);
        machine.protect([&](lua_State* lua) {
            for (std::size_t i = 0; i < machine.kept(); ++i) {
                Machine::push_kept(lua, i);
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
    auto const check = [](char const* text, char const* place, char const* message, char const* expected) {
        auto const outcome = try_pack(text);
        INFO(text);
        CHECK(outcome.code() == "lua-syntax");
        CHECK(place_of(outcome) == place);
        CHECK(outcome.message() == message);
        CHECK(outcome.problems.at(0).expected == expected);
    };
    check("x 1", "rule.lua:1:3", "`1` cannot stand here", "");
    check("say(x x)", "rule.lua:1:7", "unexpected `x`", "`)`");
    check("say { a = 1 b = 2, b = 3 }", "rule.lua:1:13", "unexpected `b`", "`}`");
    check("say {\n  a = 1,\n", "rule.lua:3:1", "unexpected the end of the file", "`}` (to close `{` at line 1)");
    check("local = 3", "rule.lua:1:7", "unexpected `=`", "a name");
    check("x = 'a' 'b' = 3", "rule.lua:1:9", "`\"b\"` cannot stand here", "");
    check("x = x + ) + )", "rule.lua:1:9", "`)` cannot stand here", "");
    check("local x = 3x", "rule.lua:1:11", "malformed number near `3x`", "");
    check("say(1, '\\q')", "rule.lua:1:8", "invalid escape sequence near `'\\q`", "");
    check("local x <const> = 1; x = 2", "rule.lua:1:26", "attempt to assign to const variable `x`", "");
    check("break", "rule.lua:1:1", "break outside a loop at line 1 near the end of the file", "");
}

TEST_CASE("errors at run time have their line and the column of what they name", "[rules][machine]") {
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
    check("error({})", "rule.lua:1:1", "an error whose message is no text but a table");
    check("table.insert(1, 2)", "rule.lua:1:1", "bad argument #1 to `insert` (table expected, got number)");
}

TEST_CASE("errors inside of the vocabulary point at the pack", "[rules][machine]") {
    auto outcome = try_pack("\nlocal x = 1\ncareless {}");
    CHECK(place_of(outcome) == "rule.lua:3:1");
    CHECK(outcome.message() == "test.lua:9: attempt to index a nil value (field `missing`)");
    outcome = try_pack("\nlevel_two()");
    CHECK(place_of(outcome) == "rule.lua:2:1");
    CHECK(outcome.message() == "not so");
    outcome = try_pack("say(1) refuse 'never'");
    CHECK(place_of(outcome) == "rule.lua:1:8");
    CHECK(outcome.problems.at(0) ==
          Diagnostic{"refused", {"rule.lua", 1, 8, {}}, "never", "something else", {}});
}

TEST_CASE("the vocabulary learns which line of the pack is running", "[rules][machine]") {
    CHECK(try_pack("say(here())\nlocal function f()\n return here() end\nsay((select(2, f())))").all_said() ==
          "0 1|3");
    CHECK(try_pack("new_word 'level' say(level())").all_said() == "level");
}

TEST_CASE("unknown words are errors with the nearest known one", "[rules][machine]") {
    auto outcome = try_pack("say(1)\nsaay(2)");
    CHECK(outcome.problems.at(0) ==
          Diagnostic{"unknown-word", {"rule.lua", 2, 1, {}}, "there is no word `saay`", {}, "say"});
    outcome = try_pack("say(tosrting(1))");
    CHECK(outcome.problems.at(0).nearest == "tostring");
    outcome = try_pack("say(string.lenn 'x')");
    CHECK(outcome.problems.at(0) ==
          Diagnostic{"unknown-word", {"rule.lua", 1, 12, {}}, "packs have no `string.lenn`", {}, "len"});
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

TEST_CASE("pairs lists whole numbers, then texts, then false and true", "[rules][machine]") {
    CHECK(try_pack("for k, v in pairs { b = 1, [10] = 2, a = 3, [true] = 4, 5, [-1] = 6, [false] = 7, B = 8 } do "
                   "say(k, v) end")
              .all_said() == "-1 6|1 5|10 2|B 8|a 3|b 1|false 7|true 4");
    CHECK(try_pack("local t = { a = 1, b = 2, c = 3 } for k in pairs(t) do t.b = nil say(k) end").all_said() ==
          "a|c");
    CHECK(try_pack("local t = { 1, 2 } for k in pairs(t) do t[k + 10] = 1 say(k) end").all_said() == "1|2");
    CHECK(try_pack("for k in pairs {} do say(k) end").all_said().empty());
    CHECK_THAT(try_pack("pairs { [0.5] = 1 }").message(), contains_text("fraction"));
    CHECK_THAT(try_pack("pairs { [{}] = 1 }").message(), contains_text("table"));
    CHECK_THAT(try_pack("pairs(row)").message(), contains_text("no plain table"));
    CHECK_THAT(try_pack("pairs(nil)").message(), contains_text("table expected"));
}

TEST_CASE("next in the vocabulary follows the same order", "[rules][machine]") {
    Machine machine(Limits{});
    machine.load_vocabulary("v.lua", R"lua(
        local host = ...
        local t, k, v = { b = 1, 7, a = 2, [true] = 3 }
        repeat k, v = next(t, k) host.keep("said", { tostring(k) .. tostring(v) }) until k == nil
        for k in pairs(setmetatable({ x = 1 }, {})) do host.keep("said", { k }) end
        host.keep("said", { tostring(host.nearest("insight", { "hindsight", "insigth" })) })
        host.keep("said", { tostring(host.nearest("insight", { "quite", 1, {} })) })
        return {}
    )lua");
    std::string all;
    for (auto const& text : assay_test::said_by(machine)) all += text + "|";
    CHECK(all == "17|a2|b1|true3|nilnil|x|insigth|nil|");
}

TEST_CASE("texts have the plain functions", "[rules][machine]") {
    CHECK(said("('abc'):sub(2), ('abc'):sub(-2, 2), ('abc'):sub(0), ('abc'):sub(3, 2) == ''") == "bc b abc true");
    CHECK(said("('abc'):sub(math.mininteger, math.maxinteger)") == "abc");
    CHECK(said("('abc'):byte(), ('abc'):byte(-1), select('#', ('abc'):byte(9))") == "97 99 0");
    CHECK(said("('abc'):byte(1, -1)") == "97 98 99");
    CHECK(said("string.char(97, 0x62), ('aB\xC3\xA9'):upper(), ('aB\xC3\x89'):lower()") ==
          "ab AB\xC3\xA9 ab\xC3\x89");
    CHECK(said("('abc'):contains 'bc', ('abc'):contains '', ('abc'):contains 'x', ('a.c'):contains '.'") ==
          "true true false true");
    CHECK(said("('abc'):starts_with 'ab', ('abc'):ends_with 'bc', ('c'):ends_with 'bc'") == "true true false");
    CHECK(said("('abc'):len(), #'', 'a' .. 1 .. 2.5") == "3 0 a12.5");
}

TEST_CASE("lists have the plain functions", "[rules][machine]") {
    auto const with = [](std::string const& work) {
        return try_pack("local t = { 3, 1, 2 } " + work + " say(table.concat(t, ' '))").all_said();
    };
    CHECK(with("table.insert(t, 4)") == "3 1 2 4");
    CHECK(with("table.insert(t, 1, 4)") == "4 3 1 2");
    CHECK(with("say(table.remove(t))") == "2|3 1");
    CHECK(with("say(table.remove(t, 1))") == "3|1 2");
    CHECK(with("table.sort(t)") == "1 2 3");
    CHECK(with("table.sort(t, function(a, b) return a > b end)") == "3 2 1");
    CHECK(with("say(table.unpack(t))") == "3 1 2|3 1 2");
    CHECK(with("say(table.unpack(t, 2, 2))") == "1|3 1 2");
    CHECK(try_pack("say(table.concat({}, ','), table.concat({ 1, 2, 3 }, ',', 2, 3))").all_said() == " 2,3");
    CHECK(try_pack("local t = {} table.sort(t) say(table.remove(t))").all_said() == "nil");
    CHECK(try_pack("table.concat { 1, {} }").message() == "element 2 is no text but a table");
    CHECK_THAT(try_pack("table.insert({}, 3, 1)").message(), contains_text("not in the list"));
}

TEST_CASE("sorting is stable, whatever the comparison", "[rules][machine]") {
    auto const outcome = try_pack(R"lua(
        local t = {}
        for i = 1, 200 do t[i] = { key = i * 7 % 10, at = i } end
        table.sort(t, function(a, b) return a.key < b.key end)
        for i = 2, 200 do
            local a, b = t[i - 1], t[i]
            assert(a.key < b.key or a.key == b.key and a.at < b.at)
        end
        for size = 0, 40 do
            local u = {}
            for i = 1, size do u[i] = i * 17 % 41 end
            table.sort(u)
            for i = 2, size do assert(u[i - 1] <= u[i]) end
            assert(#u == size)
        end
        say "sorted")lua");
    CHECK(outcome.message().empty());
    CHECK(outcome.all_said() == "sorted");
}

TEST_CASE("the basic functions show no addresses", "[rules][machine]") {
    CHECK(said("{}, say, row, nil, true, 1, 1.0, 1e15, 2^53, 1/0, -1/0, 0/0, -(0/0)") ==
          "table function table nil true 1 1.0 1e+15 9.007199254741e+15 inf -inf nan nan");
    CHECK(said("tonumber '12', tonumber '0x10', tonumber '1.5', tonumber 'x', tonumber '1 x', tonumber {}") ==
          "12 16 1.5 nil nil nil");
    CHECK(said("select(2, 'a', 'b', 'c')") == "b c");
    CHECK(said("select(-1, 'a', 'b'), select('#')") == "b 0");
    CHECK(said("type(1), type(nil), type(say), math.type(1), math.type(1.0)") ==
          "number nil function integer float");
    CHECK(said("math.max(1, 3), math.min(2, 1), math.floor(2.5), math.ceil(2.5), math.abs(-1)") == "3 1 2 3 1");
}

TEST_CASE("a kept function is called with arguments and gives one result", "[rules][machine]") {
    Kept kept("later(function(x) return x * 2 end)");
    lua_Integer answer = 0;
    CHECK(kept.call(0, 21, answer).status == CallResult::Status::done);
    CHECK(answer == 42);
}

TEST_CASE("a failing function leaves the machine usable", "[rules][machine]") {
    Kept kept("later(function(x)\n return x.y.z end)\nlater(function() while true do end end)\n"
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
    auto const first = sources.add("a.lua", "local shared = 1 for i = 1, 1000 do end", limits, problems);
    auto const second = sources.add("b.lua", "say(shared)", limits, problems);
    Machine machine(limits);
    machine.load_vocabulary("test.lua", assay_test::test_vocabulary);
    for (int i = 0; i < 5; ++i) machine.run(first, sources);
    CHECK_THROWS_WITH(machine.run(second, sources), contains_text("[unknown-word]"));
    CHECK_THROWS_WITH([&] { for (;;) machine.run(first, sources); }(), contains_text("[budget-exhausted]"));
}

TEST_CASE("functions know the file they come from", "[rules][machine]") {
    CHECK(Machine::pack_file("=#12") == 12U);
    for (auto const* name : {"=#", "#12", "=12", "=#1x", "=[C]", "=test.lua", ""}) CHECK_FALSE(Machine::pack_file(name));
    CHECK_FALSE(Machine::pack_file(nullptr));
}

TEST_CASE("a mistake in a vocabulary is an error that names it", "[rules][machine]") {
    Machine machine(Limits{});
    CHECK_THROWS_WITH(machine.load_vocabulary("v.lua", "return 1"), contains_text("table of words"));
    CHECK_THROWS_WITH(machine.load_vocabulary("v.lua", "\nx = 1"), contains_text("assigned-global"));
    CHECK_THROWS_WITH(machine.load_vocabulary("v.lua", "\nlocal x = nil + 1"), contains_text("v.lua:2: "));
    CHECK_THROWS_WITH(machine.load_vocabulary("v.lua", "x x"), contains_text("near 'x'"));
    for (auto const* event : {"__gc", "__close", "__mode"}) {
        auto const text = "setmetatable({}, { " + std::string(event) + " = 'k' }) return {}";
        CHECK_THROWS_WITH(machine.load_vocabulary("v.lua", text), contains_text(event));
    }
}
