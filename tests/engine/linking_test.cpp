// How an assessment is fitted to the standard: what is found by sorting and tables is what one finds by
// comparing each with each.

#include "algebra/values/plan.hpp"
#include "catch.hpp"
#include "engine/builder.hpp"
#include "engine/link.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace assay;
using namespace assay_test;
using algebra::no_row;
using algebra::Row;

namespace {

std::size_t at(Row row) { return static_cast<std::size_t>(row); }

/// An assessment that is linked.
struct Linked {
    explicit Linked(Assessment const& assessment, RulePack const& pack = cse())
        : linker(algebra::plan_of(pack), meter) {
        Problems found;
        linker.link(assessment, {}, rows, found);
        found.hand_over(problems);
    }

    Meter meter;
    engine::Linker linker;
    algebra::LinkedRows rows;
    std::vector<Diagnostic> problems;
};

/// Visits of few days, some by bodies; judgements of two elements by few authors, never twice the same.
Draft random_draft(Dice& dice) {
    Draft draft;
    std::size_t const visits = 2 + dice.below(6);
    for (std::size_t i = 0; i < visits; ++i) {
        Visit& visit =
            draft.visit("v" + std::to_string(dice.below(100)) + "." + std::to_string(i),
                        "self_assessment", "2026-01-0" + std::to_string(1 + dice.below(4)));
        if (dice.below(2) == 0) visit.body = draft.keep("body");
    }
    std::vector<Site> sites(3);
    for (std::size_t i = 0; i < sites.size(); ++i)
        sites[i].id = draft.keep("s" + std::to_string(i));
    draft.assessment.scope.sites = draft.assessment.storage.keep(List<Site>(sites));
    std::set<std::string> seen;
    for (std::size_t i = dice.below(40); i > 0; --i) {
        std::string const visit{draft.assessment.visits[dice.below(visits)].id};
        std::string const author = "A" + std::to_string(dice.below(3));
        std::string const element = dice.below(4) == 0 ? "1.1.2" : "1.1.1";
        Role const role = dice.below(2) == 0 ? Role::self : Role::assessor;
        std::size_t const site = dice.below(4);
        std::string const name = element + author + visit + std::to_string(site) +
                                 std::to_string(static_cast<int>(role));
        if (!seen.insert(name).second) continue;
        Judgement& judgement =
            draft.judge(element, dice.below(5) == 0 ? "" : "compliant", role, author, visit);
        if (site < sites.size()) judgement.site = sites[site].id;
    }
    return draft;
}

// The slow definitions.

Date date_of(Assessment const& assessment, Linked const& linked, Row judgement) {
    return assessment.visits[at(linked.rows.judgements[at(judgement)].visit)].date();
}

// Of judgements of one day the first by author counts, then by visit; their order in the file never matters.
std::pair<Text, Text> name_of(Assessment const& assessment, Row row) {
    Judgement const& each = assessment.judgements[at(row)];
    return {each.author, each.visit};
}

Row slow_previous(Assessment const& assessment, Linked const& linked, Row of) {
    Judgement const& judgement = assessment.judgements[at(of)];
    Row found = no_row;
    for (std::size_t i = 0; i < assessment.judgements.size(); ++i) {
        auto const row = static_cast<Row>(i);
        Judgement const& each = assessment.judgements[i];
        Date const date = date_of(assessment, linked, row);
        if (each.element != judgement.element || each.role != judgement.role ||
            each.rating.empty() || each.site != judgement.site ||
            date >= date_of(assessment, linked, of))
            continue;
        if (found == no_row || date > date_of(assessment, linked, found) ||
            (date == date_of(assessment, linked, found) &&
             name_of(assessment, row) < name_of(assessment, found)))
            found = row;
    }
    return found;
}

Row slow_own(Assessment const& assessment, Linked const& linked, Row of) {
    Judgement const& judgement = assessment.judgements[at(of)];
    Row found = no_row;
    for (std::size_t i = 0; i < assessment.judgements.size(); ++i) {
        auto const row = static_cast<Row>(i);
        Judgement const& each = assessment.judgements[i];
        Date const date = date_of(assessment, linked, row);
        if (each.element != judgement.element || each.role != Role::self || each.rating.empty() ||
            each.site != judgement.site || date > date_of(assessment, linked, of))
            continue;
        if (found == no_row || date > date_of(assessment, linked, found) ||
            (date == date_of(assessment, linked, found) &&
             name_of(assessment, row) < name_of(assessment, found)))
            found = row;
    }
    return found;
}

Row slow_visit_before(Assessment const& assessment, Linked const& linked, std::size_t of) {
    auto const& visits = assessment.visits;
    Row found = no_row;
    for (std::size_t i = 0; i < visits.size(); ++i) {
        if (visits[i].body.empty() != visits[of].body.empty() ||
            !linked.rows.records[i].took_place || visits[i].date() >= visits[of].date())
            continue;
        if (found == no_row || visits[i].date() > visits[at(found)].date() ||
            (visits[i].date() == visits[at(found)].date() && visits[i].id < visits[at(found)].id))
            found = static_cast<Row>(i);
    }
    return found;
}

}  // namespace

