#pragma once

// A pass rule that asks for enough met elements in each criterion and none of the worst rating, tried
// at every count of ratings against a slow and obvious oracle.

#include <assay/evaluator.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay_test {

/// How many elements of one criterion stand how. Claimed ones are rated met and do not count.
struct Counts {
    int best = 0, met = 0, partial = 0, worst = 0, unrated = 0, claimed = 0;
    [[nodiscard]] int enough() const { return best + met; }
    [[nodiscard]] int applicable() const { return enough() + partial + worst + unrated; }
};

/// What one standard says, in its own words.
struct PassRule {
    assay::RulePack const& pack;
    std::string_view best, met, partial, worst;  ///< its ratings
    std::string_view lost;                       ///< standing of a criterion with one of the worst
    std::string_view best_value;                 ///< value that counts the best
    /// Whether so many met of so many applicable elements are enough in a criterion.
    bool (*enough)(std::string_view criterion, int met, int applicable);
};

/// A document in which one criterion is set to counts after counts; all other elements are met.
class Trial {
public:
    Trial(PassRule const& rule, std::string_view criterion,
          std::vector<std::string_view> claimable = {})
        : rule_(rule),
          evaluator_(rule.pack),
          criterion_(criterion),
          elements_(elements_of(rule.pack, criterion)) {
        // claimable elements come last, so that a claim never takes one out that a count speaks of
        for (auto const id : claimable) std::erase(elements_, id);
        elements_.insert(elements_.end(), claimable.begin(), claimable.end());
        draft_ = all_rated(rule.pack, rule.met);
        others_ = std::move(draft_.assessment.judgements);
        std::erase_if(others_, [&](assay::Judgement const& each) {
            return each.element.starts_with(criterion);
        });
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
        rate(c.best, rule_.best);
        rate(c.met, rule_.met);
        rate(c.partial, rule_.partial);
        rate(c.worst, rule_.worst);
        next += static_cast<std::size_t>(c.unrated);
        for (int i = 0; i < c.claimed; ++i)
            draft_.claim(elements_[next + static_cast<std::size_t>(i)]);
        rate(c.claimed, rule_.met);
        evaluator_.evaluate(evaluation_, document);
        compare(c);
    }

    /// Every combination of counts with this many elements claimed as not applicable. Returns how many.
    int check_all(int claimed = 0) {
        int tried = 0;
        Counts c;
        c.claimed = claimed;
        int const free = size() - claimed;
        for (c.best = 0; c.best <= free; ++c.best)
            for (c.met = 0; c.enough() <= free; ++c.met)
                for (c.partial = 0; c.enough() + c.partial <= free; ++c.partial)
                    for (c.worst = 0; c.enough() + c.partial + c.worst <= free; ++c.worst) {
                        c.unrated = free - c.enough() - c.partial - c.worst;
                        check(c);
                        ++tried;
                    }
        return tried;
    }

private:
    // The rule in integers; every element is rated.
    [[nodiscard]] std::string_view standing(Counts const& c) const {
        if (c.worst > 0) return rule_.lost;
        return rule_.enough(criterion_, c.enough(), c.applicable()) ? "met" : "too_few_met";
    }

    // Every way to rate what is unrated, by counts.
    [[nodiscard]] std::set<std::string> completions(Counts const& c) const {
        std::set<std::string> found;
        for (int best = 0; best <= c.unrated; ++best)
            for (int met = 0; best + met <= c.unrated; ++met)
                for (int partial = 0; best + met + partial <= c.unrated; ++partial) {
                    Counts full = c;
                    full.unrated = 0;
                    full.best += best;
                    full.met += met;
                    full.partial += partial;
                    full.worst += c.unrated - best - met - partial;
                    found.emplace(standing(full));
                }
        return found;
    }

    // The one place where the analysis is coarser than the truth: when enough elements are met already
    // and some are unrated, only one of the worst can spoil the criterion, but the ladder still counts
    // `too_few_met` as reachable, because its case asks for the worst alone.
    [[nodiscard]] std::set<std::string> expected(Counts const& c) const {
        std::set<std::string> found = completions(c);
        if (c.worst == 0 && c.unrated > 0 && rule_.enough(criterion_, c.enough(), c.applicable()))
            found.insert("too_few_met");
        return found;
    }

    void compare(Counts const& c) {
        INFO("criterion " << criterion_ << ": " << c.best << " best, " << c.met << " met, "
                          << c.partial << " partial, " << c.worst << " worst, " << c.unrated
                          << " unrated, " << c.claimed << " claimed");
        using assay::Certainty;
        assay::LadderResult const& found = ladder(evaluation_, criterion_, "standing");
        assay::LadderResult const& outcome = evaluation_.outcome;
        if (c.applicable() == 0) {
            bool const not_met = found.certainty == Certainty::known && !found.met &&
                                 outcome.certainty == Certainty::known && !outcome.met;
            if (!not_met) FAIL("a criterion in which nothing applies is certainly not met");
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
            assay::ValueResult const& found = value(evaluation_, criterion_, id);
            if (found.low != assay::Number(low) || found.high != assay::Number(high))
                FAIL("the value " << id << " is wrong");
        };
        is("applicable", c.applicable(), c.applicable());
        is("met", c.enough(), c.enough());  // so far
        is("partial", c.partial, c.partial);
        is(rule_.best_value, c.best, c.best);
        is("unrated", c.unrated, c.unrated);
        int needed = 0;
        while (!rule_.enough(criterion_, needed, c.applicable())) ++needed;
        is("needed", needed, needed);
        is("allowed", c.applicable() - needed, c.applicable() - needed);
    }

    PassRule rule_;
    assay::Evaluator evaluator_;
    std::string_view criterion_;
    std::vector<std::string_view> elements_;
    Draft draft_;
    std::vector<assay::Judgement> others_;
    assay::Evaluation evaluation_;
};

}  // namespace assay_test
