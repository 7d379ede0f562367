// What reports say where the pack has no sentence, and where nothing applies.

#include <assay/evaluator.hpp>
#include <assay/report.hpp>
#include <assay/template.hpp>

#include "algebra/small_pack.hpp"
#include "catch.hpp"

#include <string>
#include <string_view>

using namespace assay;
using namespace assay_test;

namespace {

constexpr std::string_view silent = R"lua(
local a = it.items:where(it.applicable)
value "pct" { each = "group", is = share(a:where(it.rating:at_least "fair"), a) }
ladder "band" { each = "group", met = "good", by = it.pct, { "low", from = percent(0) }, { "good", from = percent(50) } }
ladder "outcome" { each = "assessment", met = "met", { "not_met" }, { "met", when = every(it.groups:where(it.id:is "a"), it.band:is "good") } }
)lua";

std::string report_on(Draft const& draft) {
    RulePack const pack = small_pack(silent);
    return outcome_report(evaluate(pack, draft.assessment), draft.assessment, {});
}

Draft all_claimed(Acceptance first, Acceptance others) {
    Draft draft = small_draft("----");
    for (Claim& each : draft.assessment.claims) each.acceptance = others;
    draft.assessment.claims.front().acceptance = first;
    return draft;
}

}  // namespace

TEST_CASE("an assessment in which nothing applies says so", "[report]") {
    std::string const report = report_on(small_draft("----"));
    CHECK_THAT(report,
               contains_text("No element applies: all 4 items are claimed as not applicable."));
    CHECK_THAT(report, contains_text("Not met."));
    CHECK_THAT(report, contains_text("No result: there is nothing to compute."));
    CHECK_THAT(report, !contains_text("Possible results"));
    CHECK_THAT(report, !contains_text("There is no sentence"));
    CHECK_THAT(report_on(all_claimed(Acceptance::accepted, Acceptance::accepted)),
               contains_text("No element applies: all 4 items are agreed as not applicable."));
    CHECK_THAT(
        report_on(all_claimed(Acceptance::accepted, Acceptance::open)),
        contains_text("No element applies: all 4 items are claimed as not applicable, or agreed."));
    CHECK_THAT(report_on(small_draft("---f")), !contains_text("No element applies"));
    CHECK_THAT(report_on(small_draft("")), !contains_text("No element applies"));
}

TEST_CASE("a ladder without sentences has its case, or that there is no result yet", "[report]") {
    CHECK_THAT(report_on(small_draft("ffff")), contains_text("Met."));
    CHECK_THAT(report_on(small_draft("pppp")), contains_text("Not met."));
    std::string const open = report_on(small_draft("ff??"));
    CHECK_THAT(report_on(small_draft("fp??")), contains_text("No result yet."));
    CHECK_THAT(report_on(small_draft("fp??")), contains_text("Possible results: not met or met"));
    CHECK_THAT(open, contains_text("Met."));  // two of four are enough
}

TEST_CASE("an explanation has a sentence for every ladder, though the pack has none", "[report]") {
    RulePack const pack = small_pack(silent);
    Evaluator evaluator(pack);
    auto const explain = [&](Draft const& draft, std::string_view node) {
        Evaluation const evaluation = evaluator.evaluate(draft.assessment);
        return explanation_report(evaluator.explain(draft.assessment, node), evaluation, {});
    };
    std::string const whole = explain(small_draft("fp??"), "");
    CHECK_THAT(whole, contains_text("  No result yet.\n\n  \"met\""));
    CHECK_THAT(whole, contains_text("  Group a: No result yet.\n"));
    CHECK_THAT(explain(small_draft("ffff"), ""), contains_text("  Met.\n"));
    CHECK_THAT(explain(small_draft("pppp"), "a"), contains_text("  Low.\n"));
    CHECK_THAT(explain(small_draft("----"), ""),
               contains_text("  Group a: No result: there is nothing to compute.\n"));
    CHECK_THAT(explain(small_draft("fp??"), "a.1"),
               contains_text("In the result: group a: no result yet.\n"));
    CHECK_THAT(explain(small_draft("ffff"), "a.1"),
               contains_text("In the result: group a: good ("));
}

TEST_CASE("an outcome without a sentence is named where claims are counted in", "[report]") {
    CHECK_THAT(report_on(small_draft("f---")), contains_text("Met."));
    Draft draft = small_draft("f---");
    for (std::string_view const element : {"a.2", "a.3", "a.4"}) draft.judge(element, "poor");
    CHECK_THAT(report_on(draft), contains_text("If they count: Not met."));
}

TEST_CASE("a page of a report says that nothing applies, too", "[report]") {
    RulePack const pack = small_pack(silent);
    Draft const draft = small_draft("----");
    Evaluator evaluator(pack);
    Evaluation const evaluation = evaluator.evaluate(draft.assessment);
    std::string const text = to_text(
        ReportTemplate().make(evaluation, draft.assessment, {evaluator.explain(draft.assessment)}));
    CHECK_THAT(text,
               contains_text("No element applies: all 4 items are claimed as not applicable."));
}

namespace {

/// Words of a host that reports in Welsh, as far as it goes.
constexpr MessageText welsh[] = {
    {.id = "all-elements-claimed",
     .text = "Nid oes elfen yn berthnasol: hawliwyd pob un o'r {count}."},
    {.id = "nothing-to-check", .text = "Nid oes dim i'w wirio."},
    {.id = "possible-results", .text = "Canlyniadau posibl: {results}"},
};

MessageText const* in_welsh(std::string_view id) {
    for (MessageText const& row : welsh)
        if (row.id == id) return &row;
    return nullptr;
}

}  // namespace

TEST_CASE("a report on the outcome is in a host's own words, and marks what these lack",
          "[report][messages]") {
    RulePack const pack = small_pack(silent);
    ReportOptions options;
    options.words = in_welsh;
    auto const report = [&](Draft const& draft) {
        return outcome_report(evaluate(pack, draft.assessment), draft.assessment, options);
    };
    std::string const nothing = report(small_draft("----"));
    CHECK_THAT(nothing, contains_text("Nid oes elfen yn berthnasol: hawliwyd pob un o'r 4."));
    CHECK_THAT(nothing, contains_text("Nid oes dim i'w wirio."));
    CHECK_THAT(nothing, contains_text("[en] No result: there is nothing to compute."));
    CHECK_THAT(nothing, !contains_text("No element applies"));
    CHECK_THAT(report(small_draft("fp??")), contains_text("Canlyniadau posibl: not met or met"));
}
