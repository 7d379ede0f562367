// What comes of running cases, and what a failure says.

#include <assay/pack_test.hpp>

#include "cases/tests_of.hpp"
#include "catch.hpp"

using namespace assay;
using namespace assay_test;

TEST_CASE("a case that comes out as expected passes", "[cases]") {
    auto const results = case_of(R"({
        "says": "two partials are borne",
        "ratings": { "*": "compliant", "1.1": "partial", "1.1.2": "compliant" },
        "expect": {
            "outcome": "met",
            "ratings": { "1.1.1": "partial", "1.1.2": ["compliant"] },
            "nodes": { "1": { "standing": "met", "partial": 2, "non_compliant": [] } },
            "values": { "met": 55, "lost": [] },
            "ladders": { "outcome": "met" },
            "flags": { "text.no-rationale": 57, "text.same-words": 0,
                       "procedure.shortfall-not-said": ["1.1.3", "1.1.1"] }
        }
    })")
                             .run();
    REQUIRE(results.size() == 1);
    CHECK(told(results[0]) == "two partials are borne: passed\n");
    CHECK(results[0].place.file == "pack/cases/a.json");
    CHECK(results[0].place.line == 0);
}

TEST_CASE("a failure says what was expected, what came, and what decided", "[cases]") {
    auto const says = told(case_of(R"({
        "says": "one too many",
        "ratings": { "*": "compliant", "1.1": "partial" },
        "expect": {
            "outcome": "met",
            "ratings": { "1.1.1": "compliant", "1.1.2": [] },
            "nodes": { "1": { "standing": "met", "partial": 2 } },
            "flags": { "procedure.shortfall-not-said": 1, "text.same-words": 1 }
        }
    })"));
    CHECK_THAT(
        says, contains_text("outcome: expected met, came not_met\n"
                            "  These ratings do not meet the pass rule: criterion 1 falls short."));
    CHECK_THAT(says, contains_text("rating of 1.1.1: expected compliant, came partial\n"
                                   "  by `ratings` of the case, as assessor | scheme.lua\n"));
    CHECK_THAT(says, contains_text("rating of 1.1.2: expected none, came partial\n"));
    CHECK_THAT(says,
               contains_text("1, standing: expected met, came too_few_met\n"
                             "  8 of 11 met; 3 partially compliant, 1 too many | rule.lua\n"));
    CHECK_THAT(says, contains_text("1, partial: expected 2, came 3\n"
                                   "  so `partial` is defined | rule.lua\n"));
    CHECK_THAT(says, contains_text("flags of procedure.shortfall-not-said: expected 1, came 3\n"
                                   "  1.1.1 is rated partially compliant, but no shortfall "
                                   "describes the gap | procedure.lua\n"));
    CHECK_THAT(says,
               contains_text("flags of text.same-words: expected 1, came 0\n"
                             "  no flag is raised: `when` is certain for no row | text.lua\n"));
}

