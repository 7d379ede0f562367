// Rows are gone through 64 at a time: around that number nothing changes.

#include <assay/assay.hpp>

#include "catch.hpp"

#include <string>

using namespace assay;

namespace {

std::string pack_with(int elements) {
    std::string text = R"(
pack { id = "p", version = "1.0.0", title = "P" }
levels { "group", "element" }
scale { "no", "yes", met = "yes" }
visit_kind "visit" {}
evidence_kind "document" {}
group "1" { title = "One")";
    for (int i = 1; i <= elements; ++i)
        text += ", element \"1." + std::to_string(i) + "\" { title = \"a\" }";
    return text + R"( }
local yes = it.elements:where(it.rating:is "yes")
value "met" { each = "group", is = count(yes) }
value "met_and_rated" { each = "group", is = count(yes:where(it.rated)) }
value "any_no" { each = "group", is = some(it.elements, it.rating:is "no") }
value "all_rated" { each = "group", is = every(it.elements, it.rated) }
check "twice" { each = "deciding", when = count(it.cites):above(1), severity = "consider", says = "{element}", hint = "look" }
)";
}

/// Of each three elements one is met, one is not, one is not rated; every fifth that is rated cites twice.
std::string assessment_of(int elements) {
    std::string text = R"({"format": "assay-assessment/1", "id": "a", "pack": {"id": "p"},
        "organisation": {"name": "o"}, "scope": {"title": "s"},
        "visits": [{"id": "v", "kind": "visit", "from": "2026-03-02"}],
        "evidence": [{"id": "E1", "kind": "document"}, {"id": "E2", "kind": "document"}], "judgements": [)";
    for (int i = 1; i <= elements; ++i) {
        if (i % 3 == 0) continue;
        text += R"({"element": "1.)" + std::to_string(i) +
                R"(", "role": "self", "author": "A1", "visit": "v", "rating": ")" +
                (i % 3 == 1 ? "yes" : "no") + R"(", "evidence": ["E1")" +
                (i % 5 == 0 ? R"(, "E2")" : "") + "]},";
    }
    text.back() = ']';
    return text + "}";
}

}  // namespace

TEST_CASE("counts, quantifiers and checks are exact on either side of 64 rows", "[engine]") {
    int const elements = GENERATE(1, 2, 3, 62, 63, 64, 65, 66, 127, 128, 129, 200);
    CAPTURE(elements);
    auto const pack = RulePack::load({{"pack.lua", pack_with(elements)}}, "p");
    auto const evaluation = Evaluator(pack).evaluate(read_assessment(assessment_of(elements)));
    std::int64_t yes = 0;
    std::int64_t open = 0;
    std::size_t twice = 0;
    for (int i = 1; i <= elements; ++i) {
        yes += i % 3 == 1 ? 1 : 0;
        open += i % 3 == 0 ? 1 : 0;
        twice += i % 3 != 0 && i % 5 == 0 ? 1U : 0U;
    }
    auto const& values = evaluation.nodes.front().values;
    CHECK(values[0].low == Number(yes));
    CHECK(values[0].high == Number(yes + open));
    CHECK(values[1].low == Number(yes));
    CHECK(values[1].high == Number(yes));
    CHECK(values[2].texts.front() == (elements > 1 ? "yes" : "no"));
    CHECK(values[3].texts.front() == (open > 0 ? "no" : "yes"));
    CHECK(evaluation.flags.size() == twice);
}
