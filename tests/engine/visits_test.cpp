// Whose ratings a result comes from, and at which visit they were given. A visit may be a plan.

#include <assay/evaluator.hpp>
#include <assay/forward.hpp>
#include <assay/json.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <string>

using namespace assay;
using namespace assay_test;

namespace {

/// A self-assessment of March in which everything is compliant, and a full assessment of November to come.
Draft prepared() {
    Draft draft;
    draft.visit("sa", "self_assessment", "2026-03-02");
    for (auto const id : elements_of(cse())) draft.judge(id, "compliant", Role::self, "QM", "sa");
    draft.visit("fa", "full_assessment", "2026-11-09", "2026-11-11");
    for (auto const id : elements_of(cse())) draft.judge(id, "", Role::assessor, "", "fa");
    return draft;
}

/// A full assessment of May in which everything was found compliant.
Draft assessed() {
    Draft draft = all_rated(cse(), "compliant");
    for (Judgement& each : draft.assessment.judgements) each.visit = "v1";
    return draft;
}

/// Fills in the first entries of the full assessment.
void judge_some(Draft& draft, std::size_t number, std::string_view rating = "compliant") {
    for (Judgement& each : draft.assessment.judgements) {
        if (number == 0) return;
        if (each.visit != "fa" || !each.rating.empty()) continue;
        each.rating = draft.keep(rating);
        each.author = "A1";
        --number;
    }
}

/// `sa: 0 judged, 0 carried, 57 self only; as of 2026-03-02`.
std::string basis(Evaluation const& evaluation) {
    Basis const& on = evaluation.based_on;
    return std::string(evaluation.visit) + ": " + std::to_string(on.judged) + " judged, " +
           std::to_string(on.carried) + " carried, " + std::to_string(on.self_only) +
           " self only; as of " + evaluation.as_of.iso();
}
std::string basis(Draft const& draft, std::string_view as_of = {}) {
    return basis(evaluate(cse(), draft.assessment, as_of));
}

/// `sa 57/57 counts 57, fa 0/57 planned`; with what is awaited.
std::string visits(Evaluation const& evaluation) {
    std::string text;
    for (VisitResult const& each : evaluation.visits) {
        text += (text.empty() ? "" : ", ") + std::string(each.id) + " " +
                std::to_string(each.judged) + "/" + std::to_string(each.in_scope);
        if (!each.took_place) text += " planned";
        if (each.counts > 0) text += " counts " + std::to_string(each.counts);
        if (each.awaited > 0) text += " awaits " + std::to_string(each.awaited);
    }
    return text;
}
std::string visits(Draft const& draft, std::string_view as_of = {}) {
    return visits(evaluate(cse(), draft.assessment, as_of));
}

std::string of_visit(Draft const& draft, std::string_view as_of = {}) {
    Evaluation const evaluation = evaluate(cse(), draft.assessment, as_of);
    if (evaluation.outcome_of_visit.id.empty()) return "none";
    std::string text;
    for (Text const each : evaluation.outcome_of_visit.reachable)
        text += (text.empty() ? "" : " or ") + std::string(each);
    return text;
}

}  // namespace

TEST_CASE("a visit that is only prepared is not the visit of the result", "[engine][visits]") {
    Draft const draft = prepared();
    CHECK(basis(draft) == "sa: 0 judged, 0 carried, 57 self only; as of 2026-03-02");
    CHECK(visits(draft) == "sa 57/57 counts 57, fa 0/57 planned");
    Evaluation const evaluation = evaluate(cse(), draft.assessment);
    CHECK(evaluation.visit_kind == "self-assessment");
    CHECK(evaluation.outcome.met);
    CHECK(of_visit(draft) == "none");
}

TEST_CASE("once its day has come, a visit at which nobody judged leaves its own outcome open",
          "[engine][visits]") {
    Draft const draft = prepared();
    CHECK(visits(draft, "2026-11-10") == "sa 57/57 counts 57, fa 0/57 planned");
    CHECK(of_visit(draft, "2026-11-10") == "none");
    CHECK(visits(draft, "2026-11-11") == "sa 57/57 counts 57, fa 0/57 planned awaits 57");
    CHECK(of_visit(draft, "2026-11-11") == "not_met or met");
    CHECK(basis(draft, "2026-11-11") == "sa: 0 judged, 0 carried, 57 self only; as of 2026-11-11");
}

