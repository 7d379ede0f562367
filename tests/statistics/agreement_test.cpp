#include <assay/agreement.hpp>
#include <assay/diagnostic.hpp>

#include "catch.hpp"
#include "statistics/near.hpp"
#include "statistics/random.hpp"
#include "statistics/tables.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

using namespace assay::statistics;
using namespace assay_test;

namespace {

Approx near_agreement(double value) { return near(value, 1e-12); }

/// The definitions as they stand in the literature, pair of ratings by pair of ratings.
struct Slow {
    Rows rows;  ///< without what is missing
    int q;

    Slow(Rows const& all, std::size_t categories) : q(static_cast<int>(categories)) {
        for (auto const& row : all) {
            rows.emplace_back();
            for (int const rating : row)
                if (rating > 0) rows.back().push_back(rating);
        }
    }

    /// The mean over units of the mean over their ordered pairs.
    [[nodiscard]] double of_units(std::function<double(int, int)> const& weight) const {
        double sum = 0;
        int units = 0;
        for (auto const& row : rows) {
            if (row.size() < 2) continue;
            double within = 0;
            for (std::size_t i = 0; i < row.size(); ++i)
                for (std::size_t j = 0; j < row.size(); ++j)
                    if (i != j) within += weight(row[i], row[j]);
            sum += within / static_cast<double>(row.size() * (row.size() - 1));
            ++units;
        }
        return sum / units;
    }

    [[nodiscard]] double share(int category) const {
        double sum = 0;
        int units = 0;
        for (auto const& row : rows) {
            if (row.empty()) continue;
            sum += static_cast<double>(std::count(row.begin(), row.end(), category)) /
                   static_cast<double>(row.size());
            ++units;
        }
        return sum / units;
    }

    [[nodiscard]] double gwet(Weights const& w) const {
        double const agree = of_units([&](int a, int b) { return weight(w, a, b); });
        double sum = 0;
        double spread = 0;
        for (int a = 1; a <= q; ++a) {
            for (int b = 1; b <= q; ++b) sum += weight(w, a, b);
            spread += share(a) * (1 - share(a));
        }
        if (spread == 0) return std::nan("");  // nothing to agree on
        double const chance = sum * spread / (q * (q - 1));
        return (agree - chance) / (1 - chance);
    }

    [[nodiscard]] double fleiss(Weights const& w) const {
        double const agree = of_units([&](int a, int b) { return weight(w, a, b); });
        double chance = 0;
        for (int a = 1; a <= q; ++a)
            for (int b = 1; b <= q; ++b) chance += weight(w, a, b) * share(a) * share(b);
        return (agree - chance) / (1 - chance);
    }

    [[nodiscard]] double alpha(Metric metric) const {
        std::vector<int> values;
        for (auto const& row : rows)
            if (row.size() > 1) values.insert(values.end(), row.begin(), row.end());
        auto const distance = [&](int a, int b) {
            if (a == b) return 0.0;
            if (metric == Metric::nominal) return 1.0;
            if (metric == Metric::interval) return std::pow(a - b, 2);
            if (metric == Metric::ratio) return std::pow((a - b) / double(a + b), 2);
            double ranks = 0;
            for (int const value : values)
                ranks += value == a || value == b                           ? .5
                         : value > std::min(a, b) && value < std::max(a, b) ? 1
                                                                            : 0;
            return ranks * ranks;
        };
        double seen = 0;
        for (auto const& row : rows)
            for (std::size_t i = 0; i < row.size(); ++i)
                for (std::size_t j = 0; j < row.size(); ++j)
                    if (i != j)
                        seen += distance(row[i], row[j]) / static_cast<double>(row.size() - 1);
        double expected = 0;
        for (int const a : values)
            for (int const b : values) expected += distance(a, b);
        auto const n = static_cast<double>(values.size());
        return 1 - (seen / n) / (expected / (n * (n - 1)));
    }

