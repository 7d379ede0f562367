// Cases that are declared in Lua.

#include <assay/pack_test.hpp>

#include "cases/tests_of.hpp"
#include "catch.hpp"

using namespace assay;
using namespace assay_test;

TEST_CASE("a case in Lua is the same as in JSON", "[cases][lua]") {
    auto const results = lua_of(R"(
        case "one" {
          as_of = "2026-04-01",
          assessment = {
            organisation = { facts = { charges = false } }, scope = {}, evidence = {}, visits = {},
            claims = { { element = "3.1.2", reason = "free" } },
          },
          ratings = { ["*"] = "compliant", ["1.1"] = "partial", ["1.1.3"] = {} },
          expect = {
            outcome = "incomplete", ratings = { ["1.1.3"] = {}, ["1.1.1"] = "partial" },
            nodes = { ["1"] = { non_compliant = {}, partial = 2 } }, values = { out = 1 },
            flags = { ["text.same-words"] = 0, ["procedure.shortfall-not-said"] = { "1.1.1", "1.1.2" } },
          },
        }
        case "two" { expect = { outcome = "met" } })")
                             .run();
    REQUIRE(results.size() == 2);
    CHECK(told(results[0]) == "one: passed\n");
    CHECK(results[0].place.file == "pack/tests/a_test.lua");
    CHECK(results[0].place.line == 2);
    CHECK_THAT(told(results[1]),
               contains_text("two: failed\noutcome: expected met, came incomplete"));
    CHECK(results[1].place.line == 15);
    CHECK(results[1].place.column == 9);
}

TEST_CASE("loops make many cases over the standard", "[cases][lua]") {
    auto const tests = lua_of(R"(
        local function all_but(element)
          return { ["*"] = "compliance_plus", [element] = ratings()[1] }
        end
        for _, criterion in ipairs(nodes "criterion") do
          for _, element in ipairs(nodes("element", criterion)) do
            case("without " .. element) {
              ratings = all_but(element), expect = { outcome = "not_met", values = { lost = { criterion } } },
            }
          end
        end)");
    auto const results = tests.run();
    CHECK(results.size() == 57);
    for (CaseResult const& each : results) CHECK(each.outcome == CaseOutcome::passed);
}

