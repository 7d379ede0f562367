// A pre-assessment gives a gap analysis and never an outcome; once another visit takes place, its ratings count for nothing.

#include <assay/evaluator.hpp>
#include <assay/report.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"
#include "holds.hpp"

using namespace assay;
using namespace assay_test;

namespace {

void rate_all(Draft& draft, std::string_view visit, std::string_view rating) {
    for (Node const& node : cse().standard().nodes)
        if (cse().standard().is_element(node))
            draft.judge(node.id, rating, Role::assessor, "A1", visit);
}

Draft pre_assessed() {
    Draft draft;
    draft.visit("pre", "pre_assessment", "2025-03-13");
    rate_all(draft, "pre", "compliant");
    draft.assessment.judgements[0].rating = "partial";
    draft.assessment.judgements[1].rating = {};
    return draft;
}

}  // namespace

TEST_CASE("a pre-assessment has a gap analysis and no outcome", "[gap]") {
    Draft const draft = pre_assessed();
    Evaluator evaluator(cse());
    Evaluation const evaluation = evaluator.evaluate(draft.assessment);
    CHECK(evaluation.is_gap_analysis);
    CHECK(evaluation.outcome.id.empty());
    CHECK(evaluation.outcome_of_standard.id.empty());
    CHECK(evaluation.outcome_of_visit.id.empty());
    for (LadderResult const& each : evaluation.ladders) CHECK(each.id != "outcome");
    std::string const report = outcome_report(evaluation, draft.assessment, {});
    CHECK(holds(report, "Gap analysis of the pre-assessment: it has no outcome."));
    CHECK(holds(report, "Elements with a gap (1): 1.1.1."));
    CHECK(holds(report, "Elements not rated (1): 1.1.2."));
    for (LadderExplanation const& each : evaluator.explain(draft.assessment, "").ladders)
        CHECK(each.ladder != "outcome");
}

TEST_CASE("ratings of a pre-assessment count for nothing once there is another visit", "[gap]") {
    Draft draft = pre_assessed();
    draft.visit("fa", "full_assessment", "2025-09-13");
    draft.judge("1.1.1", "compliant", Role::assessor, "A1", "fa");
    Evaluation const evaluation = Evaluator(cse()).evaluate(draft.assessment);
    CHECK_FALSE(evaluation.is_gap_analysis);
    CHECK(evaluation.outcome.certainty == Certainty::incomplete);
    CHECK(evaluation.elements[0].visit == "fa");
    CHECK(evaluation.elements[2].ratings.empty());
    // as of the day before, it is still the gap analysis
    Evaluation const before =
        Evaluator(cse()).evaluate(draft.assessment, {.as_of = *Date::parse("2025-09-12")});
    CHECK(before.is_gap_analysis);
}

TEST_CASE("a pre-assessment leaves the self-assessment's ratings as they are", "[gap]") {
    Draft draft;
    draft.visit("self", "self_assessment", "2025-01-13");
    draft.judge("1.1.1", "compliant", Role::self, "QM", "self");
    Evaluation const evaluation = Evaluator(cse()).evaluate(draft.assessment);
    CHECK_FALSE(evaluation.is_gap_analysis);
    CHECK(evaluation.outcome.certainty == Certainty::incomplete);
}
