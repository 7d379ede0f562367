#include "sheets/headings.hpp"

#include "cells/plain_table.hpp"
#include "model/typed_text.hpp"

#include <algorithm>
#include <cstddef>

namespace assay::sheets {
namespace {

/// Whether a row has the headings that a sheet cannot be read without: those it is known by, or else the first.
bool is_row_of_headings(ReadRow const& row, Layout const& layout) {
    auto const has = [&row](Column const& column) {
        return std::any_of(row.cells.begin(), row.cells.end(), [&](ReadCell const& cell) {
            return matches_heading(trimmed(cell.text), column.heading);
        });
    };
    bool const has_keys = std::any_of(layout.columns.begin(), layout.columns.end(),
                                      [](Column const& each) { return each.is_key; });
    if (!has_keys) return has(layout.columns.front());
    return std::all_of(layout.columns.begin(), layout.columns.end(),
                       [&](Column const& each) { return !each.is_needed() || has(each); });
}

}  // namespace

std::vector<std::string> remove_rows_above(std::vector<ReadSheet>& sheets) {
    using cells::most_rows_above;
    std::vector<std::string> removed;
    for (ReadSheet& sheet : sheets) {
        Layout const* const layout = find_layout(sheet.name);
        if (layout == nullptr) continue;
        auto const end = sheet.rows.begin() +
                         static_cast<std::ptrdiff_t>(std::min(most_rows_above, sheet.rows.size()));
        auto const headings = std::find_if(sheet.rows.begin(), end, [&](ReadRow const& row) {
            return is_row_of_headings(row, *layout);
        });
        if (headings == end) continue;
        for (auto row = sheet.rows.begin(); row != headings; ++row)
            for (ReadCell const& cell : row->cells)
                if (!cell.is_blank()) removed.push_back(cell_name(sheet, row->number, cell.column));
        sheet.rows.erase(sheet.rows.begin(), headings);
    }
    return removed;
}

}  // namespace assay::sheets
