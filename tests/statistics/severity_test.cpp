#include <assay/diagnostic.hpp>
#include <assay/severity.hpp>

#include "catch.hpp"
#include "statistics/distribution.hpp"
#include "statistics/near.hpp"
#include "statistics/random.hpp"
#include "statistics/raw.hpp"

#include <algorithm>
#include <cmath>

using namespace assay::statistics;
using assay_test::near_severity;
using assay_test::raw;

namespace {

using Numbers = std::vector<double>;
using Groups = std::vector<std::vector<std::uint32_t>>;

// Of eight cases, three elements and three assessors; not everything was rated. The numbers that are
// expected of it come from base R: tests/statistics/reference/severity.R.
std::vector<CaseRating> const small{
    {0, 0, 0, 3}, {0, 0, 1, 2}, {0, 0, 2, 2}, {0, 1, 0, 2}, {0, 1, 1, 1}, {0, 1, 2, 1},
    {0, 2, 0, 2}, {0, 2, 1, 2}, {0, 2, 2, 1}, {1, 0, 0, 2}, {1, 0, 1, 2}, {1, 1, 0, 1},
    {1, 1, 1, 0}, {1, 2, 0, 2}, {1, 2, 1, 1}, {2, 0, 0, 3}, {2, 0, 1, 3}, {2, 0, 2, 2},
    {2, 1, 0, 3}, {2, 1, 1, 2}, {2, 1, 2, 1}, {2, 2, 0, 2}, {2, 2, 1, 3}, {2, 2, 2, 2},
    {3, 0, 0, 1}, {3, 0, 1, 1}, {3, 0, 2, 0}, {3, 1, 0, 0}, {3, 1, 1, 1}, {3, 1, 2, 0},
    {3, 2, 0, 1}, {3, 2, 1, 0}, {3, 2, 2, 1}, {4, 0, 0, 2}, {4, 0, 1, 3}, {4, 1, 0, 2},
    {4, 1, 1, 1}, {4, 2, 0, 3}, {4, 2, 1, 2}, {5, 0, 0, 2}, {5, 0, 1, 1}, {5, 0, 2, 2},
    {5, 1, 0, 1}, {5, 1, 1, 1}, {5, 1, 2, 0}, {5, 2, 0, 1}, {5, 2, 1, 2}, {5, 2, 2, 0},
    {6, 0, 0, 3}, {6, 0, 1, 2}, {6, 0, 2, 3}, {6, 2, 0, 3}, {6, 2, 1, 3}, {6, 2, 2, 1},
    {7, 0, 0, 1}, {7, 0, 1, 2}, {7, 0, 2, 1}, {7, 1, 0, 2}, {7, 1, 1, 0}, {7, 1, 2, 1},
    {7, 2, 0, 1}, {7, 2, 1, 1}, {7, 2, 2, 1}};

template <class Member>
Numbers each(Facet const& facet, Member const& member) {
    Numbers all;
    for (Measure const& measure : facet.measures) all.push_back(*(measure.*member));
    return all;
}

void same(Numbers const& found, Numbers const& wanted) {
    REQUIRE(found.size() == wanted.size());
    for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i] == near_severity(wanted[i]));
}

}  // namespace

