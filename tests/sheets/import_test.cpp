#include <assay/forward.hpp>
#include <assay/report.hpp>

#include "catch.hpp"
#include "sheets/sheets_of.hpp"

using namespace assay_test;

namespace {

SheetsOf riverside() { return SheetsOf::example("riverside-libraries"); }

}  // namespace

TEST_CASE("a changed rating is taken over and told, and nothing else changes", "[sheets]") {
    SheetsOf sheets = riverside();
    EditedSheet edited = sheets.sheet("judgements.csv");
    edited.at(edited.row_of("Element", "1.1.3"), "Self rating") = "Compliant";
    auto const imported = sheets.take({edited.file()});
    CHECK(lines(imported.changes) ==
          "1 rating changed: 1.1.3 self QM1 sa-2026 from partially compliant to compliant\n");
    std::string expected = sheets.json();
    std::size_t const at = expected.find(R"("rating": "partial")");
    expected.replace(at, 19, R"("rating": "compliant")");
    CHECK(to_json(imported.assessment) == expected);
}

TEST_CASE("what is typed into an empty side becomes a judgement in that role", "[sheets]") {
    SheetsOf sheets = riverside();
    EditedSheet edited = sheets.sheet("judgements.csv");
    std::size_t const row = edited.row_of("Element", "2.1.1");
    edited.at(row, "Assessor rating") = "compliance plus";
    edited.at(row, "Assessor author") = "A1";
    edited.at(row, "Assessor evidence") = "E02;E01";
    auto const imported = sheets.take({edited.file()});
    CHECK(lines(imported.changes) == "1 judgement added: 2.1.1 assessor A1\n");
    assay::Judgement const& added = imported.assessment.judgements.back();
    CHECK(added.role == assay::Role::assessor);
    CHECK(added.rating == "compliance_plus");
    CHECK(words(added.evidence) == std::vector<std::string>{"E02", "E01"});
}

TEST_CASE("a new row gets the next reference, whatever order the rows are in", "[sheets]") {
    SheetsOf sheets = riverside();
    EditedSheet edited = sheets.sheet("evidence.csv");
    for (int i = 0; i < 2; ++i) {
        std::size_t const row = edited.rows().size();
        edited.at(row, "Evidence") = "Another survey";
        edited.at(row, "Kind") = "survey";
        edited.at(row, "Elements and points") = "1.3.1, 1.3.2";
    }
    std::rotate(edited.rows().begin() + 1, edited.rows().begin() + 30, edited.rows().end());
    auto const imported = sheets.take({edited.file()});
    CHECK(lines(imported.changes) == "2 pieces of evidence added: E74, E75\n");
    CHECK(lines(imported.notes) == "");
}

TEST_CASE("every problem is told with its cell, all of them at once", "[sheets]") {
    SheetsOf sheets = riverside();
    EditedSheet judgements = sheets.sheet("judgements.csv");
    judgements.at(3, "Self rating") = "complaint plus";
    judgements.at(5, "Self evidence") = "E01, E99";
    judgements.at(6, "Self parts met") = "1.2.3.z";
    EditedSheet evidence = sheets.sheet("evidence.csv");
    evidence.at(1, "Date") = "last spring";
    evidence.at(2, "Elements and points") = "4.5.4";
    evidence.at(3, "Shown or told") = "shwon";
    evidence.at(evidence.rows().size(), "Evidence") = "of no kind";
    CHECK(sheets.problems({judgements.file(), evidence.file()}) ==
          "judgements.csv: Judgements!E4: there is no rating `complaint plus`; expected one of "
          "`non-compliant`, `partially compliant`, `compliant`, `compliance plus`; did you mean "
          "`compliance plus`? [unknown-rating]\n"
          "judgements.csv: Judgements!I6: there is no evidence `E99` in this file; did you mean "
          "`E09`? "
          "[unknown-reference]\n"
          "judgements.csv: Judgements!G7: 1.2.3 has no part `1.2.3.z`; expected none: this element "
          "has no parts "
          "[unknown-limb]\n"
          "evidence.csv: Evidence!G2: `last spring` is not a date; expected a date, or text such "
          "as `2026-03-12` [no-day]\n"
          "evidence.csv: Evidence!B3: there is no element `4.5.4` in cse 1.0.0; did you mean "
          "`4.3.4`? "
          "[unknown-element]\n"
          "evidence.csv: Evidence!E4: `shwon` is not allowed in this column; expected one of "
          "`shown`, "
          "`told`; did you mean `shown`? [word-not-in-list]\n"
          "evidence.csv: Evidence!F75: this cell is empty, but needs an entry "
          "[empty-text]");
}

