#pragma once

#include <assay/diagnostic.hpp>

#include "cells/table.hpp"
#include "model/meter.hpp"
#include "model/problems.hpp"
#include "model/say.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::cells {

// A table that people keep: a heading and rows below it, as CSV with whatever separator and encoding a spreadsheet
// saves, or as a sheet of a workbook. What stands above the heading, such as a title, is no part of it.

/// A heading is looked for in so many rows.
inline constexpr std::size_t most_rows_above = 30;

/// A cell of such a table: what it holds, its text on one line, and its place.
struct TableCell {
    ReadCell held;
    Place place;
};
using TableRow = std::vector<TableCell>;

/// Where the columns of a table are that have certain names; others are not looked at. Columns are meant
/// by the place of their name in the list.
class TableColumns {
public:
    explicit TableColumns(std::vector<std::string> names)
        : names_(std::move(names)), places_(names_.size()) {}

    /// Finds the columns by the heading, whatever its capitals and blanks; one that stands twice is a problem.
    void find(TableRow const& heading, Problems& problems);

    /// How many of the names are in a row.
    [[nodiscard]] std::size_t count(TableRow const& row) const;

    /// Tells that a column is missing, with the nearest name of the heading.
    void miss(std::size_t column, Said said, Problems& problems) const;

    /// Takes one column for another one, too. Requires: has(other).
    void take(std::size_t column, std::size_t other) { places_[column] = places_[other]; }

    [[nodiscard]] std::size_t width() const { return found_.size(); }  ///< 0: not found yet
    [[nodiscard]] bool has(std::size_t column) const { return places_[column].has_value(); }
    /// All names of the heading.
    [[nodiscard]] std::vector<std::string> const& found() const& { return found_; }
    /// Whether none of the names is that of this column of the table.
    [[nodiscard]] bool is_other(std::size_t place) const;
    /// As it was asked for.
    [[nodiscard]] std::string const& name(std::size_t column) const& { return names_[column]; }
    /// As the heading spells it. Requires: has(column).
    [[nodiscard]] std::string const& spelt(std::size_t column) const& {
        return found_[*places_[column]];
    }

    /// What a row has in a column; nothing without the column, or where the row is too short.
    [[nodiscard]] ReadCell const& cell(TableRow const& row, std::size_t column) const&;
    [[nodiscard]] std::string const& text(TableRow const& row, std::size_t column) const& {
        return cell(row, column).text;
    }
    /// Where that stands, or else the row.
    [[nodiscard]] Place const& place(TableRow const& row, std::size_t column) const&;

    // of a temporary, what these hand out would dangle
    std::vector<std::string> const& found() const&& = delete;
    std::string const& name(std::size_t) const&& = delete;
    std::string const& spelt(std::size_t) const&& = delete;
    ReadCell const& cell(TableRow const&, std::size_t) const&& = delete;
    std::string const& text(TableRow const&, std::size_t) const&& = delete;
    Place const& place(TableRow const&, std::size_t) const&& = delete;

private:
    std::vector<std::string> names_;
    std::vector<std::optional<std::size_t>> places_;
    std::vector<std::string> found_;
    Place heading_;
};

/// What takes the rows of a table.
struct TableTaker {
    /// Whether a row has all that a heading must have.
    std::function<bool(TableRow const&)> is_heading;
    /// How many names of the heading a row has: where none has all, it is the row with the most.
    std::function<std::size_t(TableRow const&)> names_in;
    /// Takes the heading; says whether there is any use in going on.
    std::function<bool(TableRow const&)> heading;
    std::function<void(TableRow const&)> row;
};

/// Goes through a table, blank rows aside. Of a workbook, it is the first sheet with a heading; gives the names of
/// other sheets that have one, too. Problems are a quote that is never closed, text behind one that is, and a
/// row wider than the heading. Throws: Error when this is no table at all.
std::vector<std::string> read_table(std::string const& file, std::string_view bytes,
                                    TableTaker const& taker, Problems& problems, Meter& meter);

/// Puts problems of one table into the order of their lines, or of their rows; what is about none of them comes last.
void sort_by_place(std::vector<Diagnostic>& problems);

}  // namespace assay::cells
