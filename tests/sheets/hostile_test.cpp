// Workbooks as nobody would make them by accident, and as spreadsheets make them behind our back.

#include "catch.hpp"
#include "cells/archive.hpp"
#include "cells/parts.hpp"
#include "sheets/sheets_of.hpp"

#include <fstream>
#include <map>
#include <system_error>

using namespace assay_test;

namespace {

constexpr std::string_view actions = "xl/worksheets/sheet8.xml";

/// A workbook of the riverside libraries, one part of which is changed.
class Workbook {
public:
    Workbook()
        : sheets_(SheetsOf::example("riverside-libraries")),
          parts_(unpacked(sheets_.xlsx().bytes)),
          original_(parts_) {}

    std::string& part(std::string_view name) { return parts_.at(std::string(name)); }
    Parts& parts() { return parts_; }
    [[nodiscard]] std::string original(std::string_view name) const {
        return original_.at(std::string(name));
    }

    /// The sheet of actions with these rows only; Reference, What, Who, When ... stand in A, B, C, D.
    void set_actions(std::string const& rows, std::string const& after = {}) {
        part(actions) =
            R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)"
            R"(<row r="1"><c r="A1" t="inlineStr"><is><t>Reference</t></is></c>)"
            R"(<c r="B1" t="inlineStr"><is><r><t>Wh</t></r><r><rPr/><t>at</t></r></is></c>)"
            R"(<c r="D1" t="inlineStr"><is><t>When</t></is></c>)"
            R"(<c r="F1" t="inlineStr"><is><t>Elements</t></is></c></row>)" +
            rows + "</sheetData>" + after + "</worksheet>";
    }

    std::string problems() { return sheets_.problems({{"ours.xlsx", packed(parts_)}}); }
    assay::Imported take() { return sheets_.take({{"ours.xlsx", packed(parts_)}}); }
    SheetsOf& sheets() { return sheets_; }

private:
    SheetsOf sheets_;
    Parts parts_, original_;
};

std::string row(std::string const& cells) {
    return R"(<row r="2"><c r="A2" t="inlineStr"><is><t>P01</t></is></c>)" + cells + "</row>";
}

struct FirstAction {
    std::string what;
    assay::Date when;
};

FirstAction first_action(Workbook& workbook) {
    auto const imported = workbook.take();
    return {std::string(imported.assessment.actions[0].what), imported.assessment.actions[0].when};
}

}  // namespace

TEST_CASE("a workbook that is packed anew still says the same", "[sheets]") {
    Workbook workbook;
    CHECK(lines(workbook.take().changes) == "");
}

TEST_CASE("cells are read in all the ways in which spreadsheets write them", "[sheets]") {
    Workbook workbook;
    workbook.set_actions(
        row(R"(<c r="B2" t="str"><f>UPPER("x")</f><v>X</v></c><c r="D2"><v>46000.75</v></c>)"));
    CHECK(first_action(workbook).what == "X");
    CHECK(first_action(workbook).when == day("2025-12-09"));
    workbook.set_actions(row(
        R"(<c r="B2"><v>0.10000000000000001</v></c><c r="D2" t="inlineStr"><is><t> 2025-12-09 </t></is></c>)"));
    CHECK(first_action(workbook).when == day("2025-12-09"));
    CHECK(first_action(workbook).what == "0.1");
    workbook.set_actions(
        row(R"(<c r="B2" t="b"><v>1</v></c><c r="D2" t="d"><v>2025-12-09T00:00:00</v></c>)"));
    CHECK(first_action(workbook).what == "yes");
    CHECK(first_action(workbook).when == day("2025-12-09"));
}

TEST_CASE("numbers of days are those that spreadsheets show", "[sheets]") {
    auto const [number, iso] =
        GENERATE(table<std::string, std::string>({{"1", "1900-01-01"},
                                                  {"59", "1900-02-28"},
                                                  {"61", "1900-03-01"},
                                                  {"25569", "1970-01-01"},
                                                  {"2958465", "9999-12-31"}}));
    Workbook workbook;
    workbook.set_actions(row(R"(<c r="D2"><v>)" + number + "</v></c>"));
    CHECK(first_action(workbook).when == day(iso));
}

