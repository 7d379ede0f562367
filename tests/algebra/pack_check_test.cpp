// What an author is told about a pack that loads: raised exactly when it should be, and where.

#include <assay/codes.hpp>
#include <assay/pack_check.hpp>

#include "algebra/remarks_on.hpp"
#include "catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace assay;
using namespace assay_test;

TEST_CASE("a ladder is told which case hides which", "[pack_check]") {
    try_all({
        {"the higher case asks less",
         R"(ladder "l" { each = "group", open = "?",)"
         "\n"
         R"(  { "low", says = "low" },)"
         "\n"
         R"(  { "high", when = count(it.items):above(3), says = "high" },)"
         "\n"
         R"(  { "higher", when = count(it.items):above(2), says = "higher" },)"
         "\n"
         R"(})",
         "3:5: wrong: `high` is never the result: `higher` (line 4) is true whenever it is "
         "[case-never-reached]"},
        {"a case that always holds hides all below it",
         R"(ladder "l" { each = "group",)"
         "\n"
         R"(  { "low" },)"
         "\n"
         R"(  { "high", when = count(it.items):at_least(0) },)"
         "\n"
         R"(})",
         "2:5: wrong: `low` is never the result: `high` (line 3) is true whenever it is "
         "[case-never-reached]"},
        {"two cases that cover all there is",
         R"(ladder "l" { each = "item",)"
         "\n"
         R"(  { "low" },)"
         "\n"
         R"(  { "high", when = it.rating:at_most "fair" },)"
         "\n"
         R"(  { "higher", when = it.rating:above "poor" },)"
         "\n"
         R"(})",
         "2:5: wrong: `low` is never the result: a case above it is true whenever it is "
         "[case-never-reached]"},
        {"a case that cannot hold is told once",
         R"(ladder "l" { each = "item",)"
         "\n"
         R"(  { "low" },)"
         "\n"
         R"(  { "high", when = it.rating:above "good" },)"
         "\n"
         R"(})",
         R"(3:30: wrong: `it.rating:above("good")` is never true, for any assessment [never-true])"},
        {"cases from the bottom up",
         R"(ladder "l" { each = "group",)"
         "\n"
         R"(  { "low" },)"
         "\n"
         R"(  { "high", when = count(it.items):above(2) },)"
         "\n"
         R"(  { "higher", when = count(it.items):above(3) },)"
         "\n"
         R"(})",
         ""},
        {"the lowest case has a condition",
         R"(ladder "l" { each = "item", { "rated", when = it.rated } })",
         "1:31: weak: the lowest case of the ladder `l` has a condition; if no case is true, there "
         "is no result [ladder-gap]"},
        {"conditions that leave no gap",
         R"(ladder "l" { each = "item", { "open", when = none { it.rated } }, { "rated", when = it.rated } })",
         ""},
        {"a limit to the highest case",
         R"(ladder "l" { each = "item", { "low" }, { "high", when = it.rated } })"
         "\n"
         R"(limit "x" { on = "l", to = "high", when = it.disputed })",
         "2:7: wrong: the limit `x` limits to `high`, the highest case of `l` "
         "[limit-without-effect]"},
        {"a limit that is never there",
         R"(ladder "l" { each = "item", { "low" }, { "high", when = it.rated } })"
         "\n"
         R"(limit "x" { on = "l", to = "low", when = it.rating:below "poor" })",
         R"(2:52: wrong: `it.rating:below("poor")` is never true, for any assessment [never-true])"},
    });
}

