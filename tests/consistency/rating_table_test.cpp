#include <assay/diagnostic.hpp>
#include <assay/exercise.hpp>
#include <assay/rating_table.hpp>

#include "catch.hpp"
#include "consistency/read_ratings.hpp"
#include "holds.hpp"

#include <string>
#include <vector>

using namespace assay;
using assay_test::check_holds;
using assay_test::read_ratings;

namespace {

/// The problems of a table, each as people read it.
std::vector<std::string> problems(std::string const& text, std::string group = {}) {
    try {
        static_cast<void>(read_ratings(text, std::move(group)));
    } catch (Error const& error) {
        std::vector<std::string> all;
        for (Diagnostic const& each : error.diagnostics()) all.push_back(to_string(each));
        return all;
    }
    return {};
}

using Told = std::vector<std::string>;

std::string const columns =
    "the columns `case`, `element`, `assessor` and `rating`, or `unit` instead of the first two";
std::string const or_wide = columns + "; or, instead of the last two, a column for each assessor";

}  // namespace

TEST_CASE("a table of ratings is read whatever the order of its columns", "[consistency]") {
    RatingTable const table = read_ratings(
        "\xEF\xBB\xBFRating;Remark;Unit;Assessor;Group\r\n"
        "partial;\"late; but\";u 1;A1;north\r\n"
        "compliant;;u 1;A2;north\r\n"
        "\r\n"
        ";;u 2;A1;south\r\n");
    CHECK(table.units == std::vector<std::string>{"u 1", "u 2"});
    CHECK(table.assessors == std::vector<std::string>{"A1", "A2"});
    CHECK(table.groups == std::vector<std::string>{"north", "south"});
    CHECK(table.group_column == "Group");
    CHECK(table.group_of_unit == std::vector<std::uint32_t>{0, 1});
    REQUIRE(table.ratings.size() == 2);
    CHECK(table.ratings[1].category == 2);
    CHECK(table.ratings[1].assessor == 1);
    CHECK(table.left_empty == 1);
}

TEST_CASE("all problems of a table of ratings are told, each with its place", "[consistency]") {
    CHECK(
        problems("unit,assessor,rating,organisation\n"
                 "u1,A1,complaint plus,north\n"
                 "u1,A2,partial,south\n"
                 ",A1,partial,north\n"
                 "u2,,partial,north\n"
                 "u2,A1,partial,\n"
                 "u1,A2,compliant,north\n"
                 "u3,A1,partial,north,more\n",
                 "organisation") ==
        Told{"ratings.csv:2:7: the scale has no rating `complaint plus`; expected one of "
             "`non_compliant`, `partial`, `compliant`, `compliance_plus`; did you mean "
             "`compliance_plus`? [unknown-rating]",
             "ratings.csv:3:15: `u1` is in `south` here and in `north` above; expected one group "
             "for each unit [unknown-group]",
             "ratings.csv:4:1: this row has no unit; expected the unit of each rating "
             "[table-row]",
             "ratings.csv:5:4: this row has no assessor; expected the assessor of each rating "
             "[table-row]",
             "ratings.csv:6:15: `u2` has no group; expected the `organisation` of each unit "
             "[unknown-group]",
             "ratings.csv:7:1: `A2` rates `u1` twice; first at line 3; expected one rating of each "
             "unit by each assessor [rated-twice]",
             "ratings.csv:8:21: this row has more columns than the heading; expected quotes around "
             "a text with a separator in it [table-row]"});
    CHECK(problems("unit,asessor,rating\nu1,A1,partial\n") ==
          Told{"ratings.csv:1:1: the heading has no column `assessor`; expected " + or_wide +
               "; did you mean `asessor`? [no-table]"});
    CHECK(problems("unit,assessor,rating\n", "service") ==
          Told{"ratings.csv:1:1: the heading has no column `service`; expected one of its columns: "
               "`unit`, `assessor`, `rating` [no-table]"});
    CHECK(problems("") == Told{"ratings.csv:1:1: there is no table of ratings; expected " +
                               columns + " [no-table]"});
    CHECK(problems("unit,assessor,rating\n\"u1,A1,partial\n") ==
          Told{"ratings.csv:2:1: this quote is never closed; expected `\"` at the end of the text "
               "[open-quote]"});
    std::string const behind =
        "; expected a separator or the end of the line; a quote in a quoted text is doubled "
        "[text-after-quote]";
    CHECK(problems("unit,assessor,rating\nu1,\"A1\"x,partial\nu1,A2,partial\n") ==
          Told{"ratings.csv:2:8: text follows a closing quote, of the cell that begins at line 2, "
               "column 4" +
               behind});
    // the closing quote of A1 is missing, so the text goes on up to the next quote
    CHECK(problems("unit,assessor,rating\nu1,\"A1,partial\nu1,\"A2\",partial\n") ==
          Told{"ratings.csv:3:5: text follows a closing quote, of the cell that begins at line 2, "
               "column 4" +
               behind});
    CHECK(problems("unit,assessor,rating\nu1,\"A1\"\"x,partial\n").front().find("never closed") !=
          std::string::npos);
}

