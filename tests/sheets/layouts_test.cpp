// An assessment in the columns of other people's forms: written, edited, read back.

#include "algebra/compile/layouts.hpp"

#include <assay/report.hpp>

#include "catch.hpp"
#include "golden/golden.hpp"
#include "sheets/evidence_lines.hpp"
#include "sheets/plain_columns.hpp"
#include "sheets/sheets_of.hpp"

#include <array>
#include <map>
#include <random>
#include <sstream>

using namespace assay_test;

namespace {

std::string joined_line(std::vector<std::string> const& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        bool const is_plain = cells[i].find_first_of(",;\"\n") == std::string::npos;
        std::string cell = is_plain ? cells[i] : "\"";
        for (char const c : is_plain ? std::string{} : cells[i]) cell.append(c == '"' ? 2 : 1, c);
        line += (i > 0 ? "," : "") + cell + (is_plain ? "" : "\"");
    }
    return line + "\n";
}

/// A form as people see it: without the hidden column.
std::string as_seen(EditedSheet form) {
    std::string text;
    for (auto& row : form.rows()) {
        row.resize(form.rows().front().size() - 1 + (&row == &form.rows().front() ? 1 : 0));
        if (&row == &form.rows().front()) continue;
    }
    form.rows().front().pop_back();
    for (auto const& row : form.rows()) text += joined_line(row);
    return text;
}

/// One of the examples, written in a layout.
class FormOf {
public:
    explicit FormOf(SheetsOf sheets, std::string_view layout = "body-form")
        : sheets_(std::move(sheets)), layout_(layout) {}

    [[nodiscard]] assay::SheetLayout const& layout() const {
        for (assay::SheetLayout const& each : sheets_.pack().layouts())
            if (each.id == layout_) return each;
        throw std::runtime_error("no layout " + layout_);
    }
    [[nodiscard]] EditedSheet write(bool internal = false) {
        return EditedSheet{{"form.csv", assay::to_csv(sheets_.assessment(), sheets_.evaluation(),
                                                      layout(), internal)}};
    }
    [[nodiscard]] SheetsOf& sheets() { return sheets_; }

private:
    SheetsOf sheets_;
    std::string layout_;
};

constexpr std::size_t ref = 0, show_me = 1, tell_me = 3, self = 4, assessor = 5, comments = 6;

/// The row of an element; the first of several.
std::vector<std::string>& row_of(EditedSheet& form, std::string_view element) {
    for (auto& row : form.rows())
        if (row[ref] == element) return row;
    throw std::runtime_error("no row " + std::string(element));
}

assay::Judgement const* judgement(assay::Assessment const& assessment, std::string_view element,
                                  assay::Role role) {
    for (assay::Judgement const& each : assessment.judgements)
        if (each.element == element && each.role == role && each.site.empty()) return &each;
    return nullptr;
}

assay::Claim const* claim(assay::Assessment const& assessment, std::string_view element) {
    for (assay::Claim const& each : assessment.claims)
        if (each.element == element) return &each;
    return nullptr;
}

std::string lines_of(std::vector<std::string> const& all) { return lines(all); }

}  // namespace

TEST_CASE("a map can use a column of a layout for another field", "[sheets][layouts]") {
    SheetsOf blank(cse(), assay::blank_assessment(
                              cse(), {.kind = "self_assessment", .date = day("2026-03-12")}));
    assay::SheetFile const form{"form.csv",
                                "Ref,Show Me,Ref,Tell Me,Self Ass,Assessor,Assessor Comments\n"
                                "1.1.1,,,,compliant,,We ask each year.\n"};
    assay::ImportOptions options;
    options.map.layout = "Body-Form";
    options.map.columns = {{"Assessor Comments", "self rationale"}};
    auto const imported = blank.take({form}, options).assessment;
    CHECK(judgement(imported, "1.1.1", assay::Role::self)->rationale == "We ask each year.");
    CHECK(judgement(imported, "1.1.1", assay::Role::assessor) == nullptr);
    // the same by its letters
    options.map.columns = {{"column G", "self rationale"}};
    CHECK(
        judgement(blank.take({form}, options).assessment, "1.1.1", assay::Role::self)->rationale ==
        "We ask each year.");
}