TEST_CASE("bands are told that are out of order, equal, unreachable, or leave a gap",
          "[pack_check]") {
    auto const bands = [](std::string_view lowest, std::string_view middle, std::string_view top) {
        return "ladder \"l\" { each = \"group\", by = share(it.items:where(it.rated), it.items),\n"
               "  { \"low\"" +
               std::string(lowest) +
               " },\n"
               "  { \"mid\", from = " +
               std::string(middle) +
               " },\n"
               "  { \"top\", from = " +
               std::string(top) + " },\n}";
    };
    CHECK(remarks_on(bands("", "percent(40)", "percent(80)")).empty());
    CHECK(remarks_on(bands(", from = 0", "percent(40)", "percent(80)")).empty());
    CHECK(remarks_on(bands("", "percent(80)", "percent(40)")) ==
          "4:5: wrong: `top` begins at 40 %, but `mid` below it begins at 80 % "
          "[band-out-of-order]");
    CHECK(remarks_on(bands("", "percent(80)", "percent(80)")) ==
          "4:5: wrong: `top` begins at 80 %, and so does `mid` [band-out-of-order]");
    CHECK(
        remarks_on(bands("", "percent(40)", "percent(120)")) ==
        "4:5: wrong: `share(count(it.items:where(it.rated)), "
        "count(it.items)):at_least(percent(120))` is never true, for any assessment [never-true]");
    CHECK(remarks_on(bands(", from = percent(10)", "percent(40)", "percent(80)")) ==
          "2:5: weak: the lowest band of the ladder `l` begins at 10 %; lower numbers have no band "
          "[ladder-gap]");
}

TEST_CASE("what is declared and never used is told", "[pack_check]") {
    try_all({
        {"a parameter", R"(parameter "p" { is = 3, says = "three" })",
         "1:11: weak: nothing uses the parameter `p` [unused-parameter]"},
        {"a parameter of a rule",
         R"(parameter "p" { is = 3, says = "three" } value "v" { each = "assessment", is = count(it.items):above(parameter "p") })",
         ""},
        {"a parameter of a parameter",
         R"(parameter "q" { is = 3, says = "three" } parameter "p" { is = parameter "q", says = "three" } value "v" { each = "assessment", is = parameter "p" })",
         ""},
        {"a parameter that a sentence tells",
         R"(parameter "p" { is = 3, says = "three" } check "c" { each = "item", when = it.rated, severity = "settle", says = "{it}", hint = "at most {p}" })",
         ""},
        {"a value of each item", R"(value "v" { each = "item", is = it.rated })",
         "1:7: weak: nothing uses the value `v` [unused-value]"},
        {"a value of the assessment is a result",
         R"(value "v" { each = "assessment", is = some(it.items, it.rated) })", ""},
        {"a value that a sentence tells",
         R"(value "v" { each = "item", is = it.rated } check "c" { each = "item", when = it.rated, severity = "settle", says = "{it} {v}", hint = "look" })",
         ""},
        {"a value that is used of another level only",
         R"(value "n" { each = "assessment", is = count(it.items) } value "n" { each = "group", is = count(it.items) } value "v" { each = "assessment", is = it.n })",
         ""},
        {"a fact", R"(fact "f" { on = "site", type = "yes_no" })",
         "1:6: weak: nothing uses the fact `f` [unused-fact]"},
        {"a fact that is read",
         R"(fact "f" { on = "site", type = "yes_no" } check "c" { each = "site", when = it.f, severity = "settle", says = "{it}", hint = "look" })",
         ""},
        {"a fact of that name about something else",
         R"(fact "f" { on = "site", type = "yes_no" } fact "f" { on = "visit", type = "yes_no" } check "c" { each = "visit", when = it.f, severity = "settle", says = "{it}", hint = "look" })",
         "1:6: weak: nothing uses the fact `f` [unused-fact]"},
        {"pairs", R"(pairs_of "pulls" { { "a.1", "a.2" } })",
         "1:10: weak: nothing uses the list of pairs `pulls` [unused-pairs]"},
        {"pairs that a check goes over",
         R"(pairs_of "pulls" { { "a.1", "a.2" } } check "c" { each = "pulls", when = it.one.rated, severity = "settle", says = "{one}", hint = "look" })",
         ""},
        {"how long evidence holds", R"(evidence_kind "film" { valid_months = 12 })",
         "1:15: weak: no rule uses how long evidence of the kind `film` is valid "
         "[unused-validity]"},
        {"how long evidence holds, and a check of it",
         R"(evidence_kind "film" { valid_months = 12 } check "c" { each = "evidence", when = it.kind.valid_months:below(24), severity = "settle", says = "{it}", hint = "look" })",
         ""},
    });
}

