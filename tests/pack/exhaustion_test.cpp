// Work without end: each kind must end in a clean Error, what the budget ends at the same point in
// every run.

#include <assay/diagnostic.hpp>

#include "catch.hpp"
#include "lua/machine.hpp"
#include "pack/try_pack.hpp"

#include <functional>
#include <set>
#include <stdexcept>
#include <string>

using assay::Limits;
using assay_test::code_of;
using assay_test::contains_text;
using assay_test::times;
using assay_test::try_pack;

namespace {

/// Says yes after it has been asked so often.
std::function<bool()> expires_after(int asked) {
    return [left = asked]() mutable { return --left < 0; };
}

}  // namespace

TEST_CASE("endless work uses up the budget", "[rules][sandbox]") {
    for (auto const* text : {
             "while true do end",
             "repeat until false",
             "for i = 1, math.maxinteger do end",
             "for i = 1.0, 1e300 do end",
             "local function f() return f() end f()",
             "local t = {} while true do t.x = {} end",
             "local i = math.maxinteger while true do i = i + 1 end",
             "while true do ('x'):upper() end",
             "for _ in type do end",
             "local t = {} for i = 1, 1000 do t[i] = i end while true do table.insert(t, 1, 0) "
             "table.remove(t, 1) end",
             "local t = {} for i = 1, 1000 do t[i] = i end while true do table.sort(t) end",
             "local t = {} for i = 1, 1000 do t['k' .. i] = i end while true do pairs(t) end",
             "local t = { 1, 2 } table.sort(t, function() while true do end end)",
             "local s = 'x' for i = 1, 15 do s = s .. s end while true do local u = s .. 'y' end",
             "local s = 'x' for i = 1, 15 do s = s .. s end while true do tonumber(s) end",
             "local s = 'x' for i = 1, 15 do s = s .. s end while true do s:contains(s .. 'y') end",
             "local s = 'x' for i = 1, 15 do s = s .. s end local t = { s, s .. 'a' } while true "
             "do pairs "
             "{ [s .. '1'] = 1, [s .. '2'] = 2 } end",
         }) {
        INFO(text);
        CHECK(code_of(text) == "budget-exhausted");
    }
}