TEST_CASE("a cell that only the file changed keeps what the file says", "[sheets]") {
    SheetsOf before = riverside();
    auto files = before.csv();
    SheetsOf now(cse(), [&] {
        assay::Assessment changed = before.assessment();
        changed.evidence[4].owner = "Head of Libraries";
        changed.judgements.erase(changed.judgements.begin() + 7);
        return to_json(changed);
    }());
    auto const imported = now.take(files);
    CHECK(lines(imported.changes) == "");
    CHECK(to_json(imported.assessment) == now.json());
    CHECK(lines(imported.notes).find("the file has changed since the sheets were exported") !=
          std::string::npos);
}

TEST_CASE("a cell that both changed is a conflict, unless they agree", "[sheets]") {
    SheetsOf before = riverside();
    EditedSheet edited = before.sheet("evidence.csv");
    edited.at(edited.row_of("Reference", "E05"), "Owner") = "A manager";
    auto const changed = [&](std::string_view owner) {
        assay::Assessment assessment = before.assessment();
        assessment.evidence[4].owner = owner;
        return SheetsOf(cse(), to_json(assessment));
    };
    CHECK(changed("Another one").problems({edited.file()}) ==
          "evidence.csv: Evidence!D6: this was changed to `A manager` here and to `Another one` in "
          "the file; expected the same in both: write the right entry here and in the file "
          "[conflict]");
    CHECK(changed("A manager").problems({edited.file()}) == "");
}

TEST_CASE("a row keeps its reference; a copy with another one is new", "[sheets]") {
    SheetsOf sheets = riverside();
    EditedSheet edited = sheets.sheet("actions.csv");
    edited.rows().push_back(edited.rows()[1]);
    std::size_t const copy = edited.rows().size() - 1;
    edited.at(copy, "Reference") = "P09";
    CHECK(lines(sheets.take({edited.file()}).changes) == "1 action added: P09\n");
    edited.at(copy, "Reference") = "P01";
    CHECK(sheets.problems({edited.file()}) ==
          "actions.csv: Actions!A6: `P01` is here twice; first at Actions!A2 [row-twice]");
    edited.rows().pop_back();
    edited.at(1, "Reference") = "P9";
    CHECK(sheets.problems({edited.file()}) ==
          "actions.csv: Actions!A2: this was `P01`; the Reference of a row cannot be changed; "
          "expected `P01` here, and a new row for anything new [key-changed]");
}

TEST_CASE("a corrected author is a change of the judgement, not a second one", "[sheets]") {
    SheetsOf sheets = riverside();
    EditedSheet edited = sheets.sheet("judgements.csv");
    edited.at(edited.row_of("Element", "1.1.1"), "Self author") = "QM2";
    auto const imported = sheets.take({edited.file()});
    CHECK(lines(imported.changes) == "1 judgement changed: 1.1.1 self QM1 sa-2026 (Self author)\n");
    CHECK(imported.assessment.judgements.size() == sheets.assessment().judgements.size());
}

TEST_CASE("what was taken out of a sheet stays in the file unless it is to go", "[sheets]") {
    SheetsOf sheets = riverside();
    auto const without_p03 = [](std::vector<assay::SheetFile> files) {
        for (auto& file : files)
            if (file.name == "actions.csv") {
                EditedSheet edited(file);
                edited.rows().erase(edited.rows().begin() + 3);
                file = edited.file();
            }
        return files;
    };
    auto const files = without_p03(sheets.csv());
    auto const kept = sheets.take(files);
    CHECK(lines(kept.changes) == "");
    CHECK(lines(kept.notes) ==
          "1 action is not in the sheet and stays in the file: P03 (--remove removes it)\n");
    auto const removed = sheets.take(files, {.remove = true});
    CHECK(lines(removed.changes) == "1 action removed: P03\n");
    CHECK(removed.assessment.actions.size() == 3);

    SheetsOf elsewhere(cse(), [&] {
        assay::Assessment changed = sheets.assessment();
        changed.actions[0].who = "somebody else";
        return to_json(changed);
    }());
    CHECK(lines(elsewhere.take(files, {.remove = true}).changes) == "1 action removed: P03\n");
    // an early workbook does not say which rows it had
    auto early = files;
    for (auto& file : early)
        if (file.name == "assay.csv") {
            EditedSheet hidden(file);
            std::erase_if(hidden.rows(), [](auto const& row) { return row[0] == "rows Actions"; });
            file = hidden.file();
        }
    CHECK(elsewhere.problems(early, {.remove = true}).find("[removal-unclear]") !=
          std::string::npos);
}

