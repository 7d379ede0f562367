// The pass rule of Customer Service Excellence, at every count, against a slow and obvious oracle.

#include <assay/evaluator.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <array>
#include <set>
#include <string>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

/// How many elements of one criterion stand how. Claimed ones are compliant and do not count.
struct Counts {
    int plus = 0, compliant = 0, partial = 0, non_compliant = 0, unrated = 0, claimed = 0;
    [[nodiscard]] int met() const { return plus + compliant; }
    [[nodiscard]] int applicable() const { return met() + partial + non_compliant + unrated; }
};

constexpr std::array criteria{"1", "2", "3", "4", "5"};

// The rule in integers; every element is rated.
std::string_view standing(Counts const& c) {
    if (c.non_compliant > 0) return "non_compliance";
    return c.met() * 100 >= c.applicable() * 80 ? "met" : "too_few_met";
}

// Every way to rate what is unrated, by counts.
std::set<std::string> completions(Counts const& c) {
    std::set<std::string> found;
    for (int plus = 0; plus <= c.unrated; ++plus)
        for (int compliant = 0; plus + compliant <= c.unrated; ++compliant)
            for (int partial = 0; plus + compliant + partial <= c.unrated; ++partial) {
                Counts full = c;
                full.unrated = 0;
                full.plus += plus;
                full.compliant += compliant;
                full.partial += partial;
                full.non_compliant += c.unrated - plus - compliant - partial;
                found.emplace(standing(full));
            }
    return found;
}

// The one place where the analysis is coarser than the truth: when enough elements are met already
// and some are unrated, only a non-compliance can spoil the criterion, but the ladder still counts
// `too_few_met` as reachable, because its case asks for the non-compliances alone.
std::set<std::string> expected(Counts const& c) {
    std::set<std::string> found = completions(c);
    if (c.non_compliant == 0 && c.unrated > 0 && c.met() * 100 >= c.applicable() * 80)
        found.insert("too_few_met");
    return found;
}

/// A document in which one criterion is set to counts after counts; all other elements are compliant.
class Trial {
public:
    Trial(RulePack const& pack, std::string_view criterion, std::vector<std::string_view> claimable)
        : evaluator_(pack),
          criterion_(criterion),
          elements_(elements_of(pack, criterion)),
          claimable_(std::move(claimable)) {
        // claimable elements come last, so that a claim never takes one out that a count speaks of
        for (auto const id : claimable_) std::erase(elements_, id);
        elements_.insert(elements_.end(), claimable_.begin(), claimable_.end());
        draft_ = all_rated(pack, "compliant");
        others_ = std::move(draft_.assessment.judgements);
        std::erase_if(others_,
                      [&](Judgement const& each) { return each.element.starts_with(criterion); });
    }

    [[nodiscard]] int size() const { return static_cast<int>(elements_.size()); }

    void check(Counts const& c) {
        auto& document = draft_.assessment;
        document.judgements = others_;
        document.claims.clear();
        std::size_t next = 0;
        auto const rate = [&](int count, std::string_view rating) {
            for (int i = 0; i < count; ++i) draft_.judge(elements_[next++], rating);
        };
        rate(c.plus, "compliance_plus");
        rate(c.compliant, "compliant");
        rate(c.partial, "partial");
        rate(c.non_compliant, "non_compliant");
        next += static_cast<std::size_t>(c.unrated);
        for (int i = 0; i < c.claimed; ++i)
            draft_.claim(elements_[next + static_cast<std::size_t>(i)]);
        rate(c.claimed, "compliant");
        evaluator_.evaluate(evaluation_, document);
        compare(c);
    }

private:
    void compare(Counts const& c) {
        INFO("criterion " << criterion_ << ": " << c.plus << " plus, " << c.compliant
                          << " compliant, " << c.partial << " partial, " << c.non_compliant
                          << " non-compliant, " << c.unrated << " unrated, " << c.claimed
                          << " claimed");
        LadderResult const& found = ladder(evaluation_, criterion_, "standing");
        LadderResult const& outcome = evaluation_.outcome;
        if (c.applicable() == 0) {
            bool const open = found.certainty == Certainty::incomplete && !found.met &&
                              outcome.certainty == Certainty::incomplete && !outcome.met;
            if (!open) FAIL("a criterion in which nothing applies is neither met nor not met");
            return;
        }
        std::set<std::string> const reachable(found.reachable.begin(), found.reachable.end());
        if (reachable != expected(c)) FAIL("the reachable set is not that of all completions");
        bool const known = reachable.size() == 1;
        bool const met = known && reachable.contains("met");
        if (found.met != met || (found.certainty == Certainty::known) != known)
            FAIL("certainty is wrong");
        // all other criteria are met, so the outcome is this criterion's
        bool const can_meet = reachable.contains("met");
        bool const can_fail = !can_meet || reachable.size() > 1;
        std::vector<std::string> outcomes;
        if (can_fail) outcomes.emplace_back("not_met");
        if (can_meet) outcomes.emplace_back("met");
        if (words(outcome.reachable) != outcomes || outcome.met != met)
            FAIL("the outcome does not follow the criterion");
        check_values(c);
    }

