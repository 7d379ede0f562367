// A part of an assessment for a colleague: what it holds, and that nothing else is touched when it comes back.

#include <assay/json.hpp>
#include <assay/workbook.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"
#include "golden/golden.hpp"
#include "sheets/sheets_of.hpp"

#include <array>

using namespace assay_test;

namespace {

SheetsOf sent() { return {cse(), read_file(ASSAY_SOURCE_DIR "/examples/sharing/sent.json")}; }

assay::SharedPart complaints() {
    assay::SharedPart part;
    part.nodes = {"4.3.2, Staff able to resolve complaints"};
    part.ask = "Rate both elements, and name what shows it.";
    part.with = "Cho";
    part.by = day("2026-06-12");
    return part;
}

std::vector<assay::SheetFile> part_of(SheetsOf& sheets,
                                      assay::SharedPart const& part = complaints()) {
    return assay::csv_sheets(sheets.assessment(), sheets.evaluation(), part);
}

EditedSheet sheet_of_part(std::vector<assay::SheetFile> const& files, std::string const& name) {
    for (assay::SheetFile const& file : files)
        if (file.name == name) return EditedSheet(file);
    throw std::runtime_error("no sheet " + name);
}

void replace_sheet(std::vector<assay::SheetFile>& files, std::string const& name,
                   EditedSheet const& sheet) {
    for (assay::SheetFile& file : files)
        if (file.name == name) file = sheet.file();
}

std::string all_bytes(std::vector<assay::SheetFile> const& files) {
    std::string all;
    for (assay::SheetFile const& file : files) all += file.bytes;
    return all;
}

std::string line_each(std::vector<std::string> const& all) {
    std::string text;
    for (std::string const& each : all) text += each + "\n";
    return text;
}

}  // namespace

TEST_CASE("the first sheet of a part tells what is asked", "[sheets][golden]") {
    SheetsOf sheets = sent();
    auto const files = part_of(sheets);
    REQUIRE(files.front().name == "part.csv");
    std::string text;
    EditedSheet first(files.front());
    for (auto const& row : first.rows())
        if (row[0] != "Part") text += row[0] + ": " + row[1] + "\n";
    compare("sharing/part.txt", text);
}

TEST_CASE("a part holds its elements and what supports them, and nothing else", "[sheets]") {
    SheetsOf sheets = sent();
    auto const files = part_of(sheets);
    EditedSheet judgements = sheet_of_part(files, "judgements.csv");
    REQUIRE(judgements.rows().size() == 3);
    CHECK(judgements.at(1, "Element") == "4.3.2");
    CHECK(judgements.at(2, "Element") == "4.3.3");
    std::string const all = all_bytes(files);
    CHECK(all.find("Timetable of the van") == std::string::npos);
    // what is internal stays out unless it is asked for
    CHECK(all.find("Letters of complaint") == std::string::npos);
    assay::SharedPart part = complaints();
    part.internal = true;
    CHECK(all_bytes(part_of(sheets, part)).find("Letters of complaint") != std::string::npos);
    part.nodes = {"3"};
    CHECK(all_bytes(part_of(sheets, part)).find("Letters of complaint") == std::string::npos);
}

TEST_CASE("evidence names each use once, however many sites were judged on it", "[sheets]") {
    SheetsOf sheets(cse(),
                    read_file(ASSAY_SOURCE_DIR "/examples/assess/northfield-outpatients.json"));
    assay::SharedPart part;
    part.nodes = {"4.3"};
    EditedSheet evidence = sheet_of_part(part_of(sheets, part), "evidence.csv");
    std::string uses;
    for (std::size_t i = 1; i < evidence.rows().size(); ++i)
        if (evidence.at(i, "Reference") == "E54") uses = evidence.at(i, "Used by");
    CHECK(uses == "4.3.2 self, 4.3.5 self, 4.3.2 assessor, 4.3.5 assessor");
}

TEST_CASE("data of other programs and texts of other elements do not travel with a part",
          "[sheets]") {
    assay::Assessment assessment = sent().assessment();
    assessment.judgements[0].extensions.text = R"({"secret":"of 1.1.1"})";
    assessment.judgements[2].extensions.text = R"({"secret":"of 4.3.2"})";
    std::string const long_text(40000, 'x');
    assessment.judgements[0].rationale = long_text;
    SheetsOf sheets(cse(), to_json(assessment));
    auto const files = part_of(sheets);
    std::string const all = all_bytes(files);
    CHECK(all.find("secret") == std::string::npos);
    CHECK(all.find("xxxxxxxxxx") == std::string::npos);
    CHECK(line_each(sheets.take(files).changes) == "");
    CHECK(to_json(sheets.take(files).assessment) == sheets.json());
}

