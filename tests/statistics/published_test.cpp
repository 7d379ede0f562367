// Published tables and packages that are not ours. Where it says "R", the number comes from the script
// tests/statistics/reference/agreement.R and is held to 1e-9, where it says scikit-learn or statsmodels
// from agreement.py beside it; else it is printed in the publication and held to the printed digits.

#include <assay/agreement.hpp>

#include "catch.hpp"
#include "statistics/near.hpp"
#include "statistics/tables.hpp"

#include <array>
#include <cmath>

using namespace assay::statistics;
using namespace assay_test;

namespace {

double kappa(Rows const& rows, std::size_t q, Weights const& weights) {
    return *cohen_kappa(rated(rows, q), 0, 1, weights, plain).value;
}

// Krippendorff 2011, example C; Gwet 2014, page 120 (irrCAC: cac.raw4raters).
Rows const four_observers{{1, 1, 0, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3},
                          {2, 2, 2, 2}, {1, 2, 3, 4}, {4, 4, 4, 4}, {1, 1, 2, 1},
                          {2, 2, 2, 2}, {0, 5, 5, 5}, {0, 0, 1, 1}, {0, 0, 3, 0}};

// Cohen 1960, of 200 patients, as R psych ships it.
Rows const cohen_1960 = from_table({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});

// Landis and Koch 1977, as R vcd ships it.
Rows const winnipeg = from_table({{38, 5, 0, 1}, {33, 11, 3, 0}, {10, 14, 5, 6}, {3, 7, 3, 10}});
Rows const new_orleans = from_table({{5, 3, 0, 0}, {3, 11, 4, 0}, {2, 13, 3, 4}, {1, 2, 4, 14}});
Rows const fun = from_table({{7, 7, 2, 3}, {2, 8, 3, 7}, {1, 5, 4, 9}, {2, 8, 9, 14}});

}  // namespace

TEST_CASE("Cohen's tables of 1960 and 1968 come out as printed", "[statistics]") {
    CHECK(kappa(cohen_1960, 3, Weights::identity(3)) == near(.492, 5e-4));
    // Cohen's weights of disagreement 0 1 3 / 1 0 6 / 3 6 0; he prints .348
    auto const weights = Weights::of(3, {1, 5 / 6., .5, 5 / 6., 1, 0, .5, 0, 1});
    CHECK(kappa(cohen_1960, 3, weights) == near(.348, 5e-4));
    CHECK(kappa(cohen_1960, 3, weights) == near(.347826086956522));  // R psych, statsmodels
}

TEST_CASE("Cohen's kappas are those of R vcd and R psych", "[statistics]") {
    CHECK(kappa(winnipeg, 4, Weights::identity(4)) == near(.207942464040025));
    CHECK(kappa(winnipeg, 4, Weights::linear(4)) == near(.379730547986679));
    CHECK(kappa(winnipeg, 4, Weights::quadratic(4)) == near(.524576464331840));
    CHECK(kappa(new_orleans, 4, Weights::identity(4)) == near(.296516567544605));
    CHECK(kappa(new_orleans, 4, Weights::linear(4)) == near(.477272727272727));
    CHECK(kappa(new_orleans, 4, Weights::quadratic(4)) == near(.625581395348837));
    CHECK(kappa(fun, 4, Weights::identity(4)) == near(.129330254041570));
    CHECK(kappa(fun, 4, Weights::linear(4)) == near(.237380627557981));
    CHECK(kappa(fun, 4, Weights::quadratic(4)) == near(.332045586246861));
    CHECK(kappa(cohen_1960, 3, Weights::linear(3)) == near(.473684210526316));
    CHECK(kappa(cohen_1960, 3, Weights::quadratic(3)) == near(.454545454545455));
    // as SAS prints them
    Rows const sas = from_table({{0, 4, 1}, {0, 8, 0}, {0, 1, 5}});
    CHECK(kappa(sas, 3, Weights::identity(3)) == near(.4842, 5e-5));
    CHECK(kappa(sas, 3, Weights::linear(3)) == near(.4701, 5e-5));
}

