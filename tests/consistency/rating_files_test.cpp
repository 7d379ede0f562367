// Tables of ratings as they come out of spreadsheets and out of people's hands.

#include <assay/diagnostic.hpp>
#include <assay/rating_table.hpp>

#include "catch.hpp"
#include "consistency/read_ratings.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace assay;
using assay_test::read_ratings;
using assay_test::scale;

namespace {

using Texts = std::vector<std::string>;

/// What is wrong with a table.
Texts wrong_in(std::string const& text, RatingTableOptions options = {}) {
    if (options.scale.empty()) options.scale = scale;
    try {
        static_cast<void>(read_rating_table(text, "t.csv", options));
    } catch (Error const& error) {
        Texts all;
        for (Diagnostic const& each : error.diagnostics()) all.push_back(to_string(each));
        return all;
    }
    return {};
}

std::vector<std::uint32_t> given(RatingTable const& table) {
    std::vector<std::uint32_t> places;
    for (statistics::Rating const& each : table.ratings) places.push_back(each.category);
    return places;
}

std::string const known =
    "expected one of `non_compliant`, `partial`, `compliant`, `compliance_plus`";

}  // namespace

TEST_CASE("a table is read however a spreadsheet separates, encodes and heads it",
          "[consistency]") {
    std::string const rows =
        "case,element,assessor,rating\nR,1.1.1,Ann,partial\nR,1.1.1,Bob,compliant\n";
    auto const with = [&rows](char separator) {
        std::string made = rows;
        std::replace(made.begin(), made.end(), ',', separator);
        return made;
    };
    std::string utf16 = "\xFF\xFE";
    for (char const c : rows) utf16 += {c, '\0'};
    for (std::string const& text :
         {rows, with(';'), with('\t'), "sep=;\r\n" + with(';'), utf16, "\xEF\xBB\xBF" + rows,
          "CSE ratings, 2026,,\n\n" + rows, "Ratings\nof 2026\n" + with(';'),
          std::string("Case ,\u00A0ELEMENT,assessor\u200B, Rating,,\nR,1.1.1,Ann,partial,,\n"
                      "R,1.1.1,Bob,compliant,,\n")}) {
        INFO(text);
        RatingTable const table = read_ratings(text);
        CHECK(given(table) == std::vector<std::uint32_t>{1, 2});
        CHECK(table.assessors == Texts{"Ann", "Bob"});
        CHECK(table.units == Texts{"R 1.1.1"});
        CHECK(table.notes.empty());
    }
}

TEST_CASE("a rating is known however people write it", "[consistency]") {
    RatingTable const table = read_ratings(
        "unit,assessor,rating\nu,A,PARTIAL\nu,B,Compliance Plus\nu,C,compliance-plus\n"
        "u,D,compliance\u00A0plus\u200B\nu,E,\"compliance \n plus\"\nu,F,\u00A0\n");
    CHECK(given(table) == std::vector<std::uint32_t>{1, 3, 3, 3, 3});
    CHECK(table.left_empty == 1);
    RatingTable const numbers =
        read_rating_table("unit;assessor;rating\nu;A;3,0\nu;B;3.0\nu;C;3\nu;D;2,5\n", "t.csv",
                          {.scale = {"2.5", "3"}});
    CHECK(given(numbers) == std::vector<std::uint32_t>{1, 1, 1, 0});
    // where two ratings are written alike, the exact word counts
    RatingTable const alike = read_rating_table("unit,assessor,rating\nu,A,a-b\nu,B,a_b\n", "t.csv",
                                                {.scale = {"a_b", "a-b"}});
    CHECK(given(alike) == std::vector<std::uint32_t>{1, 0});
}

TEST_CASE("words of one's own stand for ratings, and for nothing", "[consistency]") {
    RatingTableOptions const options{
        .scale = scale,
        .words = {{"Fully met", "compliant"}, {"N/A", ""}, {"partial", ""}, {"1", "Partial"}}};
    RatingTable const table = read_rating_table(
        "unit,assessor,rating\nu,A,fully  met\nu,B,n/a\nu,C,partial\nu,D,1,\n", "t.csv", options);
    CHECK(given(table) == std::vector<std::uint32_t>{2, 1});
    CHECK(table.left_empty == 2);
    CHECK(wrong_in("unit,assessor,rating\nu,A,partial\n", {.words = {{"met", "compliantt"}}}) ==
          Texts{"t.csv: `met` is to mean `compliantt`, but the scale has no such rating; " + known +
                "; did you mean `compliant`? [unknown-rating]"});
}

TEST_CASE("each assessor may have a column", "[consistency]") {
    RatingTable const table = read_ratings(
        "case,element,Ann ,Bob,Remark\nR,1.1.1,partial,compliant,late\nR,1.1.2,,Partial,\n"
        "S,1.1.1,compliant,partial,seen\n");
    CHECK(table.assessors == Texts{"Ann", "Bob"});
    CHECK(given(table) == std::vector<std::uint32_t>{1, 2, 2, 1, 1});
    CHECK(table.left_empty == 1);
    CHECK(table.group_column == "case");
    CHECK(table.notes == Texts{"The column `Remark` has no ratings and was left out."});
    CHECK(read_ratings("unit,A1,A2\nu,partial,compliant\n").ratings.size() == 2);
    CHECK(wrong_in("unit,A1,A2\nu,partial,complaint\nv,complaint,\nu,compliant,\n") ==
          Texts{"t.csv:2:11: the scale has no rating `complaint`; " + known +
                    "; did you mean `compliant`? [unknown-rating]",
                "t.csv:3:3: the scale has no rating `complaint`; " + known +
                    "; did you mean `compliant`? [unknown-rating]",
                "t.csv:4:3: `A1` rates `u` twice; first at line 2; expected one rating of each "
                "unit by each assessor [rated-twice]"});
    CHECK(
        wrong_in("unit,A1,A2\nu,late,\n") ==
        Texts{"t.csv: no column has ratings of the scale; expected a column `rating`, or a column "
              "for each assessor, with one of `non_compliant`, `partial`, `compliant`, "
              "`compliance_plus` [no-table]"});
    // with a slip of the finger in `assessor` or `rating`, or with one of them, it is no such table
    CHECK(wrong_in("unit,asessor,ratng\nu,A,partial\n").size() == 2);
    CHECK(wrong_in("unit,rating,A2\nu,partial,partial\n").size() == 1);
    CHECK(wrong_in("unit,A1\nu,partial\n").size() == 2);
}

