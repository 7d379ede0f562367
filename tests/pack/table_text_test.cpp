// Guidance in tables, as people write it who never open a Lua file.

#include "pack/table_text.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace assay;
using namespace assay::pack;

namespace {

/// The rows of a table, one a line: `place: element | guidance` and ` | source` if there is any; then
/// what is wrong.
std::string told(GuidanceTable (*read)(std::string const&, std::string_view,
                                       std::vector<Diagnostic>&),
                 std::string_view text) {
    std::vector<Diagnostic> problems;
    std::string all;
    for (GuidanceTable::Row const& row : read("t", text, problems).rows) {
        all += std::to_string(row.node.place.line) + ":" + std::to_string(row.node.place.column) +
               "," + std::to_string(row.guidance.place.line) + ":" +
               std::to_string(row.guidance.place.column) + ": " + row.node.text + " | " +
               row.guidance.text;
        if (!row.source.text.empty()) all += " | " + row.source.text;
        all += "\n";
    }
    for (Diagnostic const& each : problems) all += to_string(each) + "\n";
    return all;
}

std::string csv(std::string_view text) { return told(read_csv, text); }
std::string markdown(std::string_view text) { return told(read_markdown, text); }

}  // namespace

TEST_CASE("CSV gives one guidance point a row, each with its place", "[rules][tables]") {
    CHECK(csv("element,guidance\n1.1.1,a profile\n1.1.2,how needs are told apart\n") ==
          "2:1,2:7: 1.1.1 | a profile\n3:1,3:7: 1.1.2 | how needs are told apart\n");
    CHECK(csv("element,guidance\n1.1.1,the last row has no end of line") ==
          "2:1,2:7: 1.1.1 | the last row has no end of line\n");
}

TEST_CASE("CSV may begin with a byte order mark and end lines as Windows does", "[rules][tables]") {
    CHECK(csv("\xEF\xBB\xBF"
              "element,guidance\r\n1.1.1,a profile\r\n\r\n1.1.2,needs\r\n") ==
          "2:1,2:7: 1.1.1 | a profile\n4:1,4:7: 1.1.2 | needs\n");
}

TEST_CASE("in CSV a text in quotes may hold commas, quotes and line ends", "[rules][tables]") {
    CHECK(
        csv("element,guidance\n1.1.1,\"surveys, panels, \"\"walks\"\"\"\n\"1.1.2\",\"one\n two\r\n"
            "three\"\n1.1.3,\"\"\"quoted\"\"\"\n1.1.4, \"after a blank\" \n") ==
        "2:1,2:7: 1.1.1 | surveys, panels, \"walks\"\n3:1,3:9: 1.1.2 | one two three\n"
        "6:1,6:7: 1.1.3 | \"quoted\"\n7:1,7:8: 1.1.4 | after a blank\n");
}

TEST_CASE("a semicolon or a tabulator may separate the columns of CSV", "[rules][tables]") {
    CHECK(csv("element;guidance\n1.1.1;surveys, panels\n1.1.2;\"one; two\"\n") ==
          "2:1,2:7: 1.1.1 | surveys, panels\n3:1,3:7: 1.1.2 | one; two\n");
    CHECK(csv("element\tguidance\n1.1.1\tsurveys, panels; walks\n") ==
          "2:1,2:7: 1.1.1 | surveys, panels; walks\n");
    CHECK(csv("sep=;\nelement;guidance\n1.1.1;look\n") == "3:1,3:7: 1.1.1 | look\n");
    CHECK(csv("\"a title, with a comma\";x\nelement;guidance\n1.1.1;look\n") ==
          "3:1,3:7: 1.1.1 | look\n");
}

TEST_CASE("columns stand in any order, in any case, and a source may be among them",
          "[rules][tables]") {
    CHECK(csv("Guidance,Element\na profile,1.1.1\n") == "2:11,2:1: 1.1.1 | a profile\n");
    CHECK(csv("source,element,guidance\nan Act,1.1.1,a profile\n,1.1.2,needs\n") ==
          "2:8,2:14: 1.1.1 | a profile | an Act\n3:2,3:8: 1.1.2 | needs\n");
    CHECK(markdown("| source | guidance | element |\n|---|---|---|\n| an Act | look | 1.1.1 |\n") ==
          "3:19,3:12: 1.1.1 | look | an Act\n");
}

TEST_CASE("columns that a spreadsheet leaves empty at the end do not count", "[rules][tables]") {
    CHECK(csv("element,guidance,,\n1.1.1,a profile,,\n,,,\n") == "2:1,2:7: 1.1.1 | a profile\n");
}