TEST_CASE("measures, errors and fit are those of a log-linear model in R", "[statistics]") {
    Severity const found = severity(small, raw(4));
    REQUIRE(found.reason == Reason::none);
    same(each(found.cases, &Measure::logit),
         {1.08356326099764, -1.26158061005184, 3.14870993591784, -3.69370410170544,
          1.67573715445326, -1.34846007510730, 2.96387790085554, -1.34846007510730});
    same(each(found.elements, &Measure::logit),
         {-1.4830995385779133, 1.5617405926723673, -.0786410540944542});
    same(each(found.assessors, &Measure::logit),
         {-1.365197024895472, -.181172749744936, 1.546369774640408});
    same(found.steps, {-3.692854357951865, .246920759696743, 3.445933598255122});
    same(each(found.elements, &Measure::error),
         {.437484650721526, .466922617577205, .352027827484779});
    same(each(found.assessors, &Measure::error),
         {.426233758669924, .352016740725666, .477566924615185});
    same(each(found.cases, &Measure::error),
         {.626156831441434, .785092331465226, .674210225119147, .732251027888037, .770763071341068,
          .656439200757622, .854816699797312, .656439200757622});
    same(each(found.assessors, &Measure::infit),
         {.885788936308183, .958324697261568, 1.142667466741468});
    same(each(found.assessors, &Measure::outfit),
         {.887794484096325, 1.046474585462047, 1.182940094689243});
    CHECK(*found.cases.measures[6].infit == near_severity(1.682542439519858));
    CHECK(*found.same == near_severity(.298245614035088));
    CHECK(*found.expected_same == near_severity(.439859415026392));
    Estimate const difference = severity_difference(found, 0, 2);
    CHECK(*difference.value == near_severity(1.365197024895472 + 1.546369774640408));
    CHECK(*difference.error == near_severity(.834011380786541));
}

TEST_CASE("the order of ratings changes no measure, and other numbers for people only names",
          "[statistics]") {
    Severity const before = severity(small, raw(4));
    std::vector<CaseRating> turned(small.rbegin(), small.rend());
    for (CaseRating& each : turned) {
        each.assessor = 2 - each.assessor;
        each.of_case = 7 - each.of_case;
    }
    Severity const after = severity(turned, raw(4));
    for (std::size_t who = 0; who < 3; ++who) {
        CHECK(*before.assessors.measures[who].logit ==
              near_severity(*after.assessors.measures[2 - who].logit));
        CHECK(*before.assessors.measures[who].error ==
              near_severity(*after.assessors.measures[2 - who].error));
        CHECK(*before.effects[who].within_case ==
              near_severity(*after.effects[2 - who].within_case));
    }
    CHECK(*before.cases.measures[3].logit == near_severity(*after.cases.measures[4].logit));
}

TEST_CASE("a scale turned over turns the measures over", "[statistics]") {
    Severity const before = severity(small, raw(4));
    std::vector<CaseRating> turned = small;
    for (CaseRating& each : turned) each.category = 3 - each.category;
    Severity const after = severity(turned, raw(4));
    for (std::size_t who = 0; who < 3; ++who)
        CHECK(*before.assessors.measures[who].logit ==
              near_severity(-*after.assessors.measures[who].logit));
    CHECK(before.steps[0] == near_severity(-after.steps[2]));
}

TEST_CASE("a fair mean is what the same work would get from each", "[statistics]") {
    Severity const found = severity(small, raw(4));
    auto const& all = found.assessors.measures;
    CHECK(*all[0].fair_mean > *all[1].fair_mean);
    CHECK(*all[1].fair_mean > *all[2].fair_mean);
    // by hand for the first: cases have the mean .1524..., elements and steps 0
    double middle = 0;
    for (Measure const& each : found.cases.measures) middle += *each.logit / 8;
    double sum = 0;
    double total = 0;
    double power = 0;
    for (int k = 0; k < 4; ++k) {
        double const weight = std::exp(k * (middle - *all[0].logit) - power);
        sum += (k + 1) * weight;
        total += weight;
        power += k < 3 ? found.steps[static_cast<std::size_t>(k)] : 0;
    }
    CHECK(*all[0].fair_mean == near_severity(sum / total));
    CHECK(found.assessors.reliability > .7);
    CHECK(*found.assessors.p < .01);
}

TEST_CASE("the correction of bias halves two ratings a case, where it is exact", "[statistics]") {
    // two assessors, one element, a scale of two: the conditional estimate is log(8/2), the joint one twice
    std::vector<CaseRating> ratings;
    for (std::uint32_t c = 0; c < 10; ++c) {
        bool const first_is_lower = c < 8;
        ratings.push_back({c, 0, 0, first_is_lower ? 0U : 1U});
        ratings.push_back({c, 0, 1, first_is_lower ? 1U : 0U});
    }
    Estimate const joint =
        severity_difference(severity(ratings, {.categories = 2, .correct_bias = false}), 1, 0);
    Estimate const corrected = severity_difference(severity(ratings, {.categories = 2}), 1, 0);
    CHECK(*joint.value == near_severity(2 * std::log(4)));
    CHECK(*corrected.value == near_severity(std::log(4)));
}

