// What spreadsheets and people do to sheets that assay wrote: dates written another way, ids that became dates or
// numbers, lost letters, columns sorted alone, titles, blanks that nobody sees, a sheet that is imported twice.

#include "catch.hpp"
#include "sheets/sheets_of.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace assay_test;

namespace {

SheetsOf sheets_of_libraries() { return SheetsOf::example("riverside-libraries"); }

/// `12/06/2025` for `2025-06-12`.
std::string as_excel_writes(std::string const& date) {
    return date.size() == 10 ? date.substr(8, 2) + "/" + date.substr(5, 2) + "/" + date.substr(0, 4)
                             : date;
}

}  // namespace

TEST_CASE("a CSV that a spreadsheet has only saved changes nothing", "[sheets][cells]") {
    SheetsOf sheets = sheets_of_libraries();
    EditedSheet evidence = sheets.sheet("evidence.csv");
    std::size_t dates = 0;
    for (std::size_t row = 1; row < evidence.rows().size(); ++row)
        for (char const* const heading : {"Date", "From", "To", "Valid until"}) {
            std::string& cell = evidence.at(row, heading);
            dates += cell.empty() ? 0 : 1;
            cell = as_excel_writes(cell);
        }
    auto const imported = sheets.take({evidence.file()});
    CHECK(lines(imported.changes) == "");
    REQUIRE(imported.notes.size() == 1);
    CHECK(imported.notes[0].find(std::to_string(dates) +
                                 " cells were changed by a spreadsheet and by nobody else") == 0);
    CHECK(imported.unread.empty());
    CHECK(to_json(imported.assessment) == sheets.json());

    // ids that became dates, and letters that were lost
    EditedSheet judgements = sheets.sheet("judgements.csv");
    judgements.at(judgements.row_of("Element", "1.1.2"), "Element") = "01/01/2002";
    judgements.at(judgements.row_of("Element", "1.2.3"), "Element") = "01/02/2003";
    auto const same = sheets.take({judgements.file()});
    CHECK(lines(same.changes) == "");
    CHECK(to_json(same.assessment) == sheets.json());
}

TEST_CASE("a date that was changed is told once, or read in the order that is said",
          "[sheets][cells]") {
    SheetsOf sheets = sheets_of_libraries();
    EditedSheet actions = sheets.sheet("actions.csv");
    REQUIRE(actions.rows().size() > 2);
    actions.at(1, "When") = "01/02/2027";
    actions.at(2, "When") = "13/02/2027";
    CHECK(sheets.problems({actions.file()}) ==
          "actions.csv: Actions!D2: `01/02/2027` does not show whether the day or the month comes "
          "first; it is the first of 2 such cells; expected text such as `2026-03-12`, or "
          "--date-format "
          "dd/mm/yyyy (or mm/dd/yyyy) [no-day]");
    auto const imported =
        sheets.take({actions.file()}, {.map = {}, .dates = assay::DateOrder::day_first});
    CHECK(imported.assessment.actions[0].when.iso() == "2027-02-01");
    CHECK(imported.assessment.actions[1].when.iso() == "2027-02-13");
    CHECK(sheets.problems({actions.file()}, {.map = {}, .dates = assay::DateOrder::month_first}) ==
          "actions.csv: Actions!D3: `13/02/2027` is not a date; expected a date, or text such as "
          "`2026-03-12` [no-day]");
    actions.at(1, "When") = "1 February 2027";
    actions.at(2, "When") = "13-Feb-27";
    CHECK(sheets.problems({actions.file()}).empty());
}

TEST_CASE("an id that became a date is refused where nothing proves what it was",
          "[sheets][cells]") {
    SheetsOf sheets = sheets_of_libraries();
    EditedSheet further = sheets.sheet("actions.csv");
    std::size_t const row = further.rows().size();
    further.at(row, "Action") = "more";
    further.at(row, "Elements") = "01/01/2002";
    CHECK(
        sheets.problems({further.file()})
            .find(
                "`01/01/2002` is a date here; spreadsheets turn ids such as `1.1.2` into dates") !=
        std::string::npos);
}

TEST_CASE("a column that was sorted alone is refused, and rows that were sorted are not",
          "[sheets][cells]") {
    SheetsOf sheets = sheets_of_libraries();
    EditedSheet evidence = sheets.sheet("evidence.csv");
    std::vector<std::string> titles;
    for (std::size_t row = 1; row < evidence.rows().size(); ++row)
        titles.push_back(evidence.at(row, "Evidence"));
    std::sort(titles.begin(), titles.end());
    for (std::size_t row = 1; row < evidence.rows().size(); ++row)
        evidence.at(row, "Evidence") = titles[row - 1];
    std::string const problem = sheets.problems({evidence.file()});
    CHECK(
        problem.find(
            "`Evidence` has entries of other rows: some columns were sorted without the others") !=
        std::string::npos);
    CHECK(problem.find('\n') == std::string::npos);

    // the column it is known by
    EditedSheet by_key = sheets.sheet("evidence.csv");
    std::reverse(by_key.rows().begin() + 1, by_key.rows().end());
    EditedSheet const original = sheets.sheet("evidence.csv");
    for (std::size_t row = 1; row < by_key.rows().size(); ++row)
        by_key.rows()[row].back() = EditedSheet(original).rows()[row].back();
    std::string const key = sheets.problems({by_key.file()});
    CHECK(key.find("has entries of other rows") != std::string::npos);
    CHECK(key.find('\n') == std::string::npos);

    EditedSheet whole = sheets.sheet("evidence.csv");
    std::reverse(whole.rows().begin() + 1, whole.rows().end());
    CHECK(lines(sheets.take({whole.file()}).changes) == "");

    // a few that people exchanged
    EditedSheet few = sheets.sheet("evidence.csv");
    std::swap(few.at(1, "Evidence"), few.at(2, "Evidence"));
    CHECK(sheets.problems({few.file()}).empty());
}

