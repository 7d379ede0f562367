#include <assay/workbook.hpp>

#include "json/check.hpp"
#include "model/sanitise.hpp"
#include "sheets/files.hpp"
#include "sheets/row_objects.hpp"
#include "sheets/tables.hpp"
#include "sheets/take_over.hpp"

#include <algorithm>
#include <iterator>
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

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK"); }

std::vector<ReadSheet> read_all(std::vector<SheetFile> const& files) {
    std::vector<ReadSheet> sheets;
    for (SheetFile const& file : files) {
        if (!is_zip(file.bytes)) {
            sheets.push_back(read_csv(file.bytes, sheet_of_file(file.name), file.name));
            continue;
        }
        std::vector<ReadSheet> read = read_xlsx(file.bytes, file.name);
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

/// Nobody reads more, and a sheet of another kind altogether has that many.
std::vector<Diagnostic> first_of(std::vector<Diagnostic> problems) {
    if (problems.size() <= most_problems) return problems;
    std::size_t const left_out = problems.size() - most_problems;
    problems.resize(most_problems);
    problems.push_back({"too-many-problems",
                        {problems.back().place.file, 0, 0, {}},
                        "and " + std::to_string(left_out) + " more problems",
                        {},
                        {}});
    return problems;
}

}  // namespace

void write_workbook(std::string const& file, Assessment const& assessment,
                    Evaluation const& evaluation) {
    json::require_evaluated(evaluation, assessment);
    write_xlsx(file, tables(assessment, evaluation), evaluation.pack, evaluation.as_of);
}

std::vector<SheetFile> csv_sheets(Assessment const& assessment, Evaluation const& evaluation) {
    json::require_evaluated(evaluation, assessment);
    std::vector<SheetFile> files;
    for (Table const& table : tables(assessment, evaluation))
        files.push_back({file_of_sheet(table.layout->name), to_csv(table)});
    return files;
}

Imported import_sheets(std::vector<SheetFile> const& files, Assessment assessment,
                       Evaluator& evaluator, RulePack const& pack, ImportOptions const& options) {
    json::require_right(assessment);
    std::vector<ReadSheet> const sheets = read_all(files);
    Draft draft{std::move(assessment), pack};
    if (options.map.columns.empty())
        take_over(draft, sheets, options.remove);
    else
        add_plain(draft, sheets, options.map);
    check_fit(draft, evaluator);
    sort_by_place(draft.problems, sheets);
    if (!draft.problems.empty()) throw Error(first_of(std::move(draft.problems)));
    Imported imported;
    imported.assessment = std::move(draft.assessment);
    for (std::string const& line : draft.changes.lines())
        imported.changes.push_back(sanitise(line));
    for (std::string const& note : draft.notes) imported.notes.push_back(sanitise(note));
    return imported;
}

}  // namespace assay