    [[nodiscard]] double specific(int category) const {
        double same = 0;
        double with = 0;
        for (auto const& row : rows)
            for (std::size_t i = 0; i < row.size(); ++i)
                for (std::size_t j = 0; j < row.size(); ++j) {
                    if (i == j || row[i] != category) continue;
                    with += 1;
                    same += row[j] == category ? 1 : 0;
                }
        return same / with;
    }

    static double weight(Weights const& w, int a, int b) {
        return w(static_cast<std::size_t>(a - 1), static_cast<std::size_t>(b - 1));
    }
};

/// The fast number is the slow one; where the slow one is none, there is a reason.
void same_estimate(Estimate const& fast, double slow) {
    if (std::isfinite(slow)) {
        REQUIRE(fast.value);
        CHECK(*fast.value == near_agreement(slow));
    } else {
        CHECK_FALSE(fast.value);
        CHECK(fast.reason != Reason::none);
    }
}

void compare(Rows const& rows, std::size_t q) {
    Slow const slow(rows, q);
    Ratings const ratings = rated(rows, q);
    Weights const ordinal = Weights::ordinal(q);
    same_estimate(observed_agreement(ratings, 0, plain),
                  slow.of_units([](int a, int b) { return a == b ? 1 : 0; }));
    same_estimate(observed_agreement(ratings, 1, plain),
                  slow.of_units([](int a, int b) { return std::abs(a - b) <= 1 ? 1 : 0; }));
    for (Metric const metric : {Metric::nominal, Metric::ordinal, Metric::interval, Metric::ratio})
        same_estimate(krippendorff_alpha(ratings, metric, plain), slow.alpha(metric));
    same_estimate(gwet_ac(ratings, Weights::identity(q), plain), slow.gwet(Weights::identity(q)));
    same_estimate(gwet_ac(ratings, ordinal, plain), slow.gwet(ordinal));
    same_estimate(fleiss_kappa(ratings, ordinal, plain), slow.fleiss(ordinal));
    for (std::size_t c = 0; c < q; ++c)
        same_estimate(specific_agreement(ratings, c, plain),
                      slow.specific(static_cast<int>(c + 1)));
}

}  // namespace

TEST_CASE("the fast code is the definition on every small table", "[statistics]") {
    every_table(2, 2, 3, [](Rows const& rows) { compare(rows, 3); });  // 256 tables
    every_table(2, 3, 2, [](Rows const& rows) { compare(rows, 2); });  // 729
    every_table(3, 2, 2, [](Rows const& rows) { compare(rows, 3); });  // 729, one rating never used
}

TEST_CASE("the fast code is the definition on large tables, too", "[statistics]") {
    Random random(7);
    for (int i = 0; i < 40; ++i) compare(some_rows(random, 12, 4, 5), 5);
    for (int i = 0; i < 5; ++i) compare(some_rows(random, 6, 20, 4), 4);  // counted, not paired
}

TEST_CASE("neither the order of units nor who is which assessor changes anything", "[statistics]") {
    Random random(11);
    for (int i = 0; i < 20; ++i) {
        Rows rows = some_rows(random, 10, 3, 4);
        Agreement const before = agreement(rated(rows, 4));
        std::reverse(rows.begin(), rows.end());
        for (auto& row : rows) std::rotate(row.begin(), row.begin() + 1, row.end());
        Agreement const after = agreement(rated(rows, 4));
        CHECK(before.alpha.value == after.alpha.value);  // to the last bit
        CHECK(before.ac2.value == after.ac2.value);
        CHECK(before.exact.value == after.exact.value);
        CHECK(before.fleiss.value == after.fleiss.value);
        CHECK(*before.alpha.error == near_agreement(*after.alpha.error));
        CHECK(before.assessors[1] == after.assessors[0]);
    }
}

