// Workbooks of several people, made from one file and imported one after the other: nothing is lost, put together,
// or said to have been taken out.

#include <assay/json.hpp>
#include <assay/workbook.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"
#include "sheets/sheets_of.hpp"

#include <algorithm>

using namespace assay_test;

namespace {

using Files = std::vector<assay::SheetFile>;

SheetsOf libraries() { return SheetsOf::example("riverside-libraries"); }

EditedSheet sheet_in(Files const& files, std::string const& name) {
    for (assay::SheetFile const& file : files)
        if (file.name == name) return EditedSheet(file);
    throw std::runtime_error("no sheet " + name);
}

void put_back(Files& files, std::string const& name, EditedSheet const& sheet) {
    for (assay::SheetFile& file : files)
        if (file.name == name) file = sheet.file();
}

/// What somebody types: a new piece of evidence and a shortfall under the next free ids, what cites them.
Files as_typed(Files files, std::string const& title, std::string const& element) {
    EditedSheet evidence = sheet_in(files, "evidence.csv");
    std::size_t const row = evidence.rows().size();
    evidence.at(row, "Reference") = "E74";
    evidence.at(row, "Evidence") = title;
    evidence.at(row, "Kind") = "document";
    put_back(files, "evidence.csv", evidence);
    EditedSheet judgements = sheet_in(files, "judgements.csv");
    judgements.at(judgements.row_of("Element", element), "Self evidence") += ", E74";
    put_back(files, "judgements.csv", judgements);
    EditedSheet shortfalls = sheet_in(files, "shortfalls.csv");
    std::size_t const last = shortfalls.rows().size();
    shortfalls.at(last, "Reference") = "S05";
    shortfalls.at(last, "Element") = element;
    shortfalls.at(last, "Missing") = "missed in " + title;
    put_back(files, "shortfalls.csv", shortfalls);
    EditedSheet action_sheet = sheet_in(files, "actions.csv");
    std::size_t const end = action_sheet.rows().size();
    action_sheet.at(end, "Reference") = "P05";
    action_sheet.at(end, "Action") = "mend " + title;
    action_sheet.at(end, "How far") = "planned";
    action_sheet.at(end, "Shortfalls") = "S05";
    put_back(files, "actions.csv", action_sheet);
    return files;
}

SheetsOf after(SheetsOf& sheets, Files const& files) {
    return {cse(), to_json(sheets.take(files).assessment)};
}

std::string joined_lines(std::vector<std::string> const& all) {
    std::string text;
    for (std::string const& line : all) text += line + "\n";
    return text;
}

/// What was added, by what it says and not by its ids: sorted.
std::vector<std::string> added_to(assay::Assessment const& assessment) {
    std::vector<std::string> all;
    auto const title_of = [&](assay::Text id) {
        for (auto const& each : assessment.evidence)
            if (each.id == id) return std::string(each.title);
        return std::string("nothing");
    };
    auto const missing_in = [&](assay::Text id) {
        for (auto const& each : assessment.shortfalls)
            if (each.id == id) return std::string(each.missing);
        return std::string("nothing");
    };
    for (auto const& each : assessment.judgements)
        for (assay::Text const id : each.evidence)
            all.push_back(std::string(each.element) + " rests on " + title_of(id));
    for (auto const& each : assessment.evidence)
        all.push_back("evidence " + std::string(each.title));
    for (auto const& each : assessment.actions)
        for (assay::Text const id : each.shortfalls)
            all.push_back(std::string(each.what) + " for " + missing_in(id));
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

TEST_CASE("new rows of two workbooks under one id are two things, in either order", "[sheets]") {
    SheetsOf sheets = libraries();
    Files const ann = as_typed(sheets.csv(), "Talk with the receptionist", "1.1.1");
    Files const ben = as_typed(sheets.csv(), "Seen: the desk", "2.1.1");
    SheetsOf with_ann = after(sheets, ann);
    auto const both = with_ann.take(ben);
    CHECK(joined_lines(both.changes) ==
          "1 judgement changed: 2.1.1 self QM1 sa-2026 (Self evidence)\n"
          "1 piece of evidence added: E75\n"
          "1 shortfall added: S06\n"
          "1 action added: P06\n");
    CHECK(joined_lines(both.notes) ==
          "the file has changed since the sheets were exported; those changes are kept\n"
          "Evidence!A75: piece of evidence E74 is now E75, because the file has something else as "
          "E74\n"
          "Shortfalls!A6: shortfall S05 is now S06, because the file has something else as S05\n"
          "Actions!A6: action P05 is now P06, because the file has something else as P05\n");
    SheetsOf with_ben = after(sheets, ben);
    CHECK(added_to(with_ben.take(ann).assessment) == added_to(both.assessment));
    // and each once more: nothing is new
    SheetsOf with_both(cse(), to_json(both.assessment));
    CHECK(joined_lines(with_both.take(ann).changes) == "");
    CHECK(joined_lines(with_both.take(ben).changes) == "");
}

TEST_CASE("a row that was imported and written on is the same row", "[sheets]") {
    SheetsOf sheets = libraries();
    Files files = as_typed(sheets.csv(), "Talk with the receptionist", "1.1.1");
    SheetsOf once = after(sheets, files);
    EditedSheet evidence = sheet_in(files, "evidence.csv");
    evidence.at(evidence.row_of("Reference", "E74"), "Date") = "2026-03-01";
    put_back(files, "evidence.csv", evidence);
    CHECK(joined_lines(once.take(files).changes) == "1 piece of evidence changed: E74 (Date)\n");
}

TEST_CASE("what was added to the file meanwhile is not said to be missing in a sheet", "[sheets]") {
    SheetsOf sheets = libraries();
    Files const before = sheets.csv();
    SheetsOf now = after(sheets, as_typed(before, "Talk with the receptionist", "1.1.1"));
    auto const imported = now.take(before, {.remove = true});
    CHECK(joined_lines(imported.changes) == "");
    CHECK(to_json(imported.assessment) == now.json());
    CHECK(joined_lines(imported.notes) ==
          "the file has changed since the sheets were exported; those changes are kept\n");
}

TEST_CASE("what was taken out of a sheet goes, unless the file has changed it since", "[sheets]") {
    SheetsOf sheets = libraries();
    Files files = sheets.csv();
    EditedSheet action_sheet = sheet_in(files, "actions.csv");
    action_sheet.rows().erase(action_sheet.rows().begin() + 3);
    put_back(files, "actions.csv", action_sheet);
    auto const changed = [&](std::size_t action) {
        assay::Assessment assessment = sheets.assessment();
        assessment.actions[action].who = "somebody else";
        return SheetsOf(cse(), to_json(assessment));
    };
    CHECK(joined_lines(changed(0).take(files, {.remove = true}).changes) ==
          "1 action removed: P03\n");
    CHECK(changed(2).problems(files, {.remove = true}) ==
          "actions.csv: Actions!A1: P03 was removed from this sheet, but has since been changed in "
          "the file; expected the row as the file has it, or the same change in "
          "both [conflict]");
}

TEST_CASE("an entry of an early workbook that a colleague filled in is a judgement of its own",
          "[sheets]") {
    Draft draft;
    draft.visit("fa", "full_assessment", "2026-11-09");
    assay::Judgement judgement;
    judgement.element = "1.1.1";
    judgement.role = assay::Role::assessor;
    judgement.visit = "fa";
    draft.assessment.judgements.push_back(judgement);
    SheetsOf sheets(cse(), to_json(draft.assessment));
    auto const by = [&](std::string const& author) {
        EditedSheet sheet = sheets.sheet("judgements.csv");
        std::size_t const row = sheet.row_of("Element", "1.1.1");
        sheet.at(row, "Assessor author") = author;
        sheet.at(row, "Assessor rating") = "compliant";
        // it had no such column
        for (auto& cells : sheet.rows()) {
            auto const at =
                std::find(sheet.rows()[0].begin(), sheet.rows()[0].end(), "Assessor carried from") -
                sheet.rows()[0].begin();
            if (&cells != &sheet.rows()[0]) cells.erase(cells.begin() + at);
        }
        auto& headings = sheet.rows()[0];
        headings.erase(std::find(headings.begin(), headings.end(), "Assessor carried from"));
        return Files{sheet.file()};
    };
    SheetsOf with_ann = after(sheets, by("Ann"));
    CHECK(joined_lines(with_ann.take(by("Ben")).changes) ==
          "1 judgement added: 1.1.1 assessor Ben fa\n");
}
