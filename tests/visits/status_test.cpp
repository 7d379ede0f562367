// What is due and what lapses, at its days, the day before and the day after.

#include <assay/json.hpp>
#include <assay/status.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"
#include "golden/golden.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

Draft assessed_in_a_cycle() {
    Draft draft = all_rated(cse(), "compliant");  // on 18 to 21 May 2026
    for (Judgement& each : draft.assessment.judgements) each.visit = "v1";
    draft.assessment.cycle.programme = "annual review";
    return draft;
}

/// The visits of the cycle on a day: `due seen missed`.
std::string standings(Draft const& draft, std::string_view as_of) {
    std::string text;
    for (DueVisit const& each : status_of(cse(), draft.assessment, day(as_of)).visits)
        text += (text.empty() ? "" : " ") + std::string(name_of(each.standing));
    return text;
}

Action& add_action(Draft& draft, Text what, std::string_view when) {
    Action action;
    action.id = "P1";
    action.what = what;
    action.when = day(when);
    draft.assessment.actions.push_back(action);
    return draft.assessment.actions.back();
}

/// The items on a day: `shortfall F1 2026-08-01 passed`.
std::string items(Draft const& draft, std::string_view as_of) {
    std::string text;
    for (DueItem const& each : status_of(cse(), draft.assessment, day(as_of)).items)
        text += std::string(name_of(each.kind)) + " " + each.id + " " + each.on.iso() +
                (each.passed ? " passed" : "") + "\n";
    return text;
}

}  // namespace

TEST_CASE("a request is due by its day until it has come", "[visits][status]") {
    Draft draft;
    Request request;
    request.id = "R1";
    request.what = "the count of readers";
    request.of = "Front desk";
    request.by = day("2026-06-12");
    std::array<Text, 1> const elements{"1.1.1"};
    request.elements = elements;
    draft.assessment.requests.push_back(request);
    CHECK(items(draft, "2026-06-12") == "request R1 2026-06-12\n");
    CHECK(items(draft, "2026-06-13") == "request R1 2026-06-12 passed\n");
    CHECK(status_of(cse(), draft.assessment, day("2026-06-13")).passed() == 1);
    std::vector<Status> const all{status_of(cse(), draft.assessment, day("2026-06-13"))};
    CHECK(status_report(all).find("request R1 (1.1.1): the count of readers; Front desk") !=
          std::string::npos);
    CHECK(status_calendar(all).find("request R1 due (1.1.1)") != std::string::npos);
    draft.assessment.requests[0].done = day("2026-06-14");
    CHECK(items(draft, "2026-06-13") == "request R1 2026-06-12 passed\n");
    CHECK(items(draft, "2026-06-14").empty());
}

TEST_CASE("requests are listed by the day they are wanted, and what has come by its day",
          "[visits][golden]") {
    Draft draft;
    draft.assessment.organisation.name = "Riverside Libraries";
    draft.assessment.scope.title = "Mobile library";
    auto const ask = [&](Text id, Text what, Text of, Date by, Date done) {
        Request request;
        request.id = id;
        request.what = what;
        request.of = of;
        request.by = by;
        request.done = done;
        draft.assessment.requests.push_back(request);
    };
    ask("R1", "Rate both elements, and name what shows it.", "Cho", day("2026-06-12"), {});
    ask("R2", "The count of readers, spring 2026", "Front desk", {}, {});
    ask("R3", "The timetable in large print", "Area manager", day("2026-05-04"), day("2026-05-02"));
    ask("R4", "Minutes of the readers' panel", "Dee", day("2026-05-29"), {});
    std::array<Text, 2> const elements{"4.3.2", "4.3.3"};
    draft.assessment.requests[0].elements = elements;
    std::array<Text, 1> const evidence{"E1"};
    draft.assessment.requests[2].evidence = evidence;
    compare("sharing/requests.txt", requests_report(draft.assessment, day("2026-06-01")));
    CHECK(requests_report(Draft().assessment, {}).find("There are no requests.") !=
          std::string::npos);
}

