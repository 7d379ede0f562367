// How well ratings fit the model (Wright and Masters 1982), with r the residual of a rating, v its variance:
//
//     infit = sum r^2 / sum v        outfit = mean of r^2 / v        surprise: |r| / sqrt(v) is large
//
// Separation (Wright and Masters 1982): G^2 = true variance / error variance, the true variance being the observed
// one less the error variance; reliability = G^2 / (1 + G^2). The measures m of J elements or assessors are
// centred, so their errors sum up to 0. With C their covariance, the observed variance m'm / (J-1) is expected
// to exceed the true one by trace(C) / (J-1). All the same: d'D^-1 d (Wald 1943), d the differences from one of
// them and D their covariance, chi-square on J-1 degrees. Cases are not centred, and independent given all
// else: mean square error, and the sum of squared deviations from the weighted mean over squared errors.
//
// Limits: mean squares depend on the sample's size less than tests do, but say nothing by themselves about
// what to do; bands of .5 to 1.5 or .7 to 1.3 are conventions.

#include "statistics/quantiles.hpp"
#include "statistics/severity_parts.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace assay::statistics {
namespace {

struct Squares {
    double residuals = 0, variances = 0, standardised = 0, count = 0;
};

/// The assessors' ratings of one element of one case: how many pairs are the same, seen and expected.
class Pairs {
public:
    void add(Facets::Item const& item, Distribution const& distribution) {
        if (!items_.empty() && (items_.front().of_case != item.rating.of_case ||
                                items_.front().element != item.rating.element))
            close();
        items_.push_back(item.rating);
        probabilities_.emplace_back(distribution.probabilities().begin(),
                                    distribution.probabilities().end());
    }

    void close() {
        constexpr std::size_t most = 200;  // pairs of more assessors would take too long
        std::size_t const size = std::min(items_.size(), most);
        for (std::size_t j = 1; j < size; ++j)
            for (std::size_t i = 0; i < j; ++i) {
                ++count;
                same += items_[i].category == items_[j].category ? 1 : 0;
                for (std::size_t k = 0; k < probabilities_[i].size(); ++k)
                    expected += probabilities_[i][k] * probabilities_[j][k];
            }
        items_.clear();
        probabilities_.clear();
    }

    double count = 0, same = 0, expected = 0;

private:
    std::vector<CaseRating> items_;
    std::vector<std::vector<double>> probabilities_;
};

/// Of all surprises the greatest, whichever comes first among equals.
void keep_greatest(std::vector<Surprise>& surprises, std::size_t most) {
    std::sort(surprises.begin(), surprises.end(), [](Surprise const& a, Surprise const& b) {
        double const one = std::abs(a.residual);
        double const other = std::abs(b.residual);
        return one != other ? one > other : a.rating < b.rating;
    });
    if (surprises.size() > most) surprises.resize(most);
}

}  // namespace

void add_fit(Severity& severity, Facets const& facets, Parameters const& parameters,
             SeverityOptions const& options) {
    std::array<std::vector<Squares>, facet_count> squares;
    for (std::size_t facet = 0; facet < facet_count; ++facet)
        squares.at(facet).resize(facets.levels(facet));
    Distribution distribution(parameters.steps);
    Pairs pairs;
    for (auto const& each : facets.active()) {
        distribution.at(parameters.predictor(each.rating));
        pairs.add(each, distribution);
        double const residual = each.step - distribution.expected();
        double const variance = distribution.variance();
        for (std::size_t facet = 0; facet < facet_count; ++facet) {
            Squares& sums = squares.at(facet)[level_of(each.rating, facet)];
            sums.residuals += residual * residual;
            sums.variances += variance;
            sums.standardised += residual * residual / variance;
            ++sums.count;
        }
        double const standardised = residual / std::sqrt(variance);
        if (std::abs(standardised) < options.surprising) continue;
        double expected = 0;
        for (std::size_t k = 0; k < severity.used.size(); ++k)
            expected += distribution.probabilities()[k] * (severity.used[k] + 1);
        severity.surprises.push_back({each.place, expected, standardised});
    }
    pairs.close();
    keep_greatest(severity.surprises, options.surprises);
    if (pairs.count > 0) {
        severity.same = pairs.same / pairs.count;
        severity.expected_same = pairs.expected / pairs.count;
    }
    for (std::size_t facet = 0; facet < facet_count; ++facet)
        for (std::size_t level = 0; level < squares.at(facet).size(); ++level) {
            Squares const& sums = squares.at(facet)[level];
            if (sums.count == 0) continue;
            Measure& measure = facet_of(severity, facet).measures[level];
            measure.infit = sums.residuals / sums.variances;
            measure.outfit = sums.standardised / sums.count;
        }
}