TEST_CASE("a title above the headings is passed over, and told", "[sheets][cells]") {
    SheetsOf sheets = sheets_of_libraries();
    EditedSheet evidence = sheets.sheet("evidence.csv");
    evidence.at(1, "Evidence") = "Another title";
    std::size_t const width = evidence.rows().front().size();
    std::vector<std::string> title(width);
    title.front() = "Our evidence, 2026";
    evidence.rows().insert(evidence.rows().begin(), {title, std::vector<std::string>(width)});
    auto const imported = sheets.take({evidence.file()});
    CHECK(imported.unread == std::vector<std::string>{"Evidence!A1"});
    CHECK(lines(imported.changes) == "1 piece of evidence changed: E01 (Evidence)\n");
}

TEST_CASE("blanks that nobody sees make nothing new", "[sheets][cells]") {
    SheetsOf sheets = sheets_of_libraries();
    EditedSheet judgements = sheets.sheet("judgements.csv");
    for (std::size_t row = 1; row < judgements.rows().size(); ++row) {
        judgements.at(row, "Self author") += "\u00A0";
        judgements.at(row, "Element").insert(0, "\u200B");
        if (judgements.at(row, "Assessor rationale").empty())
            judgements.at(row, "Assessor rationale") = " \u00A0\u200B\n";
        std::string& rating = judgements.at(row, "Self rating");
        if (auto const at = rating.find(' '); at != rating.npos) rating.replace(at, 1, "\r\n ");
    }
    judgements.at(0, "Self rating") = "Self\u00A0 rating";
    judgements.at(0, "Element") = "\uFEFFElement\n";
    auto const imported = sheets.take({judgements.file()});
    CHECK(lines(imported.changes) == "");
    CHECK(imported.unread.empty());
}

TEST_CASE("a sheet that is imported twice adds its new rows once", "[sheets][cells]") {
    SheetsOf sheets = sheets_of_libraries();
    EditedSheet evidence = sheets.sheet("evidence.csv");
    for (char const* const title : {"A survey", "A survey", "A panel"}) {
        std::size_t const row = evidence.rows().size();
        evidence.at(row, "Evidence") = title;
        evidence.at(row, "Kind") = "survey";
    }
    auto const first = sheets.take({evidence.file()});
    CHECK(lines(first.changes) == "3 pieces of evidence added: E74, E75, E76\n");
    SheetsOf again(sheets.pack(), to_json(first.assessment));
    auto const second = again.take({evidence.file()});
    CHECK(lines(second.changes) == "");
    CHECK(lines(second.notes)
              .find("3 new rows are in the file already, and were not added again: "
                    "Evidence!A75 (E74), Evidence!A76 (E75), Evidence!A77 (E76)") !=
          std::string::npos);
    CHECK(to_json(second.assessment) == to_json(first.assessment));
    // what is the same as another row of the sheet is new
    EditedSheet copy = again.sheet("evidence.csv");
    std::size_t const row = copy.rows().size();
    copy.at(row, "Evidence") = "A panel";
    copy.at(row, "Kind") = "survey";
    CHECK(lines(again.take({copy.file()}).changes) == "1 piece of evidence added: E77\n");
}

TEST_CASE("a reference that looks like another one is told", "[sheets][cells]") {
    SheetsOf sheets = sheets_of_libraries();
    for (std::string const id : {"e01", "\u041501"}) {
        EditedSheet evidence = sheets.sheet("evidence.csv");
        std::size_t const row = evidence.rows().size();
        evidence.at(row, "Reference") = id;
        evidence.at(row, "Evidence") = "Another";
        evidence.at(row, "Kind") = "survey";
        CHECK(lines(sheets.take({evidence.file()}).notes)
                  .find("`" + id + "` is new, and looks like `E01`, which is there already") !=
              std::string::npos);
    }
}

TEST_CASE("a long list of changes has a line for each, and an end", "[sheets][cells]") {
    SheetsOf sheets = sheets_of_libraries();
    EditedSheet evidence = sheets.sheet("evidence.csv");
    for (std::size_t row = 1; row <= 20; ++row)
        for (char const* const heading :
             {"Evidence", "Owner", "Source", "Location", "Notes", "Hash", "First made for"})
            evidence.at(row, heading) += " more";
    auto const imported = sheets.take({evidence.file()});
    REQUIRE(imported.changes.size() == 14);
    CHECK(imported.changes[0] == "20 pieces of evidence changed:");
    CHECK(imported.changes[1].find("  E01 (Evidence, Owner, ") == 0);
    CHECK(imported.changes[13] == "  and 8 more");
    for (std::string const& line : imported.changes) CHECK(line.size() < 100);
}