TEST_CASE("reviews are due 12 and 24 months after the last day of the full assessment",
          "[visits][status]") {
    Status const status = status_of(cse(), assessed_in_a_cycle().assessment);
    CHECK(status.as_of == day("2026-05-21"));
    CHECK(status.programme == "annual review");
    CHECK(status.beginning == day("2026-05-21"));
    REQUIRE(status.visits.size() == 3);
    CHECK(status.visits[0].due == day("2027-05-21"));
    CHECK(status.visits[0].last == day("2027-08-21"));
    CHECK(status.visits[0].missed == "suspension");
    CHECK(status.visits[1].due == day("2028-05-21"));
    CHECK(status.visits[2].due == day("2029-05-21"));
    CHECK(status.visits[2].kind == "full_assessment");
    REQUIRE(status.next() != nullptr);
    CHECK(status.next()->due == day("2027-05-21"));
    CHECK(status.first_due() == day("2027-05-21"));
    CHECK(status.passed() == 0);
}

TEST_CASE("a visit is due on its day, overdue after it, and missed after its last day",
          "[visits][status]") {
    Draft const draft = assessed_in_a_cycle();
    CHECK(standings(draft, "2027-05-21") == "due due due");
    CHECK(standings(draft, "2027-05-22") == "overdue due due");
    CHECK(standings(draft, "2027-08-21") == "overdue due due");
    CHECK(standings(draft, "2027-08-22") == "missed due due");
    Status const late = status_of(cse(), draft.assessment, day("2027-08-22"));
    CHECK(late.next()->due == day("2028-05-21"));
    CHECK(late.passed() == 1);
}

TEST_CASE("months end where the calendar ends them", "[visits][status]") {
    Draft draft;
    draft.assessment.cycle.programme = "annual_review";
    draft.visit("fa", "full_assessment", "2028-02-28", "2028-02-29");
    Status const status = status_of(cse(), draft.assessment);
    CHECK(status.visits[0].due == day("2029-02-28"));
    CHECK(status.visits[0].last == day("2029-05-29"));
    CHECK(status.visits[1].due == day("2030-02-28"));
    CHECK(status.visits[2].due == day("2031-02-28"));
}

TEST_CASE("a visit counts for the one of its kind that is due nearest", "[visits][status]") {
    Draft draft = assessed_in_a_cycle();
    draft.visit("ar", "annual_review", "2027-05-18");
    CHECK(standings(draft, "2027-05-18") == "seen due due");
    CHECK(standings(draft, "2027-05-17") == "due due due");
    draft.assessment.visits.back().from = day("2027-08-22");
    CHECK(standings(draft, "2027-09-01") == "late due due");
    draft.assessment.visits.back().from = day("2027-11-19");  // 182 days after, 184 before
    CHECK(standings(draft, "2027-12-01") == "late due due");
    draft.assessment.visits.back().from = day("2027-11-20");  // 183 and 183: the earlier
    CHECK(standings(draft, "2027-12-01") == "late due due");
    draft.assessment.visits.back().from = day("2027-11-21");
    CHECK(standings(draft, "2027-12-01") == "missed seen due");
}

TEST_CASE("a visit that was prepared is told beside its day", "[visits][status]") {
    Draft draft = assessed_in_a_cycle();
    draft.visit("ar", "annual_review", "2027-05-18");
    Status const status = status_of(cse(), draft.assessment, day("2027-01-01"));
    CHECK(status.visits[0].standing == VisitStanding::due);
    CHECK(status.visits[0].visit == "ar");
    CHECK(status.visits[0].on == day("2027-05-18"));
}

TEST_CASE("a visit whose entries nobody has filled in has not taken place, whatever its day",
          "[visits][status]") {
    Draft draft = assessed_in_a_cycle();
    draft.visit("ar", "annual_review", "2027-05-18");
    draft.judge("1.1.1", "", Role::assessor, "", "ar");
    draft.judge("1.1.2", "compliant", Role::assessor, "A1", "ar").carried_from = "v1";
    CHECK(status_of(cse(), draft.assessment).as_of == day("2026-05-21"));
    CHECK(standings(draft, "2027-05-18") == "due due due");
    CHECK(standings(draft, "2027-05-22") == "overdue due due");
    CHECK(standings(draft, "2027-08-22") == "missed due due");
    for (Judgement& each : draft.assessment.judgements)
        if (each.visit == "ar" && each.rating.empty()) each.rating = "compliant";
    CHECK(status_of(cse(), draft.assessment).as_of == day("2027-05-18"));
    CHECK(standings(draft, "2027-05-18") == "seen due due");
}