TEST_CASE(
    "the judgement before, the own judgement and the visit before are those that comparing each "
    "with "
    "each finds",
    "[engine][linking]") {
    Dice dice(5);
    for (int round = 0; round < 300; ++round) {
        Draft const draft = random_draft(dice);
        Linked const linked(draft.assessment);
        REQUIRE(linked.problems.empty());
        for (std::size_t i = 0; i < draft.assessment.judgements.size(); ++i) {
            CAPTURE(round, i);
            auto const row = static_cast<Row>(i);
            CHECK(linked.rows.judgements[i].previous ==
                  slow_previous(draft.assessment, linked, row));
            CHECK(linked.rows.judgements[i].own == slow_own(draft.assessment, linked, row));
        }
        for (std::size_t i = 0; i < draft.assessment.visits.size(); ++i)
            CHECK(linked.rows.visit_before[i] == slow_visit_before(draft.assessment, linked, i));
    }
}

TEST_CASE("each judgement that is there again is one problem, and is compared with the first",
          "[engine][linking]") {
    for (std::size_t const count : {2U, 3U, 100U, 1'001U}) {
        Draft draft;
        draft.visit("v", "self_assessment", "2026-03-12");
        for (std::size_t i = 0; i < count; ++i) {
            draft.judge("1.1.1", "compliant", Role::self, "Ann");
            draft.judge("1.1.1", "compliant", Role::self, "Ben" + std::to_string(i));
        }
        Linked const linked(draft.assessment);
        CAPTURE(count);
        REQUIRE(linked.problems.size() == count - 1);
        for (std::size_t i = 0; i + 1 < count; ++i) {
            CHECK(linked.problems[i].place.pointer == "/judgements/" + std::to_string(2 * (i + 1)));
            CHECK(linked.problems[i].message ==
                  "`Ann` rates 1.1.1 twice in the same role and visit; first at /judgements/0");
        }
    }
}

TEST_CASE("a visit that names a site twice is one visit of it", "[engine][linking]") {
    Draft draft;
    std::vector<Site> sites(2);
    sites[0].id = draft.keep("north");
    sites[1].id = draft.keep("south");
    draft.assessment.scope.sites = draft.assessment.storage.keep(List<Site>(sites));
    draft.visit("v1", "self_assessment", "2026-01-01").sites =
        draft.keep(std::vector<std::string>{"south", "north", "south", "nowhere"});
    draft.visit("v2", "self_assessment", "2026-01-02").sites =
        draft.keep(std::vector<std::string>{"south"});
    Linked const linked(draft.assessment);
    auto const list = [](auto rows) { return std::vector<Row>(rows.begin(), rows.end()); };
    CHECK(list(linked.rows.visits_of_site.of(0)) == std::vector<Row>{0});
    CHECK(list(linked.rows.visits_of_site.of(1)) == std::vector<Row>{0, 1});
    CHECK(list(linked.rows.sites_of_visit.of(0)) == std::vector<Row>{1, 0, 1});
}

TEST_CASE("what evidence names twice counts once, a part beside its element", "[engine][linking]") {
    Draft draft;
    draft.evidence("E1", "document", "2026-01-01",
                   {"1.1.2", "4.1.2.a", "1.1.2", "4.1.2", "4.1.2.a"});
    draft.evidence("E2", "document", "2026-01-01", {"4.1.2.a", "1.1.2"});
    Linked const linked(draft.assessment);
    auto const id = [](Row row) { return std::string(cse().standard().nodes[at(row)].id); };
    auto const offered = [&](Row evidence) {
        std::vector<std::string> ids;
        for (Row const row : linked.rows.offered_for.of(evidence)) ids.push_back(id(row));
        return ids;
    };
    CHECK(offered(0) == std::vector<std::string>{"1.1.2", "4.1.2"});
    CHECK(offered(1) == std::vector<std::string>{"4.1.2", "1.1.2"});
    CHECK(linked.rows.targets_of(0).size() == 3);
    CHECK(linked.rows.targets_of(1).size() == 2);
}

TEST_CASE("an agreed judgement settles any other of its element by its name, and not itself",
          "[engine][linking]") {
    Draft draft;
    draft.visit("v", "self_assessment", "2026-03-12");
    draft.judge("1.1.1", "compliant", Role::assessor, "Ann");
    draft.judge("1.1.2", "compliant", Role::assessor, "Ben");
    draft.judge("1.1.1", "compliant", Role::moderated, "Ann").settles =
        draft.keep(std::vector<std::string>{
            "judgements/1.1.1/assessor/Ann/v", "judgements/1.1.2/assessor/Ben/v",
            "judgements/1.1.1/moderated/Ann/v", "judgements/1.1.1/assessor/Anne/v"});
    Linked const linked(draft.assessment);
    std::vector<std::string> told;
    for (Diagnostic const& each : linked.problems)
        told.push_back(each.place.pointer + " " + each.nearest);
    CHECK(told == std::vector<std::string>{
                      "/judgements/2/settles/1 judgements/1.1.1/assessor/Ann/v",
                      "/judgements/2/settles/2 judgements/1.1.1/assessor/Ann/v",
                      "/judgements/2/settles/3 judgements/1.1.1/assessor/Ann/v",
                  });
}

TEST_CASE("the first hundred problems of a file come with the nearest known name",
          "[engine][linking]") {
    Draft draft;
    draft.visit("v", "self_assessment", "2026-03-12");
    for (std::size_t i = 0; i < 150; ++i)
        draft.judge("1.1.1O", "compliant", Role::self, "A" + std::to_string(i));
    Linked const linked(draft.assessment);
    REQUIRE(linked.problems.size() == 150);
    CHECK(linked.problems[99].nearest == "1.1.1");
    CHECK(linked.problems[100].nearest.empty());
}
