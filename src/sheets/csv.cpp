#include "cells/csv.hpp"

#include "model/messages/sheets.hpp"
#include "model/say.hpp"
#include "model/text_files.hpp"
#include "model/typed_text.hpp"
#include "sheets/files.hpp"

#include <string>
#include <utility>
#include <vector>

namespace assay::sheets {
namespace {

/// What a spreadsheet takes for a formula when a cell begins with it.
bool begins_formula(std::string_view text) {
    return !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != text.npos;
}

bool is_inert(std::string_view text) {
    return text.starts_with('\'') &&
           (begins_formula(text.substr(1)) || text.substr(1).starts_with('\''));
}

void append_cell(std::string& to, std::string_view text) {
    std::string cell{begins_formula(text) || text.starts_with('\'') ? "'" : ""};
    cell += text;
    if (cell.find_first_of(",;\"\t\r\n") == cell.npos) {
        to += cell;
        return;
    }
    to += '"';
    for (char const c : cell) to.append(c == '"' ? 2 : 1, c);
    to += '"';
}

void append_row(std::string& to, std::vector<std::string> const& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) to += ',';
        append_cell(to, cells[i]);
    }
    to += "\r\n";
}

}  // namespace

std::string to_csv(Table const& table, Meter& meter) {
    std::string text{mark_of_utf8};
    std::vector<std::string> headings;
    for (Column const& column : table.layout->columns) headings.emplace_back(column.heading);
    append_row(text, headings);
    for (auto const& row : table.rows) {
        std::size_t const before = text.size();
        append_row(text, row);
        meter.charge_bytes(text.size() - before);
    }
    return text;
}

ReadSheet read_csv(std::string_view bytes, std::string const& name, std::string const& file,
                   Meter& meter) {
    constexpr std::size_t steps_of_cell = 10;
    ReadSheet sheet;
    sheet.name = name;
    sheet.file = file;
    std::string room;
    // what an assessment says may hold control characters, and comes back with them
    std::string_view const text = cells::text_of_table(bytes, file, Controls::allowed, room);
    if (trimmed(text).starts_with('{')) return sheet;  // an assessment, which is none of the sheets
    cells::CsvRows rows(file, text, cells::usual_separator(text));
    std::vector<cells::CsvCell> read;
    for (std::size_t number = 0; !rows.done(); ++number) {
        rows.next(read);
        if (rows.problem()) {
            Diagnostic problem = *rows.problem();
            problem.place.pointer = cell_name(sheet, number, read.size() - 1);
            throw Error({std::move(problem)});
        }
        ReadRow row;
        row.number = number;
        for (std::size_t column = 0; column < read.size(); ++column) {
            std::string& cell = read[column].text;
            meter.charge(steps_of_cell);
            meter.charge_bytes(cell.size());
            if (is_inert(cell)) cell.erase(0, 1);
            if (!cell.empty()) row.cells.push_back({std::move(cell), ReadCell::Kind::text, column});
        }
        if (!row.cells.empty()) sheet.rows.push_back(std::move(row));
        if (sheet.rows.size() > SheetLimits::rows)
            refuse(file, say<sheet_messages, "too-many-rows">());
    }
    return sheet;
}

}  // namespace assay::sheets