TEST_CASE(
    "Cohen's kappas are those of scikit-learn and statsmodels, with the errors of their formula",
    "[statistics]") {
    // Theirs is the large-sample error of Fleiss, Cohen and Everitt 1969, ours a jackknife. The more copies
    // there are of a table, the nearer they come to each other.
    constexpr std::size_t copies = 100;
    struct {
        Rows const* rows;
        std::size_t q;
        std::array<double, 3> kappa, error;  // plain, linear, quadratic
    } const all[] = {{&winnipeg,
                      4,
                      {.207942464040025, .379730547986679, .524576464331839},
                      {.050455365240877, .051666826218334, .0600550988317956}},
                     {&new_orleans,
                      4,
                      {.296516567544605, .477272727272727, .625581395348837},
                      {.0785038706723704, .0730309868510976, .0787318738140619}},
                     {&fun,
                      4,
                      {.12933025404157, .237380627557981, .332045586246861},
                      {.0685985324807086, .0783163347783728, .0972975219586046}},
                     {&cohen_1960,
                      3,
                      {.491525423728813, .473684210526316, .454545454545455},
                      {.0510018155760779, .0544323091776415, .0664536815910781}}};
    for (auto const& each : all) {
        Rows many;
        for (std::size_t i = 0; i < copies; ++i)
            many.insert(many.end(), each.rows->begin(), each.rows->end());
        Ratings const ratings = rated(many, each.q);
        std::array const weights{Weights::identity(each.q), Weights::linear(each.q),
                                 Weights::quadratic(each.q)};
        for (std::size_t kind = 0; kind < weights.size(); ++kind) {
            CHECK(kappa(*each.rows, each.q, weights.at(kind)) == near(each.kappa.at(kind)));
            Estimate const estimate = cohen_kappa(ratings, 0, 1, weights.at(kind));
            double const whole = std::sqrt(double{copies});
            double const theirs = each.error.at(kind);
            CHECK(*estimate.error * whole == Approx(theirs).epsilon(5e-4));
            CHECK((estimate.interval->high - *estimate.value) * whole ==
                  Approx(1.959963984540054 * theirs).epsilon(5e-4));
        }
    }
}

TEST_CASE("Fleiss' diagnoses of 1971 come out as printed", "[statistics]") {
    // 30 patients, six psychiatrists each; the rows as R irr and statsmodels ship them
    Rows const diagnoses{
        {4, 4, 4, 4, 4, 4}, {2, 2, 2, 5, 5, 5}, {2, 3, 3, 3, 3, 5}, {5, 5, 5, 5, 5, 5},
        {2, 2, 2, 4, 4, 4}, {1, 1, 3, 3, 3, 3}, {3, 3, 3, 3, 5, 5}, {1, 1, 3, 3, 3, 4},
        {1, 1, 4, 4, 4, 4}, {5, 5, 5, 5, 5, 5}, {1, 4, 4, 4, 4, 4}, {1, 2, 4, 4, 4, 4},
        {2, 2, 2, 3, 3, 3}, {1, 4, 4, 4, 4, 4}, {2, 2, 4, 4, 4, 5}, {3, 3, 3, 3, 3, 5},
        {1, 1, 1, 4, 5, 5}, {1, 1, 1, 1, 1, 2}, {2, 2, 4, 4, 4, 4}, {1, 3, 3, 5, 5, 5},
        {5, 5, 5, 5, 5, 5}, {2, 4, 4, 4, 4, 4}, {2, 2, 4, 5, 5, 5}, {1, 1, 4, 4, 4, 4},
        {1, 4, 4, 4, 4, 5}, {2, 2, 2, 2, 2, 4}, {1, 1, 1, 1, 5, 5}, {2, 2, 4, 4, 4, 4},
        {1, 3, 3, 3, 3, 3}, {5, 5, 5, 5, 5, 5}};
    Estimate const estimate = fleiss_kappa(rated(diagnoses, 5), Weights::identity(5), plain);
    CHECK(*estimate.value == near(.430, 5e-4));
    CHECK(*estimate.value == near(.4302445, 5e-8));    // R irr, to its digits
    CHECK(*estimate.value == near(.430244520060141));  // statsmodels

    Rows fourteen;  // the worked example of most textbooks: ten subjects, fourteen raters
    for (auto const& row : Rows{{0, 0, 0, 0, 14},
                                {0, 2, 6, 4, 2},
                                {0, 0, 3, 5, 6},
                                {0, 3, 9, 2, 0},
                                {2, 2, 8, 1, 1},
                                {7, 7, 0, 0, 0},
                                {3, 2, 6, 3, 0},
                                {2, 5, 3, 2, 2},
                                {6, 5, 2, 1, 0},
                                {0, 2, 2, 3, 7}}) {
        fourteen.emplace_back();
        for (int k = 0; k < 5; ++k)
            fourteen.back().insert(fourteen.back().end(),
                                   static_cast<std::size_t>(row[static_cast<std::size_t>(k)]),
                                   k + 1);
    }
    CHECK(*fleiss_kappa(rated(fourteen, 5), Weights::identity(5), plain).value ==
          near(.2099, 5e-5));
    CHECK(*fleiss_kappa(rated(fourteen, 5), Weights::identity(5), plain).value ==
          near(.209930704421955));  // statsmodels
}

