// The mistakes of pack authors, each with what they are told: where, what was expected, what is near.

#include <assay/rule_pack.hpp>

#include "algebra/small_pack.hpp"
#include "catch.hpp"
#include "pack/said_of_rules.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

struct Mistake {
    std::string_view what, rules, told;
};

Mistake const mistakes[] = {
    {"a misspelt field", R"(value "x" { each = "group", is = count(it.itens) })",
     R"(1:43: `group` has no field `itens`; did you mean `items`? [unknown-field])"},
    {"a misspelt field inside `where`",
     R"(value "x" { each = "assessment", is = count(it.items:where(it.raiting:is "poor")) })",
     R"(1:63: `item` has no field `raiting`; did you mean `rating`? [unknown-field])"},
    {"a misspelt rating", R"(value "x" { each = "item", is = it.rating:is "por" })",
     R"(1:28: there is no rating `por` here; expected one of `poor`, `fair`, `good`; did you mean `poor`? [unknown-rating])"},
    {"a rating of another scheme", R"(value "x" { each = "item", is = it.rating:is "excellent" })",
     R"(1:28: there is no rating `excellent` here; expected one of `poor`, `fair`, `good` [unknown-rating])"},
    {"a misspelt rating in a list",
     R"(value "x" { each = "item",)"
     "\n"
     R"(  is = it.rating:one_of { "poor", "goood" } })",
     R"(2:18: there is no rating `goood` here; expected one of `poor`, `fair`, `good`; did you mean `good`? [unknown-rating])"},
    {"a misspelt parameter",
     R"(parameter "needed" { is = percent(80) })"
     "\n"
     R"(value "x" { each = "item", is = it.rating:is(parameter "neded") })",
     R"(2:56: there is no parameter `neded`; did you mean `needed`? [unknown-parameter])"},
    {"a misspelt word", R"(valeu "x" { each = "item", is = 1 })",
     R"(1:1: there is no word `valeu`; did you mean `value`? [unknown-word])"},
    {"a misspelt function", R"(value "x" { each = "group", is = cuont(it.items) })",
     R"(1:34: there is no word `cuont`; did you mean `count`? [unknown-word])"},
    {"a misspelt key", R"(value "x" { each = "group", si = count(it.items) })",
     R"(1:7: `value "x"` needs `is` [missing-key])"
     "\n"
     R"(1:29: `value` has no key `si`; expected one of `each`, `is`, `replaces` [unknown-key])"},
    {"`==` for `:is`",
     R"(value "x" { each = "group", is = count(it.items:where(it.rating == "poor")) })",
     R"(1:49: Lua decided this condition before the rule ran; expected `:is`, not `==`; `none { ... }`, not `not` [constant-condition])"},
    {"`==` in a list of conditions",
     R"(value "x" { each = "item", is = all { it.rating == "poor", it.rated } })",
     R"(1:33: Lua decided this condition before the rule ran; expected `:is`, not `==`; `none { ... }`, not `not` [constant-condition])"},
    {"`==` as a value", R"(value "x" { each = "item", is = it.rating == "poor" })",
     R"(1:7: Lua decided this condition before the rule ran; expected `:is`, not `==`; `none { ... }`, not `not` [constant-condition])"},
    {"`not` for `none`", R"(value "x" { each = "group", is = no(it.items, not it.rated) })",
     R"(1:34: Lua decided this condition before the rule ran; expected `:is`, not `==`; `none { ... }`, not `not` [constant-condition])"},
    {"`<` for `:below`", R"(value "x" { each = "group", is = 3 < count(it.items) })",
     R"(1:36: Lua would decide this comparison before the rule runs; expected `:above`, `:at_least`, `:below`, `:at_most` instead of `>`, `>=`, `<`, `<=` [wrong-use])"},
    {"`..` for a sentence", R"(value "x" { each = "group", is = it.id .. "x" })",
     R"(1:40: expressions cannot be joined with `..`; in a sentence, write `{field}` [wrong-use])"},
    {"`#` for `count`", R"(value "x" { each = "group", is = #it.items })",
     R"(1:34: write `count(...)`, or `length(...)` for a text, not `#` [wrong-use])"},
    {"a check without a body",
     R"(check "x.y")"
     "\n"
     R"(value "z" { each = "group", is = count(it.items) })",
     R"(1:7: nothing follows `check "x.y"`; expected a table: `{ ... }` [not-ended])"},
    {"a body that is no table", R"(value "x" (3))",
     R"(1:1: `value` takes a table: `value "x" { ... }` [wrong-use])"},
    {"no id", R"(value { each = "group", is = 1 })",
     R"(1:1: `value` takes an id first: `value "id" { ... }` [wrong-use])"},
    {"a value twice",
     R"(value "x" { each = "group", is = 1 })"
     "\n"
     R"(value "x" { each = "group", is = 2 })",
     R"(2:7: the value `x` is declared twice for each group [duplicate-id])"},
    {"a check twice",
     R"(check "x" { each = "item", when = it.rated, severity = "settle", says = "a", hint = "b" })"
     "\n"
     R"(check "x" { each = "item", when = it.rated, severity = "settle", says = "a", hint = "b" })",
     R"(2:7: the check `x` is declared twice; first at rules.lua:1 [duplicate-id])"},
    {"a group twice", R"(group "a" { title = "again" })",
     R"(1:7: the id `a` is declared twice; first at pack.lua:13 [duplicate-id])"},
    {"an item in two groups", R"(group "c" { title = "C", item "a.1" { title = "A1" } })",
     R"(1:31: the id `a.1` is declared twice; first at pack.lua:13 [duplicate-id])"},
    {"a parameter twice",
     R"(parameter "x" { is = 1 })"
     "\n"
     R"(parameter "x" { is = 2 })",
     R"(2:11: the parameter `x` is declared twice; first at rules.lua:1 [duplicate-id])"},
    {"a ladder twice",
     R"(ladder "x" { each = "group", { "a" } })"
     "\n"
     R"(ladder "x" { each = "group", { "a" } })",
     R"(2:8: the ladder `x` has the name of another ladder or value [duplicate-id])"},
    {"a ladder named like a value",
     R"(ladder "x" { each = "group", { "a" } })"
     "\n"
     R"(value "x" { each = "group", is = 1 })",
     R"(1:8: the ladder `x` has the name of another ladder or value [duplicate-id])"},
    {"a case twice", R"(ladder "x" { each = "group", { "a" }, { "a", when = some(it.items) } })",
     R"(1:32: the ladder `x` has the case `a` twice [duplicate-id])"},
    {"values in a circle",
     R"(value "x" { each = "group", is = it.y + 1 })"
     "\n"
     R"(value "y" { each = "group", is = it.x + 1 })",
     R"(2:37: the value `x` depends on itself [cycle])"},
    {"a value of itself", R"(value "x" { each = "group", is = it.x + 1 })",
     R"(1:37: the value `x` depends on itself [cycle])"},
    {"a ladder of itself", R"(ladder "l" { each = "group", { "a" }, { "b", when = it.l:is "b" } })",
     R"(1:56: the ladder `l` depends on itself [cycle])"},
    {"parameters in a circle",
     R"(parameter "p" { is = parameter "q" })"
     "\n"
     R"(parameter "q" { is = parameter "p" })"
     "\n"
     R"(value "v" { each = "group", is = count(it.items) * parameter "p" })",
     R"(2:32: the parameter `p` depends on itself [cycle])"},
    {"two cases without `when`",
     R"(ladder "l" { each = "group", { "a" }, { "b" }, { "c", when = some(it.items) } })",
     R"(1:41: only the lowest case of a ladder has no `when`; `b` would always be true [missing-condition])"},
    {"a misspelt `met`",
     R"(ladder "l" { each = "group", met = "god", { "bad" }, { "good", when = some(it.items) } })",
     R"(1:8: the ladder `l` has no case `god`; expected one of `bad`, `good`; did you mean `good`? [unknown-word])"},
    {"a case that is no table",
     R"(ladder "l" { each = "group", "a", { "b", when = some(it.items) } })",
     R"(1:8: a case of the ladder `l` is not a table that begins with an id; expected `{ "id", when = ... }` [wrong-type])"},
    {"a misspelt level", R"(ladder "l" { each = "gruop", { "a" } })",
     R"(1:8: nothing can be computed for each `gruop`; expected one of `assessment`, `group`, `item`; did you mean `group`? [unknown-word])"},
    {"a misspelt case",
     R"(ladder "l" { each = "group", { "bad" }, { "good", when = some(it.items) } })"
     "\n"
     R"(value "v" { each = "assessment", is = it.groups:where(it.l:is "goood") })",
     R"(2:34: the ladder `l` has no case `goood`; expected one of `bad`, `good`; did you mean `good`? [unknown-word])"},
    {"a limit to no case",
     R"(ladder "l" { each = "group", { "bad" }, { "good", when = some(it.items) } })"
     "\n"
     R"(limit "x" { on = "l", to = "bda", when = some(it.items) })",
     R"(2:7: the ladder `l` has no case `bda`; expected one of `bad`, `good`; did you mean `bad`? [unknown-word])"},
    {"a limit on no ladder", R"(limit "x" { on = "l", to = "bda", when = some(assessment.items) })",
     R"(1:7: there is no ladder `l` [unknown-ladder])"},
    {"a rating for a condition",
     R"(value "x" { each = "group", is = count(it.items:where(it.rating)) })",
     R"(1:58: this is a rating, not a condition; expected `rows:where(condition)` [wrong-type])"},
    {"a rating asked of a group", R"(value "x" { each = "group", is = count(it.rating) })",
     R"(1:43: `group` has no field `rating`; expected one of `id`, `title`, `x`, `items` [unknown-field])"},
    {"a number against a text",
     R"(value "x" { each = "group", is = count(it.items):at_least "three" })",
     R"(1:50: `at_least` compares a number with a text; expected a number without quotes [wrong-type])"},
    {"a rating against a number", R"(value "x" { each = "item", is = it.rating:at_least(3) })",
     R"(1:43: `at_least` compares a rating with a number; expected two values of the same type [wrong-type])"},
    {"one field of many rows", R"(value "x" { each = "group", is = it.items.rating })",
     R"(1:43: `rating` belongs to one row, and this has many; expected `count(...)`, `some(...)`, `:where(...)` [wrong-type])"},
    {"a field of a text", R"(value "x" { each = "group", is = it.title.length })",
     R"(1:43: only rows have fields; this has no `length` [wrong-type])"},
    {"a case that is asked no condition",
     R"(ladder "l" { each = "group", { "a" }, { "b", when = count(it.items) } })",
     R"(1:41: `when` of the case `b` is not a condition; expected `:is`, `:at_least`, `all { ... }`, `every(...)` [wrong-type])"},
    {"a check that is asked no condition",
     R"(check "c" { each = "item", when = count(assessment.items), severity = "settle", says = "a", hint = "b" })",
     R"(1:7: `when` of the check `c` is not a condition; expected `:is`, `:at_least`, `all { ... }`, `some(...)` [wrong-type])"},
    {"a band with a condition beside",
     R"(ladder "l" { each = "group", by = count(it.items), { "a" }, { "b", from = 3, when = some(it.items) } })",
     R"(1:63: the case `b` has both `when` and `from`; expected one of them; a `limit` for what caps a band [wrong-parts])"},
    {"a band of nothing",
     R"(ladder "l" { each = "group", { "a", from = 0 }, { "b", when = some(it.items) } })",
     R"(1:32: the case `a` has a `from`, but its ladder has no `by`; expected the number for the bands: `by = it.percentage` [missing-key])"},
    {"a number for a date", R"(value "x" { each = "group", is = months(3, as_of) })",
     R"(1:34: this is a number, not a date; expected `months(from, to)` [wrong-type])"},
    {"a share of one thing", R"(value "x" { each = "group", is = share(it.items) })",
     R"(1:34: `share` has the wrong number of arguments; expected `share(part, whole)` [wrong-parts])"},
    {"every row, but what?", R"(value "x" { each = "group", is = every(it.items) })",
     R"(1:34: `every` has the wrong number of arguments; expected `every(rows, condition)` [wrong-parts])"},
    {"a dot for a colon", R"(value "x" { each = "item", is = it.rating.is "poor" })",
     R"(1:28: call `is` with a colon: `it.field:is(...)` [wrong-use])"},
    {"a way to round that is none",
     R"(value "x" { each = "group", is = (count(it.items) / 2):round(1, "nearest") })",
     R"(1:56: there is no way to round called `nearest`; expected `down`, `up`, `half_up` or `half_even` [unknown-word])"},
    {"a way to round that is not fixed",
     R"(value "x" { each = "item", is = points(it.rating):round(1, it.title) })",
     R"(1:51: the way to round is not fixed; expected a text, or a parameter that is one [wrong-type])"},
    {"a step of nothing",
     R"(value "x" { each = "group", is = (count(it.items) / 2):round(0, "up") })",
     R"(1:56: the step of `round` is a number above 0; expected `round(percent(1), "half_up")` [wrong-type])"},
    {"a pair with no such element",
     R"(pairs_of "pulls" {)"
     "\n"
     R"(  { "a.1", "a.2" },)"
     "\n"
     R"(  { "a.1", "a.9", because = "so" },)"
     "\n"
     R"(})",
     R"(3:5: there is no item `a.9`; did you mean `a.1`? [unknown-element])"},
    {"a pair of one", R"(pairs_of "pulls" { { "a.1" } })",
     R"(1:10: a pair names two elements; expected `{ "4.1.1", "4.1.2", because = "..." }` [wrong-parts])"},
    {"a check over nothing",
     R"(check "c" { each = "judgment", when = it.rated, severity = "settle", says = "a", hint = "b" })",
     R"(1:7: the check `c` cannot have `each = "judgment"`; expected one of `assessment`, `group`, `item`, `organisation`, `visit`, `site`, `judgement`, `deciding`, `evidence`, `customer_group`, `service`, `citation`, `claim`, `shortfall`, `action`, `limb`, `guidance`; did you mean `judgement`? [unknown-word])"},
    {"a misspelt severity",
     R"(check "c" { each = "item", when = it.rated, severity = "setle", says = "a", hint = "b" })",
     R"(1:7: the check `c` has no severity `setle`; expected one of `settle`, `consider`; did you mean `settle`? [unknown-word])"},
    {"a misspelt hole",
     R"(check "c" { each = "item", when = it.rated, severity = "settle", says = "{titel} is so", hint = "b" })",
     R"(1:7: `item` has no field `titel`; did you mean `title`? [unknown-field])"},
    {"a bracket that is not closed",
     R"(check "c" { each = "item", when = it.rated, severity = "settle", says = "{title is so", hint = "b" })",
     R"(1:7: a bracket in this sentence is not closed: "{title is so"; expected `{field}`, `{rows|one|many}`, `[...]` [bad-sentence])"},
    {"a check without a condition",
     R"(check "c" { each = "item", severity = "settle", says = "a", hint = "b" })",
     R"(1:7: `check "c"` needs `when` [missing-key])"},
    {"a check without anything", R"(check "c" {})",
     R"(1:7: `check "c"` needs `each` [missing-key])"
     "\n"
     R"(1:7: `check "c"` needs `says` [missing-key])"
     "\n"
     R"(1:7: `check "c"` needs `hint` [missing-key])"
     "\n"
     R"(1:7: `check "c"` needs `severity` [missing-key])"
     "\n"
     R"(1:7: `check "c"` needs `when` [missing-key])"},
    {"a fact about nothing, of no type", R"(fact "f" { on = "organization", type = "yes/no" })",
     R"(1:6: a fact cannot be of type `yes/no`; expected one of `yes_no`, `number`, `date`, `text`, `set`; did you mean `yes_no`? [unknown-word])"
     "\n"
     R"(1:6: facts cannot be about `organization`; expected one of `organisation`, `site`, `visit`, `evidence`, `judgement`; did you mean `organisation`? [unknown-word])"},
    {"a misspelt fact", R"(value "x" { each = "assessment", is = fact "bussy" })",
     R"(1:44: there is no fact `bussy` about the organisation; did you mean `busy`? [unknown-fact])"},
    {"a fact twice", R"(fact "busy" { on = "organisation", type = "number" })",
     R"(1:6: the fact `busy` is declared twice; first at pack.lua:8 [duplicate-id])"},
    {"`outer` where nothing is around", R"(value "x" { each = "group", is = outer.rating })",
     R"(1:40: `outer` needs a row around this one; expected `it` [no-outer])"},
    {"a value of nil", R"(value "x" { each = "group", is = nil })",
     R"(1:7: `value "x"` needs `is` [missing-key])"},
    {"a variable without a value",
     R"(local met)"
     "\n"
     R"(value "x" { each = "group", is = count(met) })",
     R"(2:34: `count` has the wrong number of arguments; expected `count(rows)` [wrong-parts])"},
    {"a name that is not known", R"(value "x" { each = "group", is = count(met) })",
     R"(1:40: there is no word `met`; did you mean `set`? [unknown-word])"},
    {"an assignment", R"(met = 3)",
     R"(1:1: `met` is not a local variable, and packs can only assign to local variables; expected `local` before it [assigned-global])"},
    {"a comma that is missing", R"(value "x" { each = "group" is = 3 })",
     R"(1:28: unexpected `is`; expected `,` or `}` [lua-syntax])"},
    {"a bracket too few", R"(value "x" { each = "group", is = count(it.items })",
     R"(1:49: unexpected `}`; expected `)` [lua-syntax])"},
    {"parameters that read the assessment",
     R"(parameter "p" { is = count(it.items) })"
     "\n"
     R"(value "m" { each = "assessment", is = count(it.items) })"
     "\n"
     R"(parameter "q" { is = it.m })"
     "\n"
     R"(value "v" { each = "group", is = count(it.items) * parameter "q" })",
     R"(1:11: the parameter `p` is not constant; expected a number, a text, a list of texts or `percent(80)`; for a computed number, use `value` [wrong-type])"
     "\n"
     R"(3:11: the parameter `q` is not constant; expected a number, a text, a list of texts or `percent(80)`; for a computed number, use `value` [wrong-type])"},
    {"80 for 80 %", R"(value "v" { each = "group", is = share(it.items, it.items):at_least(80) })",
     R"(1:60: this compares a share with 80, which is more than 100 %; expected `percent(80)` [wrong-type])"},
    {"a misspelt level of the standard", R"(itm "c.1" { title = "x" })",
     R"(1:1: there is no word `itm`; did you mean `it`? [unknown-word])"},
    {"a group without a title", R"(group "c" { })",
     R"(1:7: `group "c"` needs `title` [missing-key])"},
    {"an item in no group", R"(item "c.1" { title = "x" })",
     R"(1:6: `item "c.1"` is in the place of a `group` [wrong-level])"},
    {"a misspelt key of an item",
     R"(group "c" { title = "C", item "c.1" { title = "x", guidence = { "a" } } })",
     R"(1:52: `item` has no key `guidence`; expected one of `title`, `aim`, `requirement`, `official_text`, `source`, `limbs`, `guidance`; did you mean `guidance`? [unknown-key])"},
    {"a function without a function",
     R"(value "v" { each = "group", is = computed { reads = {}, returns = "number" } })",
     R"(1:34: `computed` takes `reads`, `returns` and a function `by` [wrong-use])"},
    {"a function that returns what cannot be",
     R"(value "v" { each = "group", is = computed { returns = "text", by = function() return 1 end } })",
     R"(1:34: a function cannot return `text`; expected `yes_no` or `number` [wrong-type])"},
    {"months in letters", R"(evidence_kind "x" { title = "X", valid_months = "two" })",
     R"(1:34: `valid_months` is not a whole number; expected a number of months [wrong-type])"},
    {"a day that is none", R"(value "v" { each = "assessment", is = as_of:above "2026-13-01" })",
     R"(1:45: `2026-13-01` is not a date; expected a date in the form `YYYY-MM-DD` [bad-date])"},
    {"a value that is a row", R"(value "v" { each = "item", is = it.deciding })",
     R"(1:7: the value `v` cannot be one row or a list of texts; expected a number, a condition, a choice, a date, a text or rows [wrong-type])"},
    {"an assignment to a field", R"(it.rating = 3)",
     R"(1:1: an expression cannot be changed [wrong-use])"},
    {"a field that is called", R"(value "v" { each = "item", is = it.rating("poor") })",
     R"(1:36: `rating` is an expression, not a function [wrong-use])"},
    {"points of a text", R"(value "v" { each = "item", is = points(it.title) })",
     R"(1:33: `points` takes a rating; expected `points(it.rating)` [wrong-type])"},
    {"a list without braces", R"(value "v" { each = "item", is = any(it.rated, it.disputed) })",
     R"(1:33: `any` takes a list: `any { ..., ... }` [wrong-use])"},
    {"an empty list of conditions", R"(value "v" { each = "item", is = all { } })",
     R"(1:33: `all` has the wrong number of arguments; expected `all { ... }` [wrong-parts])"},
    {"some of one row", R"(value "v" { each = "item", is = some(it.deciding) })",
     R"(1:41: this is a row, not rows; expected `some(rows, condition)` [wrong-type])"},
    {"a module", R"(require 'x')", R"(1:1: there is no word `require` [unknown-word])"},
    {"two packs", R"(pack { id = "b", version = "1", title = "B" })",
     R"(1:1: `pack` is declared twice; first at pack.lua:2 [duplicate-id])"},
    {"levels twice", R"(levels { "chapter" })",
     R"(1:1: `levels` is declared twice; first at pack.lua:3 [duplicate-id])"},
    {"a claim that is asked no condition", R"(applicability { may_be_claimed = it.id })",
     R"(1:1: `may_be_claimed` is not a condition; expected `:is`, `:at_least`, `all { ... }`, `some(...)` [wrong-type])"},
};

}  // namespace

template <class Pack>
concept HandsOutItsStandard = requires(Pack&& pack) {
    std::forward<Pack>(pack).standard();
};

TEST_CASE("a temporary pack hands out nothing that would die with it", "[rules]") {
    STATIC_REQUIRE(HandsOutItsStandard<RulePack const&>);
    STATIC_REQUIRE_FALSE(HandsOutItsStandard<RulePack>);
    STATIC_REQUIRE_FALSE(HandsOutItsStandard<RulePack const>);
}

TEST_CASE("each mistake of an author is told with its place and what is meant", "[rules][pack]") {
    for (Mistake const& each : mistakes) {
        INFO(each.what << ":\n" << each.rules);
        CHECK(said_of_rules(each.rules) == each.told);
    }
}

TEST_CASE("Lua's own comparison is refused where it stands", "[rules][pack]") {
    for (auto const* const sign : {">", "<", ">=", "<="}) {
        std::string const text =
            said_of_rules(std::string("value \"x\" { each = \"group\",\n  is = count(it.items) ") +
                          sign + " 3 }");
        INFO(sign);
        CHECK(text ==
              "2:24: Lua would decide this comparison before the rule runs; expected `:above`, "
              "`:at_least`, `:below`, `:at_most` instead of `>`, `>=`, `<`, `<=` [wrong-use]");
    }
}

TEST_CASE("several mistakes at once are all told, in the order in which they stand",
          "[rules][pack]") {
    CHECK(said_of_rules(R"lua(
check "c" { each = "itm", when = it.rated, severity = "setle", says = "a", hint = "b" }
ladder "l" { each = "group", met = "b", { "a" }, { "b", when = it.x:above(1), sys = "" } }
value "y" { each = "item", is = it.rating:is "por" }
value "x" { each = "group", si = 1, is = count(it.itens) }
pairs_of "p" { { "a.1", "a.7" } }
)lua") == "2:7: the check `c` has no severity `setle`; expected one of `settle`, `consider`; did "
          "you mean `settle`? [unknown-word]\n"
          "2:7: the check `c` cannot have `each = \"itm\"`; expected one of `assessment`, `group`, "
          "`item`, `p`, `organisation`, `visit`, `site`, `judgement`, `deciding`, "
          "`evidence`, `customer_group`, `service`, `citation`, `claim`, `shortfall`, `action`, "
          "`limb`, "
          "`guidance`; did you "
          "mean `item`? "
          "[unknown-word]\n"
          "3:79: `ladder` has no key `sys`; expected one of `when`, `from`, `says`; did you mean "
          "`says`? [unknown-key]\n"
          "4:28: there is no rating `por` here; expected one of `poor`, `fair`, `good`; did you "
          "mean `poor`? [unknown-rating]\n"
          "5:29: `value` has no key `si`; expected one of `each`, `is`, `replaces` [unknown-key]\n"
          "5:51: `group` has no field `itens`; did you mean `items`? [unknown-field]\n"
          "6:18: there is no item `a.7`; did you mean `a.1`? [unknown-element]");
}

TEST_CASE("mistakes in several files are told with their files", "[rules][pack]") {
    std::string scheme(small_scheme);
    scheme.insert(scheme.find("title = \"A small scheme\""),
                  R"(files = { "one.lua", "two.lua" }, )");
    CHECK_THAT(
        said_of_files(
            {{"pack.lua", scheme}, {"one.lua", "check \"x\" {"}, {"two.lua", "\n  y = = 1"}}),
        contains_text("one.lua:1:12: the file ends too early [lua-syntax]"));
    CHECK(said_of_files({{"pack.lua", scheme},
                         {"one.lua", "value \"x\" { each = \"grup\", is = 1 }"},
                         {"two.lua", "value \"y\" { each = \"group\", is = it.z }"}}) ==
          "one.lua:1:7: nothing can be computed for each `grup`; expected one of `assessment`, "
          "`group`, `item`; did you mean `group`? [unknown-word]\n"
          "two.lua:1:37: `group` has no field `z`; expected one of `id`, `title`, `y`, `items` "
          "[unknown-field]");
    CHECK_THAT(said_of_files({{"pack.lua", scheme}, {"one.lua", ""}}), contains_text("two.lua"));
}

TEST_CASE("a mistake in the standard's own words is told as one of a pack's", "[rules][pack]") {
    auto const with = [](std::string_view file, std::string_view from, std::string_view to) {
        return said_of_files(cse_files(file, from, to));
    };
    CHECK(with("checks.lua", R"({ "4.3.2", "4.3.6")", R"({ "4.3.2", "4.5.6")") ==
          "checks.lua:27:5: there is no element `4.5.6`; did you mean `4.3.6`? [unknown-element]");
    CHECK_THAT(with("scheme.lua", R"("moderated", "assessor" })", R"("moderated", "asessor" })"),
               contains_text("there is no role `asessor`; expected one of `self`, `assessor`, "
                             "`moderated`, `body`; did you mean `assessor`? [unknown-word]"));
    CHECK_THAT(with("scheme.lua", R"({ "partial", title)", R"({ "compliant", title)"),
               contains_text("the rating `compliant` is on the scale twice [duplicate-id]"));
    CHECK_THAT(with("scheme.lua", R"(met = "compliant",)", R"(met = "complaint",)"),
               contains_text("there is no rating `complaint` on the scale; did you mean "
                             "`compliant`? [unknown-rating]"));
    CHECK_THAT(
        with("rule.lua", R"(it.rating:at_least "compliant"))",
             R"(it.rating:at_least "complient"))"),
        contains_text(
            "there is no rating `complient` here; expected one of `non_compliant`, `partial`, "
            "`compliant`, `compliance_plus`; did you mean `compliant`? [unknown-rating]"));
    CHECK_THAT(with("rule.lua", "[; {unrated} not rated yet]", "[; {alowed} not rated yet]"),
               contains_text(
                   "`criterion` has no field `alowed`; did you mean `allowed`? [unknown-field]"));
    CHECK_THAT(with("rule.lua", "{lost|falls|fall} short", "{lost|falls|fall short"),
               contains_text("[bad-sentence]"));
    CHECK_THAT(with("insight.lua", R"(element "1.1.2")", R"(element "1.1.1")"),
               contains_text("the id `1.1.1` is declared twice; first at insight.lua:"));
}

TEST_CASE("a pack that is no pack says so", "[rules][pack]") {
    CHECK(said_of_files({{"pack.lua", ""}}) ==
          "pack.lua:1:1: the pack has no `pack { ... }`; expected `pack { id = ..., version = ..., "
          "title = ... }` [no-pack]");
    CHECK(said_of_files({{"pack.lua", "pack { id = 'p', version = '1', title = 'P' }"}}) ==
          "the pack has no levels; expected `levels { ... }`, or `extends` with a standard "
          "[no-levels]\nthe pack has no scale; expected `scale { ... }` "
          "[no-scale]");
    CHECK(said_of_files({}) == "pack.lua: there is no such file [file-missing]");
}

TEST_CASE("a pack may be loaded from texts or from its folder, with one fingerprint",
          "[rules][pack]") {
    std::string const fingerprint = cse().fingerprint();
    CHECK(fingerprint.size() == 64);
    CHECK(RulePack::load(cse_files(), "other", assay::packs_in({ASSAY_SOURCE_DIR "/rules"}))
              .fingerprint() == fingerprint);
    CHECK(RulePack::load(cse_files("rule.lua", "-- The pass rule", "-- A word about the pass rule"),
                         "cse", assay::packs_in({ASSAY_SOURCE_DIR "/rules"}))
              .fingerprint() == fingerprint);
    CHECK(RulePack::load(cse_files("rule.lua", "percent(80)", "percent( 80 )"), "cse",
                         assay::packs_in({ASSAY_SOURCE_DIR "/rules"}))
              .fingerprint() == fingerprint);
    CHECK(RulePack::load(cse_files("rule.lua", "percent(80)", "percent(81)"), "cse",
                         assay::packs_in({ASSAY_SOURCE_DIR "/rules"}))
              .fingerprint() != fingerprint);
    CHECK(RulePack::load(
              cse_files("rule.lua", "must be compliant or better", "must be compliant, or better"),
              "cse", assay::packs_in({ASSAY_SOURCE_DIR "/rules"}))
              .fingerprint() != fingerprint);
}
