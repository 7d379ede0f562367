// A body's review of a report: what must be clear, who reviewed it, and what has changed since.

#include <assay/baseline.hpp>
#include <assay/editing.hpp>
#include <assay/evaluator.hpp>
#include <assay/json.hpp>
#include <assay/review.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

/// All elements compliant with evidence, recommended and concluded.
Draft finished() {
    Draft draft = all_rated(cse(), "compliant");
    draft.assessment.visits[0].body = "CB1";
    for (Judgement& each : draft.assessment.judgements) {
        std::string const id(each.element);
        each.visit = "v1";
        draft.evidence("E" + id, "observation", "2026-05-20", {id});
        each.evidence = draft.keep(std::vector<std::string>{"E" + id});
        each.rationale = draft.keep("What was seen at the desk under " + id);
    }
    draft.assessment.recommendation = {"The award is recommended.", "A1", day("2026-05-22"), {}};
    draft.assessment.narrative.conclusion = "The service meets the standard.";
    return draft;
}

std::string points(Draft const& draft) {
    std::string all;
    for (ReviewPoint const& each : review_of(evaluate(cse(), draft.assessment)).points)
        all.append(each.id).append(each.is_clear ? " clear: " : " open: ").append(each.says + "\n");
    return all;
}

std::string changed(Draft const& draft) {
    Evaluation const evaluation = evaluate(cse(), draft.assessment);
    std::string all;
    for (Text const each : evaluation.review.changed) all += std::string(each) + "\n";
    return all;
}

}  // namespace

TEST_CASE("a finished report is ready to leave", "[engine][review]") {
    Draft const draft = finished();
    CHECK(points(draft) ==
          "ratings clear: An assessor has rated all 57 elements that apply.\n"
          "outcome clear: These ratings meet the pass rule.\n"
          "recommendation clear: A recommendation is recorded.\n"
          "checks clear: No check found anything to resolve.\n");
    ReviewList const list = review_of(evaluate(cse(), draft.assessment));
    CHECK(list.is_ready);
    CHECK(list.to_clear.empty());
}

TEST_CASE("each point can be open by itself", "[engine][review]") {
    Draft draft = finished();
    SECTION("an element without a rating") {
        draft.judgement_of("5.3.3").rating = {};
        CHECK_THAT(points(draft), contains_text("ratings open: 1 element is not rated.\n"));
        CHECK_THAT(points(draft), contains_text("checks open: "));
    }
    SECTION("a rating of the organisation's own") {
        draft.judgement_of("5.3.3").role = Role::self;
        CHECK_THAT(
            points(draft),
            contains_text("ratings open: 1 element has only the organisation's own rating.\n"));
    }
    SECTION("nothing is recommended") {
        draft.assessment.recommendation = {};
        CHECK_THAT(points(draft),
                   contains_text("recommendation open: No recommendation is recorded.\n"));
    }
    SECTION("a flag to resolve") {
        draft.judgement_of("1.1.1").evidence = {};
        CHECK_THAT(points(draft), contains_text("checks open: 1 line below must be resolved.\n"));
        ReviewList const list = review_of(evaluate(cse(), draft.assessment));
        REQUIRE(list.to_clear.size() == 1);
        CHECK(list.to_clear[0].check == "support.nothing-behind-it");
    }
    SECTION("a flag that somebody accepted is clear, and is counted") {
        draft.judgement_of("1.1.1").evidence = {};
        Evaluation evaluation = evaluate(cse(), draft.assessment);
        Baseline baseline;
        for (Flag const& flag : evaluation.flags)
            baseline.accept(evaluation, flag, "seen at the visit", day("2027-01-01"));
        BaselineUse use;
        leave_out_accepted(evaluation, baseline, use);
        ReviewList const list = review_of(evaluation);
        CHECK(list.is_ready);
        CHECK_THAT(list.points.back().says, contains_text("accepted."));
    }
}

TEST_CASE("who rated, visited or recommended cannot review", "[engine][review]") {
    Draft draft = finished();
    CHECK(took_part(draft.assessment, "A1"));
    CHECK_FALSE(took_part(draft.assessment, "T1"));
    draft.assessment.recommendation.by = "T1";
    CHECK(took_part(draft.assessment, "T1"));
    draft.assessment.visits[0].assessors = draft.keep(std::vector<std::string>{"T2"});
    CHECK(took_part(draft.assessment, "T2"));
}

TEST_CASE("a review names the reviewer and the day, and nothing has changed", "[engine][review]") {
    Draft draft = finished();
    record_review(draft.assessment, std::string("T1"), day("2026-06-01"));
    Evaluation const evaluation = evaluate(cse(), draft.assessment);
    CHECK(evaluation.review.by == "T1");
    CHECK(evaluation.review.date == day("2026-06-01"));
    CHECK(evaluation.review.changed.empty());
    CHECK(draft.assessment.review.fingerprint.size() == parts_of_review.size() * 9 - 1);
    SECTION("a file without a review says nothing of it") {
        CHECK(evaluate(cse(), finished().assessment).review.by.empty());
    }
    SECTION("it is read and written") {
        Assessment const again = read_assessment(to_json(draft.assessment), "x");
        CHECK(again.review.by == "T1");
        CHECK(evaluate(cse(), again).review.changed.empty());
    }
}

