// The many-facet Rasch model, put together: design, estimates, errors, fit, effects.
//
// Bias. Joint estimates of two ratings a case lie twice too far apart, those of L ratings by about
// L/(L-1) (Andersen 1980; Wright and Douglas 1977). Measures, steps and errors are multiplied by (L-1)/L,
// with L the harmonic mean of the ratings of a case that takes part. It is exact for two ratings on a
// scale of two, and an approximation else; with fewer than some ten ratings a case, take the measures
// for an order more than for distances.

#include <assay/severity.hpp>

#include "statistics/severity_parts.hpp"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace assay::statistics {
namespace {

double bias_factor(Facets const& facets) {
    std::vector<double> ratings(facets.levels(0));
    for (auto const& each : facets.active()) ++ratings[each.rating.of_case];
    double cases = 0;
    double inverse = 0;
    for (double const count : ratings) {
        if (count == 0) continue;
        ++cases;
        inverse += 1 / count;
    }
    // with one rating a case there is nothing to estimate from, and links_of has said so
    return std::max(1 - inverse / cases, 0.5);
}

void count_ratings(Severity& severity, Facets const& facets, std::size_t facet) {
    auto& measures = facet_of(severity, facet).measures;
    measures.resize(facets.levels(facet));
    for (auto const* const items : {&facets.active(), &facets.set_aside()})
        for (auto const& each : *items) {
            Measure& measure = measures[level_of(each.rating, facet)];
            ++measure.ratings;
            measure.mean += each.rating.category + 1;
        }
    for (std::size_t level = 0; level < measures.size(); ++level) {
        if (measures[level].ratings > 0)
            measures[level].mean /= static_cast<double>(measures[level].ratings);
        measures[level].is_extreme = facets.is_extreme(facet, level);
    }
}

void take_estimates(Severity& severity, Facets const& facets, Fitted const& fitted) {
    std::array<std::vector<bool>, facet_count> seen;
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
        seen.at(facet).resize(facets.levels(facet));
        for (auto const& each : facets.active())
            seen.at(facet)[level_of(each.rating, facet)] = true;
        auto& measures = facet_of(severity, facet).measures;
        for (std::size_t level = 0; level < measures.size(); ++level) {
            if (!seen.at(facet)[level]) continue;
            measures[level].logit = fitted.parameters.levels.at(facet)[level];
            double const variance = facet == 0   ? 1 / fitted.information[level]
                                    : facet == 1 ? fitted.elements(level, level)
                                                 : fitted.assessors(level, level);
            measures[level].error = std::sqrt(variance);
        }
    }
    std::size_t const assessors = facets.levels(2);
    severity.covariance.resize(assessors * assessors);
    for (std::size_t a = 0; a < assessors; ++a)
        for (std::size_t b = 0; b < assessors; ++b)
            severity.covariance[a * assessors + b] = fitted.assessors(a, b);
}

// The same work by each, the same case on each: what is expected with the others at their means.
void add_fair_means(Severity& severity, Parameters const& parameters) {
    double sum = 0;
    double count = 0;
    for (Measure const& each : severity.cases.measures) {
        if (!each.logit || each.is_extreme) continue;
        sum += *each.logit;
        ++count;
    }
    double const middle = sum / count;
    Distribution distribution(parameters.steps);
    for (std::size_t facet = 0; facet < facet_count; ++facet)
        for (Measure& each : facet_of(severity, facet).measures) {
            if (!each.logit) continue;
            distribution.at(facet == 0 ? *each.logit : middle - *each.logit);
            each.fair_mean = 0;
            for (std::size_t k = 0; k < severity.used.size(); ++k)
                *each.fair_mean += distribution.probabilities()[k] * (severity.used[k] + 1);
        }
}

void scale(Severity& severity, double factor) {
    severity.factor = factor;
    for (std::size_t facet = 0; facet < facet_count; ++facet)
        for (Measure& each : facet_of(severity, facet).measures) {
            if (!each.logit) continue;
            *each.logit *= factor;
            *each.error *= factor;
        }
    for (double& each : severity.steps) each *= factor;
    for (double& each : severity.covariance) each *= factor * factor;
}

/// Why there is no rating whose levels all have finite measures, when these were set aside.
Reason why_nothing_is_left(std::vector<Facets::Item> const& set_aside) {
    if (set_aside.empty()) return Reason::no_ratings;
    std::uint32_t const first = set_aside.front().rating.category;
    bool const are_same = std::all_of(set_aside.begin(), set_aside.end(), [&](auto const& each) {
        return each.rating.category == first;
    });
    return are_same ? Reason::one_category : Reason::extreme;
}