TEST_CASE("evidence that is taken out while a judgement rests on it is told at the judgement",
          "[sheets]") {
    SheetsOf sheets = riverside();
    auto files = sheets.csv();
    for (auto& file : files)
        if (file.name == "evidence.csv") {
            EditedSheet edited(file);
            edited.rows().erase(edited.rows().begin() + 1);
            file = edited.file();
        }
    std::string const problems = sheets.problems(files, {.remove = true});
    CHECK(problems.find("judgements.csv: Judgements!I2: there is no evidence `E01`") == 0);
}

TEST_CASE("columns and sheets of others are left alone and told", "[sheets]") {
    SheetsOf sheets = riverside();
    EditedSheet edited = sheets.sheet("sites.csv");
    for (auto& row : edited.rows()) row.insert(row.begin(), "of the team");
    edited.rows()[0][0] = "Team";
    auto const imported = sheets.take({edited.file(), {"notes.csv", "a,b\r\n1,2\r\n"}});
    CHECK(lines(imported.changes) == "");
    CHECK(lines(imported.notes) ==
          "the column `Team` of Sites is not one of assay's and was left alone, with 4 cells\n"
          "the sheet `notes` is not one of assay's and was left alone\n");
}

TEST_CASE("a sheet without the column that it is known by is refused", "[sheets]") {
    SheetsOf sheets = riverside();
    EditedSheet edited = sheets.sheet("actions.csv");
    edited.at(0, "Reference") = "Ref";
    CHECK(sheets.problems({edited.file()}) ==
          "actions.csv: Actions!A1: the column `Reference` is missing; expected a row of headings "
          "with `Reference` in it [missing-column]");
    CHECK(sheets.problems({{"matrix.csv", "Ref,Evidence\r\n"}})
              .find("assay knows none of these sheets: `matrix`") != std::string::npos);
}

TEST_CASE("a semicolon separates as well, and a missing mark of UTF-8 does no harm", "[sheets]") {
    SheetsOf sheets = riverside();
    assay::SheetFile const file{"actions.csv",
                                "Reference;What;Who;When\nP01;\"Mend; soon\";Me;2026-07-01\n"};
    CHECK(lines(sheets.take({file}).changes) == "1 action changed: P01 (Action, Person, When)\n");
}

namespace {

/// A visit that was prepared: nobody has judged its elements yet.
SheetsOf prepared() {
    Draft draft;
    draft.visit("fa", "full_assessment", "2026-11-09");
    draft.evidence("E01", "document", "2026-03-01", {"1.1.1"}).title = "Customer profile";
    for (auto const* const element : {"1.1.1", "1.1.2"}) {
        assay::Judgement judgement;
        judgement.element = element;
        judgement.role = assay::Role::assessor;
        judgement.visit = "fa";
        draft.assessment.judgements.push_back(judgement);
    }
    return {cse(), to_json(draft.assessment)};
}

/// The sheet of judgements as somebody fills it in.
EditedSheet filled_in(SheetsOf& sheets, std::string const& author, std::string const& rating,
                      std::string const& rationale = {}) {
    EditedSheet sheet = sheets.sheet("judgements.csv");
    std::size_t const row = sheet.row_of("Element", "1.1.1");
    sheet.at(row, "Assessor author") = author;
    sheet.at(row, "Assessor rating") = rating;
    sheet.at(row, "Assessor rationale") = rationale;
    return sheet;
}

/// An assessment into which a sheet was imported.
SheetsOf with(SheetsOf& sheets, EditedSheet const& sheet) {
    return {cse(), to_json(sheets.take({sheet.file()}).assessment)};
}

}  // namespace