TEST_CASE("a number that Lua has rounded is told, with how to write it exactly", "[pack_check]") {
    auto const parameter = [](std::string_view is) {
        return "parameter \"p\" { is = " + std::string(is) +
               ", says = \"p\" }\n"
               "value \"v\" { each = \"assessment\", is = parameter \"p\" }";
    };
    struct Row {
        std::string_view is, place, exactly;
    };
    for (auto const& [is, place, exactly] : {
             Row{"1/3", "1:22", "share(1, 3)"},
             Row{"2 / 3", "1:22", "share(2, 3)"},
             Row{"-1/3", "1:22", "share(-1, 3)"},
             Row{"(1/3)", "1:22", "share(1, 3)"},
             Row{"1/3*2", "1:22", "share(2, 3)"},
             Row{"0.1+0.2", "1:22", "0.3"},
             Row{".1 + .2", "1:22", "0.3"},
             Row{"1 - 0.9", "1:22", "0.1"},
             Row{"percent(100/3)", "1:30", "share(1, 3)"},
             Row{"percent(70.1 + 0.2)", "", ""},  // happens to be held
             Row{"parameter 'q' * (2/3)", "1:39", "share(2, 3)"},
             Row{"parameter 'q' - 1/3", "1:38", "share(1, 3)"},
             Row{"1/3 + parameter 'q'", "1:22", "share(1, 3)"},
             Row{"(1/3 + parameter 'q') * 2", "1:23", "share(1, 3)"},
             Row{"parameter 'q' * 2 / 3", "", ""},  // assay's own arithmetic
             Row{"1/4", "", ""},
             Row{"6/2", "", ""},
             Row{"1/8 + 1/8", "", ""},
             Row{"0.1 * 10", "", ""},
             Row{"33.3", "", ""},
             Row{"9007199254740993", "", ""},  // Lua's integers are exact
             Row{"3 * 3002399751580331 - 1", "", ""},
             Row{"9007199254740993 / 2", "1:22", "4503599627370496.5"},
             Row{"share(1, 3)", "", ""},
         }) {
        INFO(is);
        std::string rules = parameter(is);
        if (is.find('q') != is.npos) rules += "\nparameter \"q\" { is = 3, says = \"q\" }";
        std::string const told = remarks_on(rules);
        if (exactly.empty()) {
            CHECK(told.empty());
            continue;
        }
        CHECK(told.starts_with(std::string(place) + ": wrong: Lua rounds `"));
        CHECK_THAT(told, contains_text("before assay can use it; write `" + std::string(exactly) +
                                       "` [inexact-number]"));
    }
}

TEST_CASE("a number that was computed from variables is told by its digits", "[pack_check]") {
    auto const told = [](std::string const& before, std::string_view is) {
        return remarks_on(before + "value \"v\" { each = \"assessment\", is = count(it.items) * (" +
                          std::string(is) + ") }");
    };
    auto const of = [](std::string_view digits, std::string_view exactly) {
        return contains_text(": wrong: Lua rounds `" + std::string(digits) +
                             "` before assay can use it; write `" + std::string(exactly) +
                             "` [inexact-number]");
    };
    CHECK_THAT(told("local n = 3\n", "1 / n"), of("0.3333333333333333", "share(1, 3)"));
    CHECK_THAT(told("local n = 7\n", "-12 / n"), of("-1.7142857142857142", "share(-12, 7)"));
    CHECK_THAT(told("local x = 0.1\n", "x * 3"), of("0.30000000000000004", "0.3"));
    CHECK(told("local n = 8\n", "1 / n").empty());
    CHECK(told("", "0.3333333333333333").empty());  // as it is written
    std::string const loop = remarks_on(
        "for i = 1, 3 do parameter(\"p\" .. i) { is = i / 7, says = \"p\" } end\n"
        "value \"v\" { each = \"assessment\", is = parameter \"p1\" + parameter \"p2\" + parameter "
        "\"p3\" }");
    CHECK_THAT(loop, of("0.14285714285714285", "share(1, 7)"));
    std::string scheme(small_scheme);
    scheme.insert(scheme.find("scale"), "local n = 3 ");
    scheme.replace(scheme.find("points = 1 }"), 10, "points = 1 / n");
    std::string points;
    for (Remark const& each : check_pack(small_pack("", scheme)))
        points += each.message + " [" + each.code + "]\n";
    CHECK_THAT(points, contains_text("Lua rounds `0.3333333333333333` before assay can use it; "
                                     "write `share(1, 3)` [inexact-number]"));
}