    void check_values(Counts const& c) {
        auto const is = [&](std::string_view id, int low, int high) {
            ValueResult const& found = value(evaluation_, criterion_, id);
            if (found.low != Number(low) || found.high != Number(high))
                FAIL("the value " << id << " is wrong");
        };
        is("applicable", c.applicable(), c.applicable());
        is("met", c.met(), c.met());  // so far
        is("partial", c.partial, c.partial);
        is("plus", c.plus, c.plus);
        is("unrated", c.unrated, c.unrated);
        int const needed = (c.applicable() * 80 + 99) / 100;
        is("needed", needed, needed);
        is("allowed", c.applicable() - needed, c.applicable() - needed);
    }

    Evaluator evaluator_;
    std::string_view criterion_;
    std::vector<std::string_view> elements_, claimable_;
    Draft draft_;
    std::vector<Judgement> others_;
    Evaluation evaluation_;
};

// Every combination of counts with this many elements claimed not applicable.
int try_all(Trial& trial, int claimed) {
    int tried = 0;
    Counts c;
    c.claimed = claimed;
    int const size = trial.size() - claimed;
    for (c.plus = 0; c.plus <= size; ++c.plus)
        for (c.compliant = 0; c.plus + c.compliant <= size; ++c.compliant)
            for (c.partial = 0; c.met() + c.partial <= size; ++c.partial)
                for (c.non_compliant = 0; c.met() + c.partial + c.non_compliant <= size;
                     ++c.non_compliant) {
                    c.unrated = size - c.met() - c.partial - c.non_compliant;
                    trial.check(c);
                    ++tried;
                }
    return tried;
}

}  // namespace

TEST_CASE("each criterion stands as the rule says at every count of ratings",
          "[engine][allowance]") {
    int tried = 0;
    for (auto const* const criterion : criteria) {
        std::vector<std::string_view> claimable;
        for (auto const* const id : {"3.1.2", "3.3.3", "4.3.6", "5.2.4"})
            if (std::string_view(id).starts_with(criterion)) claimable.emplace_back(id);
        Trial trial(cse(), criterion, claimable);
        for (int claimed = 0; claimed <= static_cast<int>(claimable.size()); ++claimed)
            tried += try_all(trial, claimed);
    }
    CHECK(tried > 10'000);
}

TEST_CASE("the allowance follows every number of applicable elements", "[engine][allowance]") {
    for (auto const* const criterion : criteria) {
        Trial trial(cse_all_claimable(), criterion, {});
        for (int claimed = 1; claimed <= trial.size(); ++claimed) {
            Counts c;
            c.claimed = claimed;
            int const size = trial.size() - claimed;
            for (c.compliant = 0; c.compliant <= size; ++c.compliant)
                for (c.partial = 0; c.compliant + c.partial <= size; ++c.partial)
                    for (c.non_compliant = 0; c.compliant + c.partial + c.non_compliant <= size;
                         ++c.non_compliant) {
                        c.unrated = size - c.compliant - c.partial - c.non_compliant;
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
              "9 of 12 met; 3 partial, 2 allowed: 1 too many");
        CHECK(evaluation.outcome_without_claims.id.empty());
    }
    draft.claim("3.1.2");
    {
        Evaluation const evaluation = evaluate(cse(), draft.assessment);
        CHECK(words(evaluation.outcome.reachable) == std::vector<std::string>{"met"});
        CHECK(ladder(evaluation, "3", "standing").says == "9 of 11 met; 2 partial of 2 allowed");
        CHECK(evaluation.outcome_without_claims.id == "outcome");
        CHECK(words(evaluation.outcome_without_claims.reachable) ==
              std::vector<std::string>{"not_met"});
        CHECK_FALSE(evaluation.outcome_without_claims.met);
        CHECK(evaluation.outcome_without_claims.says ==
              "On these ratings the pass rule is not met: criterion 3 falls short.");
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
          "7 of 9 met; 2 partial, 1 allowed: 1 too many");
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
    CHECK(evaluation.outcome.says ==
          "Whether the pass rule is met is still open: 57 elements are not rated yet.");
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