TEST_CASE("a number that is no day is refused", "[sheets]") {
    auto const number = GENERATE("0", "60", "-1", "2958466", "1e300");
    Workbook workbook;
    workbook.set_actions(row(R"(<c r="D2"><v>)" + std::string(number) + "</v></c>"));
    CHECK(workbook.problems().find("[no-day]") != std::string::npos);
}

TEST_CASE("days that are counted from 1904 are read as what they show", "[sheets]") {
    Workbook workbook;
    std::string& book = workbook.part("xl/workbook.xml");
    book.replace(book.find("<workbookPr"), 11, "<workbookPr date1904=\"1\"");
    workbook.parts().erase("xl/calcChain.xml");
    workbook.set_actions(row(R"(<c r="D2"><v>44538</v></c>)"));
    for (auto const name :
         {"xl/worksheets/sheet3.xml", "xl/worksheets/sheet4.xml", "xl/worksheets/sheet6.xml",
          "xl/worksheets/sheet7.xml", "xl/worksheets/sheet9.xml"})
        workbook.part(name) = "<worksheet/>";
    CHECK(first_action(workbook).when == day("2025-12-09"));
}

TEST_CASE("an id that a spreadsheet made a number of is refused", "[sheets]") {
    Workbook workbook;
    workbook.set_actions(row(R"(<c r="F2"><v>1.1</v></c>)"));
    CHECK(workbook.problems() ==
          "ours.xlsx: Actions!F2: `1.1` is a number here, which loses zeros at the end; "
          "expected "
          "text: type `'` before it, or format the cell as text [number-for-id]");
}

TEST_CASE("a formula that gives an error is refused", "[sheets]") {
    auto const type = GENERATE("e", "str");
    Workbook workbook;
    workbook.set_actions(
        row(R"(<c r="B2" t=")" + std::string(type) + R"("><f>1/0</f><v>#DIV/0!</v></c>)"));
    CHECK(workbook.problems() ==
          "ours.xlsx: Actions!B2: the formula here gives `#DIV/0!`; expected a value: correct the "
          "formula, or type the value in its place [cell-without-value]");
}

TEST_CASE("a formula that was never calculated is refused, however a program writes it",
          "[sheets]") {
    auto const cell = GENERATE(
        R"(<c r="B2"><f>B3</f></c>)", R"(<c r="B2"><f>B3</f><v/></c>)",
        R"(<c r="B2"><f>B3</f><v></v></c>)", R"(<c r="B2"><f>B3</f><v> </v></c>)",
        R"(<c r="B2" t="str"><f>B3</f></c>)", R"(<c r="B2" t="str"><f>B3</f><v/></c>)",
        R"(<c r="B2" t="str"><f>B3</f><v> </v></c>)", R"(<c r="B2" t="n"><f>B3</f><v/></c>)",
        R"(<c r="B2" t="s"><f>B3</f><v/></c>)", R"(<c r="B2" t="b"><f>B3</f><v/></c>)",
        R"(<c r="B2" t="e"><f>B3</f><v/></c>)", R"(<c r="B2" t="d"><f>B3</f><v/></c>)",
        R"(<c r="B2" t="inlineStr"><f>B3</f></c>)",
        R"(<c r="B2" t="inlineStr"><f>B3</f><is><t></t></is></c>)",
        R"(<c r="B2"><f t="shared" si="0"/><v/></c>)", R"(<c r="B2"><f t="shared" si="0"/></c>)",
        R"(<c r="B2"><f t="array" ref="B2">B3:B4</f><v/></c>)", R"(<c r="B2"><f/><v/></c>)",
        R"(<x:c r="B2"><x:f>B3</x:f><x:v/></x:c>)",
        // no value is known yet, and this stands for it
        R"(<c r="B2"><f>B3</f><v>0</v></c>)", R"(<c r="B2" t="n"><f>B3</f><v>0</v></c>)");
    INFO(cell);
    Workbook workbook;
    workbook.set_actions(row(cell));
    CHECK(workbook.problems() ==
          "ours.xlsx: Actions!B2: the formula here was never calculated; expected its value: open "
          "the file in a spreadsheet and save it there, or type the value in its place "
          "[cell-without-value]");
}

