// The weakest part cannot hide: an element at the lowest rating where a scheme tolerates one, and a scheme that has a
// rule on what one site does to the whole.

#include <assay/evaluator.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <algorithm>
#include <string>
#include <string_view>

using namespace assay;
using namespace assay_test;

namespace {

/// Customer Service Excellence in which each criterion may have so many non-compliant elements.
RulePack tolerating(std::string_view number) {
    return RulePack::load(cse_files("rule.lua", "parameter \"tolerated\" {\n  is = 0",
                                    "parameter \"tolerated\" {\n  is = " + std::string(number)),
                          "tolerant", packs_in({ASSAY_SOURCE_DIR "/rules"}));
}

std::string said_by(Evaluation const& evaluation, std::string_view check) {
    std::string all;
    for (Flag const& flag : evaluation.flags)
        if (flag.check == check) all += std::string(flag.says) + "\n";
    return all;
}

constexpr std::string_view at_the_lowest = "weakest.element-at-the-lowest";

}  // namespace

TEST_CASE("an element at the lowest rating is named where the whole is met",
          "[engine][checks][weakest]") {
    RulePack const pack = tolerating("1");
    Draft draft = all_rated(pack, "compliant");
    draft.judgement_of("4.3.6").rating = "non_compliant";
    Evaluation evaluation = evaluate(pack, draft.assessment);
    REQUIRE(evaluation.outcome.met);
    CHECK_THAT(said_by(evaluation, at_the_lowest), contains_text("4.3.6 ("));
    CHECK_THAT(said_by(evaluation, at_the_lowest),
               contains_text("is rated non-compliant, and the whole is met"));
    SECTION("two of them, in two criteria") {
        draft.judgement_of("1.1.1").rating = "non_compliant";
        evaluation = evaluate(pack, draft.assessment);
        CHECK(std::count_if(evaluation.flags.begin(), evaluation.flags.end(),
                            [](auto const& flag) { return flag.check == at_the_lowest; }) == 2);
    }
    SECTION("not a partial one") {
        draft.judgement_of("4.3.6").rating = "partial";
        CHECK(said_by(evaluate(pack, draft.assessment), at_the_lowest).empty());
    }
    SECTION("not where the whole is not met, which says so itself") {
        CHECK(said_by(evaluate(cse(), draft.assessment), at_the_lowest).empty());
    }
}

TEST_CASE("a derived scheme can say what one site does to the whole", "[engine][weakest]") {
    std::string const rules =
        R"(pack { id = "every-site", version = "1.0.0", title = "Every site counts", extends = "cse ^1.0" }
limit "a site has the lowest rating" {
  on = "outcome",
  to = "not_met",
  when = some(it.sites, some(it.judgements, it.lowest)),
}
)";
    RulePack const pack =
        RulePack::load({{"pack.lua", rules}}, "every-site", packs_in({ASSAY_SOURCE_DIR "/rules"}));
    CHECK(pack.scheme().id == "every-site");
    Draft draft = all_rated(cse(), "compliant");
    draft.assessment.pack.id = "every-site";
    std::vector<Site> sites(1);
    sites[0].id = "harbour";
    draft.assessment.scope.sites = draft.assessment.storage.keep(List<Site>(sites));
    Judgement& at_site = draft.judge("3.3.3", "partial", Role::assessor, "A1");
    at_site.site = "harbour";
    CHECK(evaluate(pack, draft.assessment).outcome.met);
    at_site.rating = "non_compliant";
    CHECK_FALSE(evaluate(pack, draft.assessment).outcome.met);
    CHECK(evaluate(cse(), draft.assessment).outcome.met);
}
