// Severity of assessors: who gives lower ratings for the same work, and whether that is more than chance.
//
// Means do not answer this: whoever rates the weaker cases has the lower mean. The many-facet Rasch model (Linacre
// 1989) gives each case, element and assessor a measure and explains every rating by them:
//
//     log P(k) / P(k-1)  =  case - element - assessor - step(k)
//
// A high measure is a good case, a demanding element, a severe assessor. What an assessor's measure means is told
// in ratings: "on the same work A2 gives 2.6 on average where A3 gives 3.1" (add_fair_means).
//
// The files: facets and links (who rated what, and whether the design hangs together: two assessors without
// any work in common, direct or through others, cannot be compared, and are not), rasch_model (estimates by
// Newton's method, errors from the whole information matrix), severity_extremes (whoever gave or got only
// the lowest or only the highest rating has no finite measure), severity_fit (how well ratings fit;
// separation; whether the assessors differ at all), and assessor_effects (central tendency, halo, restricted
// range). This file puts them together, corrects the bias below, tests for drift between windows and says
// what a manager may conclude (verdict).
//
// Considered: mixed models with assessors as random effects. They shrink few assessors towards each other, and the
// question is about these assessors, not about a population of them. Considered too: differences of means on
// shared work alone. They are easy to explain, and use only the pairs that share a case.
//
// Bias. Each case and each element has a parameter of its own, however few its ratings (Neyman and Scott 1948).
// Joint estimates from L ratings of each therefore lie too far apart, by about L/(L-1) (Andersen 1980; Wright
// and Douglas 1977), and the information is too small by the same factor, as a variance is that is divided
// by n instead of n-1. With N ratings of C cases and E elements,
//
//     factor = 1 - (C + E - 1) / N
//
// is (L-1)/L where there is one element, or one case as in an exercise. A rating that is the only one of its
// case or element is fitted exactly, tells nothing of the others, and is not counted. Measures and steps are
// multiplied by the factor, variances too, errors by its root. For two ratings of each on a scale of two this
// is exact, else an approximation: tests/statistics/severity_designs_test.cpp has its error in designs from one
// case and two assessors up. The harmonic mean of L would correct too much where L differs.

#include <assay/severity.hpp>

#include "statistics/quantiles.hpp"
#include "statistics/severity_parts.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <tuple>
#include <utility>