TEST_CASE("the first rating makes a visit the one of the result, and the rest stays awaited",
          "[engine][visits]") {
    Draft draft = prepared();
    judge_some(draft, 1);
    CHECK(basis(draft) == "fa: 1 judged, 0 carried, 56 self only; as of 2026-11-11");
    CHECK(visits(draft) == "sa 57/57 counts 56, fa 1/57 counts 1 awaits 56");
    CHECK(of_visit(draft) == "not_met or met");
    judge_some(draft, 55);
    CHECK(visits(draft) == "sa 57/57 counts 1, fa 56/57 counts 56 awaits 1");
    judge_some(draft, 1);
    CHECK(basis(draft) == "fa: 57 judged, 0 carried, 0 self only; as of 2026-11-11");
    CHECK(visits(draft) == "sa 57/57, fa 57/57 counts 57");
    CHECK(of_visit(draft) == "none");
}

TEST_CASE("elements that are still awaited may be too few to change the outcome",
          "[engine][visits]") {
    // 56 of 57 are compliant: one more cannot fail a criterion, unless it is non-compliant
    Draft draft = prepared();
    judge_some(draft, 56);
    CHECK(of_visit(draft) == "not_met or met");
    // a criterion that has failed stays so, whatever the rest is rated
    Draft failed = prepared();
    judge_some(failed, 1, "non_compliant");
    judge_some(failed, 10);
    CHECK(of_visit(failed) == "not_met");
    CHECK(evaluate(cse(), failed.assessment).outcome.reachable.front() == "not_met");
}

TEST_CASE("a rating that is carried forward was given at the visit it was carried from",
          "[engine][visits]") {
    Draft draft = assessed();
    draft.judgement_of("1.1.3").rating = "partial";
    draft.assessment.cycle.programme = "annual_review";
    ForwardOptions options;
    options.kind = "annual_review";
    options.from = day("2027-05-18");
    Evaluator evaluator(cse());
    Forwarded const done = forward(evaluator, draft.assessment, options);
    REQUIRE(done.in_scope == std::vector<std::string>{"1.1.3"});
    CHECK(basis(draft) == "v1: 57 judged, 0 carried, 0 self only; as of 2026-05-21");
    CHECK(visits(draft) == "v1 57/57 counts 57, " + done.visit + " 0/1 planned");
    // its day has come: what was carried counts, but it was judged the year before
    CHECK(visits(draft, "2027-05-18") ==
          "v1 57/57 counts 57, " + done.visit + " 0/1 planned awaits 1");
    CHECK(of_visit(draft, "2027-05-18") == "not_met or met");
    Evaluation const planned = evaluate(cse(), draft.assessment, "2027-05-18");
    CHECK(with_id(planned.elements, "1.1.1").visit == done.visit);
    CHECK(with_id(planned.elements, "1.1.1").carried_from == "v1");
    CHECK(with_id(planned.elements, "1.1.3").carried_from.empty());
    for (Judgement& each : draft.assessment.judgements)
        if (each.element == "1.1.3" && each.visit == done.visit) {
            each.rating = "compliant";
            each.author = "A1";
        }
    CHECK(basis(draft) == done.visit + ": 1 judged, 56 carried, 0 self only; as of 2027-05-18");
    CHECK(visits(draft) == "v1 57/57 counts 56, " + done.visit + " 1/1 counts 1");
    CHECK(of_visit(draft) == "none");
}

TEST_CASE("a self-assessment after an assessor's visit does not take its place",
          "[engine][visits]") {
    Draft draft = assessed();
    draft.visit("sa", "self_assessment", "2027-03-02");
    draft.judge("1.1.1", "partial", Role::self, "QM", "sa");
    CHECK(basis(draft) == "v1: 57 judged, 0 carried, 0 self only; as of 2027-03-02");
    CHECK(visits(draft) == "v1 57/57 counts 57, sa 1/57");
    CHECK(of_visit(draft) == "none");
}

TEST_CASE("an organisation's own ratings do not make a visit by an assessor", "[engine][visits]") {
    Draft draft;
    draft.visit("fa", "full_assessment", "2026-11-09");
    for (auto const id : elements_of(cse())) draft.judge(id, "compliant", Role::self, "QM");
    CHECK(basis(draft) == "fa: 0 judged, 0 carried, 57 self only; as of 2026-11-09");
    CHECK(visits(draft) == "fa 0/57 planned counts 57 awaits 57");
    CHECK(of_visit(draft) == "not_met or met");
    draft.assessment.visits[0].kind = "self_assessment";
    CHECK(visits(draft) == "fa 57/57 counts 57");
    draft.assessment.visits[0].body = "CB1";
    CHECK(visits(draft) == "fa 0/57 planned counts 57 awaits 57");
}

