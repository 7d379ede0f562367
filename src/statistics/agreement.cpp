// Agreement of assessors: how often they give the same rating, and how much of that chance would give.
//
// There is no single coefficient for ratings that are ordered, incomplete and mostly "compliant". So agreement()
// reports several together, all from the same counts and the same resamples:
// - agreement observed, exact and within one step, without any correction: what everybody understands first;
// - Krippendorff's alpha with the ordinal metric as the reliability: any number of assessors, missing ratings, a
//   term for small samples, one definition;
// - Gwet's AC2 beside it, which is less sensitive to how common a rating is;
// - agreement on each rating by itself, since the rare one is usually what matters;
// - how often each rating is given, by all and by each assessor.
//
// Why several: the paradox of high agreement and low kappa (Feinstein and Cicchetti 1990). In a table in which
// 98 % of the pairs agree and nearly all ratings are the same, alpha is -.005 and AC1 .980. Neither is wrong.
// The first says that the sample varies too little to show whether assessors can tell ratings apart; the second
// does not ask that. Where both differ by more than 0.2 and one rating has more than 80 % of all, paradox_of()
// says "limited by prevalence", and no report calls the result poor or excellent. The two numbers are our own
// choice; the literature has none.
//
// How: ratings become counts of pairs for each group (pair_counts). All coefficients are functions of these
// integers, so leaving out a group and drawing groups anew are exact and cheap; 1,000 bootstraps of 325,000
// ratings take 11 ms. Intervals come from groups, not from units: elements of one organisation are alike, and
// resampling units made the standard error 1.6 times too small in our data (resample.cpp).
//
// A formula has its own file with its definition, source and limits: observed, alpha, gwet, cohen, icc,
// marginals. Values are tested against published tables (tests/statistics/published_test.cpp).
//
// No estimate is ever NaN, or 1 because nothing varies: it has a number or a Reason. No adjective is given
// unless a host asks for a named scale (benchmarks): "substantial" depends on the weights, the number of
// ratings and the prevalence, as Landis and Koch said of their own scale.

#include <assay/agreement.hpp>

#include "model/meter.hpp"
#include "statistics/coefficients.hpp"
#include "statistics/resample.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <functional>
#include <optional>

namespace assay::statistics {
namespace {

using Formula = std::function<Value(PairSums const&)>;

/// Several statistics of pairs, computed together.
class PairStatistics {
public:
    /// `category`: the one whose pairs alone are counted, if it is one.
    void add(double least, Formula formula, std::optional<std::size_t> category = {}) {
        statistics_.push_back({.least = least});
        formulas_.push_back(std::move(formula));
        categories_.push_back(category);
    }

    /// One that counts units with a single rating, too.
    void add_with_single(Formula formula) {
        statistics_.push_back({.least = Statistic::unbounded, .uses_single = true});
        formulas_.push_back(std::move(formula));
        categories_.emplace_back();
    }

    [[nodiscard]] std::vector<Estimate> of(Ratings const& ratings, IntervalOptions const& options,
                                           Meter& meter) const {
        PairLayout const layout(ratings);
        PairSums sums(ratings.categories());
        std::vector<Statistic> statistics = statistics_;
        for (std::size_t i = 0; i < statistics.size(); ++i)
            if (categories_[i]) statistics[i].counted = pairs_with(*categories_[i], layout);
        auto const compute = [&](std::span<Count const> total, std::span<Value> values) {
            sums.assign(layout, total);
            for (std::size_t i = 0; i < formulas_.size(); ++i) values[i] = formulas_[i](sums);
        };
        if (options.method == IntervalMethod::none) {
            GroupedCounts whole;  // the groups do not matter
            whole.slots = layout.slots();
            auto const total = total_pairs(ratings, layout);
            for (std::uint32_t slot = 0; slot < total.size(); ++slot)
                if (total[slot] != 0) whole.entries.push_back({slot, total[slot]});
            whole.begins.push_back(whole.entries.size());
            whole.with_pairs = 1;
            return estimate(whole, statistics, compute, options, meter);
        }
        return estimate(pairs_by_group(ratings, layout), statistics, compute, options, meter);
    }

private:
    static std::vector<bool> pairs_with(std::size_t category, PairLayout const& layout) {
        std::vector<bool> slots(layout.slots());
        for (std::size_t size = 0; size < layout.sizes().size(); ++size)
            for (std::size_t other = 0; other < layout.categories(); ++other)
                slots[layout.pair(size, category, other)] = true;
        return slots;
    }