TEST_CASE("a later change of what was reviewed is named", "[engine][review]") {
    Draft draft = finished();
    draft.claim("3.1.2").acceptance = Acceptance::refused;
    draft.shortfall("S1", "4.1.1", "a standard", "2026-08-01");
    record_review(draft.assessment, "T1", day("2026-06-01"));
    REQUIRE(changed(draft).empty());
    Assessment& file = draft.assessment;
    auto const [part, change] = GENERATE_REF(table<std::string, std::function<void()>>({
        {"ratings\n", [&] { draft.judgement_of("1.1.1").rating = "partial"; }},
        {"ratings\n", [&] { draft.judgement_of("1.1.1").rationale = "Other words."; }},
        {"ratings\nevidence\n", [&] { draft.judgement_of("1.1.1").evidence = {}; }},
        {"evidence\n", [&] { file.evidence[0].title = "Another title"; }},
        {"claims\n", [&] { file.claims[0].acceptance = Acceptance::accepted; }},
        {"shortfalls\n", [&] { file.shortfalls[0].deadline = day("2027-08-01"); }},
        {"visits\n", [&] { file.visits[0].remote = true; }},
        {"scope\n", [&] { file.scope.title = "More"; }},
        {"report text\n", [&] { file.narrative.conclusion = "Else."; }},
        {"recommendation\n", [&] { file.recommendation.says = "No award."; }},
    }));
    change();
    CHECK(changed(draft) == part);
}

TEST_CASE("what goes on after a report has left is no change of it", "[engine][review]") {
    Draft draft = finished();
    draft.shortfall("S1", "4.1.1", "a standard", "2026-08-01");
    record_review(draft.assessment, "T1", day("2026-06-01"));
    SECTION("a decision") { draft.assessment.decision.says = "Granted."; }
    SECTION("an action, and a shortfall closed") {
        draft.assessment.actions.emplace_back().id = "A-1";
        draft.assessment.shortfalls[0].closed_on = day("2026-07-01");
    }
    SECTION("the next visit, with its ratings and evidence") {
        draft.visit("v2", "annual_review", "2027-05-18");
        draft.evidence("E99", "document", "2027-05-18", {"1.1.1"});
        draft.judge("1.1.1", "partial", Role::assessor, "A2", "v2").evidence =
            draft.keep(std::vector<std::string>{"E99"});
    }
    SECTION("records in another order") {
        std::reverse(draft.assessment.judgements.begin(), draft.assessment.judgements.end());
        std::reverse(draft.assessment.evidence.begin(), draft.assessment.evidence.end());
    }
    SECTION("another title of the file") { draft.assessment.title = "Renamed"; }
    CHECK(changed(draft).empty());
}

TEST_CASE("a mark that nobody made agrees with nothing", "[engine][review]") {
    Draft draft = finished();
    record_review(draft.assessment, "T1", day("2026-06-01"));
    draft.assessment.review.fingerprint = GENERATE(as<std::string_view>{}, "", "x", "--------");
    CHECK(evaluate(cse(), draft.assessment).review.changed.size() == parts_of_review.size());
}

TEST_CASE("the list for a ready report says how to record the review", "[engine][review]") {
    Draft draft = finished();
    ReportOptions options;
    options.file = "fennel.json";
    auto const last_lines = [&] {
        std::string const text = review_report(evaluate(cse(), draft.assessment), options);
        return text.substr(text.find("Checks"));
    };
    CHECK(last_lines() ==
          "Checks          No check found anything to resolve.\n\n"
          "Nobody has reviewed this report yet.\n"
          "To record a review: assay review fennel.json --by NAME --on YYYY-MM-DD\n");
    record_review(draft.assessment, "T1", day("2026-06-01"));
    CHECK(last_lines() ==
          "Checks          No check found anything to resolve.\n\n"
          "Reviewed by T1 on 1 June 2026.\n");
    draft.judgement_of("1.1.1").rating = "partial";
    draft.shortfall("S1", "1.1.1", "a standard", "2026-08-01");
    CHECK(last_lines() ==
          "Checks          No check found anything to resolve.\n\n"
          "Changed since it was reviewed on 1 June 2026 by T1: ratings and shortfalls.\n"
          "To record a review: assay review fennel.json --by NAME --on YYYY-MM-DD\n");
}

TEST_CASE("assess and check name a change since the review", "[engine][review]") {
    Draft draft = finished();
    record_review(draft.assessment, "T1", day("2026-06-01"));
    auto const texts = [&] {
        Evaluation const evaluation = evaluate(cse(), draft.assessment);
        return outcome_report(evaluation, draft.assessment) +
               flags_report(evaluation, draft.assessment);
    };
    CHECK_THAT(texts(), contains_text("  Reviewed by T1 on 1 June 2026.\n"));
    draft.judgement_of("1.1.1").rationale = "Else.";
    std::string const text = texts();
    CHECK_THAT(text,
               contains_text("\n  Changed since it was reviewed on 1 June 2026 by T1: ratings.\n"));
    CHECK_THAT(text,
               contains_text("\nChanged since it was reviewed on 1 June 2026 by T1: ratings.\n"));
}
