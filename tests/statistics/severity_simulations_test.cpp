// Assessors whose severities, drift and habits are known, because they are made up: what was put in is
// found again, within the stated intervals at the nominal rate, and nothing else is called out.

#include <assay/severity.hpp>

#include "catch.hpp"
#include "statistics/distribution.hpp"
#include "statistics/random.hpp"

#include <algorithm>
#include <cmath>

using namespace assay::statistics;

namespace {

using Numbers = std::vector<double>;
using Groups = std::vector<std::vector<std::uint32_t>>;

/// A world whose severities are known: cases and elements spread evenly, two assessors for each case.
struct World {
    Numbers severities{-.8, -.1, .2, .7};
    Numbers steps{-1.5, 0, 1.5};
    std::uint32_t cases = 40, elements = 12;
    double later = 0;  ///< what the last assessor's severity gains in the second half of the cases

    [[nodiscard]] double of(std::uint32_t who, bool is_late) const {
        bool const drifts = is_late && who + 1 == severities.size();
        return severities[who] + (drifts ? later : 0);
    }

    std::vector<CaseRating> rate(Random& random) const {
        std::vector<CaseRating> all;
        auto const assessors = static_cast<std::uint32_t>(severities.size());
        for (std::uint32_t c = 0; c < cases; ++c) {
            double const level = 2.0 * ((c * 7) % cases) / cases - .6;
            for (std::uint32_t e = 0; e < elements; ++e) {
                double const hard = 1.6 * ((e * 5) % elements) / elements - .8;
                for (std::uint32_t i = 0; i < 2; ++i) {
                    // pairs in turn: 0 1, 1 2, 2 3, 3 0, and across
                    std::uint32_t const who = (c + i * (c % 3 == 0 ? 2 : 1)) % assessors;
                    Distribution distribution(steps);
                    distribution.at(level - hard - of(who, c >= cases / 2));
                    all.push_back({c, e, who, draw(random, distribution)});
                }
            }
        }
        return all;
    }

    static std::uint32_t draw(Random& random, Distribution const& distribution) {
        double left = static_cast<double>(random.next() >> 11U) * 0x1p-53;
        std::uint32_t k = 0;
        for (double const p : distribution.probabilities()) {
            if (left < p) break;
            left -= p;
            ++k;
        }
        return std::min(k, static_cast<std::uint32_t>(distribution.probabilities().size() - 1));
    }
};

}  // namespace

TEST_CASE("a rating far from the expected one is told first", "[statistics]") {
    Random random(4);
    std::vector<CaseRating> ratings = World{}.rate(random);
    Severity const before = severity(ratings, {.categories = 4});
    std::size_t best = 0;
    for (std::size_t i = 0; i < ratings.size(); ++i) {
        double const of_this = *before.cases.measures[ratings[i].of_case].logit;
        if (of_this > *before.cases.measures[ratings[best].of_case].logit &&
            ratings[i].category == 3)
            best = i;
    }
    ratings[best].category = 0;
    Severity const after = severity(ratings, {.categories = 4});
    REQUIRE_FALSE(after.surprises.empty());
    CHECK(after.surprises.front().rating == best);
    CHECK(after.surprises.front().residual < -3);
    CHECK(after.surprises.front().expected > 2.5);
}

TEST_CASE("simulated severities lie within their intervals at the nominal rate", "[statistics]") {
    World const world;
    Random random(2026);
    int covered = 0;
    int fixed = 0;
    double bias = 0;
    constexpr int simulations = 200;
    for (int i = 0; i < simulations; ++i) {
        Severity const found = severity(world.rate(random), {.categories = 4});
        REQUIRE(found.reason == Reason::none);
        for (std::size_t who = 0; who < 4; ++who) {
            Measure const& measure = found.assessors.measures[who];
            covered += std::abs(*measure.logit - world.severities[who]) < 1.96 * *measure.error;
        }
        bias += (*found.assessors.measures[3].logit - .7) / simulations;
        Estimate const difference = severity_difference(found, 0, 3);
        fixed += difference.interval->low < 1.5 && 1.5 < difference.interval->high;
    }
    INFO("of 800: " << covered << ", of 200: " << fixed << ", bias " << bias);
    CHECK(covered >= 740);  // 760 expected; three standard errors of a share of 800
    CHECK(covered <= 780);
    CHECK(fixed >= 181);  // 190 expected
    CHECK(fixed <= 199);
    CHECK(std::abs(bias) < .02);
}

