// How assessors use the scale, beside being severe or lenient (Myford and Wolfe 2003, 2004, name the
// effects; the statistics here are ours). With E and v the expected rating and its variance, z the
// standardised residual:
//
//     spread: sqrt( sum (x - mean x)^2 / (sum v (1 - 1/n) + sum (E - mean E)^2) ); the scale is used less than
//             somebody as severe would on the same cases.
//     ends:   how often the lowest or highest used rating was given, less how often expected, over
//             sqrt(sum p (1-p)).
//     halo:   a = sum (x - mean x)^2 over the elements of a case, b = its expectation, sum v (1 - 1/n) +
//             sum (E - mean E)^2; sqrt(sum a / sum b) over cases, (sum a - sum b) / sqrt(sum (a-b)^2).
//
// What is called out is beyond chance for all assessors together, since nobody asked for one of them before (Bonferroni):
// of samples without any effect, one in twenty has somebody who avoids the ends, and one somebody with a halo. A
// narrow range has no error; its spread is below .6, a convention, and below 1 - z / sqrt(2 (n-1)) as well, as
// far as the spread of n normal deviates might be below 1 by chance.
//
// Limits: each is seen against the other assessors; what all of them do, no statistic shows. The errors
// take the model's estimates for known, and want some tens of ratings, or cases.

#include "statistics/quantiles.hpp"
#include "statistics/severity_parts.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace assay::statistics {
namespace {

/// Sums of x, x^2 and so on over some ratings.
struct Sums {
    double count = 0;
    double given = 0, given_squares = 0;
    double expected = 0, expected_squares = 0, variance = 0;

    void add(double step, Distribution const& distribution) {
        double const mean = distribution.expected();
        ++count;
        given += step;
        given_squares += step * step;
        expected += mean;
        expected_squares += mean * mean;
        variance += distribution.variance();
    }

    [[nodiscard]] double squares_given() const {
        return std::max(given_squares - given * given / count, 0.0);
    }
    [[nodiscard]] double squares_expected() const {
        return variance * (1 - 1 / count) + expected_squares - expected * expected / count;
    }
};

class OfAssessor {
public:
    void add(Facets::Item const& item, Distribution const& distribution) {
        if (item.rating.of_case != of_case_) close_case();
        of_case_ = item.rating.of_case;
        all_.add(item.step, distribution);
        in_case_.add(item.step, distribution);
        auto const p = distribution.probabilities();
        double const at_end = p.front() + p.back();
        ends_ += item.step == 0 || item.step + 1 == p.size() ? 1 : 0;
        expected_ends_ += at_end;
        ends_variance_ += at_end * (1 - at_end);
    }

    void close_case() {
        if (in_case_.count > 1) {
            double const given = in_case_.squares_given();
            double const expected = in_case_.squares_expected();
            within_ += given;
            expected_within_ += expected;
            within_variance_ += (given - expected) * (given - expected);
        }
        in_case_ = {};
    }

    /// Requires: the last case is closed.
    void describe(AssessorEffects& effects) const {
        constexpr double rounding = 1e-9;
        if (all_.count == 0) return;
        if (all_.count > 1 && all_.squares_expected() > rounding)
            effects.spread = std::sqrt(all_.squares_given() / all_.squares_expected());
        effects.ends = ends_ / all_.count;
        effects.expected_ends = expected_ends_ / all_.count;
        if (ends_variance_ > rounding)
            effects.ends_z = (ends_ - expected_ends_) / std::sqrt(ends_variance_);
        if (expected_within_ > rounding)
            effects.within_case = std::sqrt(within_ / expected_within_);
        if (within_variance_ > rounding)
            effects.within_case_z = (within_ - expected_within_) / std::sqrt(within_variance_);
    }

    /// `z`: so many standard errors below what is expected are beyond chance.
    void call_out(AssessorEffects& effects, double z) const {
        constexpr double narrow = 0.6;
        effects.avoids_ends = effects.ends_z && *effects.ends_z < -z;
        effects.has_halo = effects.within_case_z && *effects.within_case_z < -z;
        effects.is_narrow = effects.spread && *effects.spread < narrow &&
                            *effects.spread < 1 - z / std::sqrt(2 * (all_.count - 1));
    }

private:
    Sums all_, in_case_;
    std::uint32_t of_case_ = 0;
    double ends_ = 0, expected_ends_ = 0, ends_variance_ = 0;
    double within_ = 0, expected_within_ = 0, within_variance_ = 0;
};

}  // namespace

void add_effects(Severity& severity, Facets const& facets, Parameters const& parameters) {
    std::vector<OfAssessor> all(facets.levels(2));
    severity.effects.resize(all.size());
    Distribution distribution(parameters.steps);
    std::vector<std::uint64_t> used(all.size());  // a bit for each category
    for (auto const* const items : {&facets.active(), &facets.set_aside()})
        for (auto const& each : *items)
            used[each.rating.assessor] |= std::uint64_t{1} << each.rating.category;
    for (auto const& each : facets.active()) {
        distribution.at(parameters.predictor(each.rating));
        all[each.rating.assessor].add(each, distribution);
    }
    auto const compared =
        std::count_if(severity.assessors.measures.begin(), severity.assessors.measures.end(),
                      [](Measure const& each) { return each.ratings > 0; });
    double const z = normal_quantile(1 - (1 - severity.level) / static_cast<double>(compared));
    for (std::size_t who = 0; who < all.size(); ++who) {
        all[who].close_case();
        severity.effects[who].used = static_cast<std::size_t>(std::popcount(used[who]));
        all[who].describe(severity.effects[who]);
        all[who].call_out(severity.effects[who], z);
    }
}

}  // namespace assay::statistics