/// Whether there is something to be estimated; else the reason is noted.
bool can_be_estimated(Severity& severity, Facets const& facets) {
    if (facets.active().empty() || facets.used().size() < 2) {
        severity.reason = why_nothing_is_left(facets.set_aside());
        return false;
    }
    if (facets.levels(1) + facets.levels(2) > most_levels) {
        severity.reason = Reason::too_many_levels;
        return false;
    }
    std::vector<Facets::Item> all = facets.active();
    all.insert(all.end(), facets.set_aside().begin(), facets.set_aside().end());
    std::sort(all.begin(), all.end(), [](auto const& a, auto const& b) {
        return a.rating.of_case != b.rating.of_case ? a.rating.of_case < b.rating.of_case
                                                    : a.place < b.place;
    });
    // What holds the design together must not be extreme, either.
    for (auto const* const items : {&std::as_const(all), &facets.active()}) {
        Links links = links_of(*items, facets);
        if (links.are_connected) continue;
        severity.reason = Reason::disconnected;
        severity.unlinked = links.unlinked;
        severity.groups = std::move(links.groups);
        return false;
    }
    return true;
}

}  // namespace

Severity severity(std::span<CaseRating const> ratings, SeverityOptions const& options) {
    Facets const facets(ratings, options.categories);
    Severity severity;
    severity.level = options.level;
    for (std::size_t facet = 0; facet < facet_count; ++facet)
        count_ratings(severity, facets, facet);
    if (!can_be_estimated(severity, facets)) return severity;

    Fitted fitted = fit(facets);
    severity.iterations = fitted.iterations;
    if (!fitted.has_converged) {
        severity.reason = Reason::not_converged;
        return severity;
    }
    severity.used = facets.used();
    severity.steps = fitted.parameters.steps;
    take_estimates(severity, facets, fitted);
    add_extremes(severity, facets, fitted.parameters, options);
    add_fit(severity, facets, fitted.parameters, options);
    add_effects(severity, facets, fitted.parameters);
    add_fair_means(severity, fitted.parameters);
    if (options.correct_bias) scale(severity, bias_factor(facets));
    for (std::size_t facet = 0; facet < facet_count; ++facet)
        add_separation(facet_of(severity, facet));
    return severity;
}

Estimate severity_difference(Severity const& severity, std::size_t one, std::size_t other) {
    std::size_t const assessors = severity.assessors.measures.size();
    assert(one < assessors && other < assessors);
    Estimate estimate;
    estimate.reason = severity.reason;
    if (estimate.reason != Reason::none) return estimate;
    Measure const& a = severity.assessors.measures[one];
    Measure const& b = severity.assessors.measures[other];
    if (!a.logit || !b.logit) {
        estimate.reason = a.ratings == 0 || b.ratings == 0 ? Reason::no_ratings : Reason::extreme;
        return estimate;
    }
    estimate.value = *b.logit - *a.logit;
    if (a.is_extreme || b.is_extreme) {
        estimate.no_interval = Reason::extreme;
        return estimate;
    }
    auto const covariance = [&](std::size_t i, std::size_t j) {
        return severity.covariance[i * assessors + j];
    };
    double const variance =
        covariance(one, one) + covariance(other, other) - 2 * covariance(one, other);
    estimate.error = std::sqrt(std::max(variance, 0.0));
    double const reach =
        *estimate.error * boost::math::quantile(boost::math::normal(), (1 + severity.level) / 2);
    estimate.interval = Interval{*estimate.value - reach, *estimate.value + reach};
    return estimate;
}

DriftResult severity_drift(std::span<CaseRating const> ratings,
                           std::span<std::uint32_t const> windows, SeverityOptions const& options) {
    assert(ratings.size() == windows.size());
    DriftResult result;
    for (std::uint32_t const window : windows)
        result.windows = std::max<std::size_t>(result.windows, window + 1UL);
    std::size_t assessors = 0;
    for (CaseRating const& each : ratings)
        assessors = std::max<std::size_t>(assessors, each.assessor + 1UL);
    if (assessors * result.windows > most_levels) {
        result.model.reason = Reason::too_many_levels;
        return result;
    }
    std::vector<CaseRating> apart(ratings.begin(), ratings.end());
    for (std::size_t i = 0; i < apart.size(); ++i)
        apart[i].assessor =
            static_cast<std::uint32_t>(apart[i].assessor * result.windows + windows[i]);
    result.model = severity(apart, options);
    auto const& measures = result.model.assessors.measures;
    std::size_t const none = measures.size();
    for (std::size_t begin = 0; begin < measures.size(); begin += result.windows) {
        std::size_t before = none;
        for (std::size_t at = begin; at < std::min(begin + result.windows, none); ++at) {
            if (measures[at].ratings == 0) continue;
            if (before != none && result.model.reason == Reason::none)
                result.drifts.push_back({static_cast<std::uint32_t>(begin / result.windows),
                                         static_cast<std::uint32_t>(before - begin),
                                         static_cast<std::uint32_t>(at - begin),
                                         severity_difference(result.model, before, at)});
            before = at;
        }
    }
    return result;
}

}  // namespace assay::statistics
