// Joint maximum likelihood of the many-facet Rasch model by Newton's method (Linacre 1989; Wright and
// Masters 1982). The log-likelihood of an exponential family is concave, so that a step which is halved
// until it does not lose leads to the one maximum there is.
//
// Cases are many, and each meets the other parameters only in its own ratings. Their block of the
// information is diagonal and is eliminated, which leaves a matrix of elements, assessors and steps:
//
//     M = sum over cases (A - u u'/w),   M d = sum over cases (g - u h/w),   d(case) = (h - u'd)/w
//
// A, g: information and gradient of the ratings of a case, u: its information with the others, w: its own,
// h: its gradient. Standard errors are those of M's inverse, so that a weak link between assessors makes
// the error of their difference large; the errors which other programs give take all else for known.
//
// The first element, assessor and step are the reference; measures are centred afterwards. Cost of an
// iteration: the ratings, and for each case the square of the elements and assessors it meets.

#include "statistics/rasch_model.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay::statistics {
namespace {

constexpr std::size_t reference = static_cast<std::size_t>(-1);

/// Places of the parameters in the matrix.
struct Places {
    std::vector<std::size_t> elements, assessors;  ///< `reference`: not in it
    std::size_t steps = 0;                         ///< of the second step; the others follow
    std::size_t size = 0;

    explicit Places(Facets const& facets)
        : elements(facets.levels(1), reference), assessors(facets.levels(2), reference) {
        for (auto* const places : {&elements, &assessors}) {
            std::vector<bool> seen(places->size());
            for (auto const& each : facets.active())
                seen[places == &elements ? each.rating.element : each.rating.assessor] = true;
            bool has_reference = false;
            for (std::size_t level = 0; level < seen.size(); ++level) {
                if (!seen[level]) continue;
                if (has_reference) (*places)[level] = size++;
                has_reference = true;
            }
        }
        steps = size;
        size += facets.used().size() - 2;
    }
};

/// What one pass over the ratings adds up.
class Equations {
public:
    Equations(Facets const& facets, Places const& places, Meter& meter)
        : facets_(facets),
          places_(places),
          meter_(meter),
          matrix(places.size),
          gradient(places.size),
          information(facets.levels(0)),
          case_gradient(facets.levels(0)),
          links_(facets.levels(0)),
          row_(places.size) {}

    void add_up(Parameters const& parameters) {
        matrix = Symmetric(places_.size);
        std::fill(gradient.begin(), gradient.end(), 0.0);
        likelihood = 0;
        Distribution distribution(parameters.steps);
        auto const& items = facets_.active();
        for (std::size_t begin = 0; begin < items.size();) {
            std::uint32_t const the_case = items[begin].rating.of_case;
            double weight = 0;
            double slope = 0;
            std::size_t at = begin;
            for (; at < items.size() && items[at].rating.of_case == the_case; ++at) {
                meter_.charge(4 * parameters.steps.size() + 8);
                distribution.at(parameters.predictor(items[at].rating));
                likelihood += distribution.log_probability(items[at].step);
                weight += distribution.variance();
                slope += items[at].step - distribution.expected();
                add(items[at], distribution);
            }
            close_case(the_case, weight, slope);
            begin = at;
        }
    }

    /// The step of the case, once that of the others is known.
    [[nodiscard]] double case_step(std::size_t the_case, std::vector<double> const& others) const {
        double step = case_gradient[the_case];
        for (auto const& [place, link] : links_[the_case]) step -= link * others[place];
        return information[the_case] > 0 ? step / information[the_case] : 0;
    }

private:
    Facets const& facets_;
    Places const& places_;
    Meter& meter_;

public:
    Symmetric matrix;
    std::vector<double> gradient;
    std::vector<double> information;  ///< of each case
    std::vector<double> case_gradient;
    double likelihood = 0;

private:
    using Link = std::pair<std::size_t, double>;

    void touch(std::size_t place, double amount) {
        if (row_[place] == 0) touched_.push_back(place);
        row_[place] += amount;
    }