TEST_CASE("a body's form of an assessment is what people expect", "[sheets][layouts][golden]") {
    FormOf form{SheetsOf::example("northfield-outpatients")};
    compare("northfield-outpatients/body-form.csv", as_seen(form.write()));
}

TEST_CASE("fields of layouts are fields of columns, and the other way round", "[layouts]") {
    for (assay::algebra::LayoutField const& each : assay::algebra::layout_fields()) {
        INFO(each.name);
        using Of = assay::algebra::LayoutField::Of;
        bool const is_shown = each.of == Of::shown || each.of == Of::told;
        bool const is_about =
            each.name == "title" || each.name == "requirement" || each.name == "guidance";
        CHECK(assay::sheets::plain_field(each.name).has_value() != is_about);
        auto const part = assay::sheets::layout_field(each.name).part;
        CHECK((part == assay::sheets::PlainField::Part::about) == is_about);
        CHECK((part == assay::sheets::PlainField::Part::shown ||
               part == assay::sheets::PlainField::Part::told) == is_shown);
    }
    for (std::string const& name : assay::mappable_fields()) {
        INFO(name);
        if (name.ends_with(" parts met")) continue;  // no form has them
        bool const is_of_cell = name.starts_with("shown ") || name.starts_with("told ");
        bool const is_known = std::any_of(assay::algebra::layout_fields().begin(),
                                          assay::algebra::layout_fields().end(),
                                          [&](auto const& each) { return each.name == name; });
        CHECK((is_known || (is_of_cell && name != "shown or told")));
    }
}

TEST_CASE("a form that nobody has changed changes nothing", "[sheets][layouts]") {
    for (auto const& [name, pack] : {std::pair{"northfield-outpatients", &cse},
                                     {"riverside-libraries", &cse},
                                     {"westmoor-contact-centre", &cse},
                                     {"carrow-vale-revenues", &charter_mark}})
        for (std::string_view const layout : {"body-form", "evidence-matrix"}) {
            INFO(name << " " << layout);
            FormOf form{SheetsOf::example(name, pack()), layout};
            auto const imported = form.sheets().take({form.write().file()});
            CHECK(lines_of(imported.changes) == "");
            CHECK(lines_of(imported.notes) == "");
            CHECK(to_json(imported.assessment) == form.sheets().json());
            assay::SheetFile const workbook{
                "form.xlsx", assay::to_xlsx(form.sheets().assessment(), form.sheets().evaluation(),
                                            form.layout())};
            auto const again = form.sheets().take({workbook});
            CHECK(lines_of(again.changes) == "");
            CHECK(lines_of(again.notes) == "");
        }
}

TEST_CASE("what was changed in a form is imported, and nothing else", "[sheets][layouts]") {
    FormOf form{SheetsOf::example("northfield-outpatients")};
    EditedSheet edited = form.write();
    row_of(edited, "1.1.1")[assessor] = "Compliance Plus";
    row_of(edited, "1.1.1")[comments] = "Better than most.";
    row_of(edited, "1.1.2")[show_me] = "E01: Outpatient customer profile 2025\nSurvey of carers";
    row_of(edited, "1.1.3")[self] = "";
    auto const imported = form.sheets().take({edited.file()});
    CHECK(lines_of(imported.changes) ==
          "2 ratings changed:\n"
          "  1.1.1 assessor from compliant to compliance plus\n"
          "  1.1.3 self from partially compliant to not rated\n"
          "3 judgements changed:\n"
          "  1.1.1 assessor (Assessor rationale)\n"
          "  1.1.2 self (Self evidence)\n"
          "  1.1.2 assessor (Assessor evidence)\n"
          "1 piece of evidence added: E81\n"
          "1 piece of evidence changed: E03 (Elements and points)\n");
    CHECK(lines_of(imported.notes) == "");
    assay::Evidence const& added = imported.assessment.evidence.back();
    CHECK(added.title == "Survey of carers");
    CHECK(added.kind == "document");
    CHECK(added.given == assay::Given::shown);
    CHECK(words(added.supports) == std::vector<std::string>{"1.1.2"});
    // the form of what was imported is the edited one
    FormOf after{SheetsOf(cse(), to_json(imported.assessment))};
    row_of(edited, "1.1.1")[assessor] = "compliance plus";
    row_of(edited, "1.1.2")[show_me] =
        "E01: Outpatient customer profile 2025\nE81: Survey of carers";
    CHECK(as_seen(after.write()) == as_seen(edited));
    CHECK(lines_of(after.sheets().take({edited.file()}).changes) == "");
}

