// The next visit of a file: what is prepared, and that nothing else changes.

#include <assay/forward.hpp>
#include <assay/json.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"
#include "visits/included.hpp"

#include <algorithm>
#include <set>

using namespace assay;
using namespace assay_test;

namespace {

ForwardOptions review(std::string_view date = "2027-05-18") {
    ForwardOptions options;
    options.kind = "annual_review";
    options.from = day(date);
    return options;
}

/// A full assessment of May 2026 in which 1.1.3 is partial, under the programme of annual reviews.
Draft assessed_with_a_partial() {
    Draft draft = all_rated(cse(), "compliant");
    draft.judgement_of("1.1.3").rating = "partial";
    draft.assessment.cycle.programme = "annual_review";
    return draft;
}

std::vector<std::string> scope_of(Draft& draft, ForwardOptions const& options) {
    Evaluator evaluator(cse());
    return forward(evaluator, draft.assessment, options).in_scope;
}

std::string refused(Draft& draft, ForwardOptions const& options) {
    Evaluator evaluator(cse());
    std::string const before = to_json(draft.assessment);
    std::string said;
    try {
        forward(evaluator, draft.assessment, options);
    } catch (Error const& error) {
        said = error.what();
    }
    CHECK(to_json(draft.assessment) == before);
    return said;
}

}  // namespace

TEST_CASE(
    "a review has in its scope what fell short, and the rest is carried forward with its date",
    "[visits][forward]") {
    Draft draft = assessed_with_a_partial();
    draft.shortfall("F1", "2.1.1", "something", "2026-08-01");
    Evaluator evaluator(cse());
    Forwarded const done = forward(evaluator, draft.assessment, review());
    CHECK(done.visit == "annual-review-2027-05-18");
    CHECK(done.in_scope == std::vector<std::string>{"1.1.3", "2.1.1"});
    CHECK(done.carried.size() == 55);
    CHECK(done.left.empty());
    CHECK(done.shortfalls == std::vector<std::string>{"F1"});
    Visit const& visit = draft.assessment.visits.back();
    CHECK(visit.id == done.visit);
    CHECK(visit.kind == "annual_review");
    CHECK(visit.from == day("2027-05-18"));
    CHECK_FALSE(visit.to);
    CHECK(visit.elements.size() == 2);
    auto const& judgements = draft.assessment.judgements;
    REQUIRE(judgements.size() == 57 + 57);
    Judgement const& carried = judgements[57];
    CHECK(carried.element == "1.1.1");
    CHECK(carried.visit == done.visit);
    CHECK(carried.carried_from == "v1");
    CHECK(carried.date == day("2026-05-21"));
    CHECK(carried.rating == "compliant");
    CHECK(carried.author == "A1");
    Judgement const& to_fill_in = judgements[59];
    CHECK(to_fill_in.element == "1.1.3");
    CHECK(to_fill_in.role == Role::assessor);
    CHECK(to_fill_in.author.empty());
    CHECK(to_fill_in.rating.empty());
    CHECK(
        to_fill_in.extensions.text ==
        R"({"about":"Disadvantaged and hard-to-reach people","before":"partially compliant, A1 (assessor), 21 May 2026"})");
}

TEST_CASE("an entry that was filled in decides, and until then what was held before",
          "[visits][forward]") {
    Draft draft = assessed_with_a_partial();
    scope_of(draft, review());
    CHECK(value(evaluate(cse(), draft.assessment), "1", "partial").low == Number(1));
    draft.assessment.judgements[59].rating = "compliant";
    draft.assessment.judgements[59].author = "A2";
    CHECK(value(evaluate(cse(), draft.assessment), "1", "partial").low == Number(0));
    CHECK(value(evaluate(cse(), draft.assessment, "2026-12-31"), "1", "partial").low == Number(1));
}

TEST_CASE("what was carried twice still names the visit on which it was judged",
          "[visits][forward]") {
    Draft draft = assessed_with_a_partial();
    scope_of(draft, review());
    scope_of(draft, review("2028-05-16"));
    Judgement const& twice = draft.assessment.judgements[57 + 57];
    CHECK(twice.element == "1.1.1");
    CHECK(twice.visit == "annual-review-2028-05-16");
    CHECK(twice.carried_from == "v1");
    CHECK(twice.date == day("2026-05-21"));
}

TEST_CASE("without a programme, or where it says nothing, everything that applies is in scope",
          "[visits][forward]") {
    Draft draft = assessed_with_a_partial();
    draft.assessment.cycle.programme = {};
    draft.claim("3.1.2").acceptance = Acceptance::accepted;
    CHECK(scope_of(draft, review()).size() == 56);
    Draft self = assessed_with_a_partial();
    ForwardOptions options = review();
    options.kind = "self_assessment";
    CHECK(scope_of(self, options).size() == 57);
    CHECK(self.assessment.visits.back().elements.empty());
    CHECK(self.assessment.judgements.back().role == Role::self);
    CHECK(self.assessment.judgements.size() == 57 + 57);
}

TEST_CASE("a claim that was accepted is neither in scope nor carried", "[visits][forward]") {
    Draft draft = assessed_with_a_partial();
    draft.claim("3.1.2").acceptance = Acceptance::accepted;
    Evaluator evaluator(cse());
    Forwarded const done = forward(evaluator, draft.assessment, review());
    CHECK(done.in_scope.size() + done.carried.size() == 56);
    CHECK(done.left.empty());
    Draft open = assessed_with_a_partial();
    open.claim("3.1.2");
    open.assessment.cycle.programme = {};
    CHECK(scope_of(open, review()).size() == 57);
}

