// What Lua decides before assay sees it: conditions that `and` and `or` drop, and expressions that
// nothing uses.

#include <assay/rule_pack.hpp>

#include "catch.hpp"
#include "pack/said_of_rules.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

constexpr std::string_view unused =
    "nothing uses this expression; expected `all { a, b }` in place of Lua's `and`, `any { a, b }` "
    "in place of `or`, or a declaration that uses the expression [unused-expression]";
constexpr std::string_view of_and =
    "Lua's `and` drops one of these two expressions before the rule runs; expected `all { a, "
    "b }` "
    "[unused-expression]";
constexpr std::string_view of_or =
    "Lua's `or` drops one of these two expressions before the rule runs; expected `any { a, "
    "b }` "
    "[unused-expression]";
constexpr std::string_view of_if =
    "Lua decides this condition before the rule runs; expected a condition in the rule: `when = "
    "...` "
    "[unused-expression]";

std::string at(std::string_view place, std::string_view message) {
    return std::string(place) + ": " + std::string(message);
}

/// A declaration of each kind that takes a condition, with this one.
std::vector<std::pair<std::string, std::string>> everywhere(std::string const& condition) {
    return {
        {"value", "value \"v\" { each = \"item\",\n  is = " + condition + " }"},
        {"ladder", "ladder \"l\" { each = \"item\", { \"low\" }, { \"high\",\n  when = " +
                       condition + " } }"},
        {"limit",
         "ladder \"l\" { each = \"item\", { \"low\" }, { \"high\", when = it.met } }\n"
         "limit \"x\" { on = \"l\", to = \"low\", when = " +
             condition + " }"},
        {"check", "check \"c\" { each = \"item\",\n  when = " + condition +
                      ", severity = \"settle\", says = \"{it}\", hint = \"look\" }"},
        {"where",
         "value \"v\" { each = \"group\",\n  is = count(it.items:where(" + condition + ")) }"},
        {"junction",
         "value \"v\" { each = \"item\",\n  is = all { it.applicable, " + condition + " } }"},
        {"quantifier",
         "value \"v\" { each = \"group\",\n  is = every(it.items, " + condition + ") }"},
        {"programme",
         "programme \"p\" { begins = \"visit\", months = 24, { \"visit\", at = 12,\n  sees "
         "= " +
             condition + " } }"},
    };
}

}  // namespace

TEST_CASE("Lua's `and` and `or` between conditions are refused wherever conditions stand",
          "[rules][lua_operators]") {
    for (auto const& [where, rules] : everywhere("it.rated and it.disputed")) {
        INFO(where);
        CHECK_THAT(said_of_rules(rules), contains_text(std::string(of_and)));
    }
    for (auto const& [where, rules] : everywhere("it.rated or it.disputed")) {
        INFO(where);
        CHECK_THAT(said_of_rules(rules), contains_text(std::string(of_or)));
    }
    CHECK(said_of_rules("applicability { may_be_claimed = it.id:is 'a.1' or it.id:is 'a.2' }") ==
          at("1:49", of_or));
}