TEST_CASE("a rounded number is told wherever it stands, save in a Lua function", "[pack_check]") {
    CHECK(remarks_on(check_with("group", "mean(it.items, points(it.rating)):at_least(2/3)")) ==
          "1:79: wrong: Lua rounds `2/3` before assay can use it; write `share(2, 3)` "
          "[inexact-number]");
    CHECK(remarks_on("local steps = { 1/2, 2/3 }\n"
                     "for i, step in ipairs(steps) do parameter(\"p\" .. i) { is = step, says = "
                     "\"p\" } end\n"
                     "value \"v\" { each = \"assessment\", is = parameter \"p1\" + parameter "
                     "\"p2\" }") ==
          "1:22: wrong: Lua rounds `2/3` before assay can use it; write `share(2, 3)` "
          "[inexact-number]");
    CHECK(remarks_on("value \"v\" { each = \"assessment\", is = computed { returns = \"yes_no\", "
                     "by = function() if 1/3 > 0.3 then return true end return false end } }")
              .empty());
}

TEST_CASE("a ladder that speaks needs a sentence for a result that is not known yet",
          "[pack_check]") {
    try_all({
        {"an outcome without `open`",
         R"(ladder "outcome" { each = "assessment", { "low", says = "low" }, { "high", when = some(it.items, it.met), says = "high" } })",
         "1:8: weak: the ladder `outcome` has no sentence for a result that is not known yet "
         "[ladder-without-open]"},
        {"another ladder without it",
         R"(ladder "l" { each = "group", { "low", says = "low" }, { "high", when = some(it.items, it.met), says = "high" } })",
         "1:8: weak: the ladder `l` has no sentence for a result that is not known yet "
         "[ladder-without-open]"},
        {"a ladder that says nothing at all",
         R"(ladder "l" { each = "group", { "low" }, { "high", when = some(it.items, it.met) } })",
         ""},
    });
}

TEST_CASE("sentences are told that are missing, repeat themselves or advise on a rating",
          "[pack_check]") {
    auto const saying = [](std::string_view says, std::string_view hint,
                           std::string_view each = "item") {
        return "check \"c\" { each = \"" + std::string(each) +
               "\", when = some(assessment.evidence), severity = \"settle\", says = \"" +
               std::string(says) + "\", hint = \"" + std::string(hint) + "\" }";
    };
    CHECK(remarks_on(saying("{it} is so", "look there")).empty());
    CHECK(remarks_on(saying("{it} is so", "")) ==
          "1:7: weak: the check `c` gives no hint [hint-empty]");
    CHECK(remarks_on(saying("{it} is so", "{it} is so")) ==
          "1:7: weak: the hint of the check `c` repeats its sentence [hint-repeats]");
    CHECK(remarks_on(saying("{it} is so", "it should be fair")) ==
          "1:7: weak: the hint of the check `c` names the rating `fair` [hint-suggests-rating]");
    CHECK(remarks_on(saying("{it} is so", "Good would be right")) ==
          "1:7: weak: the hint of the check `c` names the rating `good` [hint-suggests-rating]");
    CHECK(remarks_on(saying("{it} is rated fair", "look at the fairness of it, and at {rating}"))
              .empty());
    CHECK(remarks_on(saying("this is so", "look there")) ==
          "1:7: weak: the check `c` gives every item the same sentence [says-without-hole]");
    CHECK(remarks_on(saying("there is evidence", "look there", "assessment")).empty());
    CHECK(remarks_on(saying("this is so", "look there", "deciding")) ==
          "1:7: weak: the check `c` gives every judgement the same sentence "
          "[says-without-hole]");
    std::string three;
    for (std::string const id : {"a", "b", "d"}) {
        std::string one = saying("{it} is so", "look there" + std::string(id == "b" ? "." : ""));
        three += one.replace(7, 1, id) + "\n";
    }
    CHECK(remarks_on(three) ==
          "2:7: weak: a sentence of the check `b` ends with a full stop; most others do not "
          "[odd-full-stop]");
}

