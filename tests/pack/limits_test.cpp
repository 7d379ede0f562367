// Every limit of a host, met at every point where it can be met: a clean Error and nothing else. The
// sanitizers watch for what is left behind.

#include <assay/assay.hpp>

#include "catch.hpp"
#include "pack/try_pack.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>

using namespace assay;
using assay_test::try_pack;

namespace {

constexpr std::string_view pack_text = R"lua(
pack { id = "p", version = "1.0.0", title = "P" }
levels { "group", "element" }
scale { "no", "yes", met = "yes" }
visit_kind "visit" {}
group "1" { title = "One", element "1.1" { title = "a" }, element "1.2" { title = "b" } }
local names, factor = {}, 3
for i = 1, 50 do names[i] = ("name"):upper() .. i end
value "listed" { each = "element", is = it.id:one_of(names) }
value "computed" { each = "element", is = computed {
  reads = { id = it.id },
  returns = "number",
  by = function(given)
    local all = {}
    for i = 1, 100 do all[i] = given.id .. "/" .. i end
    table.sort(all, function(a, b) return a > b end)
    return #table.concat(all, ", ") * factor
  end,
} }
)lua";

/// How loading and evaluating under these limits ends: the JSON, or the code of the error.
std::string outcome(Limits const& limits) {
    try {
        auto const pack = RulePack::load({{"pack.lua", std::string(pack_text)}}, "p", {}, limits);
        Evaluator evaluator(pack, limits);
        auto const assessment =
            read_assessment(R"({"format": "assay-assessment/1", "id": "a", "pack": {"id": "p"},
            "organisation": {"name": "o"}, "scope": {"title": "s"}})");
        auto const evaluation = evaluator.evaluate(assessment);
        return evaluation.failures.empty() ? to_json(evaluation)
                                           : std::string(evaluation.failures[0].says);
    } catch (Error const& error) {
        return error.diagnostics().front().code;
    }
}

/// The least number of instructions with which a text runs to its end.
std::uint64_t instructions_of(std::string const& text) {
    std::uint64_t too_few = 0;
    std::uint64_t enough = 1'000'000;
    while (enough - too_few > 1) {
        Limits limits;
        limits.load_instructions = (too_few + enough) / 2;
        auto const code = try_pack(text, limits).code();
        REQUIRE((code.empty() || code == "budget-exhausted"));
        (code.empty() ? enough : too_few) = limits.load_instructions;
    }
    return enough;
}

}  // namespace

TEST_CASE(
    "every memory limit from nothing upward ends loading and evaluating with a clean error, "
    "until it suffices",
    "[rules][limits]") {
    auto const expected = outcome({});
    std::set<std::string> outcomes;
    std::size_t at = 0;
    for (std::size_t limit = 0; !outcomes.contains(expected); limit += at < 2000 ? 31 : 509, ++at) {
        REQUIRE(limit < (std::size_t{4} << 20));
        Limits limits;
        limits.memory = limit;
        outcomes.insert(outcome(limits));
    }
    CHECK(outcomes == std::set<std::string>{"memory-exhausted", expected});
}

TEST_CASE("a deadline that is over at any question ends loading or evaluating with a clean error",
          "[rules][limits]") {
    auto const expected = outcome({});
    std::set<std::string> outcomes;
    for (int question = 0; !outcomes.contains(expected); ++question) {
        REQUIRE(question < 10'000);
        int asked = 0;
        Limits limits;
        limits.expired = [&] { return asked++ >= question; };
        outcomes.insert(outcome(limits));
    }
    CHECK(outcomes == std::set<std::string>{"time-exhausted", expected});
}

TEST_CASE("every number of instructions for loading gives a clean error, until it suffices",
          "[rules][limits]") {
    auto const expected = outcome({});
    std::set<std::string> outcomes;
    for (std::uint64_t instructions = 0; !outcomes.contains(expected); instructions += 37) {
        REQUIRE(instructions < 1'000'000);
        Limits limits;
        limits.load_instructions = instructions;
        outcomes.insert(outcome(limits));
    }
    CHECK(outcomes == std::set<std::string>{"budget-exhausted", expected});
}

TEST_CASE("an evaluator whose machine ran out of time is of use again", "[rules][limits]") {
    bool over = false;
    Limits limits;
    limits.expired = [&] { return over; };
    auto const pack = RulePack::load({{"pack.lua", std::string(pack_text)}}, "p", {}, limits);
    Evaluator evaluator(pack, limits);
    auto const assessment =
        read_assessment(R"({"format": "assay-assessment/1", "id": "a", "pack": {"id": "p"},
        "organisation": {"name": "o"}, "scope": {"title": "s"}})");
    auto const before = to_json(evaluator.evaluate(assessment));
    over = true;
    CHECK_THROWS_WITH(evaluator.evaluate(assessment), assay_test::contains_text("time-exhausted"));
    over = false;
    CHECK(to_json(evaluator.evaluate(assessment)) == before);
}