TEST_CASE("what makes an operand of `and` an expression", "[rules][lua_operators]") {
    auto const value = [](std::string_view is, std::string_view before = "") {
        return std::string(before) + "\nvalue \"v\" { each = \"group\", is = " + std::string(is) +
               " }";
    };
    // by its form, though every part of it is used elsewhere, too
    std::string const shared =
        "local a = some(it.items, it.met)\nlocal b = no(it.items, it.disputed)\n"
        "value \"a\" { each = \"group\", is = a }\nvalue \"b\" { each = \"group\", is = b }";
    CHECK(said_of_rules(value("a and b", shared)) == at("5:36", of_and));
    CHECK(said_of_rules(value("a or b", shared)) == at("5:36", of_or));
    CHECK(said_of_rules(value("(a) and b", shared)) == at("5:38", of_and));
    CHECK(said_of_rules(value("all { a, a or b }", shared)) == at("5:45", of_or));
    CHECK(said_of_rules(value("a:is(b) and b", shared)) == at("5:42", of_and));
    std::string const listed =
        "local a, b = some(it.items, it.met), no(it.items, it.disputed)\n"
        "value \"a\" { each = \"group\", is = a }\nvalue \"b\" { each = \"group\", is = b }\n";
    CHECK(said_of_rules(value("b and a", listed)) == at("5:36", of_and));
    std::string const table =
        "local shared = { a = some(it.items, it.met); b = no(it.items, it.disputed) }\n"
        "shared.c = count(it.items)\nvalue \"a\" { each = \"group\", is = shared.a }\n"
        "value \"b\" { each = \"group\", is = shared.b }\nvalue \"c\" { each = \"group\", is = "
        "shared.c }";
    CHECK(said_of_rules(value("shared.a and shared.b", table)) == at("6:43", of_and));
    CHECK(said_of_rules(value("any { shared.b or shared.a }", table)) == at("6:49", of_or));
    CHECK(said_of_rules(value("shared.c:above(1) or shared.a", table)) == at("6:52", of_or));
    CHECK(said_of_rules(value("some(it.items, it.rating:is('poor' or 'fair'))")) ==
          at("2:69", of_or));
    CHECK(said_of_rules(value("count(it.items):at_least(2 and 3)")) == at("2:61", of_and));
    CHECK(said_of_rules(value("every(it.items, it.met) and 5 or 0")) == at("2:58", of_and));
    CHECK(said_of_rules(value("fact \"busy\" or some(it.items)")) == at("2:46", of_or));
    CHECK(said_of_rules(value("count(it.items) + 1 or 2")) == at("2:54", of_or));
    CHECK(said_of_rules(value("all { some(it.items) } or 2")) == at("2:57", of_or));
    CHECK(said_of_rules(value("at_least(1) { some(it.items) } and 2")) == at("2:65", of_and));
    CHECK(said_of_rules("if fact \"busy\" then value \"v\" { each = \"group\", is = 1 } end") ==
          at("1:4", of_if));
}

TEST_CASE("good Lua with `and` and `or` stays", "[rules][lua_operators]") {
    for (std::string_view const rules : {
             // which expression is built is Lua's to decide
             "local strict = true\nvalue \"v\" { each = \"item\", is = strict and it.met or "
             "it.rated }",
             "local many = #\"ab\" > 1\nlocal word = many and \"good\" or \"fair\"\n"
             "value \"v\" { each = \"item\", is = it.rating:is(word) }",
             // a table that is another at times
             "local t = { met = it.met }\nvalue \"m\" { each = \"item\", is = t.met }\nt.met = "
             "nil\n"
             "value \"v\" { each = \"item\", is = t.met or it.rated }",
             "local t = { met = function() return it.met end }\n"
             "value \"v\" { each = \"item\", is = t.other or t.met() }",
             // a default
             "local function some_of(rows) return some(rows or it.items, it.met) end\n"
             "value \"v\" { each = \"group\", is = some_of() }",
             "local function both(one, more) return more and all { one, more } or one end\n"
             "value \"v\" { each = \"group\", is = both(some(it.items)) }\n"
             "value \"w\" { each = \"group\", is = both(some(it.items), no(it.items)) }",
             // a name of the pack's own that is a word, too
             "for _, visit in ipairs { \"a\", false } do local v = visit or \"none\" end\n"
             "local function count(n) return n end\nlocal n = count(3) or 4\n"
             "value \"v\" { each = \"group\", is = n }",
             // a `local` that changes
             "local met = some(it.items)\nif #\"x\" == 2 then met = nil end\n"
             "value \"v\" { each = \"group\", is = met or no(it.items) }",
             "local t = { met = it.met }\nfor _, each in ipairs { \"item\" } do\n"
             "  if each == \"item\" or t.met == nil then value \"v\" { each = each, is = t.met } "
             "end\nend",
             "value \"v\" { each = \"group\", is = computed { reads = { n = count(it.items) }, "
             "returns = "
             "\"yes_no\",\n  by = function(it) return it.n > 1 and it.n < 9 or false end } }",
         }) {
        INFO(rules);
        CHECK(said_of_rules(rules).empty());
    }
}