TEST_CASE("two assessors who fill in one prepared entry have a judgement each", "[sheets]") {
    SheetsOf sheets = prepared();
    EditedSheet const ann = filled_in(sheets, "Ann", "compliant", "as I see it");
    EditedSheet const ben = filled_in(sheets, "Ben", "partially compliant");
    SheetsOf with_ann = with(sheets, ann);
    auto const both = with_ann.take({ben.file()});
    CHECK(lines(both.changes) == "1 judgement added: 1.1.1 assessor Ben fa\n");
    CHECK(lines(both.notes).find("removed") == std::string::npos);
    REQUIRE(both.assessment.judgements.size() == 3);
    CHECK(both.assessment.judgements[0].author == "Ann");
    CHECK(both.assessment.judgements[0].rationale == "as I see it");
    CHECK(both.assessment.judgements.back().author == "Ben");
    // once more, nothing is new; a sheet in which the entry was left empty adds nothing
    SheetsOf with_both(cse(), to_json(both.assessment));
    CHECK(lines(with_both.take({ben.file()}).changes) == "");
    CHECK(lines(with_both.take({sheets.sheet("judgements.csv").file()}).changes) == "");
}

TEST_CASE("what two people wrote without an author is not put together", "[sheets]") {
    SheetsOf sheets = prepared();
    SheetsOf with_first = with(sheets, filled_in(sheets, "", "compliant"));
    EditedSheet const second = filled_in(sheets, "", "", "as I see it");
    CHECK(with_first.problems({second.file()}) ==
          "judgements.csv: Judgements!A2: 1.1.1 assessor fa has no author, and the file has a "
          "different judgement without an author; expected an author here or in the file, if two "
          "people rated the element [conflict]");
    // who says more than before may be the same
    EditedSheet const more = filled_in(sheets, "", "compliant", "as I see it");
    CHECK(lines(with_first.take({more.file()}).changes) ==
          "1 judgement changed: 1.1.1 assessor fa (Assessor rationale)\n");
}

TEST_CASE("a new row under a reference that the file has given out meanwhile is refused",
          "[sheets]") {
    SheetsOf sheets = prepared();
    auto const found = [&](std::string const& title, std::string const& owner) {
        EditedSheet sheet = sheets.sheet("evidence.csv");
        std::size_t const row = sheet.rows().size();
        sheet.at(row, "Reference") = "E02";
        sheet.at(row, "Evidence") = title;
        sheet.at(row, "Owner") = owner;
        sheet.at(row, "Kind") = "document";
        return sheet;
    };
    EditedSheet const first = found("Talk with the receptionist", "");
    SheetsOf with_first = with(sheets, first);
    CHECK(with_first.problems({found("Seen: the desk", "Ben").file()})
              .find("evidence.csv: Evidence!C3: this row is new, but the file already has `E02`, "
                    "with `Talk with the receptionist` in place of `Seen: the desk`; expected "
                    "another reference, or an empty cell for the next free one [conflict]") !=
          std::string::npos);
    CHECK(lines(with_first.take({first.file()}).changes) == "");
    // nothing is put together of what two people said under it, though they do not contradict each other
    EditedSheet second = found("Talk with the receptionist", "");
    second.at(second.rows().size() - 1, "Date") = "2026-03-01";
    SheetsOf with_owner = with(sheets, found("Talk with the receptionist", "Ann"));
    CHECK(with_owner.problems({second.file()}) ==
          "evidence.csv: Evidence!A3: this row is new, but the file already uses `E02` for "
          "something else; expected another reference, or an empty cell for the next free one "
          "[conflict]");
    CHECK(lines(with_first.take({second.file()}).changes) ==
          "1 piece of evidence changed: E02 (Date)\n");
}

TEST_CASE("of a row that is not in the file nobody claims to know why", "[sheets]") {
    SheetsOf sheets = prepared();
    EditedSheet sheet = sheets.sheet("evidence.csv");
    SheetsOf other = [] {
        Draft draft;
        draft.visit("fa", "full_assessment", "2026-11-09");
        return SheetsOf(cse(), to_json(draft.assessment));
    }();
    CHECK(lines(other.take({sheet.file()}).notes)
              .find("E01 is not in the file: it was removed there, or this sheet was written from "
                    "another file; it was not added") != std::string::npos);
    sheet.at(1, "Owner") = "Ben";
    CHECK(other.problems({sheet.file()}) ==
          "evidence.csv: Evidence!A2: E01 was changed here but is not in the file: it was removed, "
          "or this sheet belongs to another file; expected a sheet that was written "
          "from this file [conflict]");
}

TEST_CASE("without any sheet there is nothing to import, and that is told", "[sheets]") {
    SheetsOf sheets = riverside();
    CHECK(sheets.problems({}).find("there is no sheet in the workbook") != std::string::npos);
}