TEST_CASE("a comma too many is told, and what to do about it", "[rules][tables]") {
    CHECK(
        csv("element,guidance\n1.1.1,surveys, panels\n1.1.2,needs\n") ==
        "3:1,3:7: 1.1.2 | needs\n"
        "t:2:16: this row has more columns than the heading; expected quotes around a text with a "
        "comma in it [table-row]\n");
    CHECK(
        csv("element;guidance\n1.1.1;one; two\n") ==
        "t:2:12: this row has more columns than the heading; expected quotes around a text with a "
        "semicolon in it [table-row]\n");
    CHECK(markdown("| element | guidance |\n|---|---|\n| 1.1.1 | one | two |\n") ==
          "t:3:17: this row has more columns than the heading; expected `\\|` for a bar in a text "
          "[table-row]\n");
}

TEST_CASE("a column of which nothing can be made is told, and its rows are left",
          "[rules][tables]") {
    CHECK(csv("element,guidance,owner\n1.1.1,a profile,us\n") ==
          "t:1:18: a table of guidance has no column `owner`; expected one of `element`, "
          "`guidance`, `source`, `official text` [unknown-key]\n");
    CHECK(markdown("| element | guidence |\n|---|---|\n| 1.1.1 | look |\n| 1.1.2 | look |\n") ==
          "t:1:13: a table of guidance has no column `guidence`; expected one of `element`, "
          "`guidance`, `source`, `official text`; did you mean `guidance`? [unknown-key]\n");
    CHECK(
        csv("element\n1.1.1\n") ==
        "t:1:1: the heading of the table has no column `guidance`; expected the columns `element` "
        "and `guidance`, or `official text` [no-table]\n");
    CHECK(csv("guidance,source\nlook,an Act\n") ==
          "t:1:1: the heading of the table has no column `element`; expected the columns `element` "
          "and `guidance`, or `official text` [no-table]\n");
    CHECK(csv("element,guidance,guidance\n1.1.1,a,b\n") ==
          "t:1:18: the column `guidance` is here twice [duplicate-id]\n");
}

TEST_CASE("a row that lacks its element or its text is told", "[rules][tables]") {
    CHECK(csv("element,guidance\n,a profile\n1.1.1,\n1.1.1\n1.1.2,needs\n") ==
          "5:1,5:7: 1.1.2 | needs\n"
          "t:2:1: this row has no element; expected an element and a guidance point [table-row]\n"
          "t:3:1: this row has nothing about `1.1.1`; expected an element and a guidance point "
          "[table-row]\n"
          "t:4:1: this row has nothing about `1.1.1`; expected an element and a guidance point "
          "[table-row]\n");
}

TEST_CASE("two separators in one file are told once", "[rules][tables]") {
    std::string const heading_apart =
        "t:1:1: the heading has `;` between its columns, but the rows have `,`; expected a "
        "comma or a semicolon, the same in the whole file [no-table]\n";
    CHECK(csv("element;guidance\n1.1.1,a profile\n1.1.2,needs\n1.1.3,groups\n") == heading_apart);
    CHECK(csv("element;guidance\n1.1.1,one; two\n") == heading_apart);
    CHECK(csv("element,guidance\n1.1.1;a profile\n1.1.2;one, two\n") ==
          "t:1:1: the heading has `,` between its columns, but the rows have `;`; expected a "
          "comma or a semicolon, the same in the whole file [no-table]\n");
    CHECK(
        csv("id,dental\nelement;guidance\n1.1.1;a profile\n") ==
        "t:2:1: the heading has `;` between its columns, but the lines above have `,`; expected a "
        "comma or a semicolon, the same in the whole file [no-table]\n");
}

TEST_CASE("a quote that is never closed is told where it begins", "[rules][tables]") {
    CHECK(csv("element,guidance\n1.1.1,a profile\n1.1.2,\"needs\n1.1.3,groups\n") ==
          "2:1,2:7: 1.1.1 | a profile\n"
          "t:3:7: this quote is never closed; expected `\"` at the end of the text [open-quote]\n");
}

TEST_CASE("text behind a closing quote is told with its place", "[rules][tables]") {
    CHECK(csv("element,guidance\n1.1.1,a profile\n1.1.2,\"needs\"x\n1.1.3,groups\n") ==
          "2:1,2:7: 1.1.1 | a profile\n"
          "t:3:14: text follows a closing quote, of the cell that begins at line 3, column 7; "
          "expected a separator or the end of the line; a quote in a quoted text is doubled "
          "[text-after-quote]\n");
    CHECK(csv("element,guidance\n1.1.2,\"needs\n1.1.3,\"groups\"\n") ==
          "t:3:8: text follows a closing quote, of the cell that begins at line 2, column 7; "
          "expected a separator or the end of the line; a quote in a quoted text is doubled "
          "[text-after-quote]\n");
    CHECK(csv("element,guidance\n1.1.2,\"needs\" \n\"1.1.3\"\t,\"groups\"") ==
          "2:1,2:7: 1.1.2 | needs\n3:1,3:10: 1.1.3 | groups\n");
}