TEST_CASE("a simulated drift lies within its interval at the nominal rate", "[statistics]") {
    World world;
    world.later = .6;
    Random random(77);
    int covered = 0;
    int of_steady = 0;
    for (int i = 0; i < 200; ++i) {
        auto const ratings = world.rate(random);
        std::vector<std::uint32_t> windows;
        for (CaseRating const& each : ratings) windows.push_back(each.of_case >= 20 ? 1 : 0);
        // nothing links the two halves but cases that are rated anew in the second one
        auto linked = ratings;
        for (CaseRating const& each : ratings)
            if (each.of_case >= 12 && each.of_case < 20) {
                CaseRating again = each;
                Distribution distribution(world.steps);
                double const level = 2.0 * ((each.of_case * 7) % 40) / 40 - .6;
                double const hard = 1.6 * ((each.element * 5) % 12) / 12 - .8;
                distribution.at(level - hard - world.of(each.assessor, true));
                again.category = World::draw(random, distribution);
                linked.push_back(again);
                windows.push_back(1);
            }
        DriftResult const drift = severity_drift(linked, windows, {.categories = 4});
        REQUIRE(drift.drifts.size() == 4);
        auto const holds = [&](std::size_t who, double change) {
            auto const interval = *drift.drifts[who].change.interval;
            return interval.low < change && change < interval.high ? 1 : 0;
        };
        covered += holds(3, .6);
        of_steady += holds(0, 0);
    }
    INFO(covered << ", " << of_steady);
    CHECK(covered >= 181);
    CHECK(covered <= 199);
    CHECK(of_steady >= 181);
    CHECK(of_steady <= 199);
}

TEST_CASE("assessors without any effect are called out no more often than by chance",
          "[statistics]") {
    World const world;
    Random random(99);
    int ends = 0;
    int halo = 0;
    int narrow = 0;
    int called_out = 0;
    constexpr int simulations = 200;
    for (int i = 0; i < simulations; ++i) {
        Severity const found = severity(world.rate(random), {.categories = 4});
        for (AssessorEffects const& each : found.effects) {
            ends += *each.ends_z < -1.96 ? 1 : 0;
            halo += *each.within_case_z < -1.96 ? 1 : 0;
            narrow += *each.spread < .6 ? 1 : 0;
        }
        bool const has_any = std::any_of(
            found.effects.begin(), found.effects.end(),
            [](auto& each) { return each.avoids_ends || each.has_halo || each.is_narrow; });
        called_out += has_any ? 1 : 0;
    }
    INFO("of 800: " << ends << ", " << halo << ", " << narrow << "; of 200: " << called_out);
    CHECK(ends <= 34);  // 20 expected of a normal deviate; three standard errors
    CHECK(halo <= 34);
    CHECK(narrow == 0);
    CHECK(called_out <= 32);  // 5 % for each of two effects; three standard errors
}