TEST_CASE("blanks around quotes, and quotes within a text without any, are no problem",
          "[consistency]") {
    RatingTable const table = read_ratings(
        "unit,assessor,rating\n \"u1\" ,\tA1 ,\"partial\"\r\n\"u1\"\t,A\"2\" x, \"partial\"  \n");
    REQUIRE(table.ratings.size() == 2);
    CHECK(table.assessors == std::vector<std::string>{"A1", "A\"2\" x"});
}

TEST_CASE("with cases and elements, a unit is an element of a case in its window",
          "[consistency]") {
    RatingTable const table = read_ratings(
        "Window,Assessor,Rating,Case,Element\n"
        "2026,A1,partial,K,1.1.1\n"
        "2025,A1,compliant,K,1.1.1\n"
        "2025,A2,partial,K,1.1.1\n"
        "2025,A2,partial,L,1.1.2\n");
    CHECK(table.units == Told{"K 1.1.1 in 2026", "K 1.1.1 in 2025", "L 1.1.2 in 2025"});
    CHECK(table.cases == Told{"K", "L"});
    CHECK(table.elements == Told{"1.1.1", "1.1.2"});
    CHECK(table.windows == Told{"2025", "2026"});  // by name, whatever comes first
    REQUIRE(table.parts.size() == 3);
    CHECK(table.parts[0].window == 1);
    CHECK(table.parts[1].window == 0);
    CHECK(table.parts[2].of_case == 1);
    CHECK(table.parts[2].element == 1);
    CHECK(table.ratings[2].unit == 1);
    // the windows of a case are one group: they are alike
    CHECK(table.group_column == "Case");
    CHECK(table.group_of_unit == std::vector<std::uint32_t>{0, 0, 1});
    RatingTable const again = read_ratings(to_csv(table));
    CHECK(to_csv(again) == to_csv(table));
    CHECK(again.units == table.units);
}

TEST_CASE("a single case is no group to resample, and a named group goes before the case",
          "[consistency]") {
    RatingTable const one = read_ratings("case,element,assessor,rating\nK,1.1.1,A1,partial\n");
    CHECK(one.group_column.empty());
    CHECK(one.group_of_unit.empty());
    CHECK(one.windows.empty());
    std::string const two =
        "case,element,assessor,rating,group\nK,1.1.1,A1,partial,g\nL,1.1.1,A1,partial,g\n";
    CHECK(read_ratings(two).groups == Told{"g"});
    CHECK(read_ratings(two, "case").groups == Told{"K", "L"});
    CHECK(read_ratings(two, "element").groups == Told{"1.1.1"});
}

TEST_CASE("what a table with cases lacks is told in its words", "[consistency]") {
    CHECK(problems("case,assessor,rating\n") ==
          Told{"ratings.csv:1:1: the heading has no column `element`; expected " + or_wide +
               " [no-table]"});
    CHECK(problems("cases,element,assessor,rating\n") ==
          Told{"ratings.csv:1:1: the heading has no column `case`; expected " + or_wide +
               "; did you mean `cases`? [no-table]"});
    CHECK(problems("unit,assessor,rating,window\n") ==
          Told{"ratings.csv:1:1: `window` needs the columns `case` and `element`; "
               "expected `case`, `element` and `window` [no-table]"});
    CHECK(problems("case,element,assessor,rating,Case\n") ==
          Told{"ratings.csv:1:30: the column `Case` is here twice [duplicate-id]"});
    CHECK(problems("window,case,element,assessor,rating\n"
                   ",K,1.1.1,A1,partial\n"
                   "2025,,1.1.1,A1,partial\n"
                   "2025,K,,A1,partial\n"
                   "2025,K,1.1.1,,partial\n"
                   "2025,K,1.1.1,A1,partial\n"
                   "2026,K,1.1.1,A1,partial\n"
                   "2025,K,1.1.1,A1,compliant\n") ==
          Told{"ratings.csv:2:1: this row has no window; expected the window of each rating "
               "[table-row]",
               "ratings.csv:3:6: this row has no case; expected the case of each rating "
               "[table-row]",
               "ratings.csv:4:8: this row has no element; expected the element of each rating "
               "[table-row]",
               "ratings.csv:5:14: this row has no assessor; expected the assessor of each rating "
               "[table-row]",
               "ratings.csv:8:6: `A1` rates `K 1.1.1 in 2025` twice; first at line 6; expected "
               "one rating of each unit by each assessor [rated-twice]"});
}