    void add(Facets::Item const& item, Distribution const& distribution) {
        double const variance = distribution.variance();
        double const residual = item.step - distribution.expected();
        std::array const levels{places_.elements[item.rating.element],
                                places_.assessors[item.rating.assessor]};
        for (std::size_t const a : levels) {
            if (a == reference) continue;
            gradient[a] -= residual;
            touch(a, -variance);
            for (std::size_t const b : levels)
                if (b != reference) matrix(a, b) += variance;
        }
        add_steps(item, distribution, levels);
    }

    // The statistic of step h is whether the rating is at least h.
    void add_steps(Facets::Item const& item, Distribution const& distribution,
                   std::array<std::size_t, 2> const& levels) {
        auto const p = distribution.probabilities();
        double above = 0;    // probability of h or more
        double product = 0;  // mean of the rating where it is h or more
        for (std::size_t h = p.size() - 1; h >= 2; --h) {
            above += p[h];
            product += p[h] * static_cast<double>(h);
            std::size_t const place = places_.steps + h - 2;
            double const covariance = product - above * distribution.expected();
            gradient[place] -= (item.step >= h ? 1 : 0) - above;
            touch(place, -covariance);
            for (std::size_t const level : levels) {
                if (level == reference) continue;
                matrix(level, place) += covariance;
                matrix(place, level) += covariance;
            }
            double below = above;  // of a lower step: the probability of it or more
            matrix(place, place) += above * (1 - above);
            for (std::size_t lower = h - 1; lower >= 2; --lower) {
                below += p[lower];
                double const both = above * (1 - below);
                matrix(place, places_.steps + lower - 2) += both;
                matrix(places_.steps + lower - 2, place) += both;
            }
        }
    }

    void close_case(std::uint32_t the_case, double weight, double slope) {
        information[the_case] = weight;
        case_gradient[the_case] = slope;
        auto& links = links_[the_case];
        links.clear();
        std::sort(touched_.begin(), touched_.end());
        touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
        for (std::size_t const place : touched_) {
            links.emplace_back(place, row_[place]);
            row_[place] = 0;
        }
        touched_.clear();
        for (auto const& [a, link_a] : links) {
            double const share = link_a / weight;
            gradient[a] -= share * slope;
            for (auto const& [b, link_b] : links) matrix(a, b) -= share * link_b;
        }
    }

    std::vector<std::vector<Link>> links_;
    std::vector<double> row_;
    std::vector<std::size_t> touched_;
};

/// Measures to begin with: those that the mean rating of each case would have by itself.
Parameters first_guess(Facets const& facets) {
    Parameters parameters;
    parameters.steps.assign(facets.used().size() - 1, 0);
    for (std::size_t facet = 0; facet < facet_count; ++facet)
        parameters.levels.at(facet).assign(facets.levels(facet), 0);
    std::vector<double> sum(facets.levels(0));
    std::vector<double> count(facets.levels(0));
    for (auto const& each : facets.active()) {
        sum[each.rating.of_case] += each.step;
        count[each.rating.of_case] += static_cast<double>(facets.used().size() - 1);
    }
    for (std::size_t i = 0; i < sum.size(); ++i)
        if (count[i] > 0) parameters.levels[0][i] = std::log(sum[i] / (count[i] - sum[i]));
    return parameters;
}

class Newton {
public:
    Newton(Facets const& facets, Meter& meter)
        : facets_(facets), meter_(meter), places_(facets), equations_(facets, places_, meter) {
        fitted_.parameters = first_guess(facets);
    }

    Fitted run() {
        constexpr std::size_t most = 100;
        constexpr double small = 1e-9;
        equations_.add_up(fitted_.parameters);
        while (fitted_.iterations < most && !fitted_.has_converged) {
            ++fitted_.iterations;
            auto const factor = Cholesky::of(equations_.matrix, meter_);
            if (!factor) return std::move(fitted_);
            double const longest = step(factor->solve(equations_.gradient));
            if (!(longest < 1e3)) return std::move(fitted_);
            fitted_.has_converged = longest < small;
        }
        if (fitted_.has_converged) finish();
        return std::move(fitted_);
    }

private:
    /// Goes so far, or half, or a quarter, until the likelihood does not fall; returns the way gone.
    double step(std::vector<double> const& others) {
        Parameters const before = fitted_.parameters;
        double const likelihood = equations_.likelihood;
        std::vector<double> cases(facets_.levels(0));
        double longest = 0;
        for (std::size_t i = 0; i < cases.size(); ++i) {
            cases[i] = equations_.case_step(i, others);
            longest = std::max(longest, std::abs(cases[i]));
        }
        for (double const each : others) longest = std::max(longest, std::abs(each));
        constexpr double furthest = 2;
        double share = longest > furthest ? furthest / longest : 1;
        for (int halved = 0; halved < 30; ++halved, share /= 2) {
            fitted_.parameters = before;
            go(cases, others, share);
            equations_.add_up(fitted_.parameters);
            double const slack = 1e-12 * std::abs(likelihood);
            if (equations_.likelihood >= likelihood - slack) break;
        }
        return longest * share;
    }