TEST_CASE("two assessors differ by more than chance when their difference does", "[statistics]") {
    std::vector<CaseRating> two = small;
    std::erase_if(two, [](CaseRating const& each) { return each.assessor == 1; });
    for (CaseRating& each : two) each.assessor /= 2;
    Severity const found = severity(two, {.categories = 4});
    REQUIRE(found.reason == Reason::none);
    Estimate const difference = severity_difference(found, 0, 1);
    double const z = *difference.value / *difference.error;
    CHECK(*found.assessors.statistic == near_severity(z * z));
    CHECK(found.assessors.freedom == 1);
    CHECK(*found.assessors.p == near_severity(std::erfc(z / std::sqrt(2))));
}

TEST_CASE("the test of equal severities and their reliability rest on the covariance",
          "[statistics]") {
    for (bool const correct_bias : {false, true}) {
        Severity const found = severity(small, {.categories = 4, .correct_bias = correct_bias});
        auto const& all = found.assessors.measures;
        auto const covariance = [&](std::size_t a, std::size_t b) {
            return found.covariance[3 * a + b];
        };
        // the inverse of the covariance of two of the three measures, whose third is less their sum
        double const determinant =
            covariance(0, 0) * covariance(1, 1) - covariance(0, 1) * covariance(1, 0);
        double const a = *all[0].logit;
        double const b = *all[1].logit;
        CHECK(*found.assessors.statistic ==
              near_severity((a * a * covariance(1, 1) - 2 * a * b * covariance(0, 1) +
                             b * b * covariance(0, 0)) /
                            determinant));
        CHECK(found.assessors.freedom == 2);
        double observed = 0;
        double error = 0;
        for (std::size_t who = 0; who < 3; ++who) {
            observed += *all[who].logit * *all[who].logit / 2;
            error += *all[who].error * *all[who].error / 2;
            CHECK(covariance(who, who) == near_severity(*all[who].error * *all[who].error));
        }
        CHECK(*found.assessors.reliability == near_severity((observed - error) / observed));
        CHECK(*found.assessors.separation == near_severity(std::sqrt((observed - error) / error)));
    }
}

TEST_CASE("the correction of bias counts cases and elements that have two ratings or more",
          "[statistics]") {
    // three assessors rate six elements of one case, two of them six more, and one of them two more
    std::vector<CaseRating> ratings;
    Random random(31);
    for (std::uint32_t e = 0; e < 14; ++e)
        for (std::uint32_t who = 0; who < (e < 6 ? 3U : e < 12 ? 2U : 1U); ++who)
            ratings.push_back({0, e, who, who == 0 ? 1 + e % 2 : random.below(4)});
    Severity const corrected = severity(ratings, {.categories = 4});
    Severity const joint = severity(ratings, raw(4));
    REQUIRE(corrected.reason == Reason::none);
    for (Measure const& each : corrected.elements.measures) REQUIRE_FALSE(each.is_extreme);
    CHECK(joint.factor == 1);
    CHECK(corrected.factor == near_severity(1 - 12 / 30.0));
    for (std::size_t who = 0; who < 3; ++who) {
        Measure const& one = corrected.assessors.measures[who];
        Measure const& other = joint.assessors.measures[who];
        CHECK(*one.logit == near_severity(corrected.factor * *other.logit));
        CHECK(*one.error == near_severity(std::sqrt(corrected.factor) * *other.error));
    }
    CHECK(corrected.steps[0] == near_severity(corrected.factor * joint.steps[0]));
    // and what the same work would get from each is computed from corrected measures
    Distribution distribution(corrected.steps);
    distribution.at(*corrected.cases.measures[0].logit - *corrected.assessors.measures[1].logit);
    CHECK(*corrected.assessors.measures[1].fair_mean == near_severity(distribution.expected() + 1));
}

