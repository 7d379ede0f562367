#include <assay/agreement.hpp>

#include "catch.hpp"
#include "statistics/random.hpp"
#include "statistics/tables.hpp"

#include <algorithm>
#include <array>

using namespace assay::statistics;
using namespace assay_test;

namespace {

Rows twenty_units() {
    Random random(3);
    Rows rows;
    for (int i = 0; i < 20; ++i) {
        int const rating = static_cast<int>(random.below(4)) + 1;
        rows.push_back({rating, rating, random.below(3) == 0 ? rating % 4 + 1 : rating});
    }
    return rows;
}

std::vector<std::uint32_t> five_groups() {
    std::vector<std::uint32_t> groups;
    for (std::uint32_t i = 0; i < 20; ++i) groups.push_back(i / 4);
    return groups;
}

}  // namespace

TEST_CASE("the generator is SplitMix64", "[statistics]") {
    Random random(1234567);  // the published sequence of this seed
    for (std::uint64_t const number :
         {6457827717110365317U, 3203168211198807973U, 9817491932198370423U, 4593380528125082431U,
          16408922859458223821U})
        CHECK(random.next() == number);
}

TEST_CASE("every number below a bound is drawn equally often", "[statistics]") {
    Random random(1);
    std::array<int, 7> seen{};
    for (int i = 0; i < 70000; ++i) ++seen.at(random.below(7));
    for (int const times : seen) CHECK(std::abs(times - 10000) < 400);
}

TEST_CASE("a bootstrap is that of ratings that are really drawn anew", "[statistics]") {
    Rows const rows = twenty_units();
    auto const groups = five_groups();
    IntervalOptions const options{
        .method = IntervalMethod::bootstrap, .seed = 42, .resamples = 101};
    Estimate const fast = krippendorff_alpha(rated(rows, 4, groups), Metric::ordinal, options);

    Random random(42);
    std::vector<double> values;
    for (std::size_t i = 0; i < options.resamples; ++i) {
        Rows drawn;
        for (int group = 0; group < 5; ++group) {
            auto const begin = rows.begin() + 4 * static_cast<long>(random.below(5));
            drawn.insert(drawn.end(), begin, begin + 4);
        }
        auto const alpha =
            krippendorff_alpha(rated(drawn, 4), Metric::ordinal, {.method = IntervalMethod::none});
        values.push_back(*alpha.value);
    }
    std::sort(values.begin(), values.end());
    CHECK(fast.interval->low == Approx((values[2] + values[3]) / 2));  // place 2.5 of 0 to 100
    CHECK(fast.interval->high == Approx((values[97] + values[98]) / 2));
}

TEST_CASE("the same seed gives the same interval, another one another", "[statistics]") {
    Ratings const ratings = rated(twenty_units(), 4, five_groups());
    auto const of = [&](std::uint64_t seed) {
        return krippendorff_alpha(ratings, Metric::ordinal,
                                  {.method = IntervalMethod::bootstrap, .seed = seed})
            .interval;
    };
    CHECK(of(1) == of(1));
    CHECK(of(1) != of(2));
}

TEST_CASE("an interval that says nothing has a reason instead", "[statistics]") {
    auto const why = [](Rows const& rows, IntervalMethod method,
                        std::vector<std::uint32_t> const& groups = {}) {
        return krippendorff_alpha(rated(rows, 4, groups), Metric::ordinal, {.method = method})
            .no_interval;
    };
    for (auto const method : {IntervalMethod::jackknife, IntervalMethod::bootstrap}) {
        CHECK(why({{1, 2}, {2, 2}, {3, 1}}, method, {0, 0, 0}) == Reason::one_group);
        CHECK(why({{1, 1}, {2, 2}, {3, 3}, {1, 1}, {2, 2}, {3, 3}, {4, 4}}, method) ==
              Reason::groups_alike);
    }
    // all variation is in the last unit
    Rows const one_differs{{3, 3}, {3, 3}, {3, 3}, {3, 2}};
    CHECK(why(one_differs, IntervalMethod::jackknife) == Reason::rests_on_one_group);
    CHECK(why(one_differs, IntervalMethod::bootstrap) == Reason::too_few_resamples);
    // a million groups would take minutes
    Ratings const many = rated(Rows(1'000'000, {1, 2}), 64);
    CHECK(agreement(many).exact.no_interval == Reason::too_many_groups);
    CHECK(why(one_differs, IntervalMethod::none) == Reason::not_asked_for);
}

TEST_CASE("an interval over groups that are alike within is wider than one over units",
          "[statistics]") {
    Rows rows;
    std::vector<std::uint32_t> groups;
    for (std::uint32_t group = 0; group < 8; ++group)
        for (int unit = 0; unit < 6; ++unit) {
            int const rating = unit % 4 + 1;
            rows.push_back({rating, group % 2 == 0 ? rating : rating % 4 + 1});  // agree, or never
            groups.push_back(group);
        }
    double const by_group = *observed_agreement(rated(rows, 4, groups)).error;
    double const by_unit = *observed_agreement(rated(rows, 4)).error;
    CHECK(by_group > 2 * by_unit);
}