TEST_CASE("a cycle is not counted from a visit that is only prepared", "[visits][status]") {
    Draft draft = assessed_in_a_cycle();
    draft.visit("fa2", "full_assessment", "2029-05-18");
    draft.judge("1.1.1", "", Role::assessor, "", "fa2");
    draft.assessment.cycle.start = day("2029-01-01");
    CHECK(status_of(cse(), draft.assessment, day("2029-06-01")).beginning == day("2026-05-21"));
    draft.assessment.judgements.back().rating = "compliant";
    CHECK(status_of(cse(), draft.assessment, day("2029-06-01")).beginning == day("2029-05-18"));
}

TEST_CASE("a rolling visit has not seen what it has still to fill in", "[visits][status]") {
    Draft draft;
    draft.assessment.cycle.programme = "rolling programme";
    draft.visit("rp1", "rolling_visit", "2026-03-01").elements =
        draft.keep(std::vector<std::string>{"1.1.1", "1.1.2"});
    draft.judge("1.1.1", "", Role::assessor, "", "rp1");
    draft.judge("1.1.2", "compliant", Role::assessor, "A1", "rp1");
    Status const status = status_of(cse(), draft.assessment);
    CHECK(status.not_seen.size() == 56);
    CHECK(status.not_seen.front() == "1.1.1");
}

TEST_CASE("the cycle is counted from the first visit that begins it, on or after its first day",
          "[visits][status]") {
    Draft draft = assessed_in_a_cycle();
    draft.visit("fa2", "full_assessment", "2026-09-01");
    CHECK(status_of(cse(), draft.assessment).beginning == day("2026-05-21"));
    draft.assessment.cycle.start = day("2026-06-01");
    CHECK(status_of(cse(), draft.assessment, day("2026-09-01")).beginning == day("2026-09-01"));
    // as long as there is none: the last before, since a cycle may be dated from a decision
    CHECK(status_of(cse(), draft.assessment, day("2026-08-31")).beginning == day("2026-05-21"));
    CHECK_FALSE(status_of(cse(), draft.assessment, day("2026-05-20")).beginning);
    // as long as it has not begun, the visit that is to begin it is to come
    Status const before = status_of(cse(), draft.assessment, day("2026-05-20"));
    REQUIRE(before.visits.size() == 1);
    CHECK(before.visits[0].kind == "full_assessment");
    CHECK(before.visits[0].due == day("2026-05-21"));
    CHECK(before.next() == &before.visits[0]);
    draft.assessment.cycle.programme = {};
    CHECK(status_of(cse(), draft.assessment).visits.empty());
    CHECK(status_of(cse(), draft.assessment).programme.empty());
}

TEST_CASE("a rolling programme is counted from its first visit and sees all in the end",
          "[visits][status]") {
    Draft draft;
    draft.assessment.cycle.programme = "rolling programme";
    draft.visit("rp1", "rolling_visit", "2026-03-01").elements =
        draft.keep(std::vector<std::string>{"1.1.1", "1.1.2"});
    Status const first = status_of(cse(), draft.assessment);
    REQUIRE(first.visits.size() == 3);
    CHECK(first.visits[0].due == day("2027-03-01"));
    CHECK(first.visits[2].due == day("2029-03-01"));
    CHECK(first.visits[2].missed == "suspension");
    CHECK(first.not_seen.size() == 55);
    draft.visit("rp2", "rolling_visit", "2027-02-20");
    Status const second = status_of(cse(), draft.assessment);
    CHECK(second.visits[0].standing == VisitStanding::seen);
    CHECK(second.visits[1].standing == VisitStanding::due);
    CHECK(second.not_seen.empty());  // a visit that names no elements saw all
    CHECK(status_of(cse(), draft.assessment, day("2026-12-31")).not_seen.size() == 55);
}