TEST_CASE("an interval of two that were picked holds for all pairs that they were picked from",
          "[statistics]") {
    Severity const found = severity(small, raw(4));
    Estimate const one = severity_difference(found, 0, 2);
    Estimate const of_three = severity_difference(found, 0, 2, 3);
    CHECK(of_three.value == one.value);
    CHECK(of_three.error == one.error);
    CHECK((one.interval->high - *one.value) / *one.error == near_severity(1.959963984540054));
    CHECK((of_three.interval->high - *of_three.value) / *of_three.error ==
          near_severity(2.393979800185051));  // R: qnorm(1 - .025 / 3)
}

TEST_CASE("below forty ratings that can be compared a design is too small to tell",
          "[statistics]") {
    auto const of = [](std::uint32_t elements) {
        std::vector<CaseRating> ratings;
        Random random(71);
        for (std::uint32_t e = 0; e < elements; ++e)
            for (std::uint32_t who = 0; who < 2; ++who)
                ratings.push_back({0, e, who, who == 0 ? random.below(4) : random.below(3)});
        // what nobody else rated cannot be compared
        for (std::uint32_t e = elements; e < elements + 5; ++e) ratings.push_back({0, e, 0, 2});
        return severity(ratings, {.categories = 4});
    };
    CHECK(of(39).shared == 39);
    CHECK(verdict(of(39)) == Verdict::too_small);
    CHECK(of(40).shared == 40);
    CHECK(verdict(of(40)) == Verdict::differ);
    CHECK(*of(40).assessors.p < .05);
    CHECK(verdict(severity({}, raw(4))) == Verdict::unknown);
    CHECK(verdict(severity(small, raw(4))) == Verdict::too_small);  // two assessors share 23
}

TEST_CASE("agreement to be expected is not told where elements are fitted to few ratings",
          "[statistics]") {
    auto const of = [](std::uint32_t cases) {
        std::vector<CaseRating> ratings;
        Random random(73);
        for (std::uint32_t c = 0; c < cases; ++c)
            for (std::uint32_t e = 0; e < 30; ++e)
                for (std::uint32_t who = 0; who < 2; ++who)
                    ratings.push_back({c, e, who, (e / 10 + random.below(3)) % 4});
        return severity(ratings, {.categories = 4});
    };
    CHECK(of(1).expected_same);
    CHECK_FALSE(expected_agreement(of(1)));
    CHECK(expected_agreement(of(16)) == of(16).expected_same);
}

TEST_CASE("a design in two halves is refused, with the assessors of each", "[statistics]") {
    std::vector<CaseRating> ratings;
    Random random(5);
    for (std::uint32_t c = 0; c < 8; ++c)
        for (std::uint32_t e = 0; e < 3; ++e)
            for (std::uint32_t i = 0; i < 2;
                 ++i)  // 0 and 1 see the first cases, 2 and 3 the others
                ratings.push_back({c, e, c < 4 ? i : i + 2, random.below(4)});
    Severity const found = severity(ratings, raw(4));
    CHECK(found.reason == Reason::disconnected);
    CHECK(found.unlinked == FacetKind::assessors);
    CHECK(found.groups == Groups{{0, 1}, {2, 3}});
    CHECK_FALSE(found.assessors.measures[0].logit);
    CHECK(severity_difference(found, 0, 2).reason == Reason::disconnected);

    ratings.push_back({0, 0, 2, 1});  // one rating links them, and the error says how weakly
    Severity const linked = severity(ratings, raw(4));
    REQUIRE(linked.reason == Reason::none);
    CHECK(*severity_difference(linked, 0, 2).error > 2 * *severity_difference(linked, 0, 1).error);
}

TEST_CASE("an assessor for each case is no design, although all rate the same elements",
          "[statistics]") {
    std::vector<CaseRating> ratings;
    Random random(6);
    for (std::uint32_t c = 0; c < 3; ++c)
        for (std::uint32_t e = 0; e < 6; ++e) ratings.push_back({c, e, c, random.below(4)});
    CHECK(severity(ratings, raw(4)).groups == Groups{{0}, {1}, {2}});
}