TEST_CASE("assessors who stay as they are seldom seem to change, however many there are",
          "[statistics]") {
    World world;
    world.severities = {-.8, -.6, -.3, -.1, 0, .2, .4, .5, .7};
    world.cases = 36;
    Random random(81);
    int somebody = 0;
    int single = 0;
    constexpr int simulations = 200;
    for (int i = 0; i < simulations; ++i) {
        std::vector<CaseRating> ratings = world.rate(random);
        std::vector<std::uint32_t> windows(ratings.size(), 0);
        std::vector<CaseRating> const again = world.rate(random);  // the same cases, later
        ratings.insert(ratings.end(), again.begin(), again.end());
        windows.resize(ratings.size(), 1);
        DriftResult const found = severity_drift(ratings, windows, {.categories = 4});
        REQUIRE(found.drifts.size() == 9);
        bool has_any = false;
        for (Drift const& each : found.drifts) {
            has_any |= each.is_beyond_chance;
            single += each.change.interval->low > 0 || each.change.interval->high < 0 ? 1 : 0;
        }
        somebody += has_any ? 1 : 0;
    }
    INFO(somebody << " of 200 samples, " << single << " of 1800 intervals");
    CHECK(somebody <= 19);  // 10 expected at most; three standard errors
    CHECK(single >= 62);    // 90 expected: one in twenty of the intervals is without 0
    CHECK(single <= 118);
}

TEST_CASE("windows that nothing links are refused", "[statistics]") {
    Random random(12);
    auto const ratings = World{}.rate(random);
    std::vector<std::uint32_t> windows;
    for (CaseRating const& each : ratings) windows.push_back(each.of_case >= 20 ? 1 : 0);
    DriftResult const drift = severity_drift(ratings, windows, {.categories = 4});
    CHECK(drift.model.reason == Reason::disconnected);
    CHECK(drift.model.groups == Groups{{0, 2, 4, 6}, {1, 3, 5, 7}});  // each window for itself
    CHECK(drift.drifts.empty());
}

TEST_CASE("central tendency, halo and a narrow range are seen where they were put in",
          "[statistics]") {
    World world;
    world.cases = 80;
    Random random(21);
    auto const honest = world.rate(random);
    Severity const undisturbed = severity(honest, {.categories = 4});
    for (AssessorEffects const& each : undisturbed.effects) {
        CHECK(std::abs(*each.ends_z) < 3);
        CHECK(std::abs(*each.within_case_z) < 3);
        CHECK(*each.spread == Approx(1).margin(.1));
        CHECK(each.used == 4);
    }
    auto central = honest;
    for (CaseRating& each : central)
        if (each.assessor == 1) each.category = std::clamp(each.category, 1U, 2U);
    Severity const narrow = severity(central, {.categories = 4});
    CHECK(narrow.effects[1].used == 2);
    CHECK(*narrow.effects[1].spread < .8);
    CHECK(*narrow.effects[1].ends_z < -5);
    CHECK(narrow.effects[1].ends == 0);
    CHECK(*narrow.effects[0].spread > .9);

    // one impression of each case, given to all of its elements: infit does not rise
    auto halo = honest;
    for (CaseRating& each : halo)
        if (each.assessor == 2)
            each.category = *undisturbed.cases.measures[each.of_case].logit > .4 ? 2 : 1;
    Severity const flat = severity(halo, {.categories = 4});
    CHECK(*flat.effects[2].within_case == 0);
    CHECK(*flat.effects[2].within_case_z < -5);
    CHECK(*flat.assessors.measures[2].infit < 1.2);
    for (std::size_t const other : {0U, 1U, 3U})
        CHECK(*flat.effects[other].within_case > .95);  // seen against the flat one: rather above
}

TEST_CASE("more assessors and windows than can be compared are refused, and cost nothing",
          "[statistics]") {
    std::vector<CaseRating> ratings;
    std::vector<std::uint32_t> windows;
    for (std::uint32_t i = 0; i < 100000; ++i) {
        ratings.push_back({0, 0, i, i % 4});
        windows.push_back(i);
    }
    DriftResult const drift = severity_drift(ratings, windows, {.categories = 4});
    CHECK(drift.model.reason == Reason::too_many_levels);
    CHECK(drift.model.assessors.measures.empty());
    CHECK(drift.drifts.empty());
}
