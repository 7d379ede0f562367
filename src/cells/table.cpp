#include "cells/table.hpp"

#include "model/typed_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace assay::cells {
namespace {

constexpr std::size_t letters = 26;
constexpr std::size_t most_columns = 16384;  // of a workbook
constexpr std::size_t most_rows = 1048576;

}  // namespace

bool ReadCell::is_blank() const {
    return (kind == Kind::text || kind == Kind::no_text) && assay::is_blank(text);
}

ReadCell const& ReadRow::at(std::size_t column) const& {
    static ReadCell const nothing;
    auto const found =
        std::lower_bound(cells.begin(), cells.end(), column,
                         [](ReadCell const& cell, std::size_t than) { return cell.column < than; });
    return found == cells.end() || found->column != column ? nothing : *found;
}

ReadCell const& shown_in(ReadSheet const& sheet, ReadRow const& row, std::size_t column) {
    ReadCell const& cell = row.at(column);
    if (!cell.is_empty()) return cell;
    auto const after =
        std::upper_bound(sheet.merged.begin(), sheet.merged.end(), std::pair{column, row.number},
                         [](auto const& wanted, Merged const& each) {
                             return wanted < std::pair{each.first_column, each.first_row};
                         });
    if (after == sheet.merged.begin()) return cell;
    Merged const& merged = *std::prev(after);
    if (merged.first_column != column || row.number > merged.last_row) return cell;
    auto const first = std::lower_bound(
        sheet.rows.begin(), sheet.rows.end(), merged.first_row,
        [](ReadRow const& each, std::size_t number) { return each.number < number; });
    bool const is_there = first != sheet.rows.end() && first->number == merged.first_row;
    return is_there ? first->at(column) : cell;
}

std::string column_name(std::size_t column) {
    std::string name;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / letters)
        name.insert(name.begin(), static_cast<char>('A' + (left - 1) % letters));
    return name;
}

std::string cell_name(std::size_t row, std::size_t column) {
    return column_name(column) + std::to_string(row + 1);
}

std::string cell_name(ReadSheet const& sheet, std::size_t row, std::size_t column) {
    return sheet.name + "!" + cell_name(row, column);
}

bool parse_cell_name(std::string_view name, std::size_t& row, std::size_t& column) {
    std::size_t across = 0;
    std::size_t down = 0;
    std::size_t at = 0;
    for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && across <= most_columns; ++at)
        across = across * letters + static_cast<std::size_t>(name[at] - 'A') + 1;
    std::size_t const digits = at;
    for (; at < name.size() && name[at] >= '0' && name[at] <= '9' && down <= most_rows; ++at)
        down = down * 10 + static_cast<std::size_t>(name[at] - '0');
    if (at != name.size() || digits == 0 || digits == at || down == 0) return false;
    if (across > most_columns || down > most_rows) return false;
    row = down - 1;
    column = across - 1;
    return true;
}

}  // namespace assay::cells