TEST_CASE("Krippendorff's reliability data come out as printed", "[statistics]") {
    Ratings const two =
        rated({{1, 2}, {2, 2}, {1, 2}, {1, 1}, {1, 1}, {1, 2}, {1, 1}, {1, 1}, {2, 1}, {1, 1}}, 2);
    CHECK(*krippendorff_alpha(two, Metric::nominal, plain).value == near(.095, 5e-4));
    Ratings const letters = rated({{1, 2},
                                   {1, 1},
                                   {2, 2},
                                   {2, 2},
                                   {4, 2},
                                   {3, 3},
                                   {3, 3},
                                   {3, 3},
                                   {5, 5},
                                   {4, 4},
                                   {4, 4},
                                   {1, 4}},
                                  5);
    CHECK(*krippendorff_alpha(letters, Metric::nominal, plain).value == near(.692, 5e-4));

    Ratings const four = rated(four_observers, 5);
    auto const alpha = [&](Metric metric) {
        return *krippendorff_alpha(four, metric, plain).value;
    };
    CHECK(alpha(Metric::nominal) == near(.743, 5e-4));
    CHECK(alpha(Metric::ordinal) == near(.815, 5e-4));
    CHECK(alpha(Metric::interval) == near(.849, 5e-4));
    CHECK(alpha(Metric::ratio) == near(.797, 5e-4));
    CHECK(alpha(Metric::nominal) == near(.743421052631579));  // R, pair by pair
    CHECK(alpha(Metric::ordinal) == near(.815387503754881));
    CHECK(alpha(Metric::interval) == near(.849107142857143));
    CHECK(alpha(Metric::ratio) == near(.797402774711613));
}

TEST_CASE("Gwet's example comes out as the documentation of irrCAC prints it", "[statistics]") {
    Ratings const four = rated(four_observers, 5);
    CHECK(*observed_agreement(four, 0, plain).value == near(.81818, 5e-6));
    CHECK(*gwet_ac(four, Weights::identity(5), plain).value == near(.77544, 5e-6));
    CHECK(*gwet_ac(four, Weights::quadratic(5), plain).value == near(.914, 5e-4));
    CHECK(*gwet_ac(four, Weights::identity(5), plain).value == near(.775444068126995));  // R
    CHECK(*gwet_ac(four, Weights::ordinal(5), plain).value == near(.898939769907512));
    CHECK(*gwet_ac(four, Weights::quadratic(5), plain).value == near(.914000723551605));
    CHECK(*fleiss_kappa(four, Weights::identity(5), plain).value == near(.761169275422411));
    CHECK(*fleiss_kappa(four, Weights::ordinal(5), plain).value == near(.850206189397036));
    CHECK(*fleiss_kappa(four, Weights::quadratic(5), plain).value == near(.864935064935065));
    // two categories more that nobody used: AC1 rises, the others stay
    Ratings const wider = rated(four_observers, 7);
    CHECK(*gwet_ac(wider, Weights::identity(7), plain).value == near(.791760186789184));
    CHECK(*fleiss_kappa(wider, Weights::identity(7), plain).value == near(.761169275422411));
    CHECK(*krippendorff_alpha(wider, Metric::ordinal, plain).value == near(.815387503754881));

    // two raters, three kinds of pregnancy: irrCAC's cont3x3abstractors
    Ratings const two = rated(from_table({{13, 0, 0}, {0, 20, 7}, {0, 4, 56}}), 3);
    CHECK(*cohen_kappa(two, 0, 1, Weights::identity(3), plain).value == near(.7964094, 5e-8));
    CHECK(*gwet_ac(two, Weights::identity(3), plain).value == near(.8493305, 5e-8));
    CHECK(*krippendorff_alpha(two, Metric::nominal, plain).value == near(.7972585, 5e-8));
    CHECK(*fleiss_kappa(two, Weights::identity(3), plain).value == near(.7962397, 5e-8));
    CHECK(*observed_agreement(two, 0, plain).value == near(.89, 5e-8));
}