TEST_CASE("what only the file changed since stays, what both changed is refused",
          "[sheets][layouts]") {
    FormOf form{SheetsOf::example("northfield-outpatients")};
    EditedSheet edited = form.write();
    row_of(edited, "1.1.1")[assessor] = "partially compliant";
    row_of(edited, "1.1.2")[comments] = "Learnt in many ways.";
    assay::Assessment changed = form.sheets().assessment();
    for (assay::Judgement& each : changed.judgements) {
        if (each.role != assay::Role::assessor) continue;
        if (each.element == "1.1.1") each.rating = "compliance_plus";
        if (each.element == "1.2.1") each.rating = "partial";
    }
    SheetsOf later(cse(), to_json(changed));
    CHECK(
        later.problems({edited.file()}) ==
        "form.csv: form!F4: this was changed to `partially compliant` here and to `compliance "
        "plus` in the file; expected the same in both: write the right entry here and in the file "
        "[conflict]");
    row_of(edited, "1.1.1")[assessor] = "compliance plus";
    CHECK(lines_of(later.take({edited.file()}).changes) ==
          "1 judgement changed: 1.1.2 assessor (Assessor rationale)\n");
}

TEST_CASE("a rating becomes a claim and a claim a rating, for both sides", "[sheets][layouts]") {
    FormOf form{SheetsOf::example("northfield-outpatients")};
    EditedSheet edited = form.write();
    row_of(edited, "3.1.2")[self] = "compliant";
    row_of(edited, "3.1.2")[assessor] = "compliant";
    row_of(edited, "3.1.2")[comments] = "There are charges after all.";
    auto const rated = form.sheets().take({edited.file()});
    CHECK(claim(rated.assessment, "3.1.2") == nullptr);
    REQUIRE(judgement(rated.assessment, "3.1.2", assay::Role::assessor) != nullptr);
    CHECK(judgement(rated.assessment, "3.1.2", assay::Role::assessor)->rationale ==
          "There are charges after all.");
    CHECK(judgement(rated.assessment, "3.1.2", assay::Role::self)->rating == "compliant");

    FormOf back{SheetsOf(cse(), to_json(rated.assessment))};
    EditedSheet again = back.write();
    CHECK(as_seen(again) == as_seen(edited));
    row_of(again, "3.1.2")[self] = "not applicable";
    row_of(again, "3.1.2")[assessor] = "not applicable";
    auto const claimed = back.sheets().take({again.file()});
    assay::Claim const* const made = claim(claimed.assessment, "3.1.2");
    REQUIRE(made != nullptr);
    CHECK(made->acceptance == assay::Acceptance::accepted);
    CHECK(made->decision_reason == "There are charges after all.");
    CHECK(judgement(claimed.assessment, "3.1.2", assay::Role::self)->rating == "");
    FormOf last{SheetsOf(cse(), to_json(claimed.assessment))};
    CHECK(as_seen(last.write()) == as_seen(again));
}

