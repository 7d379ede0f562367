// What an author is told about conditions that hold always, or never.

#include "algebra/remarks_on.hpp"
#include "catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace assay_test;

namespace {

struct Asked {
    std::string_view each, when, remark;  ///< without place and weight; empty: none
};

void ask_all(std::vector<Asked> const& conditions) {
    for (Asked const& asked : conditions) {
        INFO(asked.each << ": " << asked.when);
        std::string text = remarks_on(check_with(asked.each, asked.when));
        std::string const wrong = ": wrong: ";
        if (auto const at = text.find(wrong); at != text.npos) text.erase(0, at + wrong.size());
        CHECK(text == asked.remark);
    }
}

}  // namespace

TEST_CASE("a condition that contradicts itself on one field cannot hold", "[pack_check]") {
    ask_all({
        {"item", R"(all { it.rating:is "poor", it.rating:at_least "fair" })",
         R"(`it.rating:is("poor")` and `it.rating:at_least("fair")` cannot both be true [never-true])"},
        {"item", R"(all { it.rating:is "fair", it.rating:at_least "fair" })", ""},
        {"item", R"(all { it.rated, none { it.rated } })",
         "`it.rated` and `none { it.rated }` cannot both be true [never-true]"},
        {"item", R"(all { it.rated, none { it.disputed } })", ""},
        {"item", R"(it.rating:above "good")",
         R"(`it.rating:above("good")` is never true, for any assessment [never-true])"},
        {"item", R"(none { it.rating:at_least "poor" })",
         R"(`it.rating:at_least("poor")` is always true, for any assessment [always-true])"},
        {"item", R"(it.rating:present())",
         "`it.rating:present()` is always true, for any assessment [always-true]"},
        {"judgement", R"(it.previous.rating:present())", ""},
        {"judgement", R"(it.previous.rating:at_least "poor")", ""},
        {"item",
         R"(all { it.deciding.role:is "self", it.deciding.role:one_of { "body", "moderated" } })",
         R"(`it.deciding.role:is("self")` and `it.deciding.role:one_of({ "moderated", "body" })` cannot both be true [never-true])"},
        {"item", R"(all { some(it.evidence), no(it.evidence) })", ""},
    });
}

TEST_CASE("a group of rows is never empty", "[pack_check]") {
    auto const of_groups = [](std::string_view when) {
        std::string const told = remarks_on(
            "check \"c\" { each = \"judgement\", by = it.author, when = " + std::string(when) +
            ", severity = \"settle\", says = \"{element}\", hint = \"look\" }");
        return told.substr(std::min(told.find('`'), told.size()));
    };
    CHECK(of_groups("count(it):below(1)") ==
          "`count(it):below(1)` is never true, for any assessment [never-true]");
    CHECK(of_groups("count(it):at_least(1)") ==
          "`count(it):at_least(1)` is always true, for any assessment [always-true]");
    CHECK(of_groups("count(it):below(2)").empty());
    CHECK(of_groups("count(it):at_least(2)").empty());
    // of rows that are chosen from it there may be none
    CHECK(of_groups("count(it:where(it.met)):below(1)").empty());
}

