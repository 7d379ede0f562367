#include <assay/edition.hpp>
#include <assay/workbook.hpp>

#include "cells/damage.hpp"
#include "json/check.hpp"
#include "model/messages/sheets.hpp"
#include "model/pack_reference.hpp"
#include "model/problems.hpp"
#include "model/quote.hpp"
#include "model/sanitise.hpp"
#include "model/say.hpp"
#include "model/texts.hpp"
#include "model/typed_text.hpp"
#include "sheets/base.hpp"
#include "sheets/files.hpp"
#include "sheets/headings.hpp"
#include "sheets/plain_table.hpp"
#include "sheets/row_objects.hpp"
#include "sheets/tables.hpp"
#include "sheets/take_over.hpp"
#include "sheets/value.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <iterator>
#include <memory>
#include <system_error>
#include <tuple>

namespace assay {
namespace {

using namespace sheets;

/// `further-judgements.csv` for `Further judgements`.
std::string file_of_sheet(std::string_view name) {
    std::string file{name};
    for (char& c : file) c = c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return file + ".csv";
}

/// The sheet that a file of CSV is: that of its name, where assay writes one of that name.
std::string sheet_of_file(std::string_view file) {
    std::string_view const name = file.substr(file.rfind('/') + 1);
    for (sheets::Layout const& layout : layouts())
        if (is_same_word(file_of_sheet(layout.name), name)) return std::string{layout.name};
    return std::string{name.substr(0, name.rfind('.'))};
}

std::vector<ReadSheet> read_all(std::vector<SheetFile> const& files, Meter& meter) {
    std::vector<ReadSheet> sheets;
    for (SheetFile const& file : files) {
        if (!is_workbook(file.bytes)) {
            sheets.push_back(read_csv(file.bytes, sheet_of_file(file.name), file.name, meter));
            continue;
        }
        std::vector<ReadSheet> read = read_xlsx(file.bytes, file.name, meter);
        std::move(read.begin(), read.end(), std::back_inserter(sheets));
    }
    return sheets;
}

/// Where a problem stands: which sheet, and where in it. What is about none of them comes last.
std::tuple<std::size_t, std::size_t, std::size_t> order(Diagnostic const& problem,
                                                        std::vector<ReadSheet> const& sheets) {
    std::string_view const cell = problem.place.pointer;
    auto const mark = cell.rfind('!');
    std::size_t row = 0;
    std::size_t column = 0;
    if (mark == cell.npos || !parse_cell_name(cell.substr(mark + 1), row, column))
        return {sheets.size(), 0, 0};
    auto const sheet = std::find_if(sheets.begin(), sheets.end(), [&](ReadSheet const& each) {
        return each.name == cell.substr(0, mark) && each.file == problem.place.file;
    });
    return {static_cast<std::size_t>(sheet - sheets.begin()), row, column};
}

void sort_by_place(std::vector<Diagnostic>& problems, std::vector<ReadSheet> const& sheets) {
    std::stable_sort(problems.begin(), problems.end(), [&](auto const& a, auto const& b) {
        return order(a, sheets) < order(b, sheets);
    });
}

/// Nobody reads more than a thousand, and a sheet of another kind altogether has that many.
std::vector<Diagnostic> first_of(std::vector<Diagnostic> all) {
    Problems problems(all.front().place.file);
    for (Diagnostic& each : all) problems.add(std::move(each));
    std::vector<Diagnostic> told;
    problems.hand_over(told);
    return told;
}

/// The member that a line of the sheet About holds; none: no line of it is called so.
std::string_view field_of_line(std::string_view heading) {
    for (sheets::Column const& line : find_layout(about_sheet)->lines)
        if (is_same_word(line.heading, heading)) return line.field;
    return {};
}

constexpr std::string_view format_of_assessments = "assay-assessment/1";

/// Checks what came of it, and hands it over. Throws: Error.
Imported finished(Draft& draft, Evaluator& evaluator, std::vector<ReadSheet> const& sheets) {
    check_fit(draft, evaluator);
    sort_by_place(draft.problems, sheets);
    // an unknown element is unknown to the evidence and to the judgements of its row
    draft.problems.erase(std::unique(draft.problems.begin(), draft.problems.end()),
                         draft.problems.end());
    cells::name_damage_once(draft.problems);
    if (!draft.problems.empty()) throw Error(first_of(std::move(draft.problems)));
    Imported imported;
    imported.assessment = std::move(draft.assessment);
    for (std::string const& line : draft.changes.lines())
        imported.changes.push_back(sanitise(line));
    if (!draft.unread.empty())
        draft.notes.insert(draft.notes.begin(),
                           counted(draft.unread.size(), "cell was", "cells were") +
                               " not imported: " + first_few(draft.unread));
    if (!draft.mended.empty())
        draft.notes.push_back(counted(draft.mended.size(), "cell was", "cells were") +
                              " changed by a spreadsheet and by nobody else, and " +
                              (draft.mended.size() == 1 ? "keeps" : "keep") +
                              " what the sheet said: " + first_few(draft.mended));
    if (!draft.misread.empty())
        draft.notes.push_back(
            counted(draft.misread.size(), "cell has", "cells have") +
            " letters that were read in the wrong encoding, such as " + quote(draft.misread_as) +
            ", and " + (draft.misread.size() == 1 ? "was" : "were") +
            " imported as they are: " + first_few(draft.misread) +
            ". Correct them, or save the table as CSV UTF-8 and import it again.");
    if (!draft.known_again.empty())
        draft.notes.push_back(counted(draft.known_again.size(), "new row is", "new rows are") +
                              " in the file already, and " +
                              (draft.known_again.size() == 1 ? "was" : "were") +
                              " not added again: " + first_few(draft.known_again));
    for (std::string const& note : draft.notes) imported.notes.push_back(sanitise(note));
    for (std::string const& cell : draft.unread) imported.unread.push_back(sanitise(cell));
    return imported;
}

std::vector<SheetFile> as_csv(std::vector<Table> const& all, Meter& meter) {
    std::vector<SheetFile> files;
    for (Table const& table : all)
        files.push_back({file_of_sheet(table.layout->name), to_csv(table, meter)});
    return files;
}

void write_file(std::string const& file, std::string const& bytes) {
    struct Close {
        void operator()(std::FILE* open) const { std::fclose(open); }
    };
    std::unique_ptr<std::FILE, Close> opened{std::fopen(file.c_str(), "wbe")};
    bool const is_written =
        opened && std::fwrite(bytes.data(), 1, bytes.size(), opened.get()) == bytes.size() &&
        std::fflush(opened.get()) == 0;
    if (!is_written) throw std::system_error(errno, std::generic_category(), file);
    if (std::fclose(opened.release()) != 0)
        throw std::system_error(errno, std::generic_category(), file);
}

/// What a sheet About or Part says of the pack that it was made against, and in which row. Empty where nobody knows: it is
/// not there, or somebody changed it.
struct MadeAgainst {
    std::string id, version;
    std::size_t row = 0;
};

/// "cse" and "1.0.0" of `Customer Service Excellence (cse 1.0.0)`, as the first sheet of a part says it.
MadeAgainst in_brackets(std::string_view text) {
    std::size_t const open = text.rfind('(');
    std::size_t const space = open == text.npos ? open : text.find(' ', open);
    if (space == text.npos || !text.ends_with(')')) return {};
    return {std::string(text.substr(open + 1, space - open - 1)),
            std::string(text.substr(space + 1, text.size() - space - 2))};
}

MadeAgainst made_against(ReadSheet const& sheet) {
    bool const is_part = is_same_word(sheet.name, part_sheet);
    MadeAgainst found;
    if (!is_part && !is_same_word(sheet.name, about_sheet)) return found;
    for (ReadRow const& row : sheet.rows) {
        std::string_view const name = trimmed(row.at(0).text);
        std::string_view const says = trimmed(row.at(1).text);
        if (is_part && is_same_word(name, "Standard")) {
            found = in_brackets(says);
            found.row = row.number;
        }
        std::string_view const marks = trimmed(row.at(2).text);
        bool const is_changed =
            marks.size() == 2 * mark_size && marks.substr(mark_size) != mark(says);
        if (is_part || is_changed) continue;
        std::string_view const field = field_of_line(name);
        if (field == "pack.id") {
            found.id = says;
            found.row = row.number;
        }
        if (field == "pack.version") found.version = says;
    }
    return found;
}

/// A workbook of another pack, or of another edition of it, is named for what it is before any cell is looked at.
void refuse_other_editions(std::vector<ReadSheet> const& sheets, PackReference const& pack,
                           bool use_edition) {
    std::vector<Diagnostic> problems;
    for (ReadSheet const& sheet : sheets) {
        MadeAgainst const made = made_against(sheet);
        bool const is_other = !made.id.empty() && made.id != pack.id;
        bool const is_other_edition = !use_edition && !made.id.empty() && !made.version.empty() &&
                                      !is_same_edition(made.version, pack.version) &&
                                      !is_same_edition(pack.version, made.version);
        Place const place{sheet.file, 0, 0, cell_name(sheet, made.row, 1)};
        if (is_other)
            problems.push_back(
                say<sheet_messages, "workbook-of-another-pack">({{"pack", start_of(made.id)},
                                                                 {"made", start_of(made.version)},
                                                                 {"other", pack.id},
                                                                 {"used", pack.version}})
                    .at(place));
        else if (is_other_edition)
            problems.push_back(
                say<sheet_messages, "workbook-of-another-edition">(
                    {{"pack", pack.id}, {"made", start_of(made.version)}, {"used", pack.version}})
                    .at(place));
    }
    if (!problems.empty()) throw Error(std::move(problems));
}

}  // namespace

std::string to_xlsx(Assessment const& assessment, Evaluation const& evaluation,
                    Limits const& limits) {
    json::require_evaluated(evaluation, assessment);
    Meter meter{limits, Activity::exporting};
    return sheets::to_xlsx(tables(assessment, evaluation, meter), evaluation.pack, evaluation.as_of,
                           meter);
}

std::string to_xlsx(Assessment const& assessment, Evaluation const& evaluation,
                    SharedPart const& part, Limits const& limits) {
    json::require_evaluated(evaluation, assessment);
    Meter meter{limits, Activity::exporting};
    PartRows const rows{part, assessment, evaluation.pack};
    return sheets::to_xlsx(tables(assessment, evaluation, meter, &rows), evaluation.pack,
                           evaluation.as_of, meter);
}

void write_workbook(std::string const& file, Assessment const& assessment,
                    Evaluation const& evaluation, Limits const& limits) {
    write_file(file, to_xlsx(assessment, evaluation, limits));
}

std::vector<SheetFile> csv_sheets(Assessment const& assessment, Evaluation const& evaluation,
                                  Limits const& limits) {
    json::require_evaluated(evaluation, assessment);
    Meter meter{limits, Activity::exporting};
    return as_csv(tables(assessment, evaluation, meter), meter);
}

std::vector<SheetFile> csv_sheets(Assessment const& assessment, Evaluation const& evaluation,
                                  SharedPart const& part, Limits const& limits) {
    json::require_evaluated(evaluation, assessment);
    Meter meter{limits, Activity::exporting};
    PartRows const rows{part, assessment, evaluation.pack};
    return as_csv(tables(assessment, evaluation, meter, &rows), meter);
}

std::string to_xlsx(Assessment const& assessment, Evaluation const& evaluation,
                    SheetLayout const& layout, bool internal, Limits const& limits) {
    json::require_evaluated(evaluation, assessment);
    Meter meter{limits, Activity::exporting};
    auto const made = plain_table(assessment, evaluation, layout, internal, meter);
    return sheets::to_xlsx({made->table}, evaluation.pack, evaluation.as_of, meter);
}

std::string to_csv(Assessment const& assessment, Evaluation const& evaluation,
                   SheetLayout const& layout, bool internal, Limits const& limits) {
    json::require_evaluated(evaluation, assessment);
    Meter meter{limits, Activity::exporting};
    auto const made = plain_table(assessment, evaluation, layout, internal, meter);
    return sheets::to_csv(made->table, meter);
}

Imported import_sheets(std::vector<SheetFile> const& files, Assessment assessment,
                       Evaluator& evaluator, RulePack const& pack, ImportOptions const& options,
                       Limits const& limits) {
    json::require_right(assessment);
    Meter meter{limits, Activity::importing,
                files.empty() ? std::string_view{} : files.front().name};
    std::vector<ReadSheet> sheets = read_all(files, meter);
    for (ReadSheet& each : sheets) each.dates.order = options.dates;
    refuse_other_editions(sheets, assessment.pack, options.use_edition);
    Draft draft{std::move(assessment), pack, meter};
    draft.given_author = options.author;
    draft.given_visit = options.visit;
    ColumnMap const& map = options.map;
    bool const is_said = !map.layout.empty() || !map.columns.empty();  // how they are to be read
    if (!is_said) draft.unread = remove_rows_above(sheets);
    bool const is_ours = !is_said && std::any_of(sheets.begin(), sheets.end(), is_own_sheet);
    SheetLayout const* const layout = is_ours || (map.layout.empty() && !map.columns.empty())
                                          ? nullptr
                                          : layout_of_sheets(draft, sheets, map.layout);
    if (layout != nullptr || !map.columns.empty())
        read_plain(draft, sheets, layout, map);
    else if (draft.problems.empty())
        take_over(draft, sheets, options.remove);
    return finished(draft, evaluator, sheets);
}

bool is_workbook(std::string_view bytes) { return cells::is_spreadsheet(bytes); }

PackOfWorkbook pack_of_workbook(SheetFile const& file, Limits const& limits) {
    Meter meter{limits, Activity::importing, file.name};
    PackOfWorkbook found;
    for (ReadSheet const& sheet : read_xlsx(file.bytes, file.name, meter)) {
        if (is_same_word(sheet.name, part_sheet))
            refuse(file.name, say<sheet_messages, "part-by-itself">());
        for (ReadRow const& row : sheet.rows) {
            if (!is_same_word(sheet.name, about_sheet)) continue;
            std::string_view const field = field_of_line(trimmed(row.at(0).text));
            if (field == "pack.id") found.id = trimmed(row.at(1).text);
            if (field == "pack.version") found.version = trimmed(row.at(1).text);
        }
    }
    if (found.id.empty()) refuse(file.name, say<sheet_messages, "workbook-without-pack">());
    return found;
}

Imported read_workbook(SheetFile const& file, Evaluator& evaluator, RulePack const& pack,
                       bool use_edition, Limits const& limits) {
    Meter meter{limits, Activity::importing, file.name};
    std::vector<ReadSheet> sheets = read_xlsx(file.bytes, file.name, meter);
    Draft draft{Assessment{}, pack, meter};
    draft.unread = remove_rows_above(sheets);
    draft.assessment.format = format_of_assessments;
    draft.is_fresh = true;
    for (ReadSheet const& sheet : sheets)
        if (is_same_word(sheet.name, part_sheet))
            refuse(file.name, say<sheet_messages, "part-by-itself">());
    take_over(draft, sheets, false);
    if (use_edition) assay::use_edition(draft.assessment, pack);
    Imported imported = finished(draft, evaluator, sheets);
    imported.changes.clear();
    return imported;
}

}  // namespace assay