TEST_CASE("N/A is refused until somebody says what it means", "[sheets][layouts]") {
    FormOf form{SheetsOf::example("riverside-libraries")};
    EditedSheet edited = form.write();
    row_of(edited, "3.1.2")[self] = "N/A";
    row_of(edited, "3.2.1")[show_me] = "n/a";
    CHECK(form.sheets().problems({edited.file()}) ==
          "form.csv: form!E" + std::to_string(edited.row_of("Self Ass", "N/A") + 1) +
              ": `N/A` may mean that the element is claimed as not applicable, or that it is not "
              "rated; expected --rating 'N/A=claimed' or --rating 'N/A=not rated' [unclear-label]\n"
              "form.csv: form!B" +
              std::to_string(edited.row_of("Show Me", "n/a") + 1) +
              ": `n/a` may mean that there is nothing to enter, or that the element is claimed as "
              "not applicable; "
              "expected an empty cell, --rating 'n/a=claimed' or --rating 'n/a=not rated' "
              "[unclear-label]");
    assay::ImportOptions options;
    options.map.ratings = {{"N/A", "claimed"}};
    auto const claimed = form.sheets().take({edited.file()}, options);
    CHECK(claim(claimed.assessment, "3.1.2") != nullptr);
    CHECK(claimed.assessment.evidence.size() == form.sheets().assessment().evidence.size());
    options.map.ratings = {{"N/A", "not rated"}};
    auto const unrated = form.sheets().take({edited.file()}, options);
    CHECK(claim(unrated.assessment, "3.1.2") == nullptr);
    CHECK(judgement(unrated.assessment, "3.1.2", assay::Role::self)->rating == "");
}

TEST_CASE("an assessor agrees to what was claimed only", "[sheets][layouts]") {
    FormOf form{SheetsOf::example("riverside-libraries")};
    EditedSheet edited = form.write();
    row_of(edited, "3.1.2")[assessor] = "not applicable";
    CHECK(form.sheets().problems({edited.file()}).find("nobody has claimed that 3.1.2 does not") !=
          std::string::npos);
    row_of(edited, "3.1.2")[assessor] = "";
    row_of(edited, "4.3.6")[assessor] = "not applicable";
    assay::ImportOptions options;
    options.map.values = {{"assessor author", "A1"}};
    auto const imported = form.sheets().take({edited.file()}, options);
    CHECK(claim(imported.assessment, "4.3.6")->acceptance == assay::Acceptance::accepted);
    CHECK(claim(imported.assessment, "4.3.6")->decided_by == "A1");
    CHECK(lines_of(imported.changes) == "1 claim changed: 4.3.6 (Answer)\n");
}

TEST_CASE("every filled cell of a form is read, or named", "[sheets][layouts]") {
    FormOf form{SheetsOf::example("northfield-outpatients")};
    EditedSheet edited = form.write();
    edited.rows()[1][ref] = "1 Customer insight, see also 3";
    edited.rows()[1].emplace_back("beside it");
    edited.rows().insert(edited.rows().begin(), {"Customer Service Excellence: our form"});
    edited.rows().push_back({"Ask Ann about these"});
    auto const imported = form.sheets().take({edited.file()});
    CHECK(lines_of(imported.changes) == "");
    CHECK(imported.unread ==
          std::vector<std::string>{"form!A1", "form!I3", "form!A3",
                                   "form!A" + std::to_string(edited.rows().size())});
}

TEST_CASE("a row keeps its element, and is about one", "[sheets][layouts]") {
    FormOf form{SheetsOf::example("northfield-outpatients")};
    EditedSheet edited = form.write();
    auto& row = row_of(edited, "1.1.2");
    row[ref] = row[2] = "1.1.3";
    CHECK(form.sheets()
              .problems({edited.file()})
              .find("A5: the Element of a row cannot be changed") != std::string::npos);
    row[2] = "1.1.2";
    CHECK(form.sheets().problems({edited.file()}).find("in one column and about") !=
          std::string::npos);
}

TEST_CASE("evidence that is not open to all is in a form on demand only, and never lost by it",
          "[sheets][layouts]") {
    FormOf form{SheetsOf::example("riverside-libraries")};
    EditedSheet open = form.write();
    CHECK(row_of(open, "1.1.3")[tell_me] == "");
    EditedSheet all = form.write(true);
    CHECK(row_of(all, "1.1.3")[tell_me] ==
          "E05: Conversation with the inclusion and outreach lead");
    row_of(open, "1.1.3")[show_me] = "";
    auto const imported = form.sheets().take({open.file()});
    CHECK(words(judgement(imported.assessment, "1.1.3", assay::Role::self)->evidence) ==
          std::vector<std::string>{"E05"});
}