TEST_CASE("exchanging nominal categories changes no nominal coefficient", "[statistics]") {
    Random random(13);
    for (int i = 0; i < 20; ++i) {
        Rows rows = some_rows(random, 10, 3, 4);
        Ratings const before = rated(rows, 4);
        for (auto& row : rows)
            for (int& rating : row)
                if (rating > 0) rating = rating % 4 + 1;
        Ratings const after = rated(rows, 4);
        auto const same_in_both = [&](auto const& statistic) {
            CHECK(*statistic(before) == near_agreement(*statistic(after)));
        };
        same_in_both(
            [](auto const& r) { return krippendorff_alpha(r, Metric::nominal, plain).value; });
        same_in_both([](auto const& r) { return gwet_ac(r, Weights::identity(4), plain).value; });
        same_in_both(
            [](auto const& r) { return fleiss_kappa(r, Weights::identity(4), plain).value; });
        same_in_both(
            [](auto const& r) { return cohen_kappa(r, 0, 2, Weights::identity(4), plain).value; });
    }
}

TEST_CASE("agreement is 1 exactly when all agree, and only then", "[statistics]") {
    every_table(3, 3, 2, [](Rows const& rows) {
        Ratings const ratings = rated(rows, 2);
        bool agree = true;
        for (std::size_t unit = 0; unit < ratings.units(); ++unit)
            for (auto const& each : ratings.of(unit))
                agree = agree && each.category == ratings.of(unit).front().category;
        for (Estimate const& each : {observed_agreement(ratings, 0, plain),
                                     krippendorff_alpha(ratings, Metric::ordinal, plain),
                                     gwet_ac(ratings, Weights::ordinal(2), plain),
                                     fleiss_kappa(ratings, Weights::identity(2), plain)})
            if (each.value) CHECK((*each.value == 1) == agree);
    });
}

TEST_CASE("what cannot be computed has a reason, and never a NaN", "[statistics]") {
    auto const alpha = [](Rows const& rows) {
        return krippendorff_alpha(rated(rows, 4), Metric::ordinal);
    };
    CHECK(alpha({}).reason == Reason::no_ratings);
    CHECK(alpha({{0, 0}}).reason == Reason::no_ratings);
    CHECK(alpha({{1}, {2}}).reason == Reason::one_assessor);
    CHECK(alpha({{1, 0}, {0, 2}}).reason == Reason::no_overlap);
    CHECK(alpha({{3, 3}, {3, 3}}).reason == Reason::one_category);
    CHECK_FALSE(alpha({{3, 3}, {3, 3}}).value);

    auto const kappa = [](Rows const& rows) {
        return cohen_kappa(rated(rows, 4), 0, 1, Weights::identity(4), plain).reason;
    };
    CHECK(kappa({{1, 0}, {0, 2}}) == Reason::no_overlap);
    CHECK(kappa({{3, 3}, {3, 3}}) == Reason::one_category);
    CHECK(kappa({{2, 3}, {2, 3}}) == Reason::constant_assessors);
    CHECK(kappa({{2, 3}, {2, 2}}) == Reason::none);  // one of them varies: 0
    CHECK(mean_cohen_kappa(rated({{2, 3}, {2, 3}}, 4), Weights::identity(4)).reason ==
          Reason::constant_assessors);

    Ratings const used = rated({{1, 1}, {2, 2}}, 4);
    CHECK(specific_agreement(used, 3, plain).reason == Reason::never_used);
    CHECK(*specific_agreement(used, 1, plain).value == 1);
    CHECK(stuart_maxwell(used, 0, 1).reason == Reason::no_variation);
    CHECK(stuart_maxwell(rated({{1, 0}, {0, 2}}, 4), 0, 1).reason == Reason::no_overlap);
    CHECK(bhapkar(rated({{1, 2}, {1, 2}}, 4), 0, 1).reason == Reason::constant_assessors);

    auto const icc = [](Rows const& rows) {
        return intraclass_correlation(rated(rows, 4), IccForm::agreement_single).reason;
    };
    CHECK(icc({}) == Reason::no_ratings);
    CHECK(icc({{1}, {2}}) == Reason::one_assessor);
    CHECK(icc({{1, 2}, {3, 0}}) == Reason::incomplete_units);
    CHECK(icc({{2, 2}, {2, 2}}) == Reason::no_variation);
    CHECK(*intraclass_correlation(rated({{1, 2}, {2, 3}}, 4), IccForm::consistency_single).value ==
          1);
    for (Reason const reason : {Reason::no_ratings, Reason::not_converged, Reason::one_group})
        CHECK_FALSE(says(reason).empty());
}