TEST_CASE("the workbook of a review shows what was judged before it", "[sheets]") {
    SheetsOf full = SheetsOf::example("northfield-outpatients");
    assay::Assessment prepared = full.assessment();
    assay::Evaluator evaluator{cse()};
    auto const done =
        assay::forward(evaluator, prepared, {.kind = "annual_review", .from = day("2027-05-18")});
    SheetsOf review(cse(), to_json(prepared));
    EditedSheet judgements = review.sheet("judgements.csv");
    EditedSheet before = full.sheet("judgements.csv");
    REQUIRE(!done.in_scope.empty());
    for (auto const& element : done.in_scope) {
        std::size_t const row = judgements.row_of("Element", element);
        INFO(element);
        CHECK(judgements.at(row, "Previous rating") ==
              before.at(before.row_of("Element", element), "Assessor rating"));
        CHECK(judgements.at(row, "Previous visit").starts_with("fa-2026, "));
    }
}

TEST_CASE("an answer goes to what its row is about, and only there", "[sheets]") {
    Draft draft;
    draft.visit("v1", "self_assessment", "2026-03-12");
    draft.visit("v2", "full_assessment", "2026-11-09");
    assay::Fact fact;
    fact.name = "stated_rated";
    fact.kind = assay::Fact::Kind::number;
    fact.number = 57;
    draft.assessment.visits[0].facts =
        draft.assessment.storage.keep(assay::List<assay::Fact>{std::span(&fact, 1)});
    SheetsOf sheets(cse(), to_json(draft.assessment));
    EditedSheet questions = sheets.sheet("questions.csv");
    std::size_t const row = questions.row_of("Answer", "57");
    CHECK(questions.at(row, "Which") == "v1");
    CHECK(questions.at(row, "Answer with") == "a number");

    questions.at(row, "Answer") = "56.5";
    auto const changed = sheets.take({questions.file()});
    CHECK(lines(changed.changes) == "1 answer changed: visit v1 stated_rated (Answer)\n");
    CHECK(changed.assessment.visits[0].facts[0].number == assay::Number::ratio(113, 2));

    questions.at(row, "Which") = "v2";
    auto const moved = sheets.take({questions.file()});
    CHECK(moved.assessment.visits[0].facts.empty());
    CHECK(moved.assessment.visits[1].facts.size() == 1);

    questions.at(row, "Which") = "v3";
    CHECK(sheets.problems({questions.file()}) ==
          "questions.csv: Questions!B" + std::to_string(row + 1) +
              ": there is no visit `v3` in this file [unknown-reference]");
    questions.at(row, "Which") = "v1";
    questions.at(row, "Answer") = "many";
    CHECK(sheets.problems({questions.file()}) ==
          "questions.csv: Questions!D" + std::to_string(row + 1) +
              ": `many` does not answer this question; expected a number [wrong-type]");
    questions.at(row, "Answer").clear();
    CHECK(sheets.take({questions.file()}).assessment.visits[0].facts.empty());
}

TEST_CASE("who judged is entered once for all new ratings", "[sheets]") {
    SheetsOf blank(cse(), assay::blank_assessment(
                              cse(), {.kind = "self_assessment", .date = day("2026-03-12")}));
    EditedSheet about = blank.sheet("about.csv");
    about.at(about.row_of("About", "Self-assessment filled in by"), "Entry") = "QM1";
    EditedSheet judgements = blank.sheet("judgements.csv");
    judgements.at(judgements.row_of("Element", "1.1.1"), "Self rating") = "compliant";
    judgements.at(judgements.row_of("Element", "1.1.2"), "Self rating") = "compliant";
    judgements.at(judgements.row_of("Element", "1.1.2"), "Self author") = "QM2";
    auto const imported = blank.take({about.file(), judgements.file()});
    CHECK(imported.assessment.judgements[0].author == "QM1");
    CHECK(imported.assessment.judgements[1].author == "QM2");
    CHECK(imported.assessment.judgements[2].author.empty());
    CHECK(lines(imported.notes) == "");
    // without a rating there is nobody to name, and that is told
    CHECK(lines(blank.take({about.file()}).notes) ==
          "About!B6 says who judged; there is no new judgement without an author\n");
}