TEST_CASE("what has no rating is told once for each word", "[consistency]") {
    std::string text = "unit,assessor,rating\n";
    for (int i = 0; i < 5000; ++i) text += "u" + std::to_string(i) + ",A,N/A\n";
    text += "v,A,partal\n";
    CHECK(wrong_in(text) == Texts{"t.csv:2:6: the scale has no rating `N/A`, in 5000 rows; if it "
                                  "means that nothing was rated, say --rating 'N/A='; " +
                                      known + " [unknown-rating]",
                                  "t.csv:5002:5: the scale has no rating `partal`; " + known +
                                      "; did you mean `partial`? [unknown-rating]"});
    std::string merged = "case,element,assessor,rating\nR,1.1.1,A,partial\n";
    for (int i = 0; i < 20; ++i) merged += ",,B,partial\n";
    CHECK(
        wrong_in(merged) ==
        Texts{"t.csv:3:1: this row has no case; it is the first of 20 such rows; expected the "
              "case of each rating; cells that were merged are empty in CSV: fill them in, or give "
              "the workbook [table-row]"});
}

TEST_CASE("a table that is wrong in every row gives a list that ends", "[consistency]") {
    std::string words = "unit,assessor,rating\n";
    std::string twice = words;
    for (int i = 0; i < 3000; ++i) {
        words += "u" + std::to_string(i) + ",A,word " + std::to_string(i) + "\n";
        twice += "u,A,partial\n";
    }
    for (auto const& [text, count] : {std::pair{words, 2000}, {twice, 1999}}) {
        Texts const all = wrong_in(text);
        REQUIRE(all.size() == 1001);
        CHECK(all.back().find(std::to_string(count) + " more") != std::string::npos);
    }
}

TEST_CASE("names that are one, or may be, are told", "[consistency]") {
    auto const notes = [](std::string const& rows) {
        return read_ratings("case,element,assessor,rating\n" + rows).notes;
    };
    std::string const one_way = " If they are one person, write the name in one way.";
    CHECK(notes("R,1,Ann,partial\nR,1,Bob,partial\nR\u00A0,2,Ann\u200B,partial\n").empty());
    CHECK(notes("R,1,Ann,partial\nR,1,ann,partial\n") ==
          Texts{"`Ann` and `ann` are two assessors here, and differ only in capitals, blanks "
                "or letters that look alike." +
                one_way});
    CHECK(notes("R,1,Anne,partial\nS,1,\u0410nne,partial\n").size() == 1);
    // near, and never on the same unit
    CHECK(
        notes("R,1,Marian,partial\nR,2,Marion,partial\n") ==
        Texts{"`Marian` and `Marion` are two assessors here, and never rate the same." + one_way});
    CHECK(notes("R,1,Marian,partial\nR,1,Marion,partial\n").empty());
    CHECK(notes("R,1,Assessor 1,partial\nR,2,Assessor 2,partial\n").empty());
    CHECK(notes("R,1,Ann,partial\nR,2,Ana,partial\n").empty());
    // cases
    CHECK(notes("Riverside,1,Ann,partial\nRiversde,1,Bob,partial\n").size() == 1);
    CHECK(notes("Riverside,1,Ann,partial\nRiversde,1,Ann,partial\n").empty());
    CHECK(notes("D?r,1,Ann,partial\n").front().find("question mark within a word") !=
          std::string::npos);
    // many
    std::string rows;
    for (int i = 0; i < 20; ++i)
        for (std::string const letter : {"a", "A"})
            rows += "R," + std::to_string(i) + "," + letter + std::to_string(i) + ",partial\n";
    Texts const all = notes(rows);
    REQUIRE(all.size() == 6);
    CHECK(all.back() == "and 15 more such pairs of assessors");
}

TEST_CASE("elements that are not among those of the standard are told", "[consistency]") {
    RatingTable const table =
        read_rating_table("case,element,assessor,rating\nR,1.1.1,A,partial\nR,1.1.l,A,partial\n",
                          "t.csv", {.scale = scale, .elements = {"1.1.1", "1.1.2"}});
    CHECK(table.notes == Texts{"1 element is not in the pack: `1.1.l`"});
}

TEST_CASE("ids that a spreadsheet took for dates are told once", "[consistency]") {
    std::string const heading = "case,element,assessor,rating\n";
    CHECK(
        wrong_in(heading + "R,01/01/2001,A,partial\nR,01/01/2001,B,partial\nR,1.1.2,A,partial\n") ==
        Texts{"t.csv:2:3: `01/01/2001` is a date here, the first of 2 such cells; spreadsheets "
              "turn ids such as `1.1.2` into dates; expected the ids: format the column as text, "
              "and type them again [number-for-id]"});
    CHECK(wrong_in("unit,assessor,rating\n01/01/2001,A,partial\n").empty());
}
