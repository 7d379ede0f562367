// What two assessors, or all on complete units, come to: kappa, marginal tests and correlations by their
// definitions on every small table; what exchanging assessors and turning the scale must leave alone.

#include <assay/agreement.hpp>

#include "catch.hpp"
#include "statistics/tables.hpp"

#include <array>
#include <cmath>
#include <optional>

using namespace assay::statistics;
using namespace assay_test;

namespace {

Approx near_of_pairs(double value) { return Approx(value).epsilon(0).margin(1e-10); }

std::vector<Weights> all_weights(std::size_t q) {
    return {Weights::identity(q), Weights::linear(q), Weights::quadratic(q), Weights::ordinal(q)};
}

/// What two of the assessors gave where both rated.
Rows both(Rows const& rows, std::size_t one, std::size_t other) {
    Rows found;
    for (auto const& row : rows)
        if (row[one] > 0 && row[other] > 0) found.push_back({row[one], row[other]});
    return found;
}

bool are_constant(Rows const& pairs) {
    for (auto const& pair : pairs)
        if (pair != pairs.front()) return false;
    return true;
}

/// Cohen 1968: seen agreement against that of all ratings of the one with all of the other.
std::optional<double> slow_kappa(Rows const& pairs, Weights const& w) {
    if (pairs.empty() || are_constant(pairs)) return {};
    auto const weight = [&](int a, int b) {
        return w(static_cast<std::size_t>(a - 1), static_cast<std::size_t>(b - 1));
    };
    auto const n = static_cast<double>(pairs.size());
    double seen = 0;
    double chance = 0;
    for (auto const& pair : pairs) {
        seen += weight(pair[0], pair[1]) / n;
        for (auto const& other : pairs) chance += weight(pair[0], other[1]) / (n * n);
    }
    return (seen - chance) / (1 - chance);
}

/// Of three categories in closed form (Fleiss and Everitt 1971).
std::optional<double> slow_stuart(Rows const& pairs) {
    std::array<std::array<double, 4>, 4> n{};
    for (auto const& pair : pairs)
        ++n.at(static_cast<std::size_t>(pair[0])).at(static_cast<std::size_t>(pair[1]));
    auto const d = [&](std::size_t a) {
        double sum = 0;
        for (std::size_t b = 1; b <= 3; ++b) sum += n.at(a).at(b) - n.at(b).at(a);
        return sum;
    };
    auto const mean = [&](std::size_t a, std::size_t b) {
        return (n.at(a).at(b) + n.at(b).at(a)) / 2;
    };
    double const below =
        2 * (mean(1, 2) * mean(1, 3) + mean(1, 2) * mean(2, 3) + mean(1, 3) * mean(2, 3));
    if (below > 0)
        return (mean(2, 3) * d(1) * d(1) + mean(1, 3) * d(2) * d(2) + mean(1, 2) * d(3) * d(3)) /
               below;
    // at most two categories are exchanged: McNemar 1947
    for (auto const& [a, b] : {std::pair(1U, 2U), {1U, 3U}, {2U, 3U}})
        if (mean(a, b) > 0)
            return std::pow(n.at(a).at(b) - n.at(b).at(a), 2) / (n.at(a).at(b) + n.at(b).at(a));
    return {};
}

/// The mean squares of Shrout and Fleiss (1979) from sums of squares, each less what is explained.
struct Analysis {
    double n, k, units = 0, assessors = 0, residual = 0, within = 0;

    explicit Analysis(Rows const& rows)
        : n(static_cast<double>(rows.size())), k(static_cast<double>(rows.front().size())) {
        double sum = 0;
        double squares = 0;
        std::vector<double> of_assessor(rows.front().size());
        for (auto const& row : rows) {
            double of_unit = 0;
            for (std::size_t i = 0; i < row.size(); ++i) {
                of_unit += row[i];
                of_assessor[i] += row[i];
                squares += row[i] * row[i];
            }
            sum += of_unit;
            units += of_unit * of_unit / k;
        }
        for (double const each : of_assessor) assessors += each * each / n;
        double const middle = sum * sum / (n * k);
        within = (squares - units) / (n * (k - 1));
        residual = (squares - units - assessors + middle) / ((n - 1) * (k - 1));
        units = (units - middle) / (n - 1);
        assessors = (assessors - middle) / (k - 1);
    }

    /// What a correlation is a share of.
    [[nodiscard]] double whole(IccForm form) const {
        switch (form) {
            case IccForm::one_way_single:
                return units + (k - 1) * within;
            case IccForm::agreement_single:
                return units + (k - 1) * residual + k * (assessors - residual) / n;
            case IccForm::consistency_single:
                return units + (k - 1) * residual;
            case IccForm::agreement_mean:
                return units + (assessors - residual) / n;
            default:
                return units;
        }
    }