TEST_CASE("while nothing is judged, the latest visit is named", "[engine][visits]") {
    Draft draft;
    draft.visit("sa", "self_assessment", "2026-03-02");
    draft.visit("fa", "full_assessment", "2026-11-09");
    CHECK(basis(draft) == "fa: 0 judged, 0 carried, 0 self only; as of 2026-11-09");
    CHECK(of_visit(draft) == "none");
}

TEST_CASE(
    "a rating of one site shows that the visit took place, and judges no element for the whole",
    "[engine][visits]") {
    Draft draft = prepared();
    Site const north{
        .id = "north", .title = "North", .services = {}, .facts = {}, .extensions = {}};
    draft.assessment.scope.sites = List<Site>(&north, 1);
    draft.judge("1.1.1", "partial", Role::assessor, "A1", "fa").site = "north";
    CHECK(visits(draft) == "sa 57/57 counts 57, fa 0/57 awaits 57");
    CHECK(basis(draft) == "sa: 0 judged, 0 carried, 57 self only; as of 2026-11-11");
}

TEST_CASE("an agreed rating is judged at its visit", "[engine][visits]") {
    Draft draft = prepared();
    judge_some(draft, 57);
    draft.judge("1.1.1", "partial", Role::moderated, "A1+A2", "fa");
    CHECK(basis(draft) == "fa: 57 judged, 0 carried, 0 self only; as of 2026-11-11");
}

TEST_CASE("what was agreed as not applicable is in no scope, what is claimed is",
          "[engine][visits]") {
    Draft draft = prepared();
    draft.claim("3.1.2");
    CHECK(visits(draft) == "sa 57/57 counts 56, fa 0/57 planned");
    CHECK(visits(draft, "2026-11-11") == "sa 57/57 counts 56, fa 0/57 planned awaits 56");
    draft.assessment.claims[0].acceptance = Acceptance::accepted;
    CHECK(visits(draft) == "sa 56/56 counts 56, fa 0/56 planned");
}

TEST_CASE("a visit of which the file has no entry took place when a later one did",
          "[engine][visits]") {
    Draft draft = assessed();
    draft.visit("before", "full_assessment", "2023-05-18");
    draft.visit("after", "annual_review", "2027-05-18");
    CHECK(visits(draft) == "before 0/57, v1 57/57 counts 57, after 0/57 planned");
    CHECK(basis(draft) == "v1: 57 judged, 0 carried, 0 self only; as of 2026-05-21");
}

TEST_CASE("the last rating before a judgement is not an entry that nobody filled in",
          "[engine][visits]") {
    Draft draft;
    draft.visit("fa", "full_assessment", "2025-05-18");
    draft.visit("ar1", "annual_review", "2026-05-18");
    draft.visit("ar2", "annual_review", "2027-05-18");
    draft.judge("1.1.1", "partial", Role::assessor, "A1", "fa").rationale =
        "Half of it was seen there.";
    draft.judge("1.1.1", "", Role::assessor, "", "ar1");
    draft.judge("1.1.1", "compliant", Role::assessor, "A1", "ar2").rationale =
        "All of it was seen there this time.";
    Evaluation const evaluation = evaluate(cse(), draft.assessment);
    auto const found =
        std::find_if(evaluation.flags.begin(), evaluation.flags.end(),
                     [](Flag const& each) { return each.check == "procedure.better-without-new"; });
    REQUIRE(found != evaluation.flags.end());
    CHECK(found->says ==
          "1.1.1 rose from partially compliant to compliant since 18 May 2025, but nothing cited "
          "is newer");
}

TEST_CASE("the evaluation says in JSON what was judged at which visit", "[engine][visits]") {
    Draft draft = prepared();
    judge_some(draft, 22);
    std::string const json = to_json(evaluate(cse(), draft.assessment), Layout::one_line);
    auto const holds = [&](std::string_view text) { return json.find(text) != std::string::npos; };
    CHECK(holds(R"("visit":"fa","visit_kind":"full assessment","visit_date":"2026-11-11")"));
    CHECK(holds(R"("based_on":{"judged":22,"carried":0,"self_only":35})"));
    CHECK(holds(
        R"({"visit":"fa","visit_kind":"full assessment","visit_date":"2026-11-11","took_place":true,"in_scope":57,"judged":22,"counts":22,"awaited":35})"));
    CHECK(holds(R"("outcome_of_visit":{"ladder":"outcome","certainty":"incomplete")"));
}
