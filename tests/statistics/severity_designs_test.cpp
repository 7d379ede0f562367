// From an exercise on one case by two assessors to thirty cases by five: how far from the truth measures are,
// how often their intervals hold it, and how often assessors who are alike are said to differ. 2,000 samples
// of each design with a difference of one logit, and as many without any. Half a minute on two cores.

#include <assay/severity.hpp>

#include "catch.hpp"
#include "statistics/distribution.hpp"
#include "statistics/random.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

using namespace assay::statistics;

namespace {

/// Everybody rates all elements of all cases, on a scale of four.
struct Design {
    std::uint32_t cases, assessors, elements;
};

struct Found {
    double said = 0;      ///< samples with a verdict
    double differ = 0;    ///< of these, the share in which the assessors are said to differ
    double mean = 0;      ///< of the difference between the two that are furthest apart
    double measures = 0;  ///< share of measures whose interval holds the truth
    double apart = 0;     ///< the same of that difference
    double picked = 0;    ///< the same of the most against the least severe, whoever they are
};

double uniform(Random& random) { return static_cast<double>(random.next() >> 11U) * 0x1p-53; }

double normal(Random& random) {
    double const radius = std::sqrt(-2 * std::log(1 - uniform(random)));
    return radius * std::cos(2 * std::numbers::pi * uniform(random));
}

std::uint32_t draw(Random& random, Distribution const& distribution) {
    double left = uniform(random);
    std::uint32_t k = 0;
    for (double const p : distribution.probabilities()) {
        if (left < p) break;
        left -= p;
        ++k;
    }
    return std::min<std::uint32_t>(k, 3);
}

std::vector<CaseRating> sample(Design const& design, std::vector<double> const& severities,
                               Random& random) {
    std::vector<double> const steps{-1.5, 0, 1.5};
    Distribution distribution(steps);
    std::vector<double> hard(design.elements);
    for (double& each : hard) each = .8 * normal(random);
    std::vector<CaseRating> ratings;
    for (std::uint32_t c = 0; c < design.cases; ++c) {
        double const level = .3 + (design.cases > 1 ? .7 * normal(random) : 0);
        for (std::uint32_t e = 0; e < design.elements; ++e)
            for (std::uint32_t who = 0; who < design.assessors; ++who) {
                distribution.at(level - hard[e] - severities[who]);
                ratings.push_back({c, e, who, draw(random, distribution)});
            }
    }
    return ratings;
}

bool holds(Estimate const& estimate, double truth) {
    return estimate.interval->low < truth && truth < estimate.interval->high;
}

Found simulate(Design const& design, double truth, int samples) {
    std::vector<double> severities;
    for (std::uint32_t who = 0; who < design.assessors; ++who)
        severities.push_back(truth * (static_cast<double>(who) / (design.assessors - 1) - .5));
    Random random(1000 * design.cases + 10 * design.assessors + design.elements);
    std::size_t const pairs = design.assessors * (design.assessors - 1) / 2;
    Found found;
    for (int i = 0; i < samples; ++i) {
        Severity const severity =
            assay::statistics::severity(sample(design, severities, random), {.categories = 4});
        if (verdict(severity) == Verdict::unknown) continue;  // the estimates did not settle
        if (verdict(severity) != Verdict::too_small) ++found.said;
        found.differ += verdict(severity) == Verdict::differ ? 1 : 0;
        auto const& measures = severity.assessors.measures;
        if (std::any_of(measures.begin(), measures.end(), [](auto const& m) { return !m.logit; }))
            continue;
        std::size_t severest = 0;
        std::size_t mildest = 0;
        for (std::size_t who = 0; who < measures.size(); ++who) {
            bool const is_held =
                std::abs(*measures[who].logit - severities[who]) < 1.96 * *measures[who].error;
            found.measures += is_held ? 1.0 / design.assessors : 0;
            if (*measures[who].logit > *measures[severest].logit) severest = who;
            if (*measures[who].logit < *measures[mildest].logit) mildest = who;
        }
        Estimate const apart = severity_difference(severity, 0, measures.size() - 1);
        found.mean += *apart.value;
        found.apart += holds(apart, truth) ? 1 : 0;
        if (severest == mildest) continue;
        Estimate const picked = severity_difference(severity, mildest, severest, pairs);
        found.picked += holds(picked, severities[severest] - severities[mildest]) ? 1 : 0;
    }
    for (double* const each :
         {&found.differ, &found.mean, &found.measures, &found.apart, &found.picked})
        *each /= found.said;
    return found;
}

void check_design(Design const& design) {
    Found const apart = simulate(design, 1, 2000);
    Found const alike = simulate(design, 0, 2000);
    INFO(design.cases << " x " << design.assessors << ": " << apart.said << ", " << alike.said
                      << " said; mean " << apart.mean << "; measures " << apart.measures << ", "
                      << alike.measures << "; difference " << apart.apart << ", " << alike.apart
                      << "; picked " << apart.picked << ", " << alike.picked << "; differ "
                      << apart.differ << ", " << alike.differ);
    CHECK(std::abs(apart.mean - 1) < .1);
    CHECK(std::abs(alike.mean) < .03);
    for (double const coverage : {apart.measures, alike.measures, apart.apart, alike.apart}) {
        CHECK(coverage >= .92);
        CHECK(coverage <= .98);
    }
    for (double const coverage : {apart.picked, alike.picked}) CHECK(coverage >= .92);
    CHECK(alike.differ >= .03);
    CHECK(alike.differ <= .08);
}

}  // namespace

TEST_CASE("one case tells how far assessors differ, as often as it says", "[designs]") {
    for (std::uint32_t const assessors : {2U, 3U, 5U}) check_design({1, assessors, 57});
}

TEST_CASE("two cases tell how far assessors differ, as often as they say", "[designs]") {
    for (std::uint32_t const assessors : {2U, 3U, 5U}) check_design({2, assessors, 57});
}

TEST_CASE("five cases tell how far two or three assessors differ, as often as they say",
          "[designs]") {
    for (std::uint32_t const assessors : {2U, 3U}) check_design({5, assessors, 57});
}

TEST_CASE("five cases tell how far five assessors differ, as often as they say", "[designs]") {
    check_design({5, 5, 57});
}

TEST_CASE("thirty cases tell how far assessors differ, as often as they say", "[designs]") {
    for (std::uint32_t const assessors : {2U, 3U, 5U}) check_design({30, assessors, 20});
}

TEST_CASE("a case of twenty elements is too small to tell whether assessors differ", "[designs]") {
    for (std::uint32_t const assessors : {2U, 3U, 5U}) {
        Found const found = simulate({1, assessors, 20}, 1, 200);
        CHECK(found.said == 0);
    }
}