    [[nodiscard]] double of(IccForm form) const {
        bool const is_one_way = form == IccForm::one_way_single || form == IccForm::one_way_mean;
        return (units - (is_one_way ? within : residual)) / whole(form);
    }
};

constexpr std::array forms{IccForm::one_way_single,     IccForm::agreement_single,
                           IccForm::consistency_single, IccForm::one_way_mean,
                           IccForm::agreement_mean,     IccForm::consistency_mean};

void turn(Rows& rows, int q) {
    for (auto& row : rows)
        for (int& rating : row)
            if (rating > 0) rating = q + 1 - rating;
}

}  // namespace

TEST_CASE("Cohen's kappa is its definition on every small table", "[statistics]") {
    std::size_t defined = 0;
    every_table(3, 2, 3, [&](Rows const& rows) {  // 4,096 tables
        Ratings const ratings = rated(rows, 3);
        if (ratings.assessors() < 2) return;
        for (Weights const& weights : all_weights(3)) {
            Estimate const fast = cohen_kappa(ratings, 0, 1, weights, plain);
            auto const slow = slow_kappa(both(rows, 0, 1), weights);
            REQUIRE(fast.value.has_value() == slow.has_value());
            if (!slow) {
                CHECK(fast.reason != Reason::none);
                continue;
            }
            CHECK(*fast.value == near_of_pairs(*slow));
            ++defined;
        }
    });
    CHECK(defined > 4000);
}

TEST_CASE("the mean kappa is that of all pairs of assessors that have one", "[statistics]") {
    every_table(2, 3, 2, [](Rows const& rows) {
        Ratings const ratings = rated(rows, 2);
        double sum = 0;
        std::size_t pairs = 0;
        for (std::size_t a = 0; a < 3; ++a)
            for (std::size_t b = a + 1; b < 3; ++b)
                if (auto const kappa = slow_kappa(both(rows, a, b), Weights::identity(2))) {
                    sum += *kappa;
                    ++pairs;
                }
        std::size_t counted = 99;
        Estimate const mean = mean_cohen_kappa(ratings, Weights::identity(2), &counted);
        CHECK(counted == pairs);
        CHECK(mean.value.has_value() == (pairs > 0));
        if (mean.value) CHECK(*mean.value == near_of_pairs(sum / static_cast<double>(pairs)));
    });
}

TEST_CASE("tests of marginal homogeneity are their closed forms on small and large tables",
          "[statistics]") {
    std::size_t defined = 0;
    auto const check = [&](Rows const& rows) {
        Ratings const ratings = rated(rows, 3);
        if (ratings.assessors() < 2) return;
        Rows const pairs = both(rows, 0, 1);
        auto const slow = slow_stuart(pairs);
        MarginalTest const stuart = stuart_maxwell(ratings, 0, 1);
        REQUIRE(stuart.statistic.has_value() == slow.has_value());
        CHECK(stuart.statistic.has_value() == (stuart.reason == Reason::none));
        if (!slow) return;
        CHECK(*stuart.statistic == near_of_pairs(*slow));
        ++defined;
        MarginalTest const other = bhapkar(ratings, 0, 1);
        auto const n = static_cast<double>(pairs.size());
        // where everybody moved the same way there is no variance to hold it against
        if (*slow < n - 1e-9)
            CHECK(*other.statistic == Approx(*slow / (1 - *slow / n)).epsilon(1e-9));
        else
            CHECK(other.reason != Reason::none);
    };
    every_table(3, 2, 3, check);
    CHECK(defined > 1000);
    Random random(31);
    for (int i = 0; i < 200; ++i) check(some_rows(random, 40, 2, 3));
}

TEST_CASE("the six correlations are their definitions on every small table", "[statistics]") {
    std::size_t defined = 0;
    auto const check = [&](Rows const& rows) {
        Ratings const ratings = rated(rows, 3);
        for (auto const& row : rows)
            for (int const rating : row)
                if (rating == 0) return;
        Analysis const slow(rows);
        for (IccForm const form : forms) {
            Estimate const fast = intraclass_correlation(ratings, form);
            double const wanted = slow.of(form);
            if (slow.units < 1e-9 || slow.whole(form) < 1e-9) {
                CHECK_FALSE(fast.value);
                CHECK(fast.reason == Reason::no_variation);
                continue;
            }
            REQUIRE(fast.value);
            CHECK(*fast.value == Approx(wanted).epsilon(1e-9).margin(1e-9));
            ++defined;
        }
    };
    every_table(3, 2, 3, check);
    every_table(2, 3, 3, check);
    every_table(4, 2, 2, check);
    CHECK(defined > 5000);
}