TEST_CASE("the six correlations of Shrout and Fleiss are theirs, with the intervals of R psych",
          "[statistics]") {
    Ratings const six = rated(
        {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}}, 10);
    struct {
        IccForm form;
        double printed, value, low, high;
    } const all[] = {
        {IccForm::one_way_single, .17, .165741768405476, -.132932324874751, .722560062328121},
        {IccForm::agreement_single, .29, .289763779527559, .018786513374712, .761084369648953},
        {IccForm::consistency_single, .71, .714840714840715, .342464765033925, .945858259955360},
        {IccForm::one_way_mean, .44, .442797133679269, -.884442155238119, .912415420340776},
        {IccForm::agreement_mean, .62, .6200505475989893, .0711368153025035, .927232040167722},
        {IccForm::consistency_mean, .91, .909315542377069, .675674713816305, .985891678169062}};
    for (auto const& each : all) {
        Estimate const icc = intraclass_correlation(six, each.form);
        CHECK(*icc.value == near(each.printed, 5e-3));
        CHECK(*icc.value == near(each.value));
        CHECK(icc.interval->low == near(each.low, 1e-8));
        CHECK(icc.interval->high == near(each.high, 1e-8));
    }
}

// statsmodels comes to the same statistics and degrees of freedom, and to the same p within 1e-12.
TEST_CASE("marginal homogeneity is that of a generalised inverse in R", "[statistics]") {
    struct {
        Rows const* rows;
        std::size_t categories, freedom;
        double stuart, p, bhapkar, its_p;
    } const all[] = {
        {&winnipeg, 4, 3, 41.9911800080181, 4.02945487743448e-09, 58.4688796835954,
         1.24822399452350e-12},
        {&new_orleans, 4, 3, 9.1454363089267794, .0274184403990057, 10.5428068705488034,
         .0144733074662936},
        {&fun, 4, 3, 3.580256476460965, .310501327877139, 3.726885097417616, .292505928488766},
        {&cohen_1960, 3, 2, 13.51351351351351582, .00116299493943614, 14.49275362318840799,
         .00071275215149421}};
    for (auto const& each : all) {
        Ratings const ratings = rated(*each.rows, each.categories);
        MarginalTest const stuart = stuart_maxwell(ratings, 0, 1);
        CHECK(stuart.freedom == each.freedom);
        CHECK(*stuart.statistic == near(each.stuart));
        CHECK(*stuart.p == near(each.p));
        MarginalTest const other = bhapkar(ratings, 0, 1);
        CHECK(*other.statistic == near(each.bhapkar));
        CHECK(*other.p == near(each.its_p));
    }
}

TEST_CASE("the jackknife over units and over groups is that of a loop in R", "[statistics]") {
    Estimate const units = krippendorff_alpha(rated(four_observers, 5), Metric::ordinal);
    CHECK(*units.value == near(.815387503754881));
    // of the eleven units that two rated; a loop in Python comes to the same
    CHECK(*units.error == near(.148031342226360));
    CHECK(units.interval->low == near(.485553118831811));
    CHECK(units.interval->high == 1.0);  // cut
    Ratings const grouped = rated(four_observers, 5, {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3});
    Estimate const groups = krippendorff_alpha(grouped, Metric::ordinal);
    CHECK(*groups.error == near(.140884749474657));
    CHECK(groups.interval->low == near(.367029353318440));
    Estimate const ac1 = gwet_ac(grouped, Weights::identity(5));
    CHECK(*ac1.error == near(.0730422474835608));
    CHECK(ac1.interval->low == near(.5429910374933189));
}