TEST_CASE("a scale that is none is refused", "[consistency]") {
    CHECK_THROWS_AS(read_rating_table("", "", {.scale = {"met"}, .group = {}}), Error);
    CHECK_THROWS_AS(read_rating_table("", "", {.scale = {"met", "met"}, .group = {}}), Error);
    CHECK_THROWS_AS(read_rating_table("", "", {.scale = {"met", ""}, .group = {}}), Error);
}

TEST_CASE("without overlap there is a refusal that says what would help", "[consistency]") {
    auto const refusal = [](std::string const& rows) {
        try {
            static_cast<void>(agree(read_ratings("unit,assessor,rating\n" + rows)));
        } catch (Error const& error) {
            return to_string(error.diagnostics().at(0));
        }
        return std::string();
    };
    CHECK(refusal("u1,A1,partial\nu2,A2,partial\n") ==
          "ratings.csv: agreement cannot be measured: no unit was rated by two assessors; expected "
          "units that two assessors rated independently: one case for all of them, or each case "
          "for a different pair [no-overlap]");
    CHECK(refusal("u1,A1,partial\nu2,A1,partial\n").find("all ratings come from one assessor") !=
          std::string::npos);
    CHECK(refusal("u1,A1,\n").find("nothing was rated") != std::string::npos);
}

TEST_CASE("what a table cannot tell is said in the report, whatever is missing", "[consistency]") {
    auto const report = [](std::string const& rows) {
        RatingTable const table = read_ratings("unit,assessor,rating\n" + rows);
        return agreement_report(table, agree(table));
    };
    std::string const alike =
        report("u1,A1,partial\nu1,A2,partial\nu2,A1,partial\nu2,A2,partial\n");
    check_holds(alike, "no value: all ratings are the same");
    check_holds(alike, "cannot be judged from this sample: 100.0 %");
    check_holds(alike, "too little variation. Call the agreement neither poor");
    check_holds(alike, "not given where two rated");
    std::string const apart =
        report("u1,A1,partial\nu1,A2,compliant\nu2,A1,partial\nu2,A2,compliant\n");
    check_holds(apart, "no value: each of the two gave one rating throughout");
    check_holds(apart, "none: all groups say the same");
    check_holds(apart, "units, taken for independent");
}

TEST_CASE("no broken table of ratings does more than be refused", "[consistency]") {
    for (std::string const whole :
         {"unit,assessor,rating,group\n\"u \"\"1\"\"\",A1,partial,g\nu2;A1\n,,,\n",
          "case,element,window,assessor,rating\nK,e,w,A1,partial\nK,e,w,A2,compliant\n,,,\n"})
        for (std::size_t size = 0; size <= whole.size(); ++size)
            for (char const odd : {'"', ',', '\n', '\0', ';', '\xFF'}) {
                std::string text = whole.substr(0, size) + odd + whole.substr(size);
                try {
                    static_cast<void>(agree(read_ratings(text)));
                } catch (Error const& error) {
                    CHECK_FALSE(error.diagnostics().empty());
                }
            }
}

TEST_CASE("a table of ratings in another encoding is refused, with nothing else said of it",
          "[consistency]") {
    CHECK(
        problems("unit,assessor,rating\nu1,Jos\xE9,partial\n") ==
        Told{"ratings.csv:2:7: this looks like ANSI (Windows-1252) text; expected a file saved as "
             "UTF-8 (in Excel: `CSV UTF-8`) [not-utf8]"});
    CHECK(problems("unit,assessor,rating\nu1,\x1B[31m,partial\n") ==
          Told{"ratings.csv:2:4: there is a control character (27) here; expected text without it "
               "[text-not-plain]"});
}