TEST_CASE("a case without a sentence is told where others have one", "[pack_check]") {
    try_all({
        {"beside a case that speaks",
         R"(ladder "l" { each = "item", open = "?", { "low", says = "low" }, { "high", when = it.rated } })",
         "1:68: weak: the case `high` of the ladder `l` has no sentence [case-without-says]"},
        {"no case speaks",
         R"(ladder "l" { each = "item", { "low" }, { "high", when = it.rated } })", ""},
        {"the outcome", R"(ladder "outcome" { each = "assessment", { "low" } })",
         "1:43: weak: the case `low` of the ladder `outcome` has no sentence [case-without-says]"},
    });
}

TEST_CASE("parameters without a ground and elements without words are told", "[pack_check]") {
    CHECK(
        remarks_on(
            R"(parameter "p" { is = 3 } value "v" { each = "assessment", is = parameter "p" })") ==
        "1:11: weak: the parameter `p` has no description and no source "
        "[parameter-without-ground]");
    auto const told = [](std::string_view code, std::string_view rules) {
        auto const remarks = check_pack(pack_of(rules));
        return std::count_if(remarks.begin(), remarks.end(),
                             [&](Remark const& remark) { return remark.code == code; });
    };
    constexpr std::string_view bare = R"(group "c" { title = "C", item "c.1" { title = "C1" } })";
    constexpr std::string_view full =
        R"(group "c" { title = "C", item "c.1" { title = "C1", requirement = "so", guidance = { "this" } } })";
    constexpr std::string_view above =
        R"(group "c" { title = "C", guidance = { "this" }, item "c.1" { title = "C1" } })";
    CHECK(told("element-without-requirement", bare) == 1);  // none has one: told once
    CHECK(told("element-without-requirement", full) == 4);
    CHECK(told("element-without-guidance", bare) == 1);
    CHECK(told("element-without-guidance", full) == 4);
    CHECK(told("element-without-guidance", above) == 4);
}

TEST_CASE("every remark has a code of the catalogue, and its mend as a hint", "[pack_check]") {
    auto const remarks = check_pack(pack_of(R"(parameter "p" { is = 3 })"));
    REQUIRE(remarks.size() > 2);
    for (Remark const& remark : remarks) {
        REQUIRE(find_code(remark.code) != nullptr);
        CHECK(remark.hint == find_code(remark.code)->fix);
    }
    CHECK(std::is_sorted(remarks.begin(), remarks.end(), [](Remark const& a, Remark const& b) {
        return a.place.file < b.place.file;
    }));
}

TEST_CASE("nothing is remarked on the packs that are shipped", "[pack_check]") {
    for (std::string const name : {"cse"}) {
        auto const remarks = check_pack(RulePack::load(ASSAY_SOURCE_DIR "/rules/" + name));
        std::string text;
        for (Remark const& remark : remarks) text += to_string(remark) + "\n";
        CHECK(text.empty());
    }
}