TEST_CASE("the budget runs out at the identical point in every run", "[rules][sandbox]") {
    // Declarations made before it runs out tell the point.
    auto const turns = [](std::uint64_t budget, std::string const& work) {
        Limits limits;
        limits.load_instructions = budget;
        assay::lua::Machine machine(limits);
        machine.load_vocabulary("test.lua", assay_test::test_vocabulary);
        assay::lua::Sources sources;
        std::vector<assay::Diagnostic> problems;
        auto const file = sources.add(
            "rule.lua", "local t = {} while true do " + work + " say() end", limits, problems);
        CHECK_THROWS_AS(machine.run(file, sources), assay::Error);
        return machine.recorded();
    };
    for (std::string const work :
         {"", "t[#t + 1] = 'x' .. #t",
          "for k in pairs { a = 1, b = 2, c = 3, d = 4 } do t[k] = k end",
          "local s = ('x'):upper() for i = 1, 9 do s = s .. s end t[s] = #t"}) {
        std::set<std::size_t> seen;
        for (int run = 0; run < 20; ++run) seen.insert(turns(123'456, work));
        INFO(work);
        CHECK(seen.size() == 1);
        CHECK(*seen.begin() > 10);
    }
    // Exactly one loop turn more for its instructions more, not one interval.
    CHECK(turns(10, "") == 0);
    CHECK(turns(1'500, "") < turns(1'600, ""));
    CHECK(turns(0, "") == 0);
}

TEST_CASE("memory bombs exhaust the memory and end the machine", "[rules][sandbox]") {
    Limits limits;
    limits.memory = std::size_t{4} << 20;
    limits.load_instructions = 100'000'000;
    for (auto const* text : {
             "local t = {} while true do t[#t + 1] = {} end",
             "local t = {} for i = 1, 1e9 do t[i] = i end",
             "local t = {} for i = 1, 1e9 do t['k' .. i] = i end",
             "local t = {} while true do t = { t } end",
             "local f = say while true do local g = f f = function() return g end end",
             "local t = {} while true do t[#t + 1] = ('x'):upper() .. #t end",
             "local function f() return 1 + f() end f()",
         }) {
        INFO(text);
        auto const outcome = try_pack(text, limits);
        CHECK((outcome.code() == "memory-exhausted" || outcome.message() == "stack overflow"));
    }
}

TEST_CASE("a text longer than the limit ends the machine", "[rules][sandbox]") {
    CHECK(code_of("local s = 'x' while true do s = s .. s end") == "text-too-long");
    CHECK(code_of("local s = 'x' for i = 1, 16 do s = s .. s end say(#s)").empty());
    CHECK(code_of(
              "local s = 'x' for i = 1, 16 do s = s .. s end local t = s .. ('y'):upper() .. s") ==
          "text-too-long");
    CHECK_THAT(
        try_pack("local s = 'x' for i = 1, 16 do s = s .. s end table.concat { s, s }").message(),
        contains_text("longer than 65536 bytes"));
}

TEST_CASE("a spent machine says so again", "[rules][sandbox]") {
    Limits limits;
    limits.memory = std::size_t{1} << 20;
    std::vector<assay::Diagnostic> problems;
    assay::lua::Sources sources;
    auto const bomb =
        sources.add("a.lua", "local t = {} while true do t[#t + 1] = {} end", limits, problems);
    auto const good = sources.add("b.lua", "say(1)", limits, problems);
    assay::lua::Machine machine(limits);
    machine.load_vocabulary("test.lua", assay_test::test_vocabulary);
    CHECK_THROWS_WITH(machine.run(bomb, sources),
                      "a.lua: Lua used all the memory it is allowed [memory-exhausted]");
    CHECK_THROWS_WITH(machine.run(good, sources), contains_text("[memory-exhausted]"));
    CHECK_THROWS_WITH(machine.protect([](lua_State*) {}), contains_text("[memory-exhausted]"));
}

TEST_CASE("every memory limit from nothing upward gives a clean error or success",
          "[rules][sandbox]") {
    std::string const text = R"lua(
        local t = {}
        for i = 1, 200 do t['key ' .. i] = { i, name = ('x'):upper() .. i } end
        local names = {}
        for k, v in pairs(t) do table.insert(names, k .. v.name) end
        table.sort(names, function(a, b) return a > b end)
        say(#table.concat(names, ', '), row.anything, row(1))
        local function deep(n) if n > 0 then return 1 + deep(n - 1) end return 0 end
        say(deep(300)))lua";
    std::set<std::string> codes;
    std::size_t succeeded = 0;
    for (std::size_t limit = 0; succeeded == 0; limit += 97) {
        REQUIRE(limit < (std::size_t{1} << 20));
        Limits limits;
        limits.memory = limit;
        auto const outcome = try_pack(text, limits);
        codes.insert(outcome.code());
        if (outcome.code().empty()) succeeded = limit;
    }
    CHECK(codes == std::set<std::string>{"", "memory-exhausted"});
}

TEST_CASE("errors that meet the memory limit stay clean", "[rules][sandbox]") {
    for (auto const* text :
         {"local x = {} say(x.y.z)", "saay(1)", "x = 1", "error('a' .. 1)", "say(", "refuse 'no'",
          "table.insert(1)", "local function f() return 1 + f() end f()", "local t = row .. 1"}) {
        for (std::size_t limit = 30'000; limit < 45'000; limit += 61) {
            Limits limits;
            limits.memory = limit;
            limits.load_instructions = 5'000;
            auto const outcome = try_pack(text, limits);
            REQUIRE(!outcome.code().empty());
        }
    }
}

TEST_CASE("the deadline ends every kind of work", "[rules][sandbox]") {
    for (auto const* text :
         {"while true do end", "local t = {} while true do t[#t + 1] = {} end",
          "local t = {} for i = 1, 1000 do t[i] = i end while true do table.sort(t) end"}) {
        Limits limits;
        limits.expired = expires_after(20);
        limits.load_instructions = 1'000'000'000;
        limits.memory = std::size_t{1} << 30;
        auto const outcome = try_pack(text, limits);
        CHECK(outcome.code() == "time-exhausted");
    }
    for (int asked = 0; asked < 40; ++asked) {
        Limits limits;
        limits.expired = expires_after(asked);
        auto const code = code_of(times(2'000, "say(1) "), limits);
        CHECK((code.empty() || code == "time-exhausted"));
    }
}

TEST_CASE("what the host's callback throws comes out", "[rules][sandbox]") {
    Limits limits;
    limits.expired = []() -> bool { throw std::runtime_error("the host's own"); };
    CHECK_THROWS_WITH(try_pack("while true do end", limits), "the host's own");
    limits.expired = []() -> bool { throw 42; };
    CHECK_THROWS_AS(try_pack("while true do end", limits), int);
}

TEST_CASE("no call takes or returns very many values", "[rules][sandbox]") {
    for (auto const* text :
         {"local function f(...) return f(1, ...) end f()",
          "local function f(n) if n == 0 then return end return 1, f(n - 1) end f(2000)",
          "local function f(...) return select('#', ...) end say(f(1, table.unpack({}, 1, "
          "1000)))"}) {
        INFO(text);
        CHECK(try_pack(text).message() == "a call takes or returns more than 1000 values");
    }
    CHECK(try_pack(
              "local function f(...) return select('#', ...) end say(f(table.unpack({}, 1, 1000)))")
              .all_said() == "1000");
}

TEST_CASE("listing an emptied table again and again uses up the budget", "[rules][sandbox]") {
    Limits limits;
    limits.load_instructions = 1'000'000;
    CHECK(code_of("local t = {} for i = 1, 10000 do t['k' .. i] = i end for i = 1, 10000 do t['k' "
                  ".. i] = nil end "
                  "while true do pairs(t) end",
                  limits) == "budget-exhausted");
}

TEST_CASE("keys that collide cannot stop the clock for long", "[rules][sandbox]") {
    Limits limits;
    limits.load_instructions = 100'000'000;
    limits.memory = std::size_t{512} << 20;
    auto const code = code_of("local t = {} for i = 1, 1e6 do t[i * 0xFFFF] = 1 end", limits);
    CHECK(code == "memory-exhausted");
}
