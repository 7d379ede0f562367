// Workbooks of other people, as tables of ratings and of what was agreed.

#include <assay/moderation.hpp>
#include <assay/rating_table.hpp>

#include "catch.hpp"
#include "cells/parts.hpp"
#include "consistency/read_ratings.hpp"

#include <string>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

using Texts = std::vector<std::string>;

std::string problems_in(std::string const& bytes) {
    try {
        static_cast<void>(read_ratings(bytes));
    } catch (Error const& error) {
        return error.what();
    }
    return {};
}

Texts const heading{"case", "element", "assessor", "rating"};

std::string cell(std::string const& attributes, std::string const& inside) {
    return "<c " + attributes + ">" + inside + "</c>";
}

}  // namespace

TEST_CASE("a table of ratings may be a sheet of a workbook", "[cells][consistency]") {
    std::string const merged = R"(<mergeCells><mergeCell ref="A3:A4"/></mergeCells>)";
    RatingTable const table =
        read_ratings(workbook_of({{"Notes", rows_of({{"Ratings of 2026"}})},
                                  {"Ratings", rows_of({{"CSE"},
                                                       heading,
                                                       {"R", "1.1.1", "Ann", "partial"},
                                                       {"<c/>", "1.1.1", "Bob", "Compliant"}}) +
                                                  merged},
                                  {"Old", rows_of({heading, {"R", "1.1.1", "Ann", "partial"}})}}));
    CHECK(table.units == Texts{"R 1.1.1"});
    CHECK(table.ratings.size() == 2);
    CHECK(table.notes == Texts{"Other sheets have a table, too, and were not read: `Old`"});
}

TEST_CASE("what is wrong in a workbook is told by its cell", "[cells][consistency]") {
    CHECK(problems_in(workbook_of({{"Ratings", rows_of({heading,
                                                        {"R", "1.1.1", "Ann", "partial"},
                                                        {"R", "1.1.1", "Ann", "partial"}})}})) ==
          "ratings.csv: Ratings!A3: `Ann` rates `R 1.1.1` twice; first at row 2; expected one "
          "rating of each unit by each assessor [rated-twice]");
    std::string const day = cell(R"(s="1")", "<v>37257</v>");
    CHECK(
        problems_in(workbook_of(
            {{"Ratings",
              rows_of({heading, {"R", day, "A", "partial"}, {"R", day, "B", "partial"}})}})) ==
        "ratings.csv: Ratings!B2: `1 January 2002` is a date here, the first of 2 such cells; "
        "spreadsheets turn ids such as `1.1.2` into dates; expected the ids: format the column as "
        "text, and type them again [number-for-id]");
    std::string const never = cell("", "<f>A1</f>");
    CHECK(
        problems_in(workbook_of(
            {{"Ratings",
              rows_of({heading, {"R", "1", "A", never}, {"R", "1", never, "partial"}})}})) ==
        "ratings.csv: Ratings!D2: the formula here was never calculated; it is the first of 2 such "
        "cells; expected values: open the file in a spreadsheet and save it there "
        "[cell-without-value]");
    CHECK(problems_in(workbook_of({{"Empty", "<sheetData/>"}}))
              .find("there is no table of ratings") != std::string::npos);
    CHECK(
        problems_in(workbook_of({{"Other", rows_of({{"case", "asessor", "rating"}})}})) ==
        "ratings.csv: Other!A1: the heading has no column `element`; expected the columns `case`, "
        "`element`, `assessor` and `rating`, or `unit` instead of the first two; or, instead of "
        "the "
        "last two, a column for each assessor [no-table]\n"
        "ratings.csv: Other!A1: the heading has no column `assessor`; expected the columns `case`, "
        "`element`, `assessor` and `rating`, or `unit` instead of the first two; or, instead of "
        "the "
        "last two, a column for each assessor; did you mean `asessor`? [no-table]");
}

TEST_CASE("what a meeting agreed may be a sheet of a workbook", "[cells][consistency]") {
    std::string const day = cell(R"(s="1")", "<v>46093</v>");
    auto const agreed = read_moderations(
        workbook_of({{"Meeting", rows_of({{"Element", "Rating", "Reason", "By", "Date"},
                                          {" 1.1.1\u00A0", "partial", "a\nreason", "A1", day},
                                          {"1.1.2", "partial", "why", "A1", "12/03/2026"}})}}),
        "m.xlsx", {}, DateOrder::day_first);
    REQUIRE(agreed.size() == 2);
    CHECK(agreed[0].element == "1.1.1");
    CHECK(agreed[0].reason == "a reason");
    CHECK(agreed[0].date.iso() == "2026-03-12");
    CHECK(agreed[0].place.pointer == "Meeting!A2");
    CHECK(agreed[1].date.iso() == "2026-03-12");
    CHECK_THROWS_WITH(
        read_moderations("element,rating,reason,date\n1,partial,why,12/03/2026\n2,partial,why,"
                         "13/03/2026\n",
                         "m.csv"),
        "m.csv:2:15: `12/03/2026` does not show whether the day or the month comes first; it is "
        "the first of 2 such cells; expected text such as `2026-03-12`, or --date-format "
        "dd/mm/yyyy (or "
        "mm/dd/yyyy) [no-day]");
}
