#include "catch.hpp"
#include "sheets/sheets_of.hpp"

using namespace assay_test;

namespace {

/// A blank assessment with one piece of evidence.
SheetsOf started() {
    Draft draft;
    draft.visit("sa", "self_assessment", "2026-03-12");
    draft.evidence("ES 1", "document", "2025-09-01", {"1.1.1"}).title = "Customer profile";
    return {cse(), to_json(draft.assessment)};
}

constexpr std::string_view matrix =
    "Evidence matrix 2026,,,,\r\n"
    "Ref,Element,Evidence,Owner,Notes\r\n"
    ",1.1 Customer identification,,,\r\n"
    "ES 1,1.1.1,Customer profile,Insight,\r\n"
    "ES 1,1.1.2,Customer profile,Insight,\r\n"
    "ES 2,1.1.2,Focus groups,Insight,four of them\r\n";

assay::ImportOptions of_matrix() {
    assay::ImportOptions options;
    options.map.columns = {
        {"Ref", "reference"}, {"Element", "element"}, {"Evidence", "evidence"}, {"Owner", "owner"}};
    options.map.values = {{"kind", "document"}};
    return options;
}

}  // namespace

TEST_CASE("a plain evidence matrix adds what is new, once, and says what it left alone",
          "[sheets]") {
    SheetsOf sheets = started();
    auto const imported = sheets.take({{"matrix.csv", std::string(matrix)}}, of_matrix());
    CHECK(lines(imported.changes) ==
          "1 piece of evidence added: ES 2\n"
          "1 piece of evidence changed: ES 1 (Owner, Elements and points)\n");
    CHECK(lines(imported.notes) ==
          "1 cell was not imported: matrix!A1\n"
          "1 column of matrix is not in the map and was left alone: `Notes`\n");
    CHECK(words(imported.assessment.evidence[0].supports) ==
          std::vector<std::string>{"1.1.1", "1.1.2"});
    CHECK(imported.assessment.evidence[1].title == "Focus groups");
    SheetsOf again(cse(), to_json(imported.assessment));
    CHECK(lines(again.take({{"matrix.csv", std::string(matrix)}}, of_matrix()).changes) == "");
}

TEST_CASE("what a plain matrix says otherwise than the file is told, not taken", "[sheets]") {
    SheetsOf sheets = started();
    CHECK(
        sheets.problems({{"m.csv",
                          "Ref,Element,Evidence,Owner\r\n"
                          "ES 1,1.1.1,Another profile,\r\n"
                          "ES 3,4.5.4,Complaints,\r\n"
                          "ES 4,,Letters,\r\n"
                          "ES 5,1.1.1,,\r\n"}},
                        of_matrix()) ==
        "m.csv: m!C2: the file has `Customer profile`, but this cell has `Another profile`; "
        "expected "
        "the entry of the file; to change it, use a workbook from `assay export` [said-otherwise]\n"
        "m.csv: m!B3: there is no element `4.5.4` in cse 1.0.0; did you mean `4.3.4`? "
        "[unknown-element]\n"
        "m.csv: m!B4: this row has entries, but no element; expected the element's id in each row, "
        "or merged cells [which-element]\n"
        "m.csv: m!A5: there is no evidence `ES 5`, and this row does not describe it "
        "[unknown-reference]");
}

