// What a claim does to the count while the pack cannot say yet whether it permits it.

#include <assay/evaluator.hpp>
#include <assay/reports.hpp>

#include "algebra/small_pack.hpp"
#include "catch.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

using namespace assay;
using namespace assay_test;

namespace {

/// A small scheme in which a claim is permitted where the service is busy.
std::string scheme_with_claims() {
    std::string scheme(small_scheme);
    std::string const any = "may_be_claimed = it.id:present()";
    return scheme.replace(scheme.find(any), any.size(), "may_be_claimed = fact 'busy'");
}

RulePack pack_whose_outcome(std::string const& condition) {
    return small_pack("ladder 'outcome' { each = 'assessment', { 'low' }, { 'high', when = " +
                          condition + " } }\n",
                      scheme_with_claims());
}

void answer(Draft& draft, bool busy) {
    static std::array const answers{yes_or_no("busy", false), yes_or_no("busy", true)};
    draft.assessment.organisation.facts = {&answers[busy ? 1 : 0], 1};
}

std::set<std::string> reachable(Evaluator& evaluator, Draft draft, std::string_view busy) {
    if (!busy.empty()) answer(draft, busy == "yes");
    Evaluation const evaluation = evaluator.evaluate(draft.assessment);
    auto const& can_be = evaluation.ladders.front().reachable;
    return {can_be.begin(), can_be.end()};
}

Applicability applicability_of_last(Evaluator& evaluator, Draft const& draft) {
    return evaluator.evaluate(draft.assessment).elements.back().applicability;
}

}  // namespace

TEST_CASE("while a claim waits for an answer, a result is whatever both answers lead to",
          "[engine][claims]") {
    for (std::string const condition :
         {"every(assessment.items:where(it.applicable), it.met)",
          "count(assessment.items:where(it.applicable)):at_least(4)",
          "count(assessment.items:where(all { it.applicable, it.met })):at_least(3)",
          "some(assessment.items, none { it.applicable })"}) {
        Evaluator evaluator(pack_whose_outcome(condition));
        std::string ratings(4, ' ');
        constexpr std::string_view letters = "pfg?-";
        for (int n = 0; n < 5 * 5 * 5 * 5; ++n) {
            for (int i = 0, rest = n; i < 4; ++i, rest /= 5)
                ratings[static_cast<std::size_t>(i)] = letters[static_cast<std::size_t>(rest % 5)];
            // a claimed item may be rated, too
            for (bool const rated : {false, true}) {
                Draft draft = small_draft(ratings);
                for (std::size_t i = 0; rated && i < ratings.size(); ++i)
                    if (ratings[i] == '-') draft.judge("a." + std::to_string(i + 1), "poor");
                std::set<std::string> both = reachable(evaluator, draft, "yes");
                both.merge(reachable(evaluator, draft, "no"));
                std::set<std::string> const found = reachable(evaluator, draft, "");
                INFO(condition << " with " << ratings << (rated ? ", rated poor" : ""));
                CHECK(std::includes(found.begin(), found.end(), both.begin(), both.end()));
                // all claims hang on one answer, which only a single one of them can show
                if (std::count(ratings.begin(), ratings.end(), '-') == 1) CHECK(found == both);
            }
        }
    }
}

TEST_CASE("a claim that waits for an answer is open, and a refused one waits for nothing",
          "[engine][claims]") {
    Evaluator evaluator(pack_whose_outcome("every(assessment.items:where(it.applicable), it.met)"));
    Draft draft = small_draft("fff");
    Claim& claim = draft.claim("a.4");
    CHECK(applicability_of_last(evaluator, draft) == Applicability::open);
    claim.acceptance = Acceptance::accepted;
    CHECK(applicability_of_last(evaluator, draft) == Applicability::open);
    claim.acceptance = Acceptance::refused;
    CHECK(applicability_of_last(evaluator, draft) == Applicability::applies);

    claim.acceptance = Acceptance::open;
    answer(draft, true);
    CHECK(applicability_of_last(evaluator, draft) == Applicability::claimed);
    answer(draft, false);
    CHECK(applicability_of_last(evaluator, draft) == Applicability::applies);
}

TEST_CASE("reports say that a claim waits for an answer", "[engine][claims]") {
    Evaluator evaluator(pack_whose_outcome("every(assessment.items:where(it.applicable), it.met)"));
    Draft draft = small_draft("fff-");
    auto const report = [&] {
        return outcome_report(evaluator.evaluate(draft.assessment), draft.assessment);
    };
    constexpr std::string_view wait = "a.4 is claimed as not applicable. An answer is missing";
    CHECK(report().find(wait) != std::string::npos);
    answer(draft, true);
    CHECK(report().find(wait) == std::string::npos);
}