TEST_CASE("what is in dispute is not carried, since no one rating decides", "[visits][forward]") {
    Draft draft = assessed_with_a_partial();
    draft.judge("2.1.1", "compliance_plus", Role::assessor, "A2");
    Evaluator evaluator(cse());
    Forwarded const done = forward(evaluator, draft.assessment, review());
    CHECK(done.in_scope == std::vector<std::string>{"1.1.3"});
    CHECK(done.left == std::vector<std::string>{"2.1.1"});
}

TEST_CASE("elements may be named, or whole criteria", "[visits][forward]") {
    Draft draft = assessed_with_a_partial();
    ForwardOptions options = review();
    options.elements = {"2.1", "1.1.1"};
    CHECK(scope_of(draft, options) ==
          std::vector<std::string>{"1.1.1", "2.1.1", "2.1.2", "2.1.3", "2.1.4", "2.1.5", "2.1.6"});
}

TEST_CASE("a rolling visit has before it what no visit of the cycle saw", "[visits][forward]") {
    Draft draft;
    draft.assessment.cycle.programme = "rolling_programme";
    draft.visit("rp1", "rolling_visit", "2026-05-18").elements =
        draft.keep(std::vector<std::string>{"1.1.1", "1.1.2", "1.1.3"});
    for (auto const* const id : {"1.1.1", "1.1.2", "1.1.3"}) draft.judge(id, "compliant");
    ForwardOptions options = review();
    options.kind = "rolling_visit";
    std::vector<std::string> const scope = scope_of(draft, options);
    CHECK(scope.size() == 54);
    CHECK(scope.front() == "1.2.1");
    CHECK(draft.assessment.judgements[0].visit == "rp1");
}

TEST_CASE("a judgement that named no visit names the only one there was", "[visits][forward]") {
    Draft draft = assessed_with_a_partial();
    scope_of(draft, review());
    CHECK(draft.assessment.judgements.front().visit == "v1");
    CHECK(Evaluator(cse()).validate(draft.assessment).empty());
}

TEST_CASE("a visit is prepared once, and what cannot be is told and changes nothing",
          "[visits][forward]") {
    Draft draft = assessed_with_a_partial();
    ForwardOptions options = review();
    scope_of(draft, options);
    CHECK(refused(draft, options) ==
          "the file already has the annual review of 18 May 2027: `annual-review-2027-05-18` "
          "[visit-exists]");
    options.kind = "anual_review";
    CHECK(refused(draft, options) ==
          "there is no kind of visit `anual_review`; expected one of `self_assessment`, "
          "`pre_assessment`, `full_assessment`, `annual_review`, `rolling_visit`, "
          "`unannounced_visit`; did you mean "
          "`annual_review`? [unknown-kind]");
    options = review("2028-05-18");
    options.to = day("2028-05-17");
    CHECK(refused(draft, options) ==
          "`2028-05-17` is before `2028-05-18`, the first day [bad-period]");
    options = review("2028-05-18");
    options.elements = {"4.5.4"};
    CHECK(refused(draft, options) ==
          "there is no `4.5.4` in cse; did you mean `4.3.4`? [unknown-node]");
}

TEST_CASE("forward adds to a file and changes nothing that was there", "[visits][forward]") {
    auto const [name, kind] = GENERATE(table<std::string, std::string>({
        {"northfield-outpatients", "annual_review"},
        {"riverside-libraries", "full_assessment"},
        {"westmoor-contact-centre", "annual_review"},
        {"westmoor-contact-centre", "self_assessment"},
        {"carrow-vale-revenues", "surveillance_check"},
    }));
    INFO(name << " " << kind);
    Assessment assessment = example(name);
    Evaluator evaluator(assessment.pack.id == "cse" ? cse() : charter_mark());
    std::size_t const had = assessment.judgements.size();
    boost::json::value before = parsed(assessment);
    ForwardOptions options;
    options.kind = kind;
    options.from = Date::from_days(assessment.visits.back().date().days() + 350);
    Forwarded const done = forward(evaluator, assessment, options);
    std::string const once = to_json(assessment);
    Assessment again = read_assessment(once);
    CHECK(to_json(again) == once);
    CHECK(evaluator.validate(again).empty());

    // what was there comes first and is the same, but for the visit that only one could be
    again.visits.pop_back();
    again.judgements.resize(had);
    if (again.visits.size() == 1)
        for (auto& each : before.as_object()["judgements"].as_array())
            each.as_object()["visit"] = std::string(again.visits.front().id);
    CHECK(includes(parsed(again), before));
    CHECK(includes(before, parsed(again)));

    // each element is in scope, carried, left, or does not count; the same input gives the same file
    std::set<std::string> all(done.in_scope.begin(), done.in_scope.end());
    all.insert(done.carried.begin(), done.carried.end());
    all.insert(done.left.begin(), done.left.end());
    CHECK(all.size() == done.in_scope.size() + done.carried.size() + done.left.size());
    Assessment fresh = example(name);
    forward(evaluator, fresh, options);
    CHECK(to_json(fresh) == once);
}