TEST_CASE("the visit at the end of a cycle begins the next", "[visits][status]") {
    Draft draft = assessed_in_a_cycle();
    draft.visit("ar1", "annual_review", "2027-05-18");
    draft.visit("ar2", "annual_review", "2028-05-18");
    CHECK(standings(draft, "2029-05-17") == "seen seen due");
    draft.visit("fa2", "full_assessment", "2029-05-18");
    CHECK(standings(draft, "2029-05-17") == "seen seen due");
    CHECK(standings(draft, "2029-05-18") == "due due due");
    Status const second = status_of(cse(), draft.assessment, day("2031-09-01"));
    CHECK(second.beginning == day("2029-05-18"));
    CHECK(second.beginning_due == day("2029-05-21"));
    CHECK(second.beginning_last == day("2029-08-21"));
    CHECK(second.visits[0].due == day("2030-05-18"));
    CHECK(second.visits[0].standing == VisitStanding::missed);
    CHECK(second.visits[2].due == day("2032-05-18"));
}

TEST_CASE("a late reassessment begins a cycle of its own day", "[visits][status]") {
    Draft draft = assessed_in_a_cycle();
    CHECK(standings(draft, "2035-01-01") == "missed missed missed");
    draft.visit("fa2", "full_assessment", "2034-03-05");
    Status const status = status_of(cse(), draft.assessment, day("2035-01-01"));
    CHECK(status.beginning == day("2034-03-05"));
    CHECK(status.beginning_last == day("2029-08-21"));
    CHECK(status.visits[0].due == day("2035-03-05"));
    CHECK(standings(draft, "2035-01-01") == "due due due");
    ReportOptions wide;
    wide.width = 200;
    CHECK(
        status_report({status}, wide)
            .find("The cycle began with the full assessment of 5 March 2034. That visit was late: "
                  "the latest date was 21 August 2029.") != std::string::npos);
}

TEST_CASE("an end that the file gave for an earlier cycle is not the end of this one",
          "[visits][status]") {
    Draft draft = assessed_in_a_cycle();
    draft.assessment.cycle.end = day("2029-05-20");
    CHECK(items(draft, "2029-06-01") == "cycle  2029-05-20 passed\n");
    draft.visit("fa2", "full_assessment", "2029-06-18");
    CHECK(items(draft, "2029-07-01").empty());
}

TEST_CASE("a rolling programme goes on: its fourth visit begins the next cycle",
          "[visits][status]") {
    Draft draft;
    draft.assessment.cycle.programme = "rolling programme";
    for (auto const& [id, from] : {std::pair{"rp1", "2016-10-28"}, std::pair{"rp2", "2017-10-25"},
                                   std::pair{"rp3", "2018-10-23"}})
        draft.visit(id, "rolling_visit", from);
    CHECK(standings(draft, "2019-10-29") == "seen seen overdue");
    CHECK(standings(draft, "2026-06-01") == "seen seen missed");
    draft.visit("rp4", "rolling_visit", "2019-11-02").elements =
        draft.keep(std::vector<std::string>{"1.1.1", "1.1.2"});
    Status const fourth = status_of(cse(), draft.assessment, day("2019-12-01"));
    CHECK(fourth.beginning == day("2019-11-02"));
    CHECK(fourth.not_seen.size() == 55);
    CHECK(fourth.next()->due == day("2020-11-02"));
}

TEST_CASE("with a programme, a visit is always overdue or to come", "[visits][status]") {
    std::uint32_t seed = 1;
    auto const random = [&](std::uint32_t below) {
        seed = seed * 1664525U + 1013904223U;
        return (seed >> 8U) % below;
    };
    for (RulePack const* const pack : {&cse(), &charter_mark()})
        for (Programme const& programme : pack->programmes())
            for (int round = 0; round < 200; ++round) {
                Draft draft;
                draft.assessment.pack = {draft.keep(pack->id()), draft.keep(pack->version())};
                draft.assessment.cycle.programme = draft.keep(programme.id);
                Date const start = day("2010-01-01");
                for (std::uint32_t i = 0, n = random(9); i < n; ++i) {
                    bool const begins = random(3) == 0;
                    std::string const& kind =
                        begins ? programme.begins : programme.visits[random(2)].kind;
                    Date const from =
                        Date::from_days(start.days() + static_cast<std::int32_t>(random(6000)));
                    draft.visit("v" + std::to_string(i), kind, from.iso());
                }
                if (random(3) == 0)
                    draft.assessment.cycle.start =
                        Date::from_days(start.days() + static_cast<std::int32_t>(random(6000)));
                Date const as_of =
                    Date::from_days(start.days() + static_cast<std::int32_t>(random(8000)));
                Status const status = status_of(*pack, draft.assessment, as_of);
                INFO(programme.id << " as of " << as_of.iso());
                bool const is_open =
                    std::any_of(status.visits.begin(), status.visits.end(),
                                [](DueVisit const& each) { return !each.took_place(); });
                CHECK(is_open);
                CHECK(status.beginning <= as_of);
            }
}