TEST_CASE("a table of elements and ratings is enough where it can mean one thing", "[sheets]") {
    SheetsOf blank(cse(), assay::blank_assessment(
                              cse(), {.kind = "self_assessment", .date = day("2026-03-12")}));
    assay::SheetFile const few{"judgements.csv",
                               "Element,Self rating\n1.1.1,compliant\n1.1.2,compliant\n"};
    auto const imported = blank.take({few});
    CHECK(lines(imported.changes) ==
          "2 ratings changed: 1.1.1 self from not rated to compliant, 1.1.2 self from not rated to "
          "compliant\n");
    CHECK(imported.assessment.judgements.size() == blank.assessment().judgements.size());
    // who judged is an option, and so is the visit
    assay::ImportOptions by;
    by.author = "QM1";
    auto const by_qm1 = blank.take({few}, by);
    CHECK(by_qm1.assessment.judgements[0].author == "QM1");
    CHECK(by_qm1.assessment.judgements.size() == blank.assessment().judgements.size());

    assay::SheetFile const one{"judgements.csv",
                               "Element,Assessor rating\n2.2.2,partially compliant\n"};
    SheetsOf northfield = SheetsOf::example("northfield-outpatients");
    CHECK(northfield.problems({one}) ==
          "judgements.csv: Judgements!A2: the column `Assessor author` is missing, and `2.2.2 "
          "assessor` can be one of several judgements; expected the column, or --by ID "
          "[which-judgement]");
    by.author = "A1";
    CHECK(lines(northfield.take({one}, by).changes).find("2.2.2 assessor A1") != std::string::npos);
}

TEST_CASE("sheets of another standard or edition are named, and nothing is imported", "[sheets]") {
    SheetsOf sheets = riverside();
    std::string const rating = "Element,Self rating\n1.1.1,partially compliant\n";
    auto const about = [](std::string const& id, std::string const& version) {
        return assay::SheetFile{
            "about.csv", "About,Entry\nPack," + id + "\nVersion of the pack," + version + "\n"};
    };
    CHECK(sheets.problems({about("cse", "2.0.0"), {"judgements.csv", rating}}) ==
          "about.csv: About!B2: this workbook was made with cse 2.0.0, but the file with cse "
          "1.0.0; expected a workbook of 1.0.0, such as `assay export` makes from this file; to "
          "import this one anyway, add `--edition 1.0.0` [other-edition]");
    CHECK(sheets.problems({about("cqc", "3.1.0")}) ==
          "about.csv: About!B2: this workbook was made with cqc 3.1.0, but the file with cse "
          "1.0.0; expected a workbook of the same standard [other-edition]");
    CHECK(sheets.problems({about("cse", "1.0.0")}).empty());
    CHECK(sheets.problems({about("cse", "1.2.0")}).empty());
    assay::ImportOptions options;
    options.use_edition = true;
    CHECK(sheets.problems({about("cse", "2.0.0")}, options).empty());
}

TEST_CASE("letters that were read in the wrong encoding are named and not guessed", "[sheets]") {
    SheetsOf sheets = riverside();
    EditedSheet evidence = sheets.sheet("evidence.csv");
    evidence.at(1, "Owner") = "Ren\u00C3\u00A9 Jones";
    evidence.at(2, "Owner") = "the readers\u00E2\u20AC\u2122 panel";
    evidence.at(3, "Owner") = "CAF\u00C9\u2019S, Ren\u00E9";
    auto const imported = sheets.take({evidence.file()});
    CHECK(imported.assessment.evidence[0].owner == "Ren\u00C3\u00A9 Jones");
    CHECK(lines(imported.notes) ==
          "2 cells have letters that were read in the wrong encoding, such as `\u00C3\u00A9`, and "
          "were imported as they are: Evidence!D2, Evidence!D3. Correct them, or save the table as "
          "CSV UTF-8 and import it again.\n");
}

TEST_CASE("grey cells, notes beside and below and lost headings are named", "[sheets]") {
    SheetsOf sheets = riverside();
    EditedSheet judgements = sheets.sheet("judgements.csv");
    judgements.at(3, "Title") = "our own words";
    judgements.rows()[4].push_back("ask Ben");
    judgements.rows().push_back({"", "", "a note below"});
    EditedSheet about = sheets.sheet("about.csv");
    about.rows().push_back({"Contact", "Ann, extension 12"});
    about.at(about.row_of("About", "Pack"), "Entry") = "another";
    auto const imported = sheets.take({judgements.file(), about.file()});
    CHECK(lines(imported.changes) == "");
    std::string const below = "Judgements!C" + std::to_string(judgements.rows().size());
    std::string const contact = std::to_string(about.rows().size());
    CHECK(lines(imported.unread) == "About!B27\nAbout!A" + contact + "\nAbout!B" + contact +
                                        "\nJudgements!B4\nJudgements!AA5\n" + below + "\n");
    CHECK(imported.notes[0].starts_with("6 cells were not imported: About!B27, About!A"));
}