    std::vector<Statistic> statistics_;
    std::vector<Formula> formulas_;
    std::vector<std::optional<std::size_t>> categories_;
};

Sample sample_of(Ratings const& ratings) {
    Sample sample;
    std::vector<bool> assessors(ratings.assessors());
    for (std::size_t group = 0; group < ratings.groups(); ++group) {
        bool is_pairable = false;
        for (std::uint32_t const unit : ratings.units_of(group)) {
            auto const given = ratings.of(unit);
            for (auto const& each : given) assessors[each.assessor] = true;
            sample.ratings += given.size();
            ++(given.empty() ? sample.empty : sample.units);
            if (given.size() == 1) ++sample.single;
            if (given.size() < 2) continue;
            is_pairable = true;
            ++sample.pairable;
            sample.compared += given.size();
        }
        sample.groups += is_pairable ? 1 : 0;
    }
    sample.assessors =
        static_cast<std::size_t>(std::count(assessors.begin(), assessors.end(), true));
    return sample;
}

Reason why_no_overlap(Sample const& sample) {
    if (sample.ratings == 0) return Reason::no_ratings;
    return sample.assessors == 1 ? Reason::one_assessor : Reason::no_overlap;
}

/// Says why nothing can be compared more exactly than a formula can, which sees only pairs.
void explain(Estimate& estimate, Sample const& sample) {
    if (estimate.reason == Reason::no_overlap) estimate.reason = why_no_overlap(sample);
}

/// Where nobody used a second rating, Gwet's formula gives 1: no agreement by chance, since there is nothing to
/// agree on. That is no finding. Among resamples of a sample that does vary it is the limit, and stays.
void withhold_without_variation(Estimate& ac, Estimate const& fleiss) {
    if (fleiss.reason != Reason::one_category || !ac.value) return;
    ac = {};
    ac.reason = Reason::one_category;
}

Estimate with_single(Ratings const& ratings, Formula formula, IntervalOptions const& options) {
    PairStatistics statistics;
    statistics.add_with_single(std::move(formula));
    Meter unlimited;  // how many resamples there are was limited
    Estimate estimate = statistics.of(ratings, options, unlimited).front();
    if (estimate.reason == Reason::no_overlap) explain(estimate, sample_of(ratings));
    return estimate;
}

Estimate single(Ratings const& ratings, double least, Formula formula,
                IntervalOptions const& options, std::optional<std::size_t> category = {}) {
    PairStatistics statistics;
    statistics.add(least, std::move(formula), category);
    Meter unlimited;  // how many resamples there are was limited
    Estimate estimate = statistics.of(ratings, options, unlimited).front();
    if (estimate.reason == Reason::no_overlap) explain(estimate, sample_of(ratings));
    return estimate;
}

std::vector<Marginals> marginals_of(Ratings const& ratings) {
    std::vector<Marginals> all(ratings.assessors(), Marginals(ratings.categories()));
    for (std::size_t unit = 0; unit < ratings.units(); ++unit)
        for (auto const& each : ratings.of(unit)) ++all[each.assessor][each.category];
    return all;
}

Paradox paradox_of(Agreement const& agreement) {
    constexpr double far_apart = 0.2;
    constexpr double most_of_all = 0.8;
    if (agreement.categories.empty()) return Paradox::no;
    bool const is_skewed = agreement.categories[agreement.commonest].share > most_of_all;
    // Without any variation there is no alpha at all: the same paradox at its end.
    bool const differ = agreement.alpha.value && agreement.ac2.value
                            ? std::abs(*agreement.alpha.value - *agreement.ac2.value) > far_apart
                            : agreement.alpha.reason == Reason::one_category;
    return is_skewed && differ ? Paradox::prevalence_limited : Paradox::no;
}

/// All coefficients from one pass over the ratings, and from the same resamples.
void estimate_all(Agreement& all, Ratings const& ratings, IntervalOptions const& options,
                  Meter& meter) {
    constexpr double open = Statistic::unbounded;
    Weights const identity = Weights::identity(ratings.categories());
    Weights const ordinal = Weights::ordinal(ratings.categories());
    PairStatistics statistics;
    std::vector<Estimate*> targets;
    auto const want = [&](Estimate& target, double least, Formula formula,
                          std::optional<std::size_t> category = {}) {
        targets.push_back(&target);
        statistics.add(least, std::move(formula), category);
    };
    auto const want_alpha = [&](Estimate& target, Metric metric) {
        want(target, open, [=](PairSums const& sums) { return alpha(sums, metric); });
    };
    want(all.exact, 0, [](PairSums const& sums) { return observed(sums, 0); });
    want(all.within_one, 0, [](PairSums const& sums) { return observed(sums, 1); });
    want_alpha(all.alpha, Metric::ordinal);
    want_alpha(all.alpha_nominal, Metric::nominal);
    want_alpha(all.alpha_interval, Metric::interval);
    want_alpha(all.alpha_ratio, Metric::ratio);
    auto const want_with_single = [&](Estimate& target, Formula formula) {
        targets.push_back(&target);
        statistics.add_with_single(std::move(formula));
    };
    want_with_single(all.ac1, [&](PairSums const& sums) { return gwet(sums, identity); });
    want_with_single(all.ac2, [&](PairSums const& sums) { return gwet(sums, ordinal); });
    want_with_single(all.fleiss, [&](PairSums const& sums) { return fleiss(sums, identity); });
    all.categories.resize(ratings.categories());
    for (std::size_t c = 0; c < all.categories.size(); ++c)
        want(
            all.categories[c].specific, 0, [c](PairSums const& sums) { return specific(sums, c); },
            c);

    std::vector<Estimate> const estimates = statistics.of(ratings, options, meter);
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        *targets[i] = estimates[i];
        explain(*targets[i], all.sample);
    }
    withhold_without_variation(all.ac1, all.fleiss);
    withhold_without_variation(all.ac2, all.fleiss);
}

void add_counts(Agreement& all, Ratings const& ratings) {
    PairLayout const layout(ratings);
    PairSums sums(ratings.categories());
    sums.assign(layout, total_pairs(ratings, layout));
    for (std::size_t c = 0; c < all.categories.size(); ++c) {
        CategoryAgreement& category = all.categories[c];
        if (sums.units > 0) category.prevalence = sums.prevalence[c] / sums.units;
        for (Marginals const& given : all.assessors) category.ratings += given[c];
        if (all.sample.ratings > 0)
            category.share =
                static_cast<double>(category.ratings) / static_cast<double>(all.sample.ratings);
        category.comparisons = static_cast<std::size_t>(sums.by_pair.row(c));
        category.agreeing = static_cast<std::size_t>(sums.by_pair(c, c));
        if (category.ratings > all.categories[all.commonest].ratings) all.commonest = c;
    }
}

}  // namespace