namespace {

/// The levels that take part, or the reason why there are too few.
std::vector<std::size_t> compared_levels(Facet& facet) {
    std::vector<std::size_t> levels;
    for (std::size_t level = 0; level < facet.measures.size(); ++level)
        if (facet.measures[level].logit && !facet.measures[level].is_extreme)
            levels.push_back(level);
    if (levels.size() < 2) facet.reason = levels.empty() ? Reason::extreme : Reason::no_variation;
    return levels;
}

double observed_variance(Facet const& facet, std::vector<std::size_t> const& levels) {
    auto const count = static_cast<double>(levels.size());
    double mean = 0;
    for (std::size_t const level : levels) mean += *facet.measures[level].logit / count;
    double squares = 0;
    for (std::size_t const level : levels) {
        double const apart = *facet.measures[level].logit - mean;
        squares += apart * apart;
    }
    return squares / (count - 1);
}

/// Requires: two levels at least.
void set_separation(Facet& facet, double observed, double error) {
    if (observed == 0) {
        facet.reason = Reason::no_variation;
        return;
    }
    double const real = std::max(observed - error, 0.0);
    facet.separation = std::sqrt(real / error);
    facet.reliability = real / observed;
}

void set_test(Facet& facet, double statistic, std::size_t levels) {
    facet.statistic = std::max(statistic, 0.0);
    facet.freedom = levels - 1;
    facet.p = chi_squared_p(*facet.statistic, static_cast<double>(facet.freedom));
}

}  // namespace

void add_separation(Facet& facet, Symmetric const& covariance) {
    std::vector<std::size_t> const levels = compared_levels(facet);
    if (levels.size() < 2) return;
    // The differences from the first level: the others' covariance is singular, since their mean is 0.
    std::size_t const first = levels.front();
    std::vector<double> differences;
    Symmetric of_differences(levels.size() - 1);
    double trace = covariance(first, first);
    for (std::size_t i = 1; i < levels.size(); ++i) {
        trace += covariance(levels[i], levels[i]);
        differences.push_back(*facet.measures[levels[i]].logit - *facet.measures[first].logit);
        for (std::size_t j = 1; j < levels.size(); ++j)
            of_differences(i - 1, j - 1) = covariance(levels[i], levels[j]) -
                                           covariance(levels[i], first) -
                                           covariance(first, levels[j]) + covariance(first, first);
    }
    set_separation(facet, observed_variance(facet, levels),
                   trace / static_cast<double>(levels.size() - 1));
    Meter unlimited;  // the same work was charged when the model was fitted
    if (auto const factor = Cholesky::of(std::move(of_differences), unlimited)) {
        std::vector<double> const solved = factor->solve(differences);
        set_test(facet, std::inner_product(solved.begin(), solved.end(), differences.begin(), 0.0),
                 levels.size());
    }
}

void add_separation_of_cases(Facet& cases) {
    std::vector<std::size_t> const levels = compared_levels(cases);
    if (levels.size() < 2) return;
    double errors = 0;
    double weights = 0;
    double mean = 0;
    for (std::size_t const level : levels) {
        double const variance = *cases.measures[level].error * *cases.measures[level].error;
        errors += variance / static_cast<double>(levels.size());
        weights += 1 / variance;
        mean += *cases.measures[level].logit / variance;
    }
    mean /= weights;
    double statistic = 0;
    for (std::size_t const level : levels) {
        double const apart = (*cases.measures[level].logit - mean) / *cases.measures[level].error;
        statistic += apart * apart;
    }
    set_separation(cases, observed_variance(cases, levels), errors);
    set_test(cases, statistic, levels.size());
}

}  // namespace assay::statistics
