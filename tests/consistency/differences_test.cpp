// Differences added up over many assessments, and what may not be counted.

#include <assay/differences.hpp>
#include <assay/exercise.hpp>
#include <assay/rating_table.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"
#include "holds.hpp"

#include <string>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

/// Ratings of one visit by two assessors; an empty rating of the second: not rated.
struct Double {
    std::string element, first, second;
};

Draft rated_twice(std::vector<Double> const& all, std::string_view id = "one") {
    Draft draft;
    draft.assessment.id = id;
    draft.visit("fa", "full_assessment", "2025-05-13");
    for (Double const& each : all) {
        draft.judge(each.element, each.first, Role::assessor, "A1", "fa");
        if (!each.second.empty())
            draft.judge(each.element, each.second, Role::assessor, "A2", "fa");
    }
    draft.assessment.visits.front().body = "CB1";
    return draft;
}

Differences added(std::vector<Draft const*> const& drafts) {
    std::vector<ComparedFile> files;
    for (std::size_t i = 0; i < drafts.size(); ++i)
        files.push_back({&drafts[i]->assessment, std::to_string(i) + ".json"});
    return add_up_differences(cse(), files);
}

std::string problem_with(Draft const& draft) {
    try {
        static_cast<void>(added({&draft}));
        return {};
    } catch (Error const& error) {
        return error.what();
    }
}

}  // namespace

TEST_CASE("differences are counted by element and by body", "[differences]") {
    Draft const one = rated_twice({{"1.1.1", "compliant", "compliant"},
                                   {"1.1.2", "compliance_plus", "partial"},
                                   {"1.1.3", "compliant", "compliance_plus"},
                                   {"1.2.1", "compliant", ""}});
    Draft other =
        rated_twice({{"1.1.2", "partial", "compliant"}, {"1.1.3", "partial", "partial"}}, "other");
    other.assessment.visits.front().body = "CB2";
    Differences const all = added({&one, &other});
    CHECK(all.assessments == 2);
    CHECK(all.visits == 2);
    REQUIRE(all.elements.size() == 3);
    CHECK(all.elements[0].assessors.rated == 1);
    CHECK(all.elements[0].assessors.differing == 0);
    DifferenceCount const& second = all.elements[1].assessors;
    CHECK(second.rated == 2);
    CHECK(second.differing == 2);
    CHECK(second.wide == 1);
    CHECK(second.crossing == 2);
    CHECK(all.elements[2].assessors.crossing == 0);
    REQUIRE(all.bodies.size() == 2);
    CHECK(all.bodies[0].body == "CB1");
    CHECK(all.bodies[0].assessors.rated == 3);
    CHECK(all.bodies[1].assessors.differing == 1);
    CHECK(holds(to_json(all), "\"body\": \"CB2\""));
}

TEST_CASE("a second rating of disputed elements alone is not counted, and agreement is refused",
          "[differences]") {
    Draft const disputed = rated_twice({{"1.1.1", "compliant", ""},
                                        {"1.1.2", "compliant", "partial"},
                                        {"1.1.3", "partial", "compliant"}});
    CHECK(holds(problem_with(disputed), "a second assessor rated nothing but disputed elements"));
    Draft const fair = rated_twice({{"1.1.1", "compliant", ""},
                                    {"1.1.2", "compliant", "partial"},
                                    {"1.1.3", "partial", "partial"}},
                                   "fair");
    Differences const all = added({&disputed, &fair});
    CHECK(all.left_out == std::vector<std::string>{"0.json: fa"});
    CHECK(all.visits == 1);

    auto const agreement = [](Draft const& draft) {
        ComparedFile const file{&draft.assessment, "draft.json"};
        try {
            static_cast<void>(agree(ratings_of(cse(), {&file, 1})));
            return std::string();
        } catch (Error const& error) {
            return std::string(error.what());
        }
    };
    CHECK(holds(agreement(disputed), "of 3 units only 2 were rated by two assessors"));
    CHECK(agreement(fair).empty());
    // where everything was rated twice, differing on all of it is a finding
    CHECK(agreement(
              rated_twice({{"1.1.2", "compliant", "partial"}, {"1.1.3", "partial", "compliant"}}))
              .empty());
}

TEST_CASE("what moved from one visit to the next is counted by kind of visit", "[differences]") {
    Draft draft;
    draft.visit("self", "self_assessment", "2024-01-13");
    draft.visit("fa", "full_assessment", "2024-05-13");
    draft.visit("ar", "annual_review", "2025-05-12");
    for (std::string const id : {"E1", "E2"}) draft.evidence(id, "document", "2024-01-01", {});
    auto const judge = [&](std::string_view element, std::string_view visit,
                           std::string_view rating, std::vector<std::string> const& evidence) {
        Judgement& judgement =
            draft.judge(element, rating, visit == "self" ? Role::self : Role::assessor,
                        visit == "fa" ? "A1" : "A2", visit);
        judgement.evidence = draft.keep(evidence);
    };
    judge("1.1.1", "self", "partial", {});
    judge("1.1.1", "fa", "compliant", {"E1"});
    judge("1.1.1", "ar", "partial", {"E1"});
    judge("1.1.2", "fa", "partial", {"E1"});
    judge("1.1.2", "ar", "compliant", {"E1", "E2"});
    judge("1.1.3", "fa", "compliant", {"E1"});
    judge("1.1.3", "ar", "compliant", {"E1"});
    judge("1.2.1", "fa", "compliant", {"E1"});
    Differences const all = added({&draft});
    CHECK(all.bodies.empty());
    REQUIRE(all.kinds.size() == 1);
    CHECK(all.kinds.front().from == "full_assessment");
    CHECK(all.kinds.front().to == "annual_review");
    ChangeCount const& changes = all.kinds.front().changes;
    CHECK(changes.compared == 3);
    CHECK(changes.higher == 1);
    CHECK(changes.lower == 1);
    CHECK(changes.crossing == 2);
    CHECK(changes.without_new == 1);
    CHECK(
        holds(differences_report(all, {}),
              "From full assessment to annual review: 3 ratings compared, 2 changed (1 higher, 1"));
}

TEST_CASE("copies of one assessment are one case", "[differences]") {
    std::vector<Assessment> copies;
    std::string const folder = ASSAY_SOURCE_DIR "/examples/moderation/copies/";
    for (std::string const id : {"A1", "A2", "A3", "A4", "A5"})
        copies.push_back(read_assessment(read_file(folder + id + ".json")));
    std::vector<ComparedFile> files;
    for (Assessment const& each : copies) files.push_back({&each, {}});
    Differences const all = add_up_differences(cse(), files);
    CHECK(all.assessments == 1);
    CHECK(all.visits == 1);
    CHECK(all.elements.size() == 6);
    CHECK(all.bodies.front().assessors.differing == 5);
}