TEST_CASE("rows of an evidence matrix are changed and added, lists member by member",
          "[sheets][layouts]") {
    FormOf form{SheetsOf::example("northfield-outpatients"), "evidence-matrix"};
    EditedSheet edited = form.write();
    std::size_t const e02 = edited.row_of("Ref", "E02");
    CHECK(edited.at(e02, "Element").find("1.1.1") != std::string::npos);
    edited.at(e02, "Owner") = "Insight";
    edited.at(e02, "Element") += ", 1.2.1";
    edited.rows().push_back({"", "1.2.2, 1.2.3", "Letters", "Post room", "", ""});
    auto const imported = form.sheets().take({edited.file()});
    CHECK(lines_of(imported.changes) ==
          "1 piece of evidence added: E81\n"
          "1 piece of evidence changed: E02 (Elements and points, Owner)\n");
    edited.rows().erase(edited.rows().begin() + static_cast<std::ptrdiff_t>(e02));
    CHECK(lines_of(form.sheets().take({edited.file()}).notes) ==
          "1 piece of evidence is in the file and not in these rows; nothing was taken out: E02\n");
}

TEST_CASE("lines of evidence come back as they are written", "[layouts]") {
    using namespace assay::sheets;
    auto const known = [](std::string_view id) { return id == "E1" || id == "A: B"; };
    using Lines = std::vector<EvidenceLine>;
    CHECK(evidence_lines("E1: Profile\nSurvey; Panel notes ;\n", known) ==
          Lines{{"E1", "Profile"}, {"", "Survey"}, {"", "Panel notes"}});
    CHECK(evidence_lines("E2: Profile\nE1", known) == Lines{{"", "E2: Profile"}, {"E1", ""}});
    CHECK(evidence_lines("A: B: C", known) == Lines{{"A: B", "C"}});
    CHECK(evidence_lines("\"You said\" board", known) == Lines{{"", "\"You said\" board"}});
    for (std::string_view const title :
         {"Minutes; agenda", "two\nlines", "\"quoted\"", "a \"b; c\"", "\"", "E1: copy", "x"}) {
        INFO(title);
        assay::Evidence evidence;
        evidence.id = "E1";
        evidence.title = title;
        CHECK(evidence_lines(evidence_line(evidence), known) == Lines{{"E1", std::string(title)}});
    }
}

namespace {

/// Edits a form as people might, so that it stays in itself consistent.
class FormEditor {
public:
    FormEditor(EditedSheet& form, assay::Assessment const& assessment, std::uint32_t seed)
        : form_(form), random_(seed) {
        for (assay::Evidence const& each : assessment.evidence)
            if (each.visibility == assay::Visibility::open)
                lines_[each.given == assay::Given::told ? tell_me : show_me].push_back(
                    std::string(each.id) + ": " + std::string(each.title));
    }

    void edit() {
        std::string before;
        for (auto& row : form_.rows()) {
            bool const is_first = row[ref] != before;
            before = row[ref];
            bool const is_element = row[ref].find(' ') == std::string::npos && row[ref] != "Ref";
            if (is_element && below(3) == 0) edit(row, is_first);
        }
    }

private:
    std::size_t below(std::size_t end) { return random_() % end; }

    std::string rating() {
        constexpr std::array words{"",          "non-compliant",   "partially compliant",
                                   "compliant", "compliance plus", "COMPLIANT"};
        return words[below(words.size())];
    }