TEST_CASE("shortfalls and actions are due until they are closed, done or dropped",
          "[visits][status]") {
    Draft draft = assessed_in_a_cycle();
    draft.shortfall("F1", "1.1.3", "x", "2026-08-01");
    draft.shortfall("F2", "1.1.3", "x", "");
    add_action(draft, "y", "2026-07-31");
    CHECK(items(draft, "2026-08-01") ==
          "action P1 2026-07-31 passed\nshortfall F1 2026-08-01\nshortfall F2 \n");
    CHECK(items(draft, "2026-08-02") ==
          "action P1 2026-07-31 passed\nshortfall F1 2026-08-01 passed\nshortfall F2 \n");
    CHECK(status_of(cse(), draft.assessment, day("2026-08-02")).first_due() == day("2026-07-31"));
    draft.assessment.actions[0].status = ActionStatus::done;
    draft.assessment.shortfalls[0].closed_on = day("2026-08-10");
    draft.assessment.shortfalls[1].closed_by = "P1";
    CHECK(items(draft, "2026-08-10").empty());
    CHECK(items(draft, "2026-08-09") == "shortfall F1 2026-08-01 passed\n");
    draft.assessment.actions[0].status = ActionStatus::dropped;
    CHECK(items(draft, "2026-08-10").empty());
}

TEST_CASE("evidence that newer evidence of its kind replaces is no longer listed",
          "[visits][status]") {
    Draft draft;
    draft.evidence("E1", "survey", "2024-08-31", {"1.1.1", "1.1.2"});
    draft.evidence("E2", "survey", "2025-08-31", {"1.1.1"});
    std::string const both = "evidence E1 2026-08-31\nevidence E2 2027-08-31\n";
    CHECK(items(draft, "2026-01-01") == both);  // nothing newer supports 1.1.2
    draft.evidence("E3", "observation", "2025-09-01", {"1.1.2"});
    CHECK(items(draft, "2026-01-01").starts_with("evidence E1 2026-08-31\n"));  // another kind
    draft.evidence("E4", "survey", "2025-10-01", {"1.1.2"});
    CHECK(items(draft, "2026-01-01") ==
          "evidence E3 2026-09-01\nevidence E2 2027-08-31\nevidence E4 2027-10-01\n");
    CHECK(items(draft, "2025-09-30").starts_with("evidence E1 2026-08-31\n"));  // E4 is to come
    // one that holds no longer replaces nothing, and neither does one of another site
    draft.assessment.evidence[3].valid_until = day("2026-08-31");
    CHECK(items(draft, "2026-01-01").starts_with("evidence E1 2026-08-31\n"));
    draft.assessment.evidence[3].valid_until = {};
    std::array<Site, 1> sites;
    sites[0].id = "s1";
    draft.assessment.scope.sites = sites;
    draft.assessment.evidence[3].site = "s1";
    CHECK(items(draft, "2026-01-01").starts_with("evidence E1 2026-08-31\n"));
}

