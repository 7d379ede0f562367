// Whether a judgement contradicts a ruling of the body, on Customer Service Excellence.

#include <assay/evaluator.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <string>
#include <string_view>

using namespace assay;
using namespace assay_test;

namespace {

RulePack with_rulings(std::string_view rulings) {
    std::string const pack =
        "pack { id = \"fennel\", version = \"1.0.0\", title = \"Fennel's "
        "rulings\", extends = \"cse ^1.0\" }\n" +
        std::string(rulings);
    return RulePack::load({{"pack.lua", pack}}, "fennel", packs_in({ASSAY_SOURCE_DIR "/rules"}));
}

/// One judgement of 1.3.1 at a visit of 4 March 2026, which cites evidence of these kinds.
Draft judged(std::string_view rating, std::vector<std::string> const& kinds) {
    Draft draft;
    draft.assessment.pack.id = "fennel";
    draft.visit("v", "full_assessment", "2026-03-02", "2026-03-04");
    Judgement& judgement = draft.judge("1.3.1", rating, Role::assessor, "A1", "v");
    judgement.rationale = draft.keep("The results of the last year were read with the team.");
    std::vector<std::string> cited;
    for (std::string const& kind : kinds) {
        cited.push_back("E" + std::to_string(cited.size()));
        draft.evidence(cited.back(), kind, "2026-02-01", {"1.3.1"});
    }
    judgement.evidence = draft.keep(cited);
    return draft;
}

std::string said(RulePack const& pack, Draft const& draft) {
    std::string all;
    for (Flag const& flag : evaluate(pack, draft.assessment).flags)
        if (flag.check == "contradiction.ruling") all += std::string(flag.says) + "\n";
    return all;
}

constexpr std::string_view needs_survey = R"(
ruling "1.3.1" {
  reads = "Comment cards alone do not measure satisfaction.",
  needs = { "survey", "data" },
  on = "2026-03-01", by = "technical committee",
}
)";

}  // namespace

TEST_CASE("a rating that is met without the evidence that a ruling needs contradicts it",
          "[engine][ruling]") {
    RulePack const pack = with_rulings(needs_survey);
    CHECK(said(pack, judged("compliant", {"testimony"})) ==
          "1.3.1 is rated compliant, against a ruling of the body: Comment cards alone do not "
          "measure satisfaction.\n");
    CHECK_FALSE(said(pack, judged("compliance_plus", {"document", "testimony"})).empty());
    SECTION("one of the kinds is enough") {
        CHECK(said(pack, judged("compliant", {"testimony", "data"})).empty());
        CHECK(said(pack, judged("compliant", {"survey"})).empty());
    }
    SECTION("a rating below met needs none") {
        CHECK(said(pack, judged("partial", {"testimony"})).empty());
    }
    SECTION("a rating without any evidence is another flag") {
        CHECK(said(pack, judged("compliant", {})).empty());
    }
    SECTION("another element is not touched") {
        Draft draft = judged("compliant", {"testimony"});
        draft.assessment.judgements[0].element = "1.3.2";
        CHECK(said(pack, draft).empty());
    }
}

TEST_CASE("a rating above the highest that a ruling allows contradicts it", "[engine][ruling]") {
    RulePack const pack = with_rulings(R"(
ruling "1.3.1" { reads = "No plus for figures of one year.", at_most = "compliant", on = "2026-03-04", by = "T" }
)");
    CHECK_FALSE(said(pack, judged("compliance_plus", {"survey"})).empty());
    CHECK(said(pack, judged("compliant", {"survey"})).empty());
    CHECK(said(pack, judged("partial", {"survey"})).empty());
}

TEST_CASE("the latest ruling by the day of the visit counts", "[engine][ruling]") {
    std::string const later = R"(
ruling "1.3.1" { reads = "Data alone will do.", needs = { "data" }, on = ")";
    std::string const by = R"(", by = "technical committee" })";
    Draft const draft = judged("compliant", {"survey"});
    CHECK(said(with_rulings(std::string(needs_survey) + later + "2026-03-05" + by), draft).empty());
    CHECK_FALSE(
        said(with_rulings(std::string(needs_survey) + later + "2026-03-04" + by), draft).empty());
    SECTION("one that is only for reading changes nothing") {
        CHECK_FALSE(said(with_rulings(std::string(needs_survey) + R"(
ruling "1.3.1" { reads = "See the guide.", on = "2026-03-03", by = "T" })"),
                         judged("compliant", {"testimony"}))
                        .empty());
    }
    SECTION("one that came after the visit does not look back") {
        CHECK(said(with_rulings(R"(
ruling "1.3.1" { reads = "x", needs = { "data" }, on = "2026-03-05", by = "T" })"),
                   judged("compliant", {"survey"}))
                  .empty());
    }
}