TEST_CASE("every kind of expectation can fail", "[cases]") {
    auto const [expect, unmet] = GENERATE(table<std::string, std::string>({
        {R"("outcome": "not_met")", "outcome: expected not_met, came met"},
        {R"("outcome": "incomplete")", "outcome: expected incomplete, came met"},
        {R"("outcome_without_claims": "met")",
         "outcome without claims: expected met, came not_met"},
        {R"("ratings": { "3.2.1": "compliant" })",
         "rating of 3.2.1: expected compliant, came partial"},
        {R"("ratings": { "3.2.1": ["partial", "compliant"] })",
         "rating of 3.2.1: expected partial, compliant, came partial"},
        {R"("ratings": { "3.2.1": [] })", "rating of 3.2.1: expected none, came partial"},
        {R"("nodes": { "3": { "standing": "too_few_met" } })",
         "3, standing: expected too_few_met, came met"},
        {R"("nodes": { "3": { "met": 10 } })", "3, met: expected 10, came 9"},
        {R"("nodes": { "3": { "met": "9 of 11" } })",
         "3, met: expected \"9 of 11\" (a text), came 9 (a number)"},
        {R"("nodes": { "3": { "met": "10" } })", "3, met: expected 10, came 9"},
        {R"("nodes": { "3": { "met": true } })",
         "3, met: expected yes (yes or no), came 9 (a number)"},
        {R"("nodes": { "3": { "met": ["9"] } })",
         "3, met: expected \"9\" (a list), came 9 (a number)"},
        {R"("nodes": { "3": { "met": "incomplete" } })", "3, met: expected incomplete, came 9"},
        {R"("nodes": { "3": { "non_compliant": ["3.2.1"] } })",
         "3, non_compliant: expected 3.2.1, came none"},
        {R"("values": { "out": 0 })", "out: expected 0, came 1"},
        {R"("values": { "lost": ["3"] })", "lost: expected 3, came none"},
        {R"("values": { "lost": true })", "lost: expected yes (yes or no), came none (a list)"},
        {R"("values": { "lost": 3 })", "lost: expected 3 (a number), came none (a list)"},
        {R"("ladders": { "outcome": "not_met" })", "outcome: expected not_met, came met"},
        {R"("flags": { "procedure.shortfall-not-said": 2 })",
         "flags of procedure.shortfall-not-said: expected 2, came 3"},
        {R"("flags": { "procedure.shortfall-not-said": ["3.2.1", "3.2.3"] })",
         "flags of procedure.shortfall-not-said: expected 3.2.1, 3.2.3, came 3.1.2, 3.2.1, 3.2.2"},
    }));
    auto const results = case_of(R"({ "says": "it",
        "assessment": { "claims": [{ "element": "3.1.2", "reason": "free" }] },
        "ratings": { "*": "compliant", "3.1.2": "partial", "3.2.1": "partial", "3.2.2": "partial" },
        "expect": { )" + expect + " } }")
                             .run();
    REQUIRE(results.size() == 1);
    CHECK(results[0].outcome == CaseOutcome::failed);
    REQUIRE(results[0].unmet.size() == 1);
    auto const& one = results[0].unmet[0];
    CHECK(one.what + ": expected " + one.expected + ", came " + one.came == unmet);
    CHECK(!one.because.empty());
}