TEST_CASE("an expression that is built and never used is refused", "[rules][lua_operators]") {
    struct Row {
        std::string_view what, rules, place;
    };
    for (auto const& [what, rules, place] : {
             Row{"a line that is only an expression",
                 "parameter \"p\" { is = 3, says = \"three\" }\nparameter \"p\"\n"
                 "value \"v\" { each = \"assessment\", is = parameter \"p\" }",
                 "2:11"},
             Row{"a variable, told once", "local met = it.items:where(it.rating:at_least \"fair\")",
                 "1:16"},
             Row{"a condition of `if` that is built before",
                 "local one = it.met\nif one ~= nil then value \"v\" { each = \"group\", is = 1 } "
                 "end",
                 "1:16"},
             Row{"a loop", "for i = 1, 3 do local x = count(it.items) end", "1:27"},
             Row{"a table that nothing declares", "local lib = {\n  one = it.met,\n  all = 3 }",
                 "2:12"},
             Row{"a table of which only some is used",
                 "local lib = {\n  one = it.met,\n  two = it.rated }\n"
                 "value \"v\" { each = \"item\", is = lib.one }",
                 "3:12"},
             Row{"a name in a list by position",
                 "value \"v\" { each = \"item\", is = all { it.met,\n  also = it.rated } }",
                 "2:13"},
         }) {
        INFO(what);
        CHECK(said_of_rules(rules) == at(place, unused));
    }
}

TEST_CASE("what several declarations share is used", "[rules][lua_operators]") {
    for (std::string_view const rules : {
             "local met = named \"met\" (it.items:where(it.rating:at_least \"fair\"))\n"
             "for _, level in ipairs { \"assessment\", \"group\" } do\n"
             "  value \"n\" { each = level, is = share(met, it.items) }\n"
             "  value \"m\" { each = level, is = at_least(1) { some(met), (-count(met)):above(-3) "
             "} }\n"
             "end\nvalue \"o\" { each = \"assessment\", is = every(it.groups, any { it.n:above(0), "
             "it.m }) }",
             // a library of functions builds only what is asked for
             "local lib = { met = function() return it.met end, rated = function() return it.rated "
             "end }\n"
             "value \"v\" { each = \"item\", is = lib.met() }",
         }) {
        INFO(rules);
        CHECK(said_of_rules(rules).empty());
    }
}

TEST_CASE("where a line has another problem, what is unused there is not told",
          "[rules][lua_operators]") {
    CHECK(said_of_rules("value \"v\" { each = \"item\", is = it.rating == \"good\" }") ==
          "1:7: Lua decided this condition before the rule ran; expected "
          "`:is`, "
          "not `==`; `none { ... }`, not `not` [constant-condition]");
    CHECK(said_of_rules("value \"v\" { each = \"item\", is = not it.met }") ==
          "1:7: Lua decided this condition before the rule ran; expected "
          "`:is`, "
          "not `==`; `none { ... }`, not `not` [constant-condition]");
}

TEST_CASE("a value without a name in a declaration is refused, not dropped",
          "[rules][lua_operators]") {
    CHECK(said_of_rules("ladder \"l\" { each = \"item\", { \"low\", it.rated }, { \"high\", when = "
                        "it.met } }") ==
          "1:31: the ladder case `low` has a value without a name; expected one of `when`, `from`, "
          "`says` [wrong-parts]");
    CHECK(said_of_rules("value \"v\" { each = \"item\", is = it.met, it.rated }") ==
          "1:7: `value \"v\"` has a value without a name; expected one of `each`, `is`, `replaces` "
          "[wrong-parts]");
}