TEST_CASE("a mean of assessors whose errors exceed all that varies has no reliability",
          "[statistics]") {
    // mean squares 1/6 between units, 0 between assessors, 1/2 residual: a share of 1/6 + (0 - 1/2) / 3 = 0
    Rows const zero{{1, 1}, {1, 2}, {2, 1}};
    // residual 3/2: a share of -1/3, by the formula 4
    Rows const below{{1, 2}, {1, 2}, {3, 1}};
    for (Rows const& rows : {zero, below}) {
        Estimate const icc = intraclass_correlation(rated(rows, 3), IccForm::agreement_mean);
        CHECK_FALSE(icc.value);
        CHECK(icc.reason == Reason::no_variation);
        CHECK(intraclass_correlation(rated(rows, 3), IccForm::agreement_single).value < 0);
    }
}

TEST_CASE("units that one assessor left out are no part of a correlation", "[statistics]") {
    Rows rows{{1, 2, 2}, {3, 3, 4}, {4, 3, 4}, {2, 1, 1}};
    Ratings const complete = rated(rows, 4);
    rows.push_back({4, 1, 0});
    rows.insert(rows.begin(), {0, 3, 3});
    Ratings const with_gaps = rated(rows, 4);
    for (IccForm const form : forms)
        CHECK(intraclass_correlation(complete, form).value ==
              intraclass_correlation(with_gaps, form).value);
}

TEST_CASE("exchanging the two assessors, their units or the ends of the scale changes nothing",
          "[statistics]") {
    Random random(17);
    for (int i = 0; i < 40; ++i) {
        Rows const before = some_rows(random, 14, 2, 4);
        Rows exchanged = before;
        for (auto& row : exchanged) std::swap(row[0], row[1]);
        std::reverse(exchanged.begin(), exchanged.end());
        Rows turned = before;
        turn(turned, 4);
        for (Rows const& after : {exchanged, turned}) {
            Ratings const one = rated(before, 4);
            Ratings const other = rated(after, 4);
            for (Weights const& weights : all_weights(4)) {
                Estimate const a = cohen_kappa(one, 0, 1, weights);
                Estimate const b = cohen_kappa(other, 0, 1, weights);
                CHECK(*a.value == near_of_pairs(*b.value));
                CHECK(*a.error == near_of_pairs(*b.error));
            }
            CHECK(*stuart_maxwell(one, 0, 1).statistic ==
                  near_of_pairs(*stuart_maxwell(other, 0, 1).statistic));
            CHECK(*bhapkar(one, 0, 1).statistic == near_of_pairs(*bhapkar(other, 0, 1).statistic));
            for (IccForm const form : forms)
                CHECK(*intraclass_correlation(one, form).value ==
                      near_of_pairs(*intraclass_correlation(other, form).value));
        }
    }
}

TEST_CASE("renaming nominal categories changes no test of how often they are used",
          "[statistics]") {
    Random random(19);
    for (int i = 0; i < 40; ++i) {
        Rows rows = some_rows(random, 20, 2, 4);
        Ratings const before = rated(rows, 4);
        for (auto& row : rows)
            for (int& rating : row)
                if (rating > 0) rating = rating % 4 + 1;
        Ratings const after = rated(rows, 4);
        CHECK(*stuart_maxwell(before, 0, 1).statistic ==
              near_of_pairs(*stuart_maxwell(after, 0, 1).statistic));
        CHECK(stuart_maxwell(before, 0, 1).freedom == stuart_maxwell(after, 0, 1).freedom);
        CHECK(*bhapkar(before, 0, 1).statistic == near_of_pairs(*bhapkar(after, 0, 1).statistic));
    }
}

TEST_CASE("a kappa, and a correlation that asks for agreement, is 1 exactly when all agree",
          "[statistics]") {
    std::size_t ones = 0;
    every_table(3, 2, 3, [&](Rows const& rows) {
        Ratings const ratings = rated(rows, 3);
        if (ratings.assessors() < 2) return;
        bool agree = true;
        for (auto const& pair : both(rows, 0, 1)) agree = agree && pair[0] == pair[1];
        for (Weights const& weights : all_weights(3)) {
            Estimate const kappa = cohen_kappa(ratings, 0, 1, weights, plain);
            if (kappa.value) CHECK((*kappa.value == 1) == agree);
            ones += kappa.value && *kappa.value == 1 ? 1 : 0;
        }
        for (IccForm const form : {IccForm::one_way_single, IccForm::agreement_single}) {
            Estimate const icc = intraclass_correlation(ratings, form);
            if (icc.value) CHECK((*icc.value == 1) == agree);
        }
    });
    CHECK(ones > 100);
}