TEST_CASE("evidence lapses with its kind, or when it says so itself", "[visits][status]") {
    Draft draft = assessed_in_a_cycle();
    draft.evidence("E1", "survey", "2024-08-31", {});       // 24 months
    draft.evidence("E2", "observation", "2026-05-19", {});  // 12 months
    draft.evidence("E3", "document", "", {});
    draft.evidence("E4", "document", "2020-01-01", {}).valid_until = day("2030-01-01");
    CHECK(items(draft, "2026-08-31") ==
          "evidence E1 2026-08-31\nevidence E2 2027-05-19\nevidence E4 2030-01-01\n");
    CHECK(items(draft, "2026-09-01").starts_with("evidence E1 2026-08-31 passed\n"));
    CHECK(status_of(cse(), draft.assessment, day("2026-09-01")).passed() == 0);
}

TEST_CASE("a certificate ends on its day, and what its body recorded is told", "[visits][status]") {
    Draft draft = assessed_in_a_cycle();
    draft.assessment.cycle.end = day("2028-12-31");
    CHECK(items(draft, "2026-06-01") == "cycle  2028-12-31\n");
    draft.assessment.decision.number = "C7";
    draft.assessment.decision.valid_until = day("2029-05-20");
    CHECK(items(draft, "2026-06-01") == "certificate C7 2029-05-20\n");
    CHECK(items(draft, "2029-05-21") == "certificate C7 2029-05-20 passed\n");
    draft.assessment.decision.suspended_on = day("2027-09-01");
    CHECK_FALSE(status_of(cse(), draft.assessment, day("2027-08-31")).suspended_on);
    CHECK(status_of(cse(), draft.assessment, day("2027-09-01")).suspended_on == day("2027-09-01"));
    draft.assessment.decision.withdrawn_on = day("2028-01-01");
    CHECK(items(draft, "2028-01-01").empty());
}

TEST_CASE("of many, what is due first is at the top, and what has nothing due at the end",
          "[visits][status]") {
    Draft late = assessed_in_a_cycle();
    late.shortfall("F1", "1.1.3", "x", "2026-06-01");
    Draft const later = assessed_in_a_cycle();
    Draft none;
    none.visit("sa", "self_assessment", "2026-05-21");
    std::vector<Status> all;
    for (Draft const* const each : {&std::as_const(none), &later, &std::as_const(late)})
        all.push_back(status_of(cse(), each->assessment, day("2026-06-02")));
    all[0].name = "none.json";
    all[1].name = "later.json";
    all[2].name = "late.json";
    CHECK(status_report(all) ==
          R"(3 assessments, as of 2 June 2026

  1 June 2026         The Organisation, All of it
                      Annual review due on 21 May 2027; 1 shortfall overdue.
                      late.json

  21 May 2027         The Organisation, All of it
                      Annual review due on 21 May 2027.
                      later.json

  nothing due         The Organisation, All of it
                      No visit programme is chosen, so the next visit date is unknown.
                      none.json
)");
    sort_by_what_is_due(all);
    CHECK(all.front().name == "late.json");
    CHECK(all.back().name == "none.json");
    CHECK(status_json(all).find("\"name\": \"late.json\"") != std::string::npos);
}

TEST_CASE("of one, everything is told", "[visits][status]") {
    Draft draft = assessed_in_a_cycle();
    draft.shortfall("F1", "1.1.3", "Seats in good repair.", "2027-07-01");
    Action& action = add_action(draft, "Mend the seats.", "2027-06-01");
    action.who = "Estates";
    action.elements = draft.keep(std::vector<std::string>{"1.1.3"});
    draft.evidence("E1", "survey", "2024-08-31", {});
    draft.evidence("E2", "observation", "2026-09-19", {});
    CHECK(status_report({status_of(cse(), draft.assessment, day("2027-08-22"))}) ==
          R"(The Organisation, All of it
Customer Service Excellence 1.0.0 · as of 22 August 2027

  Programme: annual review. The cycle began with the full assessment of 21 May 2026.

Overdue (3)

  21 May 2027         annual review missed (latest date 21 August 2027); this can lead to suspension
  1 June 2027         action P1 (1.1.3): Mend the seats; Estates
  1 July 2027         shortfall F1 (1.1.3): Seats in good repair

To come (2)

  21 May 2028         annual review (latest date 21 August 2028; if missed: suspension)
  21 May 2029         full assessment (latest date 21 August 2029; if missed: the end of the
                      certificate)

Evidence

  Out of date: E1.
  Out of date before the annual review is due: E2.
)");
}
