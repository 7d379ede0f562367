#include <assay/pack_test.hpp>

#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"
#include "json/results/shapes.hpp"

#include <algorithm>
#include <span>

namespace assay {
namespace json {
namespace {

struct TestRunDocument {
    RulePack const& pack;
    std::span<CaseResult const> results;
};

template <CaseOutcome outcome>
std::size_t count_of(TestRunDocument const& run) {
    return static_cast<std::size_t>(
        std::count_if(run.results.begin(), run.results.end(),
                      [](CaseResult const& each) { return each.outcome == outcome; }));
}

}  // namespace

template <>
inline constexpr auto shape_of<Clause> = result("clause", "Something that decided what came.",
                                                member("says", &Clause::says),
                                                optional("rule", &Clause::rule,
                                                         "Where it is declared: file:line."));

template <>
inline constexpr auto shape_of<Unmet> =
    result("unmet", "An expectation that did not come true.",
           member("what", &Unmet::what, "`outcome`; `1, standing`; `rating of 2.2.2`."),
           member("expected", &Unmet::expected), member("came", &Unmet::came),
           member("because", &Unmet::because, "The deciding conditions, most important first."));

template <>
inline constexpr auto shape_of<CaseResult> = result(
    "case", "One case and how it went.", member("case", &CaseResult::says, "Its name."),
    members_of(&CaseResult::place),
    member("outcome", &CaseResult::outcome, "todo: it is marked as still to do, and did not run."),
    optional("unmet", &CaseResult::unmet));

namespace {

constexpr auto test_run_shape =
    result("test-run", "The tests of a pack and how they went.",
           member("pack", [](TestRunDocument const& run) -> RulePack const& { return run.pack; }),
           member("passed", count_of<CaseOutcome::passed>, "How many cases passed."),
           member("failed", count_of<CaseOutcome::failed>, "How many failed."),
           member("todo", count_of<CaseOutcome::todo>, "How many are still to do."),
           member("cases", &TestRunDocument::results, "In the order of their files."));

}  // namespace

std::string test_run_schema() {
    return schema_of<TestRunDocument, test_run_shape>("test-run", "Test run");
}

}  // namespace json

std::string to_json(RulePack const& pack, std::span<CaseResult const> results) {
    return json::document<json::test_run_shape>(json::TestRunDocument{pack, results},
                                                json::Lists::an_item_a_line);
}

}  // namespace assay
