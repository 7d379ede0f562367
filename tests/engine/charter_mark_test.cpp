// The pass rule of Charter Mark, at every count, against the partials that were published as allowed.

#include <assay/evaluator.hpp>

#include "catch.hpp"
#include "engine/allowance.hpp"
#include "engine/builder.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

struct Published {
    std::string_view criterion;
    int elements, partials;
};

constexpr std::array published{
    Published{"1", 11, 3}, Published{"2", 15, 4}, Published{"3", 10, 3},
    Published{"4", 13, 3}, Published{"5", 7, 2},  Published{"6", 7, 2},
};

bool within_published(std::string_view criterion, int met, int applicable) {
    for (Published const& each : published)
        if (each.criterion == criterion) return applicable - met <= each.partials;
    return false;
}

PassRule rule() {
    return {charter_mark(),
            "best_practice",
            "full_compliance",
            "partial_compliance",
            "major_non_compliance",
            "major_non_compliance",
            "best",
            within_published};
}

/// Rates this many elements of a criterion, the last ones.
void rate(Draft& draft, std::string_view criterion, int count, std::string_view rating) {
    auto const ids = elements_of(charter_mark(), criterion);
    for (std::size_t i = ids.size() - static_cast<std::size_t>(count); i < ids.size(); ++i)
        draft.judgement_of(ids[i]).rating = rating;
}

}  // namespace

TEST_CASE("each criterion of Charter Mark stands as published at every count of ratings",
          "[engine][allowance][charter-mark]") {
    for (Published const& each : published) {
        Trial trial(rule(), each.criterion);
        REQUIRE(trial.size() == each.elements);
        // as many as there are ways to share n elements out among five ratings: (n + 4 over 4)
        int const n = each.elements;
        CHECK(trial.check_all() == (n + 4) * (n + 3) * (n + 2) * (n + 1) / 24);
    }
}

TEST_CASE("Charter Mark is met when all six criteria are, in every way in which they can stand",
          "[engine][allowance][charter-mark]") {
    enum EvaluatorOf { at_the_limit, one_over, one_major, ways };
    constexpr std::string_view standings[] = {"met", "too_few_met", "major_non_compliance"};
    Evaluator evaluator(charter_mark());
    for (int all = 0; all < 3 * 3 * 3 * 3 * 3 * 3; ++all) {
        INFO("combination " << all);
        Draft draft = all_rated(charter_mark(), "full_compliance");
        std::string lost;
        std::vector<std::string_view> expected;
        for (int c = 0, rest = all; c < 6; ++c, rest /= ways) {
            Published const& each = published[static_cast<std::size_t>(c)];
            int const way = rest % ways;
            rate(draft, each.criterion, each.partials + (way == one_over ? 1 : 0),
                 "partial_compliance");
            if (way == one_major) rate(draft, each.criterion, 1, "major_non_compliance");
            expected.push_back(standings[way]);
            if (way != at_the_limit) lost += each.criterion;
        }
        Evaluation const evaluation = evaluator.evaluate(draft.assessment);
        for (std::size_t c = 0; c < published.size(); ++c) {
            auto const& reachable =
                ladder(evaluation, published[c].criterion, "standing").reachable;
            if (words(reachable) != std::vector<std::string>{std::string(expected[c])})
                FAIL("criterion " << published[c].criterion << " does not stand as it should");
        }
        if (evaluation.outcome.met != lost.empty()) FAIL("the outcome is wrong");
        std::string named;
        for (Text const id : value(evaluation, "", "lost").texts) named += id;
        if (named != lost) FAIL("the criteria that fall short are named wrongly");
    }
}

TEST_CASE("one major non-compliance loses Charter Mark, in whichever element it is",
          "[engine][allowance][charter-mark]") {
    Evaluator evaluator(charter_mark());
    for (auto const id : elements_of(charter_mark())) {
        Draft draft = all_rated(charter_mark(), "best_practice");
        draft.judgement_of(id).rating = "major_non_compliance";
        Evaluation const evaluation = evaluator.evaluate(draft.assessment);
        CHECK(words(ladder(evaluation, id.substr(0, 1), "standing").reachable) ==
              std::vector<std::string>{"major_non_compliance"});
        CHECK(words(evaluation.outcome.reachable) == std::vector<std::string>{"not_met"});
    }
}

TEST_CASE("no element of Charter Mark leaves the count, whatever is claimed and accepted",
          "[engine][allowance][charter-mark]") {
    Draft draft = all_rated(charter_mark(), "full_compliance");
    for (auto const id : elements_of(charter_mark()))
        draft.claim(id).acceptance = Acceptance::accepted;
    Evaluation const evaluation = evaluate(charter_mark(), draft.assessment);
    CHECK(value(evaluation, "", "applicable").low == Number(63));
    CHECK(evaluation.outcome_without_claims.id.empty());
    std::vector<std::string> accounts;
    for (Flag const& flag : evaluation.flags)
        if (flag.check.starts_with("account.instead-of-claim")) accounts.emplace_back(flag.element);
    CHECK(accounts == std::vector<std::string>{"1.2.4", "1.3.5", "5.1.4"});
}