TEST_CASE("elements that only one assessor rates cannot be compared, either", "[statistics]") {
    std::vector<CaseRating> ratings;
    Random random(8);
    for (std::uint32_t c = 0; c < 6; ++c)
        for (std::uint32_t e = 0; e < 4; ++e) ratings.push_back({c, e, e / 2, random.below(4)});
    Severity const found = severity(ratings, raw(4));
    CHECK(found.reason == Reason::disconnected);
    CHECK(found.groups.size() == 2);
}

TEST_CASE("levels with only lowest or highest ratings are measured apart, and marked",
          "[statistics]") {
    Severity const before = severity(small, raw(4));
    std::vector<CaseRating> ratings = small;
    for (std::uint32_t e = 0; e < 3; ++e)
        for (std::uint32_t who = 0; who < 3; ++who) ratings.push_back({8, e, who, 3});
    Severity const found = severity(ratings, raw(4));
    REQUIRE(found.reason == Reason::none);
    Measure const& best = found.cases.measures[8];
    CHECK(best.is_extreme);
    CHECK(best.mean == 4);
    CHECK_FALSE(best.infit);
    for (std::size_t c = 0; c < 8; ++c) {
        CHECK(*found.cases.measures[c].logit == near_severity(*before.cases.measures[c].logit));
        CHECK(*best.logit > *found.cases.measures[c].logit);
    }
    // its expected score is its score less the 0.3 that were taken away
    double expected = 0;
    Distribution distribution(found.steps);
    for (Measure const& element : found.elements.measures)
        for (Measure const& assessor : found.assessors.measures) {
            distribution.at(*best.logit - *element.logit - *assessor.logit);
            expected += distribution.expected();
        }
    CHECK(expected == near_severity(27 - .3));

    // an assessor who gives everybody the lowest rating is the most severe of all
    for (std::uint32_t c = 0; c < 8; ++c) ratings.push_back({c, 0, 3, 0});
    Severity const with_strict = severity(ratings, raw(4));
    CHECK(with_strict.assessors.measures[3].is_extreme);
    CHECK(*with_strict.assessors.measures[3].logit > *with_strict.assessors.measures[2].logit);
    CHECK(severity_difference(with_strict, 0, 3).no_interval == Reason::extreme);
}

TEST_CASE("what cannot be estimated has a reason", "[statistics]") {
    CHECK(severity({}, raw(4)).reason == Reason::no_ratings);
    CHECK(severity(std::vector<CaseRating>{{0, 0, 0, 2}, {0, 0, 1, 2}}, raw(4)).reason ==
          Reason::one_category);
    // one assessor has the lowest rating only, the other the highest: nothing is left without them
    CHECK(severity(std::vector<CaseRating>{{0, 0, 0, 1}, {0, 0, 1, 2}, {0, 1, 0, 1}, {0, 1, 1, 2}},
                   raw(4))
              .reason == Reason::extreme);
    CHECK(severity(std::vector<CaseRating>{{0, 0, 0, 2}, {0, 0, 2000, 1}}, raw(4)).reason !=
          Reason::none);
    CHECK_THROWS_AS(severity(std::vector<CaseRating>{{0, 0, 0, 4}}, raw(4)), assay::Error);
    CHECK_THROWS_AS(severity({}, {.categories = 1}), assay::Error);
    CHECK_THROWS_AS(severity({}, {.categories = 65}), assay::Error);
}

TEST_CASE("no small table of ratings leads to a NaN, a crash or a hang", "[statistics]") {
    Random random(9);
    for (int i = 0; i < 2000; ++i) {
        std::vector<CaseRating> ratings;
        for (std::uint32_t c = 0; c < 4; ++c)
            for (std::uint32_t e = 0; e < 2; ++e)
                for (std::uint32_t who = 0; who < 3; ++who)
                    if (random.below(3) > 0) ratings.push_back({c, e, who, random.below(3)});
        Severity const found = severity(ratings, {.categories = 3});
        for (Facet const* facet : {&found.cases, &found.elements, &found.assessors})
            for (Measure const& each : facet->measures)
                for (auto const& number : {each.logit, each.error, each.infit, each.fair_mean})
                    if (number) CHECK(std::isfinite(*number));
    }
}