TEST_CASE("a body's self-assessment form becomes evidence shown and told, and judgements",
          "[sheets]") {
    SheetsOf sheets = started();
    assay::ImportOptions options;
    options.map.columns = {{"Element", "element"},
                           {"column B", "shown reference"},
                           {"Show Me", "shown"},
                           {"column D", "told reference"},
                           {"Tell Me", "told"},
                           {"Self Ass", "self rating"},
                           {"Assessor", "assessor rating"},
                           {"Assessor Comments", "assessor rationale"}};
    options.map.values = {{"shown kind", "document"},
                          {"told kind", "conversation"},
                          {"self author", "QM1"},
                          {"assessor author", "A1"}};
    options.map.ratings = {{"Fully compliant", "compliant"}};
    assay::SheetFile const form{
        "form.csv",
        "Element,Ref,Show Me,Ref,Tell Me,Self Ass,Assessor,Assessor Comments\r\n"
        "1.1.1,ES 1,Customer profile,T 1,Talk with the team,Fully Compliant,partial,Less "
        "recent\r\n"};
    auto const imported = sheets.take({form}, options);
    CHECK(lines(imported.changes) ==
          "2 judgements added: 1.1.1 self, 1.1.1 assessor\n"
          "1 piece of evidence added: T 1\n");
    assay::Evidence const& told = imported.assessment.evidence[1];
    CHECK(told.given == assay::Given::told);
    CHECK(told.kind == "conversation");
    assay::Judgement const& assessor = imported.assessment.judgements[1];
    CHECK(assessor.author == "A1");
    CHECK(assessor.rating == "partial");
    CHECK(assessor.rationale == "Less recent");

    options.map.ratings.clear();
    CHECK(sheets.problems({form}, options) ==
          "form.csv: form!F2: there is no rating `Fully Compliant` (give its meaning with --rating "
          "LABEL=RATING); expected one of `non-compliant`, `partially compliant`, "
          "`compliant`, `compliance plus`; did you mean `compliant`? [unknown-rating]");
}

TEST_CASE("a map that does not fit the sheet is told with what is near", "[sheets]") {
    SheetsOf sheets = started();
    assay::ImportOptions options = of_matrix();
    options.map.columns[2] = {"Evidense", "evidence"};
    CHECK(sheets.problems({{"m.csv", "Ref,Element,Evidence,Owner\r\n"}}, options) ==
          "m.csv: m!A1: no row of this sheet has all the headings `Ref`, `Element`, `Evidense`, "
          "`Owner`; did you mean `Evidence`? [missing-column]");
    options = of_matrix();
    options.map.columns[2].second = "evidense";
    CHECK(sheets.problems({{"m.csv", std::string(matrix)}}, options)
              .find("there is no field `evidense` for a column") != std::string::npos);
    options = of_matrix();
    options.map.values.clear();
    CHECK(sheets.problems({{"m.csv", std::string(matrix)}}, options) ==
          "m.csv: m!A6: the kind of this evidence is missing; expected a column for "
          "`kind`, or "
          "--set kind=..., with one of the pack's kinds [empty-text]");
}

TEST_CASE("two rows that say different things of one record are refused, with both cells",
          "[sheets]") {
    SheetsOf sheets = started();
    std::string const rows =
        "Ref,Element,Evidence,Owner\r\n"
        "ES 2,1.1.1,Customer profile 2025,Insight\r\n"
        "ES 2,1.1.2,Staff survey 2024,HR\r\n"
        "ES 3,1.1.1,Letters,\r\n"
        "ES 3,1.1.2,Letters,HR\r\n";
    CHECK(sheets.problems({{"m.csv", rows}}, of_matrix()) ==
          "m.csv: m!C3: this is `Staff survey 2024`, but m!C2 has `Customer profile 2025` for the "
          "same record; expected rows that agree, or another reference for another record "
          "[conflict]\n"
          "m.csv: m!D3: this is `HR`, but m!D2 has `Insight` for the same record; expected rows "
          "that agree, or another reference for another record [conflict]");
    // a judgement has its two rows, too
    assay::ImportOptions options;
    options.map.columns = {{"Element", "element"}, {"Self", "self rating"}};
    CHECK(
        sheets.problems({{"m.csv", "Element,Self\r\n1.1.1,compliant\r\n1.1.1,partial\r\n"}},
                        options) ==
        "m.csv: m!B3: this is `partially compliant`, but m!B2 has `compliant` for the same record; "
        "expected rows that agree, or another reference for another record [conflict]");
    CHECK(sheets.problems({{"m.csv", "Element,Self\r\n1.1.1,compliant\r\n1.1.1,compliant\r\n"}},
                          options) == "");
    // what a new record holds before anything is said of it is no exception
    options = of_matrix();
    options.map.columns.emplace_back("Given", "shown or told");
    CHECK(sheets
              .problems({{"m.csv",
                          "Ref,Element,Evidence,Owner,Given\r\n"
                          "ES 2,1.1.1,Talk,,shown\r\n"
                          "ES 2,1.1.2,Talk,,told\r\n"}},
                        options)
              .find("m!E3: this is `told`, but m!E2 has `shown` for the same record") !=
          std::string::npos);
}