namespace {

/// What a value of the assessment comes to, held against what a case expects of it: nothing when it is
/// met.
std::string expected_of(std::string const& value, std::string const& expected) {
    auto files =
        cse_files("rule.lua", R"(ladder "outcome")",
                  "value \"v\" { each = \"assessment\", is = " + value + " }\nladder \"outcome\"");
    auto const pack = RulePack::load(files, "cse", assay::packs_in({ASSAY_SOURCE_DIR "/rules"}));
    auto const tests = PackTests::load(
        pack,
        {{"cases/a.json", R"({ "says": "it", "as_of": "2026-03-12", "ratings": { "*": "partial" },
                "expect": { "values": { "v": )" +
                              expected + " } } }"}},
        "pack");
    auto const result = tests.run().front();
    if (result.unmet.empty()) return "met";
    return "expected " + result.unmet[0].expected + ", came " + result.unmet[0].came;
}

}  // namespace

TEST_CASE("a text that reads as a number serves for a number", "[cases]") {
    std::string const eleven = "share(11, 12) + 0";
    CHECK(expected_of(eleven, R"("11/12")") == "met");
    CHECK(expected_of(eleven, R"("22/24")") == "met");
    CHECK(expected_of(eleven, R"("11/13")") == "expected 11/13, came 11/12");
    CHECK(expected_of(eleven, R"("11/0")") == "expected \"11/0\" (a text), came 11/12 (a number)");
    CHECK(expected_of(eleven, R"("0.9166")") == "expected 0.9166, came 11/12");
    std::string const one = "count(assessment.criteria) - 4";
    CHECK(expected_of(one, R"("1")") == "met");
    CHECK(expected_of(one, "1") == "met");
    CHECK(expected_of(one, R"("1.0")") == "met");
    CHECK(expected_of(one, R"("2")") == "expected 2, came 1");
    CHECK(expected_of(one, R"(" 1")") == "expected \" 1\" (a text), came 1 (a number)");
    CHECK(expected_of(one, R"("one")") == "expected \"one\" (a text), came 1 (a number)");
    CHECK(expected_of(one + " - 0.25", R"("0.75")") == "met");
    CHECK(expected_of(one + " - 1.75", "-0.75") == "met");
}

TEST_CASE("days, answers, ids and lists are what they read as", "[cases]") {
    CHECK(expected_of("as_of", R"("2026-03-12")") == "met");
    CHECK(expected_of("as_of", R"("12 March 2026")") == "met");
    CHECK(expected_of("as_of", R"("2026-03-13")") == "expected 13 March 2026, came 12 March 2026");
    CHECK(expected_of("as_of", R"("2026-02-30")") ==
          "expected \"2026-02-30\" (a text), came 12 March 2026 (a date)");
    CHECK(expected_of("as_of", "2026") == "expected 2026 (a number), came 12 March 2026 (a date)");
    std::string const yes = "some(assessment.criteria)";
    for (std::string_view const each : {"true", R"("yes")", R"("true")"})
        CHECK(expected_of(yes, std::string(each)) == "met");
    CHECK(expected_of(yes, R"("no")") == "expected no, came yes");
    CHECK(expected_of(yes, "1") == "expected 1 (a number), came yes (yes or no)");
    std::string const lowest = "lowest(assessment.elements, it.rating)";
    CHECK(expected_of(lowest, R"("partial")") == "met");
    CHECK(expected_of(lowest, R"("compliant")") == "expected compliant, came partial");
    CHECK(expected_of(lowest, "true") == "expected yes (yes or no), came partial (an id)");
    std::string const all = "assessment.criteria";
    CHECK(expected_of(all, R"(["1", "2", "3", "4", "5"])") == "met");
    CHECK(expected_of(all, R"(["1", "2, 3", "4", "5"])") ==
          "expected \"1\", \"2, 3\", \"4\", \"5\", came \"1\", \"2\", \"3\", \"4\", \"5\"");
    std::string const first = "assessment.criteria:where(it.id:is '1')";
    CHECK(expected_of(first, R"("1")") == "met");
    CHECK(expected_of(first, "1") == "met");
    CHECK(expected_of(first, R"("2")") == "expected 2, came 1");
    std::string const nothing = "assessment.criteria:where(it.id:is '9')";
    CHECK(expected_of(nothing, "[]") == "met");
    CHECK(expected_of(nothing, R"("none")") == "met");
    CHECK(expected_of(nothing, R"("1")") == "expected 1, came none");
}

TEST_CASE("what is open is told with all it can still become", "[cases]") {
    CHECK(told(case_of(R"({ "says": "it", "ratings": { "*": "compliant", "3.1.1": [] },
        "expect": { "nodes": { "3": { "standing": "met" } }, "ratings": { "3.1.1": "partial" } } })")) ==
          "it: failed\n"
          "rating of 3.1.1: expected partial, came none\n"
          "  no judgement decides | scheme.lua\n"
          "3, standing: expected met, came incomplete (non_compliance or too_few_met or met)\n"
          "  11 of 12 met so far; 10 needed; 1 not rated yet\n"
          "  3.1.1 (Information on services and contacts) is not rated | information.lua\n");
}

TEST_CASE("a result that came incomplete names what it depends on, five at most", "[cases]") {
    CHECK(told(case_of(R"({ "says": "it", "ratings": { "*": "compliant", "1": [] },
        "expect": { "outcome": "met", "values": { "lost": [] } } })")) ==
          "it: failed\n"
          "outcome: expected met, came incomplete (not_met or met)\n"
          "  No result yet: 11 elements still need a rating.\n"
          "  1.1.1 (Knowing the customer groups) is not rated | insight.lua\n"
          "  1.1.2 (Insight into needs and preferences) is not rated | insight.lua\n"
          "  1.1.3 (Disadvantaged and hard-to-reach people) is not rated | insight.lua\n"
          "  1.2.1 (Strategy for engaging customers) is not rated | insight.lua\n"
          "  1.2.2 (Consultation that improves services) is not rated | insight.lua\n"
          "  and 6 more\n"
          "lost: expected none, came incomplete (1)\n"
          "  so `lost` is defined | rule.lua\n"
          "  1.1.1 (Knowing the customer groups) is not rated | insight.lua\n"
          "  1.1.2 (Insight into needs and preferences) is not rated | insight.lua\n"
          "  1.1.3 (Disadvantaged and hard-to-reach people) is not rated | insight.lua\n"
          "  1.2.1 (Strategy for engaging customers) is not rated | insight.lua\n"
          "  1.2.2 (Consultation that improves services) is not rated | insight.lua\n"
          "  and 6 more\n");
}

TEST_CASE("a question that a case leaves without an answer is named, with the question",
          "[cases]") {
    auto files = cse_files("rule.lua", R"(ladder "outcome")", R"(
        fact "towns" { on = "organisation", type = "yes_no", asks = "Does it serve several towns?" }
        ladder "reach" { each = "assessment", { "one" }, { "many", when = fact "towns" } }
        ladder "outcome")");
    auto const pack = RulePack::load(files, "cse", assay::packs_in({ASSAY_SOURCE_DIR "/rules"}));
    auto const tests =
        PackTests::load(pack, {{"cases/a.json", R"({ "says": "it", "ratings": { "*": "compliant" },
                               "expect": { "ladders": { "reach": "many" } } })"}},
                        "pack");
    CHECK(told(tests) ==
          "it: failed\n"
          "reach: expected many, came incomplete (one or many)\n"
          "  `towns` is not answered: Does it serve several towns? | rule.lua\n");
}

TEST_CASE("a dispute is told with one of those who judged", "[cases]") {
    CHECK_THAT(told(case_of(R"({ "says": "it", "assessment": { "judgements": [
        { "element": "1.1.1", "role": "assessor", "author": "A1", "rating": "compliant" },
        { "element": "1.1.1", "role": "assessor", "author": "A2", "rating": "partial" } ] },
        "expect": { "ratings": { "1.1.1": "compliant" } } })")),
               contains_text("rating of 1.1.1: expected compliant, came partial, compliant\n"
                             "  equal judgements differ; one is by assessor A2 on visit visit | "
                             "scheme.lua\n"));
}