TEST_CASE("what an array formula fills is refused where it was never calculated", "[sheets]") {
    Workbook workbook;
    auto const cells = GENERATE(
        R"(<c r="B2" t="str"><f t="array" ref="B2:D2">B3:D3</f><v>X</v></c>)",
        R"(<c r="B2" t="str"><f t="array" ref="B2:D2">B3:D3</f><v>X</v></c><c r="D2"/>)",
        R"(<c r="B2" t="str"><f t="array" ref="B2:D2">B3:D3</f><v>X</v></c><c r="D2"><v/></c>)");
    workbook.set_actions(row(cells));
    CHECK(workbook.problems() ==
          "ours.xlsx: Actions!D2: the formula here was never calculated; expected its value: open "
          "the file in a spreadsheet and save it there, or type the value in its place "
          "[cell-without-value]");
    workbook.set_actions(row(R"(<c r="B2" t="str"><f t="array" ref="B2:D2">B3:D3</f><v>X</v></c>)"
                             R"(<c r="D2"><v>46000</v></c>)"));
    CHECK(first_action(workbook).what == "X");
    std::string hostile;
    for (int i = 2; i < 2000; ++i)
        hostile += "<row r=\"" + std::to_string(i) + "\"><c r=\"A" + std::to_string(i) +
                   "\"><f t=\"array\" ref=\"A1:XFD1048576\">1</f><v>1</v></c></row>";
    workbook.set_actions(hostile);
    CHECK(workbook.problems().find("[too-large]") != std::string::npos);
}

TEST_CASE("a row that holds formulas alone is not taken for an empty row", "[sheets]") {
    Workbook workbook;
    workbook.set_actions(R"(<row r="2"><c r="A2"><f>Z1</f><v/></c><c r="B2"><f>Z2</f></c></row>)");
    CHECK(workbook.problems().find("Actions!A2: the formula here was never calculated; it is the "
                                   "first of 2 such cells") != std::string::npos);
}

TEST_CASE("a heading that was never calculated is refused, for nobody knows what is below it",
          "[sheets]") {
    Workbook workbook;
    workbook.set_actions(row(R"(<c r="B2" t="str"><v>X</v></c>)"));
    std::string& part = workbook.part(actions);
    std::string const heading =
        R"(<c r="B1" t="inlineStr"><is><r><t>Wh</t></r><r><rPr/><t>at</t></r></is></c>)";
    part.replace(part.find(heading), heading.size(), R"(<c r="B1"><f>Z1</f><v/></c>)");
    CHECK(workbook.problems().find("Actions!B1: the formula here was never calculated") !=
          std::string::npos);
}

TEST_CASE("an empty text that a spreadsheet calculated clears no cell of the file", "[sheets]") {
    Workbook workbook;
    std::string& book = workbook.part("xl/workbook.xml");
    std::string const recalculate = R"( fullCalcOnLoad="1")";
    REQUIRE(book.find(recalculate) != std::string::npos);
    book.erase(book.find(recalculate), recalculate.size());
    std::string const formula = R"(" t="str"><f>IF(A1="","","")</f><v></v></c>)";
    // the file says what P01 is about, and nothing where its sheet has an empty cell
    workbook.set_actions(row("<c r=\"B2" + formula));
    CHECK(workbook.problems() ==
          "ours.xlsx: Actions!B2: the formula here gives an empty text; expected a value, or an "
          "empty cell to remove the entry from the file [cell-without-value]");
    workbook.part(actions) = workbook.original(actions);
    std::string& part = workbook.part("xl/worksheets/sheet3.xml");
    std::size_t changed = 0;
    for (std::size_t end = part.find("/></c>"); changed < 5;) {
        end = part.find("/>", end == std::string::npos ? part.find("<row r=\"2\"") : end + 1);
        REQUIRE(end != std::string::npos);
        std::size_t const begin = part.rfind('<', end);
        if (part.compare(begin, 6, "<c r=\"") != 0) continue;
        std::string const cell = part.substr(begin, part.find('"', begin + 6) - begin) + formula;
        part.replace(begin, end + 2 - begin, cell);
        end = begin + cell.size();
        ++changed;
    }
    CHECK(workbook.problems() == "");
    CHECK(workbook.take().changes.empty());
}

TEST_CASE(
    "a number that a spreadsheet calculated is a value, and one that it must calculate is not",
    "[sheets]") {
    Workbook workbook;
    std::string& book = workbook.part("xl/workbook.xml");
    workbook.set_actions(row(R"(<c r="B2"><f>1-1</f><v>0</v></c>)"));
    CHECK(workbook.problems().find("[cell-without-value]") != std::string::npos);
    book.replace(book.find(R"(fullCalcOnLoad="1")"), 18, R"(calcCompleted="0")");
    CHECK(workbook.problems().find("[cell-without-value]") != std::string::npos);
    book.replace(book.find(R"(calcCompleted="0")"), 17, "");
    CHECK(first_action(workbook).what == "0");
}