TEST_CASE("no statistic of any small table is a NaN or an infinity", "[statistics]") {
    auto const sane = [](Estimate const& each) {
        CHECK(each.value.has_value() == (each.reason == Reason::none));
        if (each.value) CHECK(std::isfinite(*each.value));
        if (each.interval) {
            CHECK(std::isfinite(each.interval->low));
            CHECK(std::isfinite(each.interval->high));
        }
        if (each.value && !each.interval) CHECK(each.no_interval != Reason::none);
    };
    every_table(3, 2, 3, [&](Rows const& rows) {
        Ratings const ratings = rated(rows, 3);
        Agreement const all = agreement(ratings);
        for (Estimate const& each :
             {all.exact, all.within_one, all.alpha, all.ac2, all.ac1, all.fleiss, all.alpha_ratio})
            sane(each);
        for (auto const& each : all.categories) sane(each.specific);
        for (int form = 0; form < 6; ++form)
            sane(intraclass_correlation(ratings, static_cast<IccForm>(form)));
        if (ratings.assessors() == 2) {
            sane(cohen_kappa(ratings, 0, 1, Weights::linear(3)));
            MarginalTest const test = bhapkar(ratings, 0, 1);
            CHECK(test.statistic.has_value() == (test.reason == Reason::none));
        }
    });
}

TEST_CASE("units without ratings and units with one are counted and change nothing",
          "[statistics]") {
    Rows rows{{1, 2, 0}, {2, 2, 2}, {3, 0, 3}};
    Agreement const before = agreement(rated(rows, 4), plain);
    rows.insert(rows.begin(), {0, 0, 0});
    Agreement const with_empty = agreement(rated(rows, 4), plain);
    CHECK(before.alpha.value == with_empty.alpha.value);
    CHECK(before.ac2.value == with_empty.ac2.value);
    CHECK(with_empty.sample.empty == 1);
    rows.push_back({0, 4, 0});
    Agreement const after = agreement(rated(rows, 4), plain);
    CHECK(before.alpha.value == after.alpha.value);
    CHECK(before.exact.value == after.exact.value);
    CHECK(after.sample.units == 4);
    CHECK(after.sample.single == 1);
    CHECK(after.sample.pairable == 3);
    CHECK(after.sample.ratings == 8);
    CHECK(after.sample.compared == 7);
    CHECK(after.sample.assessors == 3);
}

TEST_CASE("shares count ratings, prevalence counts units, and comparisons count pairs",
          "[statistics]") {
    // three ratings of one unit, two of another, one of a third
    Agreement const all = agreement(rated({{3, 3, 2}, {2, 2, 0}, {0, 3, 0}}, 4), plain);
    CHECK(all.categories[2].ratings == 3);
    CHECK(all.categories[2].share == near_agreement(3 / 6.0));
    CHECK(all.categories[2].prevalence == near_agreement((2 / 3.0 + 0 + 1) / 3));
    CHECK(all.categories[2].comparisons == 4);  // each of the two with both others
    CHECK(all.categories[2].agreeing == 2);
    CHECK(*all.categories[2].specific.value == near_agreement(2 / 4.0));
    CHECK(all.categories[1].comparisons == 4);
    CHECK(all.categories[0].comparisons == 0);
    CHECK(*all.exact.value == near_agreement((1 / 3.0 + 1) / 2));  // each unit counts alike
}

TEST_CASE("a mean of kappas says of how many pairs, and how many have none", "[statistics]") {
    std::size_t pairs = 0;
    std::size_t without = 0;
    // the third gives one rating throughout, as the second does where they meet
    Ratings const ratings = rated({{1, 1, 0}, {2, 1, 0}, {2, 2, 0}, {0, 3, 3}, {0, 3, 3}}, 4);
    CHECK(mean_cohen_kappa(ratings, Weights::identity(4), &pairs, &without).value);
    CHECK(pairs == 1);
    CHECK(without == 1);
}