Reason why_no_overlap(Ratings const& ratings) { return why_no_overlap(sample_of(ratings)); }

Estimate observed_agreement(Ratings const& ratings, std::size_t steps,
                            IntervalOptions const& options) {
    return single(
        ratings, 0, [=](PairSums const& sums) { return observed(sums, steps); }, options);
}

Estimate specific_agreement(Ratings const& ratings, std::size_t category,
                            IntervalOptions const& options) {
    assert(category < ratings.categories());
    return single(
        ratings, 0, [=](PairSums const& sums) { return specific(sums, category); }, options,
        category);
}

Estimate krippendorff_alpha(Ratings const& ratings, Metric metric, IntervalOptions const& options) {
    return single(
        ratings, Statistic::unbounded, [=](PairSums const& sums) { return alpha(sums, metric); },
        options);
}

Estimate gwet_ac(Ratings const& ratings, Weights const& weights, IntervalOptions const& options) {
    assert(weights.categories() == ratings.categories());
    Estimate ac = with_single(
        ratings, [&](PairSums const& sums) { return gwet(sums, weights); }, options);
    withhold_without_variation(ac, fleiss_kappa(ratings, Weights::identity(ratings.categories()),
                                                {.method = IntervalMethod::none}));
    return ac;
}

Estimate fleiss_kappa(Ratings const& ratings, Weights const& weights,
                      IntervalOptions const& options) {
    assert(weights.categories() == ratings.categories());
    return with_single(
        ratings, [&](PairSums const& sums) { return fleiss(sums, weights); }, options);
}

Agreement agreement(Ratings const& ratings, IntervalOptions const& options, Limits const& limits) {
    Meter meter{limits, Activity::rating};
    Agreement all;
    all.sample = sample_of(ratings);
    estimate_all(all, ratings, options, meter);
    all.assessors = marginals_of(ratings);
    add_counts(all, ratings);
    all.paradox = paradox_of(all);
    return all;
}

}  // namespace assay::statistics