    void edit(std::vector<std::string>& row, bool is_first) {
        constexpr std::string_view claimed = "not applicable";
        bool const may_be_claimed = is_first && (row[ref] == "3.1.2" || row[ref] == "4.3.6" ||
                                                 row[ref] == "5.2.4" || row[ref] == "3.3.3");
        if (below(2) == 0 && (is_first || !row[self].empty()))
            row[self] = may_be_claimed && below(2) == 0 ? claimed : rating();
        bool const is_claimed = row[self] == claimed;
        if (below(2) == 0 && (is_first || !row[assessor].empty()))
            row[assessor] = is_claimed && below(2) == 0 ? claimed : rating();
        if (row[assessor] == claimed && !is_claimed) row[assessor] = rating();
        if (below(2) == 0 && (is_first || !row[assessor].empty()))
            row[comments] = below(3) == 0 ? "" : "Comment " + std::to_string(below(1000));
        for (std::size_t const column : {show_me, tell_me})
            if (is_first && below(2) == 0) edit_lines(row[column], column);
    }

    void edit_lines(std::string& cell, std::size_t column) {
        std::vector<std::string> lines;
        std::istringstream text(cell);
        for (std::string line; std::getline(text, line);) lines.push_back(line);
        if (!lines.empty() && below(2) == 0)
            lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(below(lines.size())));
        if (below(2) == 0) {
            auto const& all = lines_[column];
            std::string const& line = all[below(all.size())];
            if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(line);
        }
        if (below(2) == 0) lines.push_back("New piece " + std::to_string(++made_));
        cell.clear();
        for (std::string const& line : lines) cell += (cell.empty() ? "" : "\n") + line;
    }

    EditedSheet& form_;
    std::minstd_rand random_;
    std::map<std::size_t, std::vector<std::string>> lines_;
    int made_ = 0;
};

/// What a form says, whatever the order of lines and the case of ratings; new evidence has its reference.
std::string meant(EditedSheet form, assay::Assessment const& assessment) {
    for (auto& row : form.rows()) {
        if (&row == &form.rows().front()) continue;
        row.resize(form.rows().front().size() - 1);
        for (std::size_t const column : {show_me, tell_me}) {
            std::vector<std::string> lines;
            std::istringstream text(row[column]);
            for (std::string line; std::getline(text, line);) {
                for (assay::Evidence const& each : assessment.evidence)
                    if (each.title == line) line = std::string(each.id) + ": " + line;
                lines.push_back(line);
            }
            std::sort(lines.begin(), lines.end());
            row[column] = assay_test::lines(lines);
        }
        for (std::size_t const column : {self, assessor})
            if (row[column] == "COMPLIANT") row[column] = "compliant";
    }
    return as_seen(form);
}

/// Everything that a form does not hold.
std::string beside(assay::Assessment assessment) {
    assessment.evidence.clear();
    assessment.claims.clear();
    std::erase_if(assessment.judgements, [](assay::Judgement const& each) {
        return each.site.empty() && each.role != assay::Role::moderated;
    });
    for (assay::Judgement& each : assessment.judgements) {
        each.evidence = {};
        each.settles = {};
    }
    assessment.surveys.clear();
    return assay::to_json(assessment);
}

}  // namespace

TEST_CASE("export, edit and import of a form is the identity on what it holds",
          "[sheets][layouts]") {
    for (std::string_view const name :
         {"northfield-outpatients", "riverside-libraries", "westmoor-contact-centre"})
        for (std::uint32_t seed = 1; seed <= 25; ++seed) {
            INFO(name << " " << seed);
            FormOf form{SheetsOf::example(name)};
            EditedSheet edited = form.write();
            FormEditor{edited, form.sheets().assessment(), seed}.edit();
            auto const imported = form.sheets().take({edited.file()});
            CHECK(imported.unread.empty());
            CHECK(imported.changes.size() > 1);
            FormOf after{SheetsOf(cse(), to_json(imported.assessment))};
            EditedSheet written = after.write();
            REQUIRE(difference(meant(edited, imported.assessment),
                               meant(written, imported.assessment)) == "");
            CHECK(beside(imported.assessment) == beside(form.sheets().assessment()));
            // the same sheet again, and the sheet of the result, have nothing new
            CHECK(lines_of(after.sheets().take({edited.file()}).changes) == "");
            CHECK(lines_of(after.sheets().take({written.file()}).changes) == "");
        }
}