TEST_CASE("in somebody else's sheet, too, a formula that was never calculated is refused",
          "[sheets]") {
    Workbook workbook;
    workbook.set_actions(
        R"(<row r="2"><c r="A2" t="inlineStr"><is><t>N1</t></is></c><c r="B2" t="str"><f>Z1</f><v/></c>)"
        R"(<c r="F2" t="inlineStr"><is><t>1.1.1</t></is></c></row>)");
    assay::ImportOptions options;
    options.map.sheet = "Actions";
    options.map.columns = {
        {"Reference", "reference"}, {"What", "evidence"}, {"Elements", "element"}};
    options.map.values = {{"kind", "document"}};
    CHECK(workbook.sheets()
              .problems({{"ours.xlsx", packed(workbook.parts())}}, options)
              .find("Actions!B2: the formula here was never calculated") != std::string::npos);
}

TEST_CASE("merged cells are told, since nobody knows what the others say", "[sheets]") {
    Workbook workbook;
    workbook.set_actions(row(""), R"(<mergeCells><mergeCell ref="B2:B4"/></mergeCells>)");
    CHECK(workbook.problems().find("Actions!B2: cells are merged here") != std::string::npos);
}

TEST_CASE("in a plain matrix, merged cells speak for all their rows", "[sheets]") {
    Workbook workbook;
    Parts& parts = workbook.parts();
    auto const text = [](std::string const& cell, std::string const& says) {
        return "<c r=\"" + cell + R"(" t="inlineStr"><is><t>)" + says + "</t></is></c>";
    };
    parts.at(std::string(actions)) =
        "<worksheet><sheetData><row r=\"1\">" + text("A1", "Element") + text("B1", "Evidence") +
        "</row><row r=\"2\">" + text("A2", "1.1.1") + text("B2", "One") + "</row><row r=\"3\">" +
        text("B3", "Two") +
        R"(</row></sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>)";
    assay::ImportOptions options;
    options.map.sheet = "Actions";
    options.map.columns = {{"Element", "element"}, {"Evidence", "evidence"}};
    options.map.values = {{"kind", "document"}};
    auto const imported = workbook.sheets().take({{"ours.xlsx", packed(parts)}}, options);
    CHECK(lines(imported.changes) == "2 pieces of evidence added: E74, E75\n");
    CHECK(words(imported.assessment.evidence.back().supports) == std::vector<std::string>{"1.1.1"});
}