TEST_CASE("a rule that failed is told with what is undetermined", "[cases]") {
    auto files = cse_files("rule.lua", R"(ladder "outcome")", R"(
        value "broken" { each = "assessment", is = computed {
            reads = { met = it.met }, returns = "number", by = function(x) return x.met.none end } }
        ladder "outcome")");
    auto const pack = RulePack::load(files, "cse", assay::packs_in({ASSAY_SOURCE_DIR "/rules"}));
    auto const tests =
        PackTests::load(pack, {{"cases/a.json", R"({ "says": "it", "ratings": { "*": "compliant" },
                               "expect": { "values": { "broken": 1 } } })"}},
                        "pack");
    CHECK_THAT(told(tests), contains_text("broken: expected 1, came undetermined"));
    CHECK_THAT(told(tests), contains_text("  broken failed"));
}

TEST_CASE("many flags of one check are told by the first of them", "[cases]") {
    auto const results = case_of(R"({ "says": "it", "ratings": { "*": "compliant" },
        "expect": { "flags": { "text.no-rationale": 0 } } })")
                             .run();
    REQUIRE(results[0].unmet.size() == 1);
    auto const& because = results[0].unmet[0].because;
    REQUIRE(because.size() == 6);
    CHECK(because[5].says == "and 52 more");
}

TEST_CASE("the nearest node's rating counts, and an empty list gives none", "[cases]") {
    CHECK(told(case_of(R"({ "says": "it",
        "ratings": { "*": "compliant", "1": "partial", "1.2": "compliance_plus", "1.2.2": [] },
        "expect": { "ratings": { "1.1.1": "partial", "1.2.1": "compliance_plus", "1.2.2": [],
                                 "2.1.1": "compliant" } } })")) == "it: passed\n");
}

TEST_CASE("ratings stand beside the judgements that a case gives, on the latest visit", "[cases]") {
    CHECK(told(case_of(R"({ "says": "it",
        "assessment": {
            "visits": [ { "id": "late", "kind": "annual_review", "from": "2026-03-01" },
                        { "id": "early", "kind": "full_assessment", "from": "2025-03-01" } ],
            "judgements": [
                { "element": "1.1.1", "role": "assessor", "visit": "early", "rating": "partial" },
                { "element": "1.1.2", "role": "moderated", "visit": "late", "rating": "partial" },
                { "element": "1.1.3", "role": "self", "visit": "late", "rating": "partial" } ] },
        "ratings": { "*": "compliant" },
        "expect": { "ratings": { "1.1.1": "compliant", "1.1.2": "partial", "1.1.3": "compliant" } }
        })")) == "it: passed\n");
}

TEST_CASE("the day whose knowledge counts can be given", "[cases]") {
    auto const on = [](std::string const& day, std::string const& rating) {
        return told(case_of(R"({ "says": "it", "as_of": ")" + day + R"(",
            "assessment": {
                "visits": [ { "id": "late", "kind": "annual_review", "from": "2026-03-01" },
                            { "id": "early", "kind": "full_assessment", "from": "2025-03-01" } ],
                "judgements": [
                    { "element": "1.1.1", "role": "assessor", "visit": "early", "rating": "partial" },
                    { "element": "1.1.1", "role": "assessor", "visit": "late", "rating": "compliant" } ] },
            "ratings": { "2": "compliant" },
            "expect": { "ratings": { "1.1.1": ")" +
                            rating + R"(", "2.1.1": "compliant" } } })"));
    };
    CHECK(on("2026-02-28", "partial") == "it: passed\n");
    CHECK(on("2026-03-01", "compliant") == "it: passed\n");
}

TEST_CASE("an assessment can be a file of the pack", "[cases]") {
    std::string const assessment = R"({ "judgements": [
        { "element": "1.1.1", "role": "self", "rating": "partial" } ] })";
    auto const path = GENERATE(as<std::string>{}, "beside.json", "./beside.json",
                               "../cases/beside.json", "../cases/x/../beside.json");
    CHECK(told(tests_of({{"cases/a.json", R"({ "says": "it", "assessment": ")" + path + R"(",
                          "expect": { "ratings": { "1.1.1": "partial" } } })"},
                         {"cases/beside.json", assessment}})) == "it: passed\n");
}