TEST_CASE("numbers are tried at their limits, between and beyond them", "[pack_check]") {
    ask_all({
        {"assessment", R"(all { fact "size":above(5), fact "size":below(3) })",
         R"(`fact "size":above(5)` and `fact "size":below(3)` cannot both be true [never-true])"},
        {"assessment", R"(all { fact "size":above(3), fact "size":below(5) })", ""},
        {"assessment", R"(all { fact "size":above(2), fact "size":below(3) })", ""},
        {"assessment", R"(all { count(it.evidence):above(2), count(it.evidence):below(3) })",
         "`count(it.evidence):above(2)` and `count(it.evidence):below(3)` cannot both be true "
         "[never-true]"},
        {"assessment", R"(count(it.evidence):below(0))",
         "`count(it.evidence):below(0)` is never true, for any assessment [never-true]"},
        {"assessment", R"(count(it.evidence):at_least(0))",
         "`count(it.evidence):at_least(0)` is always true, for any assessment [always-true]"},
        {"judgement", R"(length(it.rationale):below(0))",
         "`length(it.rationale):below(0)` is never true, for any assessment [never-true]"},
        {"judgement", R"(length(it.rationale):below(1))", ""},
        {"group", R"(share(it.items:where(it.rated), it.items):above(percent(100)))",
         "`share(count(it.items:where(it.rated)), count(it.items)):above(percent(100))` is never "
         "true, for any assessment [never-true]"},
        {"group", R"(share(it.items:where(it.rated), it.items):at_least(percent(100)))", ""},
        {"group", R"(share(it.items, it.items:where(it.rated)):above(percent(100)))", ""},
        {"item", R"(points(it.rating):above(4))",
         "`points(it.rating):above(4)` is never true, for any assessment [never-true]"},
        {"item", R"((points(it.rating) + 1):below(2))",
         "`(points(it.rating) + 1):below(2)` is never true, for any assessment "
         "[never-true]"},
        {"item", R"((points(it.rating) - 1):below(1))", ""},
        {"assessment",
         R"(all { fact "since":above("2026-01-01"), fact "since":below("2025-01-01") })",
         R"(`fact "since":above("2026-01-01")` and `fact "since":below("2025-01-01")` cannot both be true [never-true])"},
        {"assessment",
         R"(any { fact "since":above("2026-01-01"), fact "since":at_most("2026-01-01") })", ""},
    });
}

TEST_CASE("leaves that are compared with each other are tried in every order", "[pack_check]") {
    ask_all({
        {"judgement",
         R"(all { it.rating:above(it.previous.rating), it.previous.rating:above(it.rating) })",
         "`it.rating:above(it.previous.rating)` and `it.previous.rating:above(it.rating)` cannot "
         "both be true [never-true]"},
        {"evidence",
         R"(all { it.period_from:above(it.date), it.date:above(it.period_to), it.period_to:above(it.period_from) })",
         "`all { it.period_from:above(it.date), it.date:above(it.period_to), "
         "it.period_to:above(it.period_from) }` is never true, for any assessment [never-true]"},
        {"evidence",
         R"(all { it.period_from:above(it.date), it.date:above(it.period_to), it.period_from:above(it.period_to) })",
         ""},
        {"evidence", R"(all { it.title:is(it.summary), it.title:is "a", it.summary:is "b" })",
         "`all { it.title:is(it.summary), it.title:is(\"a\"), it.summary:is(\"b\") }` is never "
         "true, for any assessment [never-true]"},
        {"evidence", R"(all { it.title:is(it.summary), it.title:is "a" })", ""},
    });
}

TEST_CASE("a number is tried at what an expression beside it comes to", "[pack_check]") {
    std::string const many = R"(parameter "many" { is = 3, says = "how many are many" } )";
    auto const remarks = [&](std::string const& when) {
        return remarks_on(many + R"(check "c" { each = "item", when = )" + when +
                          R"(, severity = "settle", says = "{it}", hint = "look" })");
    };
    CHECK(remarks(R"(count(it.evidence):at_least(2 * parameter "many"))") == "");
    CHECK_THAT(remarks(R"(count(it.evidence):below(0 * parameter "many"))"),
               assay_test::contains_text("`count(it.evidence):below((0 * 3))` is never true"));
}

