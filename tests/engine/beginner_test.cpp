// Somebody begins: a self-assessment made with `assay new`, twelve ratings in. What is missing is still to be entered, and
// no check may treat it as a fault.

#include <assay/evaluator.hpp>
#include <assay/flag_list.hpp>
#include <assay/report.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <array>
#include <string>
#include <string_view>

using namespace assay;
using namespace assay_test;

namespace {

struct First {
    std::string_view element, rating, rationale, evidence;
};

constexpr std::array<First, 12> twelve{{
    {"1.1.1", "compliant", "We know who our customers are from the register and from the survey.",
     "E1"},
    {"1.1.2", "compliant", "", "E1"},
    {"1.1.3", "partial", "Hard to reach groups: only partly.", ""},
    {"1.2.1", "compliant", "User group meets quarterly.", "E2"},
    {"1.2.2", "compliant", "ok", ""},
    {"1.3.1", "non_compliant", "We do not measure this yet.", ""},
    {"2.1.1", "compliance_plus", "Our chief executive is behind it.", ""},
    {"2.1.2", "compliant", "See staff survey. TBC with personnel", "E3"},
    {"2.2.1", "compliant", "See staff survey. TBC with personnel", "E3"},
    {"3.1.1", "compliant", "Everything is on the website.", "E4"},
    {"4.1.1", "compliant", "", ""},
    {"4.3.2", "partial", "Complaints procedure exists, needs an update.", "E2"},
}};

/// Twelve ratings as a person who has not read a manual enters them.
Draft begun() {
    Draft draft;
    draft.assessment.organisation.name = "(name of the organisation)";
    draft.visit("sa", "self_assessment", "2026-03-02");
    for (First const& each : twelve) {
        Judgement& judgement = draft.judge(each.element, each.rating, Role::self, "me", "sa");
        judgement.rationale = each.rationale;
        if (!each.evidence.empty())
            judgement.evidence = draft.keep(std::vector<std::string>{std::string(each.evidence)});
    }
    draft.evidence("E1", "survey", "2025-11-10", {"1.1.1"});
    draft.evidence("E2", "document", "2026-03-20",
                   {});  // the self-assessment has gone on since its first day
    draft.evidence("E3", "conversation", "", {"2.1.2"});
    draft.evidence("E4", "document", "2024-01-15", {"3.1.1", "3.1.2"});
    draft.claim("3.1.2", "");
    draft.claim("2.2.2", "not relevant");
    return draft;
}

}  // namespace

TEST_CASE("a beginner's file with twelve ratings has nothing to resolve",
          "[engine][checks][draft]") {
    Draft const draft = begun();
    Evaluation const evaluation = evaluate(cse(), draft.assessment);
    REQUIRE(evaluation.is_draft);
    std::string to_resolve;
    std::size_t to_do = 0;
    for (FlagLine const& line : list_of_flags(evaluation)) {
        if (line.severity == Severity::settle) to_resolve += line.check + ": " + line.says + "\n";
        to_do += line.severity == Severity::to_do ? 1 : 0;
        CHECK(line.owner == FlagOwner::applicant);
    }
    CHECK(to_resolve.empty());
    CHECK(to_do > 0);
    CHECK_THAT(flags_report(evaluation, draft.assessment),
               !contains_text("Must be resolved") &&
                   contains_text("To do before the ratings are complete"));
}

TEST_CASE("nothing in a beginner's file is measured against the visit to come",
          "[engine][checks][draft]") {
    auto const flags = [](Draft const& draft) {
        std::string all;
        for (Flag const& flag : evaluate(cse(), draft.assessment).flags)
            all += std::string(flag.check) + " " + std::string(flag.says) + "\n";
        return all;
    };
    Draft const draft = begun();
    Draft planned = begun();
    planned.visit("full", "full_assessment", "2031-05-18", "2031-05-20").body = "CB1";
    CHECK(flags(planned) == flags(draft));
}