TEST_CASE("the nodes of a level are those at or below a node", "[cases][lua]") {
    CHECK(told(lua_of(R"(
        local function joined(list) return table.concat(list, " ") end
        local expect = { outcome = "incomplete" }
        case(joined(nodes "criterion")) { expect = expect }
        case(joined(nodes("element", "1.1"))) { expect = expect }
        case(joined(nodes("element", "1.1.2"))) { expect = expect }
        case(joined(nodes("subcriterion", "4"))) { expect = expect }
        case("none: " .. joined(nodes("criterion", "1.1"))) { expect = expect }
        case(#nodes "element" .. " elements") { expect = expect }
        case(joined(ratings())) { expect = expect })")) ==
          "1 2 3 4 5: passed\n1.1.1 1.1.2 1.1.3: passed\n1.1.2: passed\n4.1 4.2 4.3: passed\n"
          "none: : passed\n57 elements: passed\n"
          "non_compliant partial compliant compliance_plus: passed\n");
}

TEST_CASE("a table may belong to several cases and change between them", "[cases][lua]") {
    CHECK(told(lua_of(R"(
        local ratings, expect = { ["*"] = "compliant" }, { ratings = {} }
        for _, rating in ipairs { "partial", "compliance_plus" } do
          ratings["1.1.1"] = rating
          expect.ratings["1.1.1"] = rating
          case(rating) { ratings = ratings, expect = expect }
        end)")) == "partial: passed\ncompliance_plus: passed\n");
}

TEST_CASE("a slip in a case in Lua is told where it stands", "[cases][lua]") {
    auto const [text, problem] = GENERATE(table<std::string, std::string>({
        {"case \"it\" {\n  expect = { outcom = \"met\" } }",
         "2:14: /expect/outcom: there is no key `outcom` here; did you mean `outcome`? "
         "[unknown-key]"},
        {"case \"it\" {\n  ratings = { [\"4.5.4\"] = \"partial\" }, expect = { outcome = \"met\" } "
         "}",
         "2:16: /ratings/4.5.4: there is no node `4.5.4` in cse 1.0.0; did you mean `4.3.4`? "
         "[unknown-node]"},
        {"case \"it\" { assessment = {\n visits = { { id = \"v\", kind = \"visit\", from = "
         "\"2026-01-01\" } } },\n"
         "expect = { outcome = \"met\" } }",
         "2:25: /assessment/visits/0/kind: there is no kind of visit `visit`; expected one of "
         "`self_assessment`, `pre_assessment`, "
         "`full_assessment`, `annual_review`, `rolling_visit`, `unannounced_visit` "
         "[unknown-kind]"},
        {"case \"it\" { says = \"that\", expect = { outcome = \"met\" } }",
         "1:13: /says: the key `says` is here twice [duplicate-key]"},
        {"case \"it\" { ratings = { [4] = \"partial\" } }",
         "1:26: `[4]` is not a name; expected `[\"4\"]` [wrong-use]"},
        {"case \"it\" { ratings = { [true] = \"partial\" } }",
         "1:26: `[true]` is not a name; expected `[\"true\"]` [wrong-use]"},
        {"case \"it\" { ratings = { \"1\", x = \"partial\" } }",
         "1:30: this table has both named and numbered entries [wrong-use]"},
        {"case \"it\" { expect = { outcome = print } }",
         "1:34: there is no word `print` [unknown-word]"},
        {"case \"it\" { expect = { outcome = nodes } }",
         "1:1: a case can have texts, numbers, true, false and tables, but no function "
         "[wrong-use]"},
        {"local t = {}\nt.t = t\ncase \"it\" { expect = t }",
         "3:1: this table is more than 30 tables deep, or contains itself [wrong-use]"},
        {"case \"it\"",
         "1:1: nothing follows `case \"it\"`; expected a table: `{ ... }` [not-ended]"},
        {"case { expect = {} }",
         "1:1: `case` takes a sentence first: `case \"...\" { ... }` [wrong-use]"},
        {"case \"it\" (3)",
         "1:1: `case` takes a table after its sentence; expected `{ ... }` [wrong-use]"},
        {"nodes \"elment\"",
         "1:7: there is no level `elment`; did you mean `element`? [unknown-word]"},
        {"nodes(\"element\", \"9\")", "1:18: there is no node `9` [unknown-node]"},
        {"check \"x\" {}", "1:1: there is no word `check` [unknown-word]"},
        {"x = 1",
         "1:1: `x` is not a local variable, and packs can only assign to local variables; expected "
         "`local` "
         "before "
         "it [assigned-global]"},
        {"while true do end",
         "1:1: this takes more steps than a pack may use; expected a loop that ends "
         "[budget-exhausted]"},
        {"case \"it\" {", "1:12: "},
    }));
    CHECK_THAT(problems_in_lua(text), contains_text("pack/tests/a_test.lua:" + problem));
}

TEST_CASE("test files do not see one another", "[cases][lua]") {
    CHECK(told(tests_of({
              {"tests/a_test.lua", R"(standard.ratings[1] = "changed"
                                      case "a" { expect = { outcome = "incomplete" } })"},
              {"tests/b_test.lua", R"(case(ratings()[1]) { expect = { outcome = "incomplete" } })"},
          })) == "a: passed\nnon_compliant: passed\n");
}

TEST_CASE("many large cases stay within the steps of a pack", "[cases][lua]") {
    auto const tests = lua_of(R"(
        local judgements = {}
        for i, id in ipairs(nodes "element") do
          judgements[i] = { element = id, role = "assessor", author = "A1", rating = "compliant",
                            rationale = "seen", limbs = {}, guidance = {} }
        end
        for i = 1, 100 do
          case("case " .. i) { assessment = { judgements = judgements }, expect = { outcome = "met" } }
        end)");
    CHECK(tests.size() == 100);
}