    void go(std::vector<double> const& cases, std::vector<double> const& others, double share) {
        Parameters& p = fitted_.parameters;
        for (std::size_t i = 0; i < cases.size(); ++i) p.levels[0][i] += share * cases[i];
        for (std::size_t i = 0; i < places_.elements.size(); ++i)
            if (places_.elements[i] != reference)
                p.levels[1][i] += share * others[places_.elements[i]];
        for (std::size_t i = 0; i < places_.assessors.size(); ++i)
            if (places_.assessors[i] != reference)
                p.levels[2][i] += share * others[places_.assessors[i]];
        for (std::size_t h = 1; h < p.steps.size(); ++h)
            p.steps[h] += share * others[places_.steps + h - 1];
    }

    void finish() {
        fitted_.information = equations_.information;
        auto const factor = Cholesky::of(equations_.matrix, meter_);
        if (!factor) {
            fitted_.has_converged = false;
            return;
        }
        Symmetric const covariance = factor->inverse(meter_);
        double shift = 0;
        for (std::size_t facet : {1U, 2U}) {
            auto const& places = facet == 1 ? places_.elements : places_.assessors;
            std::vector<std::size_t> const levels = estimated(facet);
            (facet == 1 ? fitted_.elements : fitted_.assessors) =
                centred(covariance, places, levels);
            auto& measures = fitted_.parameters.levels.at(facet);
            double mean = 0;
            for (std::size_t const level : levels)
                mean += measures[level] / static_cast<double>(levels.size());
            for (std::size_t const level : levels) measures[level] -= mean;
            shift += mean;
        }
        auto& steps = fitted_.parameters.steps;
        double const mean =
            std::accumulate(steps.begin(), steps.end(), 0.0) / static_cast<double>(steps.size());
        for (double& each : steps) each -= mean;
        for (double& each : fitted_.parameters.levels[0]) each -= shift + mean;
    }

    [[nodiscard]] std::vector<std::size_t> estimated(std::size_t facet) const {
        std::vector<bool> seen(facets_.levels(facet));
        for (auto const& each : facets_.active()) seen[level_of(each.rating, facet)] = true;
        std::vector<std::size_t> levels;
        for (std::size_t i = 0; i < seen.size(); ++i)
            if (seen[i]) levels.push_back(i);
        return levels;
    }

    /// The covariances of what remains when the mean of a facet is taken from its levels.
    static Symmetric centred(Symmetric const& covariance, std::vector<std::size_t> const& places,
                             std::vector<std::size_t> const& levels) {
        auto const of = [&](std::size_t a, std::size_t b) {
            return places[a] == reference || places[b] == reference
                       ? 0.0
                       : covariance(places[a], places[b]);
        };
        auto const n = static_cast<double>(levels.size());
        std::vector<double> row_mean(places.size());
        double mean = 0;
        for (std::size_t const a : levels) {
            for (std::size_t const b : levels) row_mean[a] += of(a, b) / n;
            mean += row_mean[a] / n;
        }
        Symmetric result(places.size());
        for (std::size_t const a : levels)
            for (std::size_t const b : levels)
                result(a, b) = of(a, b) - row_mean[a] - row_mean[b] + mean;
        return result;
    }

    Facets const& facets_;
    Meter& meter_;
    Places places_;
    Equations equations_;
    Fitted fitted_;
};

}  // namespace

Fitted fit(Facets const& facets, Meter& meter) { return Newton(facets, meter).run(); }

}  // namespace assay::statistics
