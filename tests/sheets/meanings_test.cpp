// What ratings and elements mean, in workbooks: sheets for reading, and notes where people rate.

#include "algebra/small_pack.hpp"
#include "catch.hpp"
#include "cells/parts.hpp"
#include "sheets/sheets_of.hpp"

#include <algorithm>
#include <string>
#include <string_view>

using namespace assay_test;

namespace {

std::string all_names(SheetsOf& sheets) {
    std::string names;
    for (assay::SheetFile const& each : sheets.csv()) names += each.name + " ";
    return names;
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("a workbook explains the ratings and the elements on sheets of their own",
          "[sheets][meaning]") {
    SheetsOf sheets = SheetsOf::example("riverside-libraries");
    EditedSheet ratings = sheets.sheet("meaning-of-ratings.csv");
    REQUIRE(ratings.rows().size() == 5);
    CHECK(ratings.at(1, "Rating") == "compliance plus");
    CHECK(ratings.at(3, "Met") == "no");
    CHECK(ratings.at(3, "Differences").starts_with("Unlike non-compliant: At least one part"));
    CHECK(ratings.at(4, "Source").ends_with("no source of this standard confirms it"));
    EditedSheet elements = sheets.sheet("meaning-of-elements.csv");
    CHECK(elements.rows().size() == 58);
    std::size_t const row = elements.row_of("Element", "4.1.2");
    CHECK(elements.at(row, "Enough, for example").starts_with("Last year's results"));
    CHECK(count(elements.at(row, "Similar elements"), "\n") == 3);
}

TEST_CASE("a pack that explains nothing has no such sheets and notes", "[sheets][meaning]") {
    Draft draft = small_draft("pfg?");
    SheetsOf sheets(small_pack(""), to_json(draft.assessment));
    CHECK(all_names(sheets).find("meaning") == std::string::npos);
    auto const parts = unpacked(sheets.xlsx().bytes);
    CHECK(std::none_of(parts.begin(), parts.end(), [](auto const& part) {
        return part.first.find("comments") != std::string::npos;
    }));
}

TEST_CASE("an edit on a sheet of meanings is named and changes nothing", "[sheets][meaning]") {
    SheetsOf sheets = SheetsOf::example("riverside-libraries");
    EditedSheet ratings = sheets.sheet("meaning-of-ratings.csv");
    ratings.at(2, "Meaning") = "good enough";
    EditedSheet elements = sheets.sheet("meaning-of-elements.csv");
    elements.at(1, "Ask") = "nobody";
    elements.rows()[3].push_back("ask Ben");
    auto const imported =
        sheets.take({sheets.sheet("judgements.csv").file(), ratings.file(), elements.file()});
    CHECK(imported.changes.empty());
    CHECK(imported.unread == std::vector<std::string>{"Meaning of ratings!C3",
                                                      "Meaning of elements!F2",
                                                      "Meaning of elements!I4"});
}

TEST_CASE("each rating of a workbook has the meaning of its element as a note",
          "[sheets][meaning]") {
    SheetsOf sheets = SheetsOf::example("riverside-libraries");
    assay::SheetFile const workbook = sheets.xlsx();
    auto const parts = unpacked(workbook.bytes);
    std::string const& notes = parts.at("xl/comments1.xml");
    CHECK(count(notes, "<comment ") == 2 * 57 + 2);  // self and assessor, and the headings
    CHECK(notes.find("Not enough, for example:") != std::string::npos);
    CHECK(notes.find("compliant: All that the element asks for is met") != std::string::npos);
    CHECK(parts.at("xl/worksheets/sheet3.xml")
              .find("compliance plus: exceeds it; others can learn from it") != std::string::npos);
    CHECK(sheets.take({workbook}).changes.empty());
    CHECK(sheets.take({workbook}).unread.empty());
}

TEST_CASE("the notes of assay are not lost when a workbook is written anew", "[sheets][meaning]") {
    SheetsOf sheets = SheetsOf::example("riverside-libraries");
    assay::SheetFile workbook = sheets.xlsx();
    CHECK(assay::lost_by_rewriting(workbook, sheets.pack()).empty());
    auto parts = unpacked(workbook.bytes);
    std::string& notes = parts.at("xl/comments1.xml");
    std::string_view const before = "38 children came";
    notes.replace(notes.find(before), before.size(), "ask Ben");
    workbook.bytes = packed(parts);
    auto const lost = assay::lost_by_rewriting(workbook, sheets.pack());
    REQUIRE(lost.size() == 1);
    CHECK(lost[0].code == "lost-in-workbook");
    CHECK(lost[0].place.pointer == "Judgements!E4");
}

TEST_CASE("rulings are beside the ratings, with date and author", "[sheets][meaning]") {
    assay::RulePack const pack =
        assay::RulePack::load(ASSAY_SOURCE_DIR "/tests/golden/meanings/lending-rulings");
    Draft draft;
    draft.assessment.pack.id = "lending-rulings";
    draft.visit("v", "visit", "2026-05-21");
    draft.judge("A.1", "partly");
    SheetsOf sheets(pack, to_json(draft.assessment));
    EditedSheet elements = sheets.sheet("meaning-of-elements.csv");
    CHECK(elements.at(1, "Rulings")
              .starts_with("1 March 2026, Fennel technical committee (lending-rulings): Self-"));
    CHECK(
        elements.at(1, "Enough, for example")
            .ends_with("\nlending-rulings: A mobile library calls at each village on a Saturday."));
    CHECK(unpacked(sheets.xlsx().bytes).at("xl/comments1.xml").find("Ruling:\n1 March 2026") !=
          std::string::npos);
    CHECK(elements.rows().size() == 3);
}