namespace assay::statistics {
namespace {

double bias_factor(std::vector<Facets::Item> items, Facets const& facets) {
    std::array<std::vector<std::size_t>, 2> counts;  // of cases, of elements
    auto const is_alone = [&](Facets::Item const& each) {
        return counts[0][each.rating.of_case] == 1 || counts[1][each.rating.element] == 1;
    };
    do {
        for (std::size_t const facet : {0U, 1U}) {
            counts.at(facet).assign(facets.levels(facet), 0);
            for (auto const& each : items) ++counts.at(facet)[level_of(each.rating, facet)];
        }
    } while (std::erase_if(items, is_alone) > 0);
    if (items.empty()) return 1;
    double parameters = -1;
    for (auto const& facet : counts)
        parameters += static_cast<double>(
            std::count_if(facet.begin(), facet.end(), [](std::size_t count) { return count > 0; }));
    return 1 - parameters / static_cast<double>(items.size());
}

/// The fewest ratings that one of the assessors has on units that somebody else rated, too.
/// Requires: by case, then element.
std::size_t fewest_shared(std::vector<Facets::Item> const& items, std::size_t assessors) {
    std::vector<std::size_t> shared(assessors);
    std::vector<bool> has_rated(assessors);
    for (std::size_t begin = 0; begin < items.size();) {
        CaseRating const& first = items[begin].rating;
        std::size_t end = begin;
        bool are_several = false;
        for (; end < items.size(); ++end) {
            CaseRating const& each = items[end].rating;
            if (each.of_case != first.of_case || each.element != first.element) break;
            are_several |= each.assessor != first.assessor;
            has_rated[each.assessor] = true;
        }
        for (; begin < end; ++begin)
            if (are_several) ++shared[items[begin].rating.assessor];
    }
    std::size_t fewest = items.size();
    for (std::size_t who = 0; who < assessors; ++who)
        if (has_rated[who]) fewest = std::min(fewest, shared[who]);
    return fewest;
}

/// All ratings by case, then element, with those that are set aside.
std::vector<Facets::Item> all_in_order(Facets const& facets) {
    std::vector<Facets::Item> all = facets.active();
    all.insert(all.end(), facets.set_aside().begin(), facets.set_aside().end());
    std::sort(all.begin(), all.end(), [](auto const& a, auto const& b) {
        auto const key = [](auto const& each) {
            return std::tuple(each.rating.of_case, each.rating.element, each.place);
        };
        return key(a) < key(b);
    });
    return all;
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
void add_fair_means(Severity& severity) {
    double sum = 0;
    double count = 0;
    for (Measure const& each : severity.cases.measures) {
        if (!each.logit || each.is_extreme) continue;
        sum += *each.logit;
        ++count;
    }
    double const middle = sum / count;
    Distribution distribution(severity.steps);
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
            *each.error *= std::sqrt(factor);
        }
    for (double& each : severity.steps) each *= factor;
    for (double& each : severity.covariance) each *= factor;
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
bool can_be_estimated(Severity& severity, Facets const& facets,
                      std::vector<Facets::Item> const& all, Meter& meter) {
    if (facets.active().empty() || facets.used().size() < 2) {
        severity.reason = why_nothing_is_left(facets.set_aside());
        return false;
    }
    if (facets.levels(1) + facets.levels(2) > most_levels) {
        severity.reason = Reason::too_many_levels;
        return false;
    }
    // What holds the design together must not be extreme, either.
    for (auto const* const items : {&all, &facets.active()}) {
        Links links = links_of(*items, facets, meter);
        if (links.are_connected) continue;
        severity.reason = Reason::disconnected;
        severity.unlinked = links.unlinked;
        severity.groups = std::move(links.groups);
        return false;
    }
    return true;
}

}  // namespace

Severity severity(std::span<CaseRating const> ratings, SeverityOptions const& options,
                  Limits const& limits) {
    Meter meter{limits, Activity::rating};
    meter.charge(20 * ratings.size());
    Facets const facets(ratings, options.categories);
    Severity severity;
    severity.level = options.level;
    for (std::size_t facet = 0; facet < facet_count; ++facet)
        count_ratings(severity, facets, facet);
    std::vector<Facets::Item> const all = all_in_order(facets);
    severity.shared = fewest_shared(all, facets.levels(2));
    if (!can_be_estimated(severity, facets, all, meter)) return severity;

    Fitted fitted = fit(facets, meter);
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
    if (options.correct_bias) scale(severity, bias_factor(facets.active(), facets));
    fitted.elements *= severity.factor;
    fitted.assessors *= severity.factor;
    add_fair_means(severity);
    add_separation_of_cases(severity.cases);
    add_separation(severity.elements, fitted.elements);
    add_separation(severity.assessors, fitted.assessors);
    return severity;
}

Verdict verdict(Severity const& severity) {
    if (severity.reason != Reason::none || !severity.assessors.p) return Verdict::unknown;
    if (severity.shared < least_shared) return Verdict::too_small;
    return *severity.assessors.p < 1 - severity.level ? Verdict::differ : Verdict::may_be_chance;
}

std::optional<double> expected_agreement(Severity const& severity) {
    constexpr double least_factor = 0.95;  // of correct_bias
    return severity.factor < least_factor ? std::nullopt : severity.expected_same;
}

Estimate severity_difference(Severity const& severity, std::size_t one, std::size_t other,
                             std::size_t comparisons) {
    std::size_t const assessors = severity.assessors.measures.size();
    assert(one < assessors && other < assessors && comparisons > 0);
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
    double const outside = (1 - severity.level) / 2 / static_cast<double>(comparisons);
    double const reach = *estimate.error * normal_quantile(1 - outside);
    estimate.interval = Interval{*estimate.value - reach, *estimate.value + reach};
    return estimate;
}

namespace {

/// Holm (1979): the smallest p is held against the level over their number, the next one over one less, until
/// one fails. Whatever the truth, one or more are wrong in no more samples than the level says.
void mark_beyond_chance(std::vector<Drift>& drifts, double level) {
    std::vector<std::pair<double, Drift*>> tests;
    for (Drift& each : drifts)
        if (each.change.interval && *each.change.error > 0)
            tests.emplace_back(normal_p(*each.change.value / *each.change.error), &each);
    std::stable_sort(tests.begin(), tests.end(),
                     [](auto const& a, auto const& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < tests.size(); ++i) {
        if (!(tests[i].first * static_cast<double>(tests.size() - i) < 1 - level)) return;
        tests[i].second->is_beyond_chance = true;
    }
}

}  // namespace

DriftResult severity_drift(std::span<CaseRating const> ratings,
                           std::span<std::uint32_t const> windows, SeverityOptions const& options,
                           Limits const& limits) {
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
    result.model = severity(apart, options, limits);
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
    mark_beyond_chance(result.drifts, options.level);
    return result;
}

}  // namespace assay::statistics