TEST_CASE("a part that comes back changes its rows and no other", "[sheets]") {
    for (char const* const name : {"riverside-libraries", "westmoor-contact-centre"}) {
        SheetsOf sheets = SheetsOf::example(name);
        for (char const* const node : {"4.3.2", "1", "An easy complaints procedure", "5.1"}) {
            assay::SharedPart part;
            part.nodes = {node};
            auto files = part_of(sheets, part);
            // as it is, and also when rows are to be removed
            for (bool const remove : {false, true}) {
                assay::ImportOptions options;
                options.remove = remove;
                auto const imported = sheets.take(files, options);
                CHECK(line_each(imported.changes) == "");
                CHECK(to_json(imported.assessment) == sheets.json());
                REQUIRE(imported.notes.size() == 1);
                CHECK(imported.notes[0].starts_with("this is a part, "));
            }
            EditedSheet judgements = sheet_of_part(files, "judgements.csv");
            judgements.at(1, "Self rationale") = "what a colleague knows";
            replace_sheet(files, "judgements.csv", judgements);
            auto const imported = sheets.take(files, {.remove = true});
            assay::Assessment const before = sheets.assessment();
            // a row of which nobody has judged becomes a judgement
            std::size_t changed = imported.assessment.judgements.size() - before.judgements.size();
            for (std::size_t i = 0; i < before.judgements.size(); ++i)
                changed +=
                    imported.assessment.judgements[i].rationale != before.judgements[i].rationale
                        ? 1
                        : 0;
            CHECK(changed == 1);
        }
    }
}

TEST_CASE("whoever fills in a part is the author of what is rated in it", "[sheets]") {
    SheetsOf sheets = sent();
    auto files = part_of(sheets);
    EditedSheet judgements = sheet_of_part(files, "judgements.csv");
    judgements.at(2, "Self rating") = "compliant";
    judgements.at(2, "Self evidence") = "E3";
    replace_sheet(files, "judgements.csv", judgements);
    EditedSheet evidence = sheet_of_part(files, "evidence.csv");
    std::size_t const row = evidence.rows().size();
    evidence.at(row, "Reference") = "E3";
    evidence.at(row, "Evidence") = "Training record";
    evidence.at(row, "Kind") = "document";
    replace_sheet(files, "evidence.csv", evidence);
    auto const imported = sheets.take(files);
    assay::Assessment const& now = imported.assessment;
    REQUIRE(now.judgements.size() == 4);
    CHECK(now.judgements[3].author == "Cho");
    CHECK(now.judgements[3].rating == "compliant");
    CHECK(now.judgements[2].author == "Dee");
    CHECK(now.evidence.back().title == "Training record");
    // somebody else has used the reference meanwhile
    SheetsOf ann(cse(), read_file(ASSAY_SOURCE_DIR "/examples/sharing/of-ann.json"));
    auto const later = ann.take(files);
    CHECK(later.assessment.evidence.back().id == "E4");
    CHECK(later.assessment.judgements[3].evidence[0] == "E4");
}

TEST_CASE("what is taken out of a part is taken out, and nothing that was not in it", "[sheets]") {
    SheetsOf sheets = SheetsOf::example("riverside-libraries");
    assay::SharedPart part;
    part.nodes = {"1.1.3"};
    auto files = part_of(sheets, part);
    EditedSheet action_sheet = sheet_of_part(files, "actions.csv");
    REQUIRE(action_sheet.rows().size() == 2);
    action_sheet.rows().pop_back();
    replace_sheet(files, "actions.csv", action_sheet);
    CHECK(line_each(sheets.take(files, {.remove = true}).changes) == "1 action removed: P01\n");
}

TEST_CASE("a request travels with the part that it is about", "[sheets]") {
    assay::Assessment assessment = sent().assessment();
    for (char const* const id : {"R1", "R2"}) {
        assay::Request request;
        request.id = id;
        request.what = "the training record";
        std::array<assay::Text, 1> const elements{id == std::string("R1") ? "4.3.3" : "1.1.1"};
        request.elements = assessment.storage.keep(assay::List<assay::Text>(elements));
        assessment.requests.push_back(request);
    }
    SheetsOf sheets(cse(), to_json(assessment));
    auto files = part_of(sheets);
    EditedSheet requests = sheet_of_part(files, "requests.csv");
    REQUIRE(requests.rows().size() == 2);
    requests.at(1, "Came on") = "2026-06-10";
    replace_sheet(files, "requests.csv", requests);
    auto const imported = sheets.take(files);
    CHECK(line_each(imported.changes) == "1 request changed: R1 (Came on)\n");
    CHECK(imported.assessment.requests[0].done == day("2026-06-10"));
    CHECK_FALSE(imported.assessment.requests[1].done);
}

TEST_CASE("a part cannot be read by itself, and names only what is in the standard", "[sheets]") {
    SheetsOf sheets = sent();
    assay::SharedPart part;
    part.nodes = {"4.3.2", "4.3.99", "An easy complaint procedure"};
    CHECK_THROWS_WITH(part_of(sheets, part),
                      "there is no `4.3.99` in cse 1.0.0 [unknown-element]\n"
                      "there is no `An easy complaint procedure` in cse 1.0.0; did you mean `An "
                      "easy complaints procedure`? [unknown-element]");
    CHECK(assay::elements_of_part(cse(), {.nodes = {"Delivery"}}).size() == 13);
    assay::SheetFile const file{
        "part.xlsx", assay::to_xlsx(sheets.assessment(), sheets.evaluation(), complaints())};
    CHECK_THROWS_WITH(
        assay::pack_of_workbook(file),
        "part.xlsx: this workbook has only a part of an assessment; expected the whole assessment; "
        "to import this part: `assay import PART.xlsx --into FILE` [no-workbook]");
    CHECK_THROWS_WITH(sheets.read(file), contains_text("has only a part of an assessment"));
    CHECK(line_each(sheets.take({file}).changes) == "");
}
