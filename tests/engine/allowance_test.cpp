// The pass rule of Customer Service Excellence, at every count, against a slow and obvious oracle.

#include "engine/allowance.hpp"

#include <assay/evaluator.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <array>
#include <string>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

constexpr std::array criteria{"1", "2", "3", "4", "5"};

PassRule rule_of(RulePack const& pack) {
    return {pack,
            "compliance_plus",
            "compliant",
            "partial",
            "non_compliant",
            "non_compliance",
            "plus",
            [](std::string_view, int met, int applicable) { return met * 100 >= applicable * 80; }};
}

}  // namespace

TEST_CASE("each criterion stands as the rule says at every count of ratings",
          "[engine][allowance]") {
    int tried = 0;
    for (auto const* const criterion : criteria) {
        std::vector<std::string_view> claimable;
        for (auto const* const id : {"3.1.2", "3.3.3", "4.3.6", "5.2.4"})
            if (std::string_view(id).starts_with(criterion)) claimable.emplace_back(id);
        Trial trial(rule_of(cse()), criterion, claimable);
        for (int claimed = 0; claimed <= static_cast<int>(claimable.size()); ++claimed)
            tried += trial.check_all(claimed);
    }
    CHECK(tried > 10'000);
}

TEST_CASE("the allowance follows every number of applicable elements", "[engine][allowance]") {
    for (auto const* const criterion : criteria) {
        Trial trial(rule_of(cse_all_claimable()), criterion);
        for (int claimed = 1; claimed <= trial.size(); ++claimed) {
            Counts c;
            c.claimed = claimed;
            int const size = trial.size() - claimed;
            for (c.met = 0; c.met <= size; ++c.met)
                for (c.partial = 0; c.met + c.partial <= size; ++c.partial)
                    for (c.worst = 0; c.met + c.partial + c.worst <= size; ++c.worst) {
                        c.unrated = size - c.met - c.partial - c.worst;
                        trial.check(c);
                    }
        }
    }
}

TEST_CASE("two partials at most are allowed in each criterion", "[engine][allowance]") {
    for (auto const* const criterion : criteria) {
        INFO("criterion " << criterion);
        auto const ids = elements_of(cse(), criterion);
        for (std::size_t partials = 0; partials <= ids.size(); ++partials) {
            Draft draft =
                all_rated(cse(), "compliance_plus");  // and compliance plus offsets none of them
            for (std::size_t i = 0; i < partials; ++i)
                draft.judgement_of(ids[i]).rating = "partial";
            Evaluation const evaluation = evaluate(cse(), draft.assessment);
            CHECK(ladder(evaluation, criterion, "standing").met == (partials <= 2));
            CHECK(evaluation.outcome.met == (partials <= 2));
            CHECK(value(evaluation, criterion, "allowed").low == Number(2));
        }
    }
}

TEST_CASE("one non-compliance loses a criterion, whatever else is met", "[engine][allowance]") {
    for (auto const id : elements_of(cse())) {
        Draft draft = all_rated(cse(), "compliance_plus");
        draft.judgement_of(id).rating = "non_compliant";
        Evaluation const evaluation = evaluate(cse(), draft.assessment);
        CHECK(words(ladder(evaluation, id.substr(0, 1), "standing").reachable) ==
              std::vector<std::string>{"non_compliance"});
        CHECK(words(evaluation.outcome.reachable) == std::vector<std::string>{"not_met"});
    }
}

TEST_CASE("of 9 applicable elements of 10, 8 must be met", "[engine][allowance]") {
    for (int met = 0; met <= 9; ++met) {
        Draft draft = all_rated(cse(), "compliant");
        draft.claim("5.2.4");
        auto ids = elements_of(cse(), "5");
        std::erase(ids, "5.2.4");
        for (int i = met; i < 9; ++i)
            draft.judgement_of(ids[static_cast<std::size_t>(i)]).rating = "partial";
        Evaluation const evaluation = evaluate(cse(), draft.assessment);
        CHECK(value(evaluation, "5", "applicable").low == Number(9));
        CHECK(value(evaluation, "5", "needed").low == Number(8));
        CHECK(ladder(evaluation, "5", "standing").met == (met >= 8));
    }
}

TEST_CASE(
    "criterion 3 with 9 met and 3 partial passes once 3.1.2 is left out, and both readings are "
    "given",
    "[engine][allowance]") {
    Draft draft = all_rated(cse(), "compliant");
    for (auto const* const id : {"3.1.2", "3.2.1", "3.4.1"})
        draft.judgement_of(id).rating = "partial";
    {
        Evaluation const evaluation = evaluate(cse(), draft.assessment);
        CHECK(words(evaluation.outcome.reachable) == std::vector<std::string>{"not_met"});
        CHECK(ladder(evaluation, "3", "standing").says ==
              "9 of 12 met; 3 partially compliant, 1 too many");
        CHECK(evaluation.outcome_without_claims.id.empty());
    }
    draft.claim("3.1.2");
    {
        Evaluation const evaluation = evaluate(cse(), draft.assessment);
        CHECK(words(evaluation.outcome.reachable) == std::vector<std::string>{"met"});
        CHECK(ladder(evaluation, "3", "standing").says == "9 of 11 met; 9 needed");
        CHECK(evaluation.outcome_without_claims.id == "outcome");
        CHECK(words(evaluation.outcome_without_claims.reachable) ==
              std::vector<std::string>{"not_met"});
        CHECK_FALSE(evaluation.outcome_without_claims.met);
        CHECK(evaluation.outcome_without_claims.says ==
              "These ratings do not meet the pass rule: criterion 3 falls short.");
        CHECK(with_id(evaluation.elements, "3.1.2").applicability == Applicability::claimed);
    }
    draft.assessment.claims[0].acceptance = Acceptance::accepted;
    CHECK(with_id(evaluate(cse(), draft.assessment).elements, "3.1.2").applicability ==
          Applicability::accepted);
    draft.assessment.claims[0].acceptance = Acceptance::refused;
    {
        Evaluation const evaluation = evaluate(cse(), draft.assessment);
        CHECK(words(evaluation.outcome.reachable) == std::vector<std::string>{"not_met"});
        CHECK(evaluation.outcome_without_claims.id.empty());
        CHECK(with_id(evaluation.elements, "3.1.2").applicability == Applicability::applies);
    }
}

TEST_CASE(
    "criterion 5 with 8 met and 2 partial fails once a met 5.2.4 is left out, and both readings "
    "are given",
    "[engine][allowance]") {
    Draft draft = all_rated(cse(), "compliant");
    for (auto const* const id : {"5.1.1", "5.3.1"}) draft.judgement_of(id).rating = "partial";
    CHECK(evaluate(cse(), draft.assessment).outcome.met);
    draft.claim("5.2.4");
    Evaluation const evaluation = evaluate(cse(), draft.assessment);
    CHECK_FALSE(evaluation.outcome.met);
    CHECK(ladder(evaluation, "5", "standing").says ==
          "7 of 9 met; 2 partially compliant, 1 too many");
    CHECK(evaluation.outcome_without_claims.met);
    CHECK(words(evaluation.outcome_without_claims.reachable) == std::vector<std::string>{"met"});
}

TEST_CASE("a claim that decides nothing gives one reading", "[engine][allowance]") {
    Draft draft = all_rated(cse(), "compliant");
    draft.claim("4.3.6");
    Evaluation const evaluation = evaluate(cse(), draft.assessment);
    CHECK(evaluation.outcome.met);
    CHECK(evaluation.outcome_without_claims.id.empty());
}

TEST_CASE("a claim the pack does not permit takes nothing out", "[engine][allowance]") {
    Draft draft = all_rated(cse(), "compliant");
    draft.claim("1.1.1").acceptance = Acceptance::accepted;
    Evaluation const evaluation = evaluate(cse(), draft.assessment);
    CHECK(value(evaluation, "1", "applicable").low == Number(11));
    CHECK(with_id(evaluation.elements, "1.1.1").applicability == Applicability::applies);
}

TEST_CASE("an unrated element that is left out leaves nothing open", "[engine][allowance]") {
    Draft draft = all_rated(cse(), "compliant");
    std::erase_if(draft.assessment.judgements,
                  [](Judgement const& each) { return each.element == "3.1.2"; });
    CHECK(evaluate(cse(), draft.assessment).outcome.certainty == Certainty::incomplete);
    draft.claim("3.1.2");
    Evaluation const evaluation = evaluate(cse(), draft.assessment);
    CHECK(evaluation.outcome.met);
    CHECK(evaluation.outcome_without_claims.certainty ==
          Certainty::incomplete);  // counted in, it is unrated
}

TEST_CASE("a blank assessment can still come to anything", "[engine][allowance]") {
    Draft draft;
    draft.visit("v1", "self_assessment", "2026-03-02");
    Evaluation const evaluation = evaluate(cse(), draft.assessment);
    CHECK(evaluation.outcome.certainty == Certainty::incomplete);
    CHECK(words(evaluation.outcome.reachable) == std::vector<std::string>{"not_met", "met"});
    CHECK(evaluation.outcome.says == "No result yet: 57 elements still need a rating.");
    for (auto const* const criterion : criteria)
        CHECK(words(ladder(evaluation, criterion, "standing").reachable) ==
              std::vector<std::string>{"non_compliance", "too_few_met", "met"});
}

TEST_CASE("a criterion that is lost is lost even while elements are unrated",
          "[engine][allowance]") {
    Draft draft = all_rated(cse(), "compliant");
    std::erase_if(draft.assessment.judgements,
                  [](Judgement const& each) { return each.element.starts_with("2"); });
    draft.judgement_of("1.1.1").rating = "non_compliant";
    Evaluation const evaluation = evaluate(cse(), draft.assessment);
    CHECK(evaluation.outcome.certainty == Certainty::known);
    CHECK(words(evaluation.outcome.reachable) == std::vector<std::string>{"not_met"});
    CHECK(ladder(evaluation, "2", "standing").certainty == Certainty::incomplete);
}
