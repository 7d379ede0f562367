// How well ratings fit the model (Wright and Masters 1982), with r the residual of a rating, v its variance:
//
//     infit = sum r^2 / sum v        outfit = mean of r^2 / v        surprise: |r| / sqrt(v) is large
//
// Separation (Wright and Masters 1982): G^2 = true variance / mean square error, the true variance being
// the observed one less the mean square error; reliability = G^2 / (1 + G^2). All the same: the sum of
// squared measures over errors about their weighted mean, chi-square on one degree less than levels.
//
// Limits: mean squares depend on the sample's size less than tests do, but say nothing by themselves about
// what to do; bands of .5 to 1.5 or .7 to 1.3 are conventions.

#include "statistics/severity_parts.hpp"

#include <boost/math/distributions/chi_squared.hpp>

#include <algorithm>
#include <cmath>

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

void add_separation(Facet& facet) {
    double count = 0;
    double sum = 0;
    double squares = 0;
    double errors = 0;
    double weights = 0;
    double weighted = 0;
    double weighted_squares = 0;
    for (Measure const& each : facet.measures) {
        if (!each.logit || each.is_extreme) continue;
        double const weight = 1 / (*each.error * *each.error);
        ++count;
        sum += *each.logit;
        squares += *each.logit * *each.logit;
        errors += *each.error * *each.error;
        weights += weight;
        weighted += weight * *each.logit;
        weighted_squares += weight * *each.logit * *each.logit;
    }
    if (count < 2) {
        facet.reason = count == 0 ? Reason::extreme : Reason::no_variation;
        return;
    }
    double const observed = (squares - sum * sum / count) / (count - 1);
    double const error = errors / count;
    if (observed == 0) {
        facet.reason = Reason::no_variation;
        return;
    }
    double const real = std::max(observed - error, 0.0);
    facet.separation = std::sqrt(real / error);
    facet.reliability = real / observed;
    facet.statistic = std::max(weighted_squares - weighted * weighted / weights, 0.0);
    facet.freedom = static_cast<std::size_t>(count) - 1;
    boost::math::chi_squared const chi(static_cast<double>(facet.freedom));
    facet.p = boost::math::cdf(boost::math::complement(chi, *facet.statistic));
}

}  // namespace assay::statistics
