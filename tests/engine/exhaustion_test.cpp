#include <assay/assay.hpp>

#include "catch.hpp"

using namespace assay;

namespace {

std::string const head = R"(
pack { id = "p", version = "1.0.0", title = "P" }
levels { "group", "element" }
scale { "no", "yes", met = "yes" }
visit_kind "visit" {}
group "1" { title = "One", element "1.1" { title = "a" }, element "1.2" { title = "b" }, element "1.3" { title = "c" } }
)";

RulePack load(std::string const& rules) {
    return RulePack::load({{"pack.lua", head + rules}}, "p");
}

std::string code_of(std::string const& rules) {
    try {
        auto const pack = load(rules);
        auto const assessment =
            read_assessment(R"({"format": "assay-assessment/1", "id": "a", "pack": {"id": "p"},
            "organisation": {"name": "o"}, "scope": {"title": "s"}})");
        static_cast<void>(Evaluator(pack).evaluate(assessment));
    } catch (Error const& error) {
        return error.diagnostics().front().code;
    }
    return "none";
}

}  // namespace

TEST_CASE("an expression that doubles itself sixty times ends with an error, not with a hang",
          "[engine]") {
    CHECK(code_of(R"(
        local n = count(it.elements)
        for _ = 1, 60 do n = n + n end
        value "huge" { each = "group", is = n }
    )") == "evaluation-too-long");
}

TEST_CASE("quantifiers nested twenty deep end with an error, not with a hang", "[engine]") {
    CHECK(code_of(R"(
        local deep = it.rating:is "yes"
        for _ = 1, 20 do deep = every(assessment.elements, any { deep, deep }) end
        value "deep" { each = "group", is = every(it.elements, deep) }
    )") == "evaluation-too-long");
}

TEST_CASE("expressions that share expressions in ever new contexts end with an error", "[engine]") {
    CHECK(code_of(R"(
        local deep = it.id:is "1"
        for _ = 1, 40 do deep = any { some(assessment.elements, deep), some(assessment.groups, deep) } end
        value "deep" { each = "group", is = deep }
    )") == "too-much");
}

TEST_CASE("tables that share tables without end are not read without end", "[engine]") {
    CHECK(code_of(R"(
        local t = { "x" }
        for _ = 1, 60 do t = { t, t } end
        value "shared" { each = "group", is = t }
    )") == "too-much");
}

TEST_CASE("an expression nested deeper than a hundred is refused", "[engine]") {
    CHECK(code_of(R"(
        local deep = it.rating:is "yes"
        for _ = 1, 100000 do deep = all { deep } end
        check "deep" { each = "element", when = deep, severity = "consider", says = "x", hint = "y" }
    )") != "none");
}

TEST_CASE("the host's deadline ends an evaluation", "[engine]") {
    auto const pack = load(R"(
        local n = count(it.elements)
        for _ = 1, 40 do n = n + n end
        value "huge" { each = "group", is = n }
    )");
    Limits limits;
    limits.expired = [] { return true; };
    auto const assessment =
        read_assessment(R"({"format": "assay-assessment/1", "id": "a", "pack": {"id": "p"},
        "organisation": {"name": "o"}, "scope": {"title": "s"}})");
    Evaluator evaluator(pack, limits);
    try {
        static_cast<void>(evaluator.evaluate(assessment));
        FAIL("it went on");
    } catch (Error const& error) {
        CHECK(error.diagnostics().front().code == "time-exhausted");
    }
}
