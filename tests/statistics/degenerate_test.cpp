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

TEST_CASE("groups that nobody can be compared in change no interval", "[statistics]") {
    Random random(29);
    Rows rows = some_rows(random, 24, 3, 4);
    for (auto& row : rows)
        if (row[0] == 0 && row[1] == 0) row[0] = row[1] = 2;  // two ratings at least
    for (auto& row : rows)
        if (std::count(row.begin(), row.end(), 0) > 1) row = {2, 3, 2};
    auto groups = in_groups(rows.size(), 6);
    Ratings const before = rated(rows, 4, groups);
    for (std::uint32_t i = 0; i < 600; ++i) {
        rows.push_back({0, static_cast<int>(i % 4) + 1, 0});
        groups.push_back(6 + i);
    }
    Ratings const after = rated(rows, 4, groups);
    auto const compute_all = [](Ratings const& ratings, IntervalOptions const& options) {
        std::map<std::string, Estimate> all;
        for (auto const* statistics : {&coefficients, &shares})
            for (auto const& [name, compute] : *statistics) all[name] = compute(ratings, options);
        for (std::size_t category = 0; category < 4; ++category)
            all["specific " + std::to_string(category)] =
                specific_agreement(ratings, category, options);
        all["kappa"] = cohen_kappa(ratings, 0, 1, Weights::linear(4), options);
        return all;
    };
    for (auto const method : {IntervalMethod::jackknife, IntervalMethod::bootstrap}) {
        IntervalOptions const options{.method = method, .resamples = 200};
        auto const one = compute_all(before, options);
        auto const other = compute_all(after, options);
        for (auto const& [name, estimate] : one) {
            INFO(name);
            // what these take for chance rests on all ratings
            if (name == "AC1" || name == "AC2" || name == "Fleiss") {
                CHECK(estimate.value != other.at(name).value);
                CHECK(other.at(name).interval);
                continue;
            }
            CHECK(estimate.value == other.at(name).value);
            CHECK(estimate.error == other.at(name).error);
            CHECK(estimate.interval == other.at(name).interval);
        }
    }
    CHECK(agreement(after, plain).sample.groups == 6);
}

TEST_CASE("the error of AC1 has groups with single ratings as a stratum of their own",
          "[statistics]") {
    Rows rows{{1, 2}, {3, 3}, {2, 2}, {4, 3}};
    auto const of = [](Rows const& some) { return gwet_ac(rated(some, 4), Weights::identity(4)); };
    Rows const alone{{1, 0}, {0, 4}, {4, 0}};
    rows.insert(rows.end(), alone.begin(), alone.end());
    auto const squared_error = [&](std::size_t begin, std::size_t count) {
        std::vector<double> values;
        double mean = 0;
        for (std::size_t out = begin; out < begin + count; ++out) {
            Rows left = rows;
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(out));
            values.push_back(*gwet_ac(rated(left, 4), Weights::identity(4), plain).value);
            mean += values.back() / static_cast<double>(count);
        }
        double squares = 0;
        for (double const each : values) squares += (each - mean) * (each - mean);
        return static_cast<double>(count - 1) / static_cast<double>(count) * squares;
    };
    Estimate const found = of(rows);
    CHECK(*found.error ==
          Approx(std::sqrt(squared_error(0, 4) + squared_error(4, 3))).epsilon(1e-12));
    constexpr double t_of_3 = 3.182446305284263;
    CHECK(found.interval->low == Approx(*found.value - t_of_3 * *found.error).epsilon(1e-9));
}

TEST_CASE("the agreement on a rating rests on the groups that gave it", "[statistics]") {
    Rows rows{{1, 1}, {1, 2}, {2, 1}, {1, 1}};
    auto const low = [&] { return specific_agreement(rated(rows, 4), 0); };
    Estimate const before = low();
    REQUIRE(before.interval);
    rows.insert(rows.end(), 50, {3, 3});
    Estimate const after = low();
    CHECK(after.value == before.value);
    CHECK(after.error == before.error);
    CHECK(after.interval == before.interval);
    // given in one group only: there is nothing to tell its error from
    rows = Rows(50, {3, 3});
    rows.push_back({1, 3});
    CHECK(low().value == 0.0);
    CHECK(low().no_interval == Reason::rests_on_one_group);
}

TEST_CASE("one group that can be compared among many is not enough for an interval",
          "[statistics]") {
    Rows const rows{{1, 2}, {1, 1}, {3, 0}, {0, 4}};
    std::vector<std::uint32_t> const groups{0, 0, 1, 2};
    for (auto const method : {IntervalMethod::jackknife, IntervalMethod::bootstrap})
        CHECK(observed_agreement(rated(rows, 4, groups), 0, {.method = method}).no_interval ==
              Reason::rests_on_one_group);
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
