// What a report on agreement says is what was computed: means over units, shares of ratings, counts of pairs.

#include <assay/rating_table.hpp>

#include "catch.hpp"
#include "holds.hpp"

#include <string>
#include <vector>

using namespace assay;
using assay_test::check_holds;

namespace {

/// Units from their ratings in letters, `a` the lowest; a space where an assessor gave none.
struct Ratings {
    std::vector<std::string> units;

    [[nodiscard]] RatingTable table() const {
        std::string text = "unit,assessor,rating\n";
        for (std::size_t unit = 0; unit < units.size(); ++unit)
            for (std::size_t who = 0; who < units[unit].size(); ++who)
                if (units[unit][who] != ' ')
                    text += "u" + std::to_string(unit) + ",A" + std::to_string(who) + "," +
                            units[unit][who] + "\n";
        return read_rating_table(text, "ratings.csv", {.scale = {"a", "b", "c", "d"}, .group = {}});
    }

    [[nodiscard]] std::string report() const {
        ReportOptions options;
        options.width = 250;
        RatingTable const ratings = table();
        return agreement_report(ratings, agree(ratings), options);
    }

    void add(std::size_t times, std::string const& unit) { units.insert(units.end(), times, unit); }
};

}  // namespace

TEST_CASE("agreement is told as the mean over units that it is", "[report]") {
    // of 12 pairs 7 are the same, and of the pairs of the average unit 2 in 7
    std::string const report = Ratings{{"bbbb", "bc", "ad", "bc", "bb", "ab", "bc"}}.report();
    check_holds(
        report,
        "On average, 29 % of the pairs of ratings of one unit are the same and 86 % are at most "
        "one step apart.\n");
    check_holds(
        report,
        "The same rating, at most one step apart: each unit counts alike, however many ratings it "
        "has. Agreement on one rating: each pair counts alike.\n");
}

TEST_CASE("agreement that is not quite all or none is not told as all or none", "[report]") {
    Ratings ratings;
    ratings.add(1999, "bb");
    ratings.add(1, "bd");
    check_holds(ratings.report(), "On average, 99.95 % of the pairs");
    Ratings never;
    never.add(1999, "ac");
    never.add(1, "bb");
    check_holds(never.report(), "On average, 0.05 % of the pairs");
    check_holds(Ratings{{"bb", "cc", "bb"}}.report(), "On average, 100 % of the pairs");
}

TEST_CASE("a coefficient is 1 only where all agree", "[report]") {
    Ratings ratings;
    for (char const* const both : {"aa", "bb", "cc", "dd"}) ratings.add(500, both);
    check_holds(ratings.report(), "1: all agree, 0: chance): 1.00.");
    ratings.add(1, "cd");
    std::string const nearly = ratings.report();
    check_holds(nearly, "1: all agree, 0: chance): 0.999");
    CHECK(nearly.find("interval 1.00") == std::string::npos);
    CHECK(nearly.find(" 1.000 ") == std::string::npos);
}

TEST_CASE("the share of all is that of all ratings", "[report]") {
    // 4 of 10 ratings are b, and of the average unit two thirds
    std::string const report = Ratings{{"cccccc", "bb", "bb"}}.report();
    check_holds(report, "2 b            40.0 %");
    check_holds(report, "3 c            60.0 %");
    // and so is the share that there is too little variation in: 92 of 112
    Ratings skewed;
    skewed.add(30, "ccc");
    skewed.add(10, "bb");
    skewed.add(1, "cd");
    CHECK(skewed.report().find("cannot be judged from this sample") == std::string::npos);
    skewed.units.resize(30);
    skewed.add(10, "bc");
    check_holds(skewed.report(),
                "cannot be judged from this sample: 90.9 % of the ratings are `c`");
}

TEST_CASE("a rating that one group gave is not called the one least agreed on", "[report]") {
    Ratings ratings;
    ratings.add(30, "bb");
    ratings.add(40, "cc");
    ratings.add(20, "bc");
    ratings.add(10, "cb");
    std::string const before = ratings.report();
    check_holds(
        before,
        "Assessors agree least on `b`: where one gives it, another gives it too in 60 of 90 "
        "comparisons (67 %, 95 % interval 55.1 to 78.2 %). That it is this rating may be chance.");
    ratings.add(1, "cd");
    std::string const after = ratings.report();
    check_holds(after, "Assessors agree least on `b`");
    CHECK(after.find("least on `d`") == std::string::npos);
    check_holds(after, "none: it rests on a single group");
}

TEST_CASE("a rating on which nobody ever agrees is the one least agreed on", "[report]") {
    Ratings ratings;
    ratings.add(30, "bb");
    ratings.add(40, "cc");
    ratings.add(20, "bc");
    ratings.add(10, "dc");
    check_holds(ratings.report(),
                "Assessors agree least on `d`: where one gives it, another gives it too in 0 of 10 "
                "comparisons (0 %).\n");
    ratings.add(15, "ab");  // of two of which that is so, the one that is seen more often
    check_holds(ratings.report(),
                "Assessors agree least on `a`: where one gives it, another gives it too in 0 of 15 "
                "comparisons (0 %). That it is this rating may be chance.");
}

TEST_CASE("a rating far below all others is least agreed on, by more than chance", "[report]") {
    Ratings ratings;
    ratings.add(60, "bb");
    ratings.add(60, "cc");
    ratings.add(15, "dc");
    ratings.add(2, "dd");
    check_holds(ratings.report(),
                "Assessors agree least on `d`: where one gives it, another gives it too in 4 of 19 "
                "comparisons (21 %, 95 % interval 0.0 to 49.6 %).\n");
    Ratings const agreed{{"bb", "cc", "dd"}};
    CHECK(agreed.report().find("agree least") == std::string::npos);
}

TEST_CASE("units with one rating are told with the coefficients that use them", "[report]") {
    check_holds(
        Ratings{{"bb", "cb", "bc", "b ", " c"}}.report(),
        "3 units with 6 ratings could be compared. Left out: 2 units with one rating only; AC1, "
        "AC2 and Fleiss' kappa use them for how common each rating is.");
    check_holds(Ratings{{"bb", "cb", "bc", "b "}}.report(),
                "Left out: 1 unit with one rating only; AC1, AC2 and Fleiss' kappa use it for");
}

TEST_CASE("a mean of kappas says how many pairs of assessors have none", "[report]") {
    check_holds(Ratings{{"ab ", "bb ", "ba ", " bb", " bb"}}.report(),
                "Cohen's kappa is the mean over 1 pair of assessors; 1 other pair has none.");
    check_holds(Ratings{{"abc", "bbc", "baa"}}.report(),
                "Cohen's kappa is the mean over 3 pairs of assessors, each of which counts alike.");
}
