// Tables that no statistic can be made of: for each statistic and each of them the reason, never a number; and
// the jackknife against really leaving each group out.

#include <assay/agreement.hpp>

#include "catch.hpp"
#include "statistics/tables.hpp"

#include <cmath>
#include <map>
#include <string>

using namespace assay::statistics;
using namespace assay_test;

namespace {

constexpr IntervalOptions plain{.method = IntervalMethod::none};

using Compute = std::function<Estimate(Ratings const&, IntervalOptions const&)>;

/// All that is about any number of assessors and corrects for chance.
std::map<std::string, Compute> const coefficients{
    {"alpha nominal",
     [](auto const& r, auto const& o) { return krippendorff_alpha(r, Metric::nominal, o); }},
    {"alpha ordinal",
     [](auto const& r, auto const& o) { return krippendorff_alpha(r, Metric::ordinal, o); }},
    {"alpha interval",
     [](auto const& r, auto const& o) { return krippendorff_alpha(r, Metric::interval, o); }},
    {"alpha ratio",
     [](auto const& r, auto const& o) { return krippendorff_alpha(r, Metric::ratio, o); }},
    {"AC1", [](auto const& r, auto const& o) { return gwet_ac(r, Weights::identity(4), o); }},
    {"AC2", [](auto const& r, auto const& o) { return gwet_ac(r, Weights::ordinal(4), o); }},
    {"Fleiss",
     [](auto const& r, auto const& o) { return fleiss_kappa(r, Weights::identity(4), o); }},
    {"mean kappa",
     [](auto const& r, auto const&) { return mean_cohen_kappa(r, Weights::identity(4)); }}};

std::map<std::string, Compute> const shares{
    {"same", [](auto const& r, auto const& o) { return observed_agreement(r, 0, o); }},
    {"within one", [](auto const& r, auto const& o) { return observed_agreement(r, 1, o); }}};

void all_have(std::map<std::string, Compute> const& statistics, Rows const& rows, Reason reason) {
    for (auto const& [name, compute] : statistics) {
        Estimate const estimate = compute(rated(rows, 4), IntervalOptions{});
        INFO(name << ": " << says(estimate.reason));
        CHECK(estimate.reason == reason);
        CHECK(estimate.value.has_value() == (reason == Reason::none));
    }
}

std::vector<std::uint32_t> in_groups(std::size_t units, std::uint32_t groups) {
    std::vector<std::uint32_t> all;
    for (std::uint32_t i = 0; i < units; ++i) all.push_back(i % groups);
    return all;
}

}  // namespace

TEST_CASE("each table that says nothing has its reason, whatever is asked of it", "[statistics]") {
    for (auto const* statistics : {&coefficients, &shares}) {
        all_have(*statistics, {}, Reason::no_ratings);
        all_have(*statistics, {{0, 0, 0}, {0, 0, 0}}, Reason::no_ratings);
        all_have(*statistics, {{1, 0, 0}, {3, 0, 0}}, Reason::one_assessor);
        all_have(*statistics, {{1, 0, 0}, {0, 3, 0}, {0, 0, 0}}, Reason::no_overlap);
    }
}

TEST_CASE(
    "where all ratings are the same nothing is corrected for chance, and what was seen stands",
    "[statistics]") {
    Rows const rows{{3, 3, 0}, {3, 3, 3}, {0, 3, 3}};
    all_have(coefficients, rows, Reason::one_category);
    for (auto const& [name, compute] : shares) {
        Estimate const seen = compute(rated(rows, 4), IntervalOptions{});
        CHECK(seen.value == 1.0);
        CHECK(seen.no_interval == Reason::groups_alike);
    }
}

TEST_CASE(
    "constant assessors who differ have no kappa, and an alpha below chance without an interval",
    "[statistics]") {
    Ratings const ratings = rated({{2, 3}, {2, 3}, {2, 3}}, 4);
    CHECK(cohen_kappa(ratings, 0, 1, Weights::linear(4)).reason == Reason::constant_assessors);
    CHECK(mean_cohen_kappa(ratings, Weights::identity(4)).reason == Reason::constant_assessors);
    CHECK(bhapkar(ratings, 0, 1).reason == Reason::constant_assessors);
    CHECK(intraclass_correlation(ratings, IccForm::agreement_single).reason ==
          Reason::no_variation);
    Estimate const alpha = krippendorff_alpha(ratings, Metric::nominal);
    CHECK(*alpha.value == Approx(1 - 1 / .6));  // 18 of 30 pairs of six ratings differ
    CHECK(alpha.no_interval == Reason::groups_alike);
}

TEST_CASE("an empty row beside others changes nothing but that it is counted", "[statistics]") {
    Rows rows{{1, 2, 2}, {3, 3, 0}, {4, 0, 4}};
    Ratings const without = rated(rows, 4);
    rows.insert(rows.begin() + 1, {0, 0, 0});
    Ratings const with = rated(rows, 4);
    for (auto const* statistics : {&coefficients, &shares})
        for (auto const& [name, compute] : *statistics) {
            INFO(name);
            CHECK(compute(without, plain).value == compute(with, plain).value);
        }
    CHECK(agreement(with, plain).sample.empty == 1);
}

TEST_CASE("the jackknife is what comes of really leaving each group out", "[statistics]") {
    Random random(23);
    std::size_t compared = 0;
    for (int round = 0; round < 20; ++round) {
        Rows const rows = some_rows(random, 15, 3, 4);
        constexpr std::uint32_t groups = 5;
        auto const group_of = in_groups(rows.size(), groups);
        Ratings const whole = rated(rows, 4, group_of);
        for (auto const* statistics : {&coefficients, &shares})
            for (auto const& [name, compute] : *statistics) {
                if (name == "mean kappa") continue;  // it has no interval
                std::vector<double> values;
                double mean = 0;
                for (std::uint32_t out = 0; out < groups; ++out) {
                    Rows left;
                    for (std::size_t i = 0; i < rows.size(); ++i)
                        if (group_of[i] != out) left.push_back(rows[i]);
                    values.push_back(*compute(rated(left, 4), plain).value);
                    mean += values.back() / groups;
                }
                double squares = 0;
                for (double const each : values) squares += (each - mean) * (each - mean);
                double const error = std::sqrt((groups - 1.0) / groups * squares);
                Estimate const estimate = compute(whole, IntervalOptions{});
                INFO(name);
                if (!estimate.error) {
                    CHECK(estimate.no_interval == Reason::groups_alike);
                    continue;
                }
                CHECK(*estimate.error == Approx(error).epsilon(1e-9));
                constexpr double t_of_4 = 2.776445105;
                CHECK(estimate.interval->low ==
                      Approx(std::max(*estimate.value - t_of_4 * error,
                                      statistics == &shares ? 0.0 : -HUGE_VAL))
                          .epsilon(1e-8)
                          .margin(1e-8));
                ++compared;
            }
    }
    CHECK(compared > 150);
}