TEST_CASE("a file without a table says so", "[rules][tables]") {
    for (auto const* const text : {"", "\n", "1.1.1,look\n", "Just prose.\n"}) {
        std::string const none =
            "t:1:1: there is no table of guidance; expected a table with the columns `element` and "
            "`guidance` [no-table]\n";
        CHECK(csv(text) == none);
        CHECK(markdown(text) == none);
    }
}

TEST_CASE("Markdown gives one guidance point a row, and leaves the prose", "[rules][tables]") {
    CHECK(markdown("# Guidance\n\nSome prose: with a colon.\n\n| element | guidance |\n|:--|--:|\n"
                   "| 1.1.1 | a profile |\n|1.1.2|needs|\n\nMore prose.\n\n"
                   "| element | guidance |\n|---|---|\n| 1.1.3 | groups |\n") ==
          "7:3,7:11: 1.1.1 | a profile\n8:2,8:8: 1.1.2 | needs\n14:3,14:11: 1.1.3 | groups\n");
}

TEST_CASE("in Markdown a bar after a backslash belongs to the text", "[rules][tables]") {
    CHECK(markdown("| element | guidance |\n|---|---|\n| 1.1.1 | this \\| that \\| both |\n") ==
          "3:3,3:11: 1.1.1 | this | that | both\n");
}

TEST_CASE("Markdown may be indented, begin with a byte order mark, and end lines as Windows does",
          "[rules][tables]") {
    CHECK(markdown(
              "\xEF\xBB\xBF| element | guidance |\r\n|---|---|\r\n  | 1.1.1 | a profile |\r\n") ==
          "3:5,3:13: 1.1.1 | a profile\n");
    std::vector<Diagnostic> problems;
    auto const table = read_markdown("t", "\xEF\xBB\xBF# Title\n\nid: x\n", problems);
    REQUIRE(table.about.size() == 2);
    CHECK(table.about[0].second.text == "Title");
    CHECK(table.about[1].first.text == "id");
}

TEST_CASE("a line in a Markdown table that is no row is told, since its text would be lost",
          "[rules][tables]") {
    CHECK(markdown("| element | guidance |\n|---|---|\n| 1.1.1 | a profile |\n1.1.2 | needs |\n\n"
                   "Prose after it.\n") ==
          "3:3,3:11: 1.1.1 | a profile\n"
          "t:4:1: this line is inside the table but is not a row; expected `|` at the beginning of "
          "the line, or an empty line before it [table-row]\n");
}

TEST_CASE("no text makes the readers of tables fail", "[rules][tables]") {
    std::string_view const letters = "a,;|\"\\\n\r \t-#:.1element";
    std::string text;
    for (std::size_t i = 0; i < 20'000; ++i) {
        std::size_t const seed = i * 2654435761U;
        text.clear();
        for (std::size_t k = 0; k < i % 17; ++k)
            text += letters[(seed >> (k % 23U)) * (k + 7) % letters.size()];
        std::string const whole = (i % 3 == 0   ? "element,guidance\n"
                                   : i % 3 == 1 ? "| element | guidance |\n"
                                                : "") +
                                  text;
        std::vector<Diagnostic> problems;
        auto const rows = read_csv("t", whole, problems).rows.size() +
                          read_markdown("t", whole, problems).rows.size();
        if (rows == 0) REQUIRE_FALSE(problems.empty());
    }
}

TEST_CASE("a table in another encoding is refused before anything of it is read",
          "[rules][tables]") {
    CHECK(csv("element,guidance\n1.1.1,caf\xE9 culture\n") ==
          "t:2:10: this looks like ANSI (Windows-1252) text; expected a file saved as UTF-8 "
          "[source-not-text]\n");
    CHECK(markdown("| element | guidance |\ntitle: \xC9lan\n") ==
          "t:2:8: this looks like ANSI (Windows-1252) text; expected a file saved as UTF-8 "
          "[source-not-text]\n");
    CHECK(markdown("| element | guidance |\n|---|---|\n| 1.1.1 | \xC2\x9B\x33\x31m |\n") ==
          "t:3:11: there is a control character (155) here; expected text without it "
          "[source-not-text]\n");
}