TEST_CASE("what a pack is told to have used is what it needs, and with less it does not load",
          "[rules][limits]") {
    auto const pack = RulePack::load({{"pack.lua", std::string(pack_text)}}, "p");
    Used const used = pack.used();
    auto const expected = outcome({});
    auto const with = [&](auto member, auto value) {
        Limits limits;
        limits.*member = value;
        return outcome(limits);
    };
    CHECK(with(&Limits::load_instructions, used.load_instructions + 1) == expected);
    CHECK(with(&Limits::load_instructions, used.load_instructions - 1'000) == "budget-exhausted");
    CHECK(with(&Limits::source_bytes, used.source_bytes) == expected);
    CHECK(with(&Limits::source_bytes, used.source_bytes - 1) == "source-too-large");
    CHECK(with(&Limits::pack_bytes, used.pack_bytes) == expected);
    CHECK(with(&Limits::pack_bytes, used.pack_bytes - 1) == "source-too-large");
    CHECK(with(&Limits::declared_values, used.declared_values) == expected);
    CHECK(with(&Limits::declared_values, used.declared_values - 1) == "too-much");
    CHECK(with(&Limits::declared_bytes, used.declared_bytes) == expected);
    CHECK(with(&Limits::declared_bytes, used.declared_bytes - 1) == "too-much");
    CHECK(with(&Limits::list_items, used.list_items) == expected);
    CHECK(with(&Limits::list_items, used.list_items - 1) == "too-much");
    CHECK(used.memory > 10'000);
}

TEST_CASE("what an evaluator is told to have used is what its functions need", "[rules][limits]") {
    auto const pack = RulePack::load({{"pack.lua", std::string(pack_text)}}, "p");
    auto const assessment =
        read_assessment(R"({"format": "assay-assessment/1", "id": "a", "pack": {"id": "p"},
        "organisation": {"name": "o"}, "scope": {"title": "s"}})");
    auto const failures = [&](Limits const& limits) {
        Evaluator evaluator(pack, limits);
        return evaluator.evaluate(assessment).failures.size();
    };
    Evaluator evaluator(pack);
    CHECK(evaluator.used().call_instructions == 0);
    auto const first = to_json(evaluator.evaluate(assessment));
    Used const used = evaluator.used();
    CHECK(used.call_instructions > 1'000);
    CHECK(used.evaluation_steps > used.call_instructions);
    CHECK(used.text_bytes > 500);
    CHECK(to_json(evaluator.evaluate(assessment)) == first);
    CHECK(evaluator.used().evaluation_steps == used.evaluation_steps);
    Limits limits;
    limits.call_instructions = used.call_instructions + 1;
    CHECK(failures(limits) == 0);
    limits.call_instructions = used.call_instructions - 200;
    CHECK(failures(limits) > 0);
}

// The same in every process, build type and build of Lua: these numbers are golden.
TEST_CASE("the budget runs out after exactly so many instructions", "[rules][limits]") {
    struct Golden {
        char const* text;
        std::uint64_t instructions;
    };
    for (auto const& [text, instructions] : {
             Golden{"for i = 1, 1000 do end", 1006},
             Golden{"local n = 0 while n < 1000 do n = n + 1 end", 4005},
             Golden{"local t = {} for i = 1, 500 do t[i] = 501 - i end table.sort(t)", 7501},
             Golden{
                 "local t = {} for i = 1, 100 do t['k' .. i] = i end for k, v in pairs(t) do t[k] "
                 "= v + 1 end",
                 812},
             Golden{"local s = 'x' for i = 1, 15 do s = s .. s end s = s:upper():sub(2)", 12292},
             Golden{
                 "local function f(n) if n == 0 then return 0 end return 1 + f(n - 1) end f(500)",
                 3009},
         }) {
        INFO(text);
        CHECK(instructions_of(text) == instructions);
    }
}
