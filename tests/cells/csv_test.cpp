// CSV as spreadsheets save it: separators, quotes, encodings.

#include "cells/csv.hpp"

#include <assay/diagnostic.hpp>

#include "catch.hpp"
#include "cells/files.hpp"

#include <string>
#include <vector>

using namespace assay;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// The texts of all rows; of what is wrong, the message.
Rows rows_of_csv(std::string const& text) {
    std::string const file = "t.csv";
    cells::CsvRows rows(file, text, cells::usual_separator(text));
    Rows all;
    std::vector<cells::CsvCell> row;
    while (!rows.done()) {
        rows.next(row);
        if (rows.problem()) return {{to_string(*rows.problem())}};
        all.emplace_back();
        for (cells::CsvCell const& each : row) all.back().push_back(each.text);
    }
    return all;
}

std::string as_utf16(std::string const& ascii, bool is_big, bool has_mark) {
    std::string made = has_mark ? is_big ? "\xFE\xFF" : "\xFF\xFE" : "";
    for (char const c : ascii) {
        if (is_big) made += '\0';
        made += c;
        if (!is_big) made += '\0';
    }
    return made;
}

std::string text_of(std::string const& bytes) {
    std::string room;
    try {
        return std::string(cells::text_of_table(bytes, "t.csv", Controls::refused, room));
    } catch (Error const& error) {
        return error.what();
    }
}

}  // namespace

TEST_CASE("the separator is the one that all rows have", "[cells]") {
    CHECK(cells::usual_separator("a,b\n1,2\n") == ',');
    CHECK(cells::usual_separator("a;b\n1,5;2,5\n3,0;4,0\n") == ';');
    CHECK(cells::usual_separator("a\tb\n1\t2\n") == '\t');
    CHECK(cells::usual_separator("Ratings, 2026\n\na;b;c\n1;2;3\n") == ';');
    CHECK(cells::usual_separator("Ratings, 2026;;\na;b;c\n") == ';');
    CHECK(cells::usual_separator("\"a, b\";c\n") == ';');
    CHECK(cells::usual_separator("a") == ',');
    CHECK(cells::usual_separator("") == ',');
    CHECK(cells::usual_separator("a;b\r\n\"x\n,,,\n,,,\n\";2\r\n") == ';');
}

TEST_CASE("a line that names the separator is obeyed, and is no row", "[cells]") {
    CHECK(rows_of_csv("sep=;\r\na;b,c\r\n") == Rows{{"a", "b,c"}});
    CHECK(rows_of_csv("\"sep=|\"\na|b;c,d\n") == Rows{{"a", "b;c,d"}});
    CHECK(rows_of_csv("SEP=\t\na\tb") == Rows{{"a", "b"}});
    CHECK(rows_of_csv("sep=;") == Rows{});
    CHECK(rows_of_csv("sep,a\n1,2\n") == Rows{{"sep", "a"}, {"1", "2"}});
}

TEST_CASE("rows end as every system ends lines, and quotes hold anything", "[cells]") {
    CHECK(rows_of_csv("a,b\r\n1,2\r3,4\n5,6") ==
          Rows{{"a", "b"}, {"1", "2"}, {"3", "4"}, {"5", "6"}});
    CHECK(rows_of_csv("a,b\n\"1\r\n\"\"x\"\"\",\"2,\"\n") ==
          Rows{{"a", "b"}, {"1\r\n\"x\"", "2,"}});
    CHECK(rows_of_csv(" a , \"b\" ,c\n") == Rows{{" a ", "b", "c"}});
    CHECK(rows_of_csv("a\t\"b\" \tc\n") == Rows{{"a", "b", "c"}});
    CHECK(rows_of_csv("a,\n,b\n") == Rows{{"a", ""}, {"", "b"}});
    CHECK(rows_of_csv("a,b\n1,\"2\n") ==
          Rows{{"t.csv:2:3: this quote is never closed; expected `\"` at the end of the text "
                "[open-quote]"}});
    CHECK(
        rows_of_csv("a\n\"1\n2\"x,3\n") ==
        Rows{{"t.csv:3:3: text follows a closing quote, of the cell that begins at line 2, column "
              "1; expected a separator or the end of the line; a quote in a quoted text is doubled "
              "[text-after-quote]"}});
}

TEST_CASE("UTF-8 with its mark and UTF-16 are read; other encodings are named", "[cells]") {
    CHECK(text_of("\xEF\xBB\xBF"
                  "case") == "case");
    for (bool const is_big : {false, true})
        for (bool const has_mark : {false, true})
            CHECK(text_of(as_utf16("case,element\n", is_big, has_mark)) == "case,element\n");
    // T\u0177 and a character beyond the first plane
    CHECK(text_of(std::string("\xFF\xFET\0\x77\x01\x3D\xD8\x00\xDE", 10)) == "T\u0177\U0001F600");
    std::string const utf16 = "this looks like UTF-16 text";
    CHECK(text_of(std::string("\xFF\xFET\0\x77", 5)).find(utf16) != std::string::npos);
    CHECK(text_of(std::string("\xFF\xFE\x3D\xD8T\0", 6)).find(utf16) != std::string::npos);
    CHECK(text_of("caf\xE9\n").find("t.csv:1:4: this looks like ANSI (Windows-1252) text") == 0);
    CHECK(text_of(std::string("ab\0c", 4)).find("control character (0)") != std::string::npos);
    CHECK(text_of("a\x1B[31m").find("control character (27)") != std::string::npos);
}