TEST_CASE("entities of a document type are not expanded", "[sheets]") {
    Workbook workbook;
    workbook.set_actions(row(R"(<c r="B2" t="inlineStr"><is><t>&a;&f;</t></is></c>)"));
    workbook.part(actions).insert(
        0, R"(<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY f SYSTEM "file:///etc/hostname">]>)");
    CHECK(first_action(workbook).what == "&a;&f;");
}

TEST_CASE("a part that unpacks to more than it may is refused", "[sheets]") {
    Workbook workbook;
    workbook.part("xl/sharedStrings.xml") = std::string(std::size_t{33} << 20, ' ');
    CHECK(workbook.problems().find("[too-large]") != std::string::npos);
}

TEST_CASE("a deep part neither crashes nor hangs", "[sheets]") {
    Workbook workbook;
    std::string deep;
    for (int i = 0; i < 200000; ++i) deep += "<a>";
    workbook.part(actions) = deep;
    CHECK(workbook.problems().find("[no-workbook]") != std::string::npos);
    for (int i = 0; i < 200000; ++i) deep += "</a>";
    workbook.part(actions) = deep;
    CHECK(workbook.problems() == "");
}

TEST_CASE("whatever is broken in a workbook is refused or read, and never crashes", "[sheets]") {
    std::string const whole = Workbook().sheets().xlsx().bytes;
    SheetsOf sheets = SheetsOf::example("riverside-libraries");
    for (std::size_t length = 2; length < whole.size(); length += whole.size() / 97)
        CHECK(sheets.problems({{"cut.xlsx", whole.substr(0, length)}}).find("[no-workbook]") !=
              std::string::npos);
    Dice dice(7);
    for (int i = 0; i < 200; ++i) {
        std::string bent = whole;
        for (int k = 0; k < 4; ++k)
            bent[dice.below(bent.size())] = static_cast<char>(dice.below(256));
        static_cast<void>(sheets.problems({{"bent.xlsx", bent}}));
    }
    Workbook workbook;
    std::string const part = workbook.part(actions);
    for (int i = 0; i < 100; ++i) {
        std::string& bent = workbook.part(actions) = part;
        for (int k = 0; k < 3; ++k)
            bent[dice.below(bent.size())] = "<>&\"/0A=\x80 "[dice.below(11)];
        static_cast<void>(workbook.problems());
    }
}

TEST_CASE("a cell that refers to a text that is not there is refused", "[sheets]") {
    auto const index = GENERATE("99999999", "-1", "x", "18446744073709551616");
    Workbook workbook;
    workbook.set_actions(row(R"(<c r="B2" t="s"><v>)" + std::string(index) + "</v></c>"));
    CHECK(workbook.problems().find("[no-workbook]") != std::string::npos);
}

namespace {

/// An assessment with one judgement, and with this rationale.
SheetsOf with_rationale(std::string const& text) {
    Draft draft;
    draft.visit("v", "self_assessment", "2026-03-12");
    draft.judge("1.1.1", "compliant", assay::Role::self).rationale = draft.keep(text);
    return {cse(), to_json(draft.assessment)};
}

}  // namespace

TEST_CASE("a text of 32767 characters fits a cell, one more is shown cut and comes back whole",
          "[sheets]") {
    std::string const longest(32767, 'x');
    SheetsOf fits = with_rationale(longest);
    CHECK(fits.sheet("judgements.csv").at(1, "Self rationale") == longest);
    CHECK(to_json(fits.read(fits.xlsx()).assessment) == fits.json());

    SheetsOf longer = with_rationale(longest + "x");
    EditedSheet edited = longer.sheet("judgements.csv");
    std::string const shown = edited.at(1, "Self rationale");
    CHECK(shown.size() < 3000);
    CHECK(shown.find("\n[cut here: the whole text has 32768 characters") != std::string::npos);
    CHECK(longer.sheet("about.csv")
              .file()
              .bytes.find("1 text is too long for a cell: Judgements!F2") != std::string::npos);
    CHECK(to_json(longer.read(longer.xlsx()).assessment) == longer.json());
    // an edit of what is shown is named; what replaces it is imported
    edited.at(1, "Self rationale") = "before it: " + shown;
    auto const kept = longer.take({edited.file()});
    CHECK(lines(kept.unread) == "Judgements!F2\n");
    CHECK(to_json(kept.assessment) == longer.json());
    edited.at(1, "Self rationale") = "in short";
    CHECK(longer.take({edited.file()}).assessment.judgements[0].rationale == "in short");
}

TEST_CASE("a text with a zero byte is shown without it and comes back with it", "[sheets]") {
    using namespace std::string_literals;
    SheetsOf sheets = with_rationale("seen\0at the desk"s);
    CHECK(sheets.sheet("judgements.csv").at(1, "Self rationale") == "seenat the desk");
    CHECK(to_json(sheets.read(sheets.xlsx()).assessment) == sheets.json());
    // the sheets for reading leave it out
    Draft named;
    named.visit("v", "self_assessment", "2026-03-12");
    named.judge("1.1.1", "compliant");
    named.assessment.organisation.name = named.keep("Har\0bour"s);
    SheetsOf of_named(cse(), to_json(named.assessment));
    CHECK(of_named.sheet("about.csv").file().bytes.find("Harbour") != std::string::npos);
    CHECK(to_json(of_named.take({of_named.xlsx()}).assessment) == of_named.json());
    CHECK(to_json(of_named.take(of_named.csv()).assessment) == of_named.json());
}

TEST_CASE("CSV that is cut short or no text is refused", "[sheets]") {
    SheetsOf sheets = SheetsOf::example("riverside-libraries");
    CHECK(
        sheets.problems({{"actions.csv", "Reference,What\r\nP01,\"open"}}) ==
        "actions.csv:2:5: Actions!B2: this quote is never closed; expected `\"` at the end of the "
        "text [open-quote]");
    std::string const behind =
        "; expected a separator or the end of the line; a quote in a quoted text is doubled "
        "[text-after-quote]";
    CHECK(sheets.problems({{"actions.csv", "Reference;What;Who\r\nP01;\"a\nb\"c;QM\r\n"}}) ==
          "actions.csv:3:3: Actions!B2: text follows a closing quote, of the cell that begins at "
          "line 2, column 5" +
              behind);
    CHECK(sheets.problems({{"actions.csv", "Reference,What\r\nP01,\"lost\r\nP02,\"next\"\r\n"}}) ==
          "actions.csv:3:6: Actions!B2: text follows a closing quote, of the cell that begins at "
          "line 2, column 5" +
              behind);
    CHECK(sheets.problems({{"actions.csv", "Reference,What\r\n\"P01\" ,\"a\"\t\r\n"}}) ==
          sheets.problems({{"actions.csv", "Reference,What\r\nP01,a\r\n"}}));
    CHECK(sheets.problems({{"actions.csv", "Reference\r\ncaf\xE9\r\n"}}).find("[not-utf8]") !=
          std::string::npos);
    CHECK(sheets.problems({{"actions.csv", std::string("Reference\0", 10)}}).find("[not-utf8]") !=
          std::string::npos);
    CHECK(sheets.problems({{"actions.csv", ""}}) == "");
}

TEST_CASE("no cell of CSV begins like a formula", "[sheets]") {
    Draft draft;
    draft.visit("v", "self_assessment", "2026-03-12");
    for (auto const text : {"=1+2", "+1", "-1", "@x", "\t=1", "'=1"})
        draft.judge("1.1.1", "compliant", assay::Role::self, text).rationale = draft.keep(text);
    SheetsOf sheets(cse(), to_json(draft.assessment));
    EditedSheet sheet = sheets.sheet("judgements.csv");
    for (auto const& cells : sheet.rows())
        for (std::string const& cell : cells)
            CHECK(
                (cell.empty() || std::string("=+-@\t\r").find(cell.front()) == std::string::npos));
}

TEST_CASE("messages hold nothing that controls a terminal, and no more than anybody reads",
          "[sheets]") {
    Workbook workbook;
    workbook.set_actions(row(R"(<c r="D2" t="inlineStr"><is><t>_x001B_[31m)" +
                             std::string(9000, 'x') + "</t></is></c>"));
    std::string const problems = workbook.problems();
    CHECK(problems.find('\x1B') == std::string::npos);
    CHECK(problems.find("[31mxxx") != std::string::npos);
    CHECK(problems.size() < 300);
}

TEST_CASE("a workbook that was cut off anywhere is not called whole", "[sheets]") {
    using assay::cells::has_whole_parts;
    std::string const whole = SheetsOf::example("riverside-libraries").xlsx().bytes;
    CHECK(has_whole_parts(whole));
    CHECK_FALSE(has_whole_parts({}));
    CHECK_FALSE(has_whole_parts("no archive"));
    CHECK_FALSE(has_whole_parts(std::string_view(whole).substr(0, whole.size() - 1)));
    Parts const parts = unpacked(whole);
    for (auto const& [name, text] : parts) {
        CAPTURE(name);
        for (std::size_t const size :
             {text.size() - 2, text.size() / 2, std::size_t{40}, std::size_t{1}, std::size_t{0}}) {
            Parts cut = parts;
            cut[name].resize(size);
            CHECK_FALSE(has_whole_parts(packed(cut)));
        }
        CHECK(has_whole_parts(packed({{name, text}})));
    }
    CHECK(has_whole_parts(packed({{"a.xml", "<?xml version=\"1.0\"?>\n<a/>\n"}})));
    CHECK_FALSE(has_whole_parts(packed({{"a.xml", "<a><b/>"}})));
}

TEST_CASE("a workbook that cannot be written is an error of the system", "[sheets]") {
    SheetsOf sheets = SheetsOf::example("riverside-libraries");
    CHECK_THROWS_AS(
        assay::write_workbook("/nowhere/x.xlsx", sheets.assessment(), sheets.evaluation()),
        std::system_error);
    CHECK(assay::to_xlsx(sheets.assessment(), sheets.evaluation()) == sheets.xlsx().bytes);
    if (std::ofstream("/dev/full").is_open())
        CHECK_THROWS_AS(
            assay::write_workbook("/dev/full", sheets.assessment(), sheets.evaluation()),
            std::system_error);
}