TEST_CASE("an assessment beside the cases may be named by a test in Lua alone", "[cases]") {
    CHECK(told(tests_of({{"cases/beside.json", R"({ "title": "no case" })"},
                         {"tests/a_test.lua",
                          R"(case "it" { assessment = "../cases/beside.json",
                                          expect = { outcome = "incomplete" } })"}})) ==
          "it: passed\n");
}

TEST_CASE("a whole assessment fits into a case", "[cases]") {
    std::string const whole =
        read_file(ASSAY_SOURCE_DIR "/examples/assess/northfield-outpatients.json");
    CHECK(told(tests_of({{"cases/a.json", R"({ "says": "it", "assessment": "../whole.json",
                            "expect": { "outcome": "not_met", "flags": { "time.out-of-date": 1 } } })"},
                         {"whole.json", whole}})) == "it: passed\n");
    CHECK(told(case_of(R"({ "says": "it", "assessment": )" + whole +
                       R"(, "expect": { "outcome": "not_met" } })")) == "it: passed\n");
}

TEST_CASE("what is still to do does not run", "[cases]") {
    auto const tests = tests_of({
        {"cases/a.json", R"({ "says": "a", "todo": true, "expect": { "outcome": "met" } })"},
        {"tests/a_test.lua", R"(todo "b" { expect = {} })"},
    });
    CHECK(tests.size() == 2);
    CHECK(told(tests) == "a: todo\nb: todo\n");
}

TEST_CASE("cases run in the order of their files, those asked for only", "[cases]") {
    auto const one = [](std::string const& says) {
        return R"({ "says": ")" + says + R"(", "expect": { "outcome": "incomplete" } })";
    };
    auto const tests = tests_of({
        {"tests/z_test.lua", R"(case "first in z" { expect = { outcome = "incomplete" } })"},
        {"cases/b.json", one("of b")},
        {"cases/a.json", one("of a")},
        {"cases/deeper/c.json", "{"},  // not a case: it lies deeper
        {"pack.lua", "?"},
    });
    CHECK(told(tests) == "of a: passed\nof b: passed\nfirst in z: passed\n");
    CHECK(told(tests, "of") == "of a: passed\nof b: passed\n");
    CHECK(told(tests, "z_test") == "first in z: passed\n");
    CHECK(told(tests, "pack").empty());
    CHECK(told(tests, "nothing").empty());
    CHECK(told(tests) == told(tests));
}

TEST_CASE("a pack without tests has no cases", "[cases]") {
    CHECK(tests_of({}).size() == 0);
    CHECK(tests_of({}).run().empty());
}

TEST_CASE("the tests of the pack pass, and fail when its rule is another", "[cases]") {
    auto const failing = [](std::string_view name, std::string_view from, std::string_view to) {
        auto const pack = RulePack::load(cse_files(name, from, to), "cse",
                                         assay::packs_in({ASSAY_SOURCE_DIR "/rules"}));
        std::size_t failed = 0;
        for (auto const& each : PackTests::load(pack, ASSAY_SOURCE_DIR "/rules/cse").run())
            failed += each.outcome == CaseOutcome::failed ? 1 : 0;
        return failed;
    };
    CHECK(failing("", "", "") == 0);
    CHECK(failing("rule.lua", "percent(80)", "percent(81)") > 0);
    CHECK(failing("rule.lua", "percent(80)", "percent(77)") > 0);
    CHECK(failing("rule.lua", "is = 0,", "is = 1,") > 0);
    CHECK(failing("rule.lua", R"("3.1.2", "3.3.3")", R"("3.3.3")") > 0);
    CHECK(failing("scheme.lua", R"("assessor" }, { "self" })", R"("assessor", "self" })") > 0);
    CHECK(failing("checks.lua", "-- Support",
                  "set \"explained_in\" { is = 79, because = \"tried\" }\n--") == 1);
}