TEST_CASE("the paradox of skewed ratings is told where it bites", "[statistics]") {
    // 98 of 100 alike: kappa and alpha say chance, AC1 says nearly perfect
    Rows rows(98, {3, 3});
    rows.push_back({2, 3});
    rows.push_back({3, 2});
    Agreement const skewed = agreement(rated(rows, 4), plain);
    CHECK(*skewed.exact.value == near_agreement(.98));
    CHECK(*skewed.alpha.value == Approx(-.005).margin(5e-4));
    CHECK(*skewed.ac1.value == Approx(.980).margin(5e-4));
    CHECK(*skewed.categories[1].specific.value == 0);
    CHECK(skewed.commonest == 2);
    CHECK(skewed.paradox == Paradox::prevalence_limited);
    CHECK(agreement(rated(Rows(5, {3, 3}), 4), plain).paradox == Paradox::prevalence_limited);
    // 80 % is not more than 80 %: of 20 ratings 16 are alike; with one unit more 18 of 22
    Rows at_limit(6, {3, 3});
    at_limit.insert(at_limit.end(), 4, {3, 2});
    Agreement const limit = agreement(rated(at_limit, 4), plain);
    CHECK(limit.categories[2].prevalence == .8);
    CHECK(*limit.ac2.value - *limit.alpha.value > .2);
    CHECK(limit.paradox == Paradox::no);
    at_limit.push_back({3, 3});
    CHECK(agreement(rated(at_limit, 4), plain).paradox == Paradox::prevalence_limited);
    // skewed, and both coefficients say the same: no paradox
    Rows agreed(9, {3, 3});
    agreed.push_back({1, 1});
    CHECK(agreement(rated(agreed, 4), plain).paradox == Paradox::no);
}

TEST_CASE("ratings that cannot be used are all told", "[statistics]") {
    std::vector<Rating> const bad{{0, 0, 0}, {0, 1, 4}, {9, 0, 0}};
    std::vector<std::uint32_t> const groups{0, 0};
    try {
        Ratings const ratings(bad, {.categories = 4, .groups = groups});
        FAIL("they were taken");
    } catch (assay::Error const& error) {
        REQUIRE(error.diagnostics().size() == 2);
        CHECK(error.diagnostics()[0].code == "unknown-rating");
        CHECK(error.diagnostics()[0].place.pointer == "/1");
        CHECK(error.diagnostics()[1].code == "unknown-group");
    }
    std::vector<Rating> const twice{{0, 0, 0}, {0, 1, 1}, {0, 0, 2}};
    try {
        Ratings const ratings(twice, {.categories = 4});
        FAIL("they were taken");
    } catch (assay::Error const& error) {
        CHECK(error.diagnostics().at(0).code == "rated-twice");
        CHECK(error.diagnostics().at(0).place.pointer == "/2");
    }
    CHECK_THROWS_AS(Ratings({}, {.categories = 1}), assay::Error);
    CHECK_THROWS_AS(Ratings({}, {.categories = 65}), assay::Error);
    CHECK(Ratings({}, {.categories = 64}).units() == 0);
}

TEST_CASE("an adjective is that of the interval's lower end", "[statistics]") {
    Benchmark const& scale = benchmarks().back();
    CHECK(scale.name == "landis-koch");
    Estimate estimate;
    estimate.value = .9;
    CHECK(adjective(scale, estimate).empty());
    auto const from = [&](double low) {
        estimate.interval = Interval{low, 1};
        return adjective(scale, estimate);
    };
    CHECK(from(.6) == "substantial");
    CHECK(from(.5999) == "moderate");
    CHECK(from(.8) == "almost perfect");
    CHECK(from(-.3) == "poor");
    CHECK(from(-7) == "poor");
}