TEST_CASE("ids that the pack itself gives are known", "[pack_check]") {
    ask_all({
        {"item", R"(it.id:is "a.11")",
         R"(`it.id:is("a.11")` is never true, for any assessment [never-true])"},
        {"item", R"(it.id:is "a.1")", ""},
        {"claim", R"(it.element.id:one_of { "a.1", "b.1" })", ""},
        {"claim", R"(it.element.id:one_of { "b.1", "b.2" })",
         R"(`it.element.id:one_of({ "b.1", "b.2" })` is never true, for any assessment [never-true])"},
        {"item", R"(it.id:one_of { "a.1", "a.2", "a.3", "a.4" })",
         R"(`it.id:one_of({ "a.1", "a.2", "a.3", "a.4" })` is always true, for any assessment [always-true])"},
        {"evidence", R"(it.kind.id:is "papyrus")",
         R"(`it.kind.id:is("papyrus")` is never true, for any assessment [never-true])"},
        {"evidence", R"(it.kind.id:is "paper")", ""},
    });
}

TEST_CASE("a list without members is how a pack says that there are none", "[pack_check]") {
    try_all({
        {"nothing may be claimed",
         R"(parameter "p" { is = {}, says = "none" } applicability { may_be_claimed = it.id:one_of(parameter "p") })",
         ""},
        {"everything may be claimed", R"(applicability { may_be_claimed = it.id:present() })", ""},
        {"a check of everything",
         R"(check "c" { each = "item", when = it.id:present(), severity = "settle", says = "{it}", hint = "look" })",
         "1:41: wrong: `it.id:present()` is always true, for any assessment [always-true]"},
        {"what is claimed contradicts itself",
         R"(applicability { may_be_claimed = all { it.id:is "a.1", it.id:is "a.2" } })",
         R"(1:62: wrong: `it.id:is("a.1")` and `it.id:is("a.2")` cannot both be true [never-true])"},
    });
}

TEST_CASE("the smallest part that cannot hold is told, and nothing that only follows from it",
          "[pack_check]") {
    try_all({
        {"a part of any",
         "check \"c\" { each = \"item\", severity = \"settle\", says = \"{it}\", hint = \"look\",\n"
         "  when = any { it.disputed, all { it.rated, it.rating:above \"good\" } } }",
         R"(2:55: wrong: `it.rating:above("good")` is never true, for any assessment [never-true])"},
        {"a condition that rows are chosen by",
         R"(value "n" { each = "assessment", is = count(it.items:where(it.rating:below "poor")) })",
         R"(1:70: wrong: `it.rating:below("poor")` is never true, for any assessment [never-true])"},
        {"a condition that is shared is told once",
         "local none_such = it.items:where(it.rating:below \"poor\")\n"
         R"(value "n" { each = "assessment", is = count(none_such) })"
         "\n"
         R"(value "m" { each = "assessment", is = some(none_such) })",
         R"(1:44: wrong: `it.rating:below("poor")` is never true, for any assessment [never-true])"},
        {"at least three of two that exclude each other",
         R"(value "n" { each = "item", is = at_least(2) { it.rating:is "poor", it.rating:is "fair" } })"
         "\n"
         R"(value "out" { each = "assessment", is = some(it.items, it.n) })",
         R"(1:33: wrong: `at_least(2) { it.rating:is("poor"), it.rating:is("fair") }` is never true, for any assessment [never-true])"},
    });
}

TEST_CASE("what is too much to try at once is tried in pairs", "[pack_check]") {
    std::string many;
    for (char const* const each : {"rationale", "author"})
        for (int i = 0; i < 4; ++i)
            many += "length(it." + std::string(each) + "):above(" + std::to_string(i * 10) + "), ";
    std::string const roles =
        R"(it.role:one_of { "self", "body" }, it.rating:at_least "fair", )"
        R"(it.previous.rating:below "good", it.visit.remote, it.site:present(), )";
    CHECK(remarks_on(check_with("judgement",
                                "all { " + many + roles + "length(it.rationale):below(20) }")) ==
          "1:440: wrong: `length(it.rationale):above(20)` and `length(it.rationale):below(20)` "
          "cannot both be true [never-true]");
    CHECK(remarks_on(check_with("judgement", "all { " + many + roles + "it.decides }")).empty());
}
