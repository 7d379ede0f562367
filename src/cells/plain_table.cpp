#include "cells/plain_table.hpp"

#include <assay/number.hpp>

#include "cells/csv.hpp"
#include "cells/files.hpp"
#include "model/messages/tables.hpp"
#include "model/nearest.hpp"
#include "model/typed_text.hpp"

#include <algorithm>
#include <cstdint>

namespace assay::cells {
namespace {

constexpr std::size_t steps_of_cell = 5;

bool is_blank_row(TableRow const& row) {
    return std::all_of(row.begin(), row.end(),
                       [](TableCell const& each) { return each.held.is_blank(); });
}

/// Takes rows one after the other; the first ones wait until it is known which of them is the heading.
class TableReading {
public:
    TableReading(TableTaker const& taker, Problems& problems)
        : taker_(taker), problems_(problems) {}

    /// False: there is no use in going on.
    bool take(TableRow row) {
        if (is_blank_row(row)) return true;
        if (width_ > 0) return below(row);
        while (row.back().held.is_blank()) row.pop_back();
        if (taker_.is_heading(row)) return heading(row);
        waiting_.push_back(std::move(row));
        return waiting_.size() < most_rows_above || end();
    }

    /// Where no row is a whole heading: what is missing is told of the one that has most of it. Gives false.
    bool end() {
        if (width_ > 0 || waiting_.empty()) return false;
        TableRow const* best = &waiting_.front();
        for (TableRow const& each : waiting_)
            if (taker_.names_in(each) > taker_.names_in(*best)) best = &each;
        static_cast<void>(heading(*best));
        return false;
    }

    [[nodiscard]] bool has_heading() const { return width_ > 0; }

private:
    bool heading(TableRow const& row) {
        width_ = row.size();
        return taker_.heading(row);
    }

    bool below(TableRow const& row) {
        std::size_t const width = std::min(width_, row.size());
        auto const beyond =
            std::find_if(row.begin() + static_cast<std::ptrdiff_t>(width), row.end(),
                         [](TableCell const& each) { return !each.held.is_blank(); });
        if (beyond != row.end())
            problems_.add(say<table_messages, "row-wider-than-heading">().at(beyond->place));
        else
            taker_.row(row);
        return true;
    }

    TableTaker const& taker_;
    Problems& problems_;
    std::vector<TableRow> waiting_;
    std::size_t width_ = 0;
};

void read_csv_table(std::string const& file, std::string_view bytes, TableTaker const& taker,
                    Problems& problems, Meter& meter) {
    std::string room;
    std::string_view const text = text_of_table(bytes, file, Controls::refused, room);
    CsvRows rows(file, text, usual_separator(text));
    TableReading reading(taker, problems);
    std::vector<CsvCell> cells;
    while (!rows.done()) {
        rows.next(cells);
        if (rows.problem()) return problems.add(*rows.problem());
        meter.charge(steps_of_cell * cells.size());
        TableRow row;
        row.reserve(cells.size());
        for (CsvCell& each : cells) {
            TableCell& cell = row.emplace_back();
            cell.held.text = on_one_line(each.text);
            cell.held.column = row.size() - 1;
            cell.place = {file, each.line, each.column, {}};
        }
        if (!reading.take(std::move(row))) return;
    }
    reading.end();
}

/// So whoever takes the row need not know how the workbook counts its days.
void count_from_1900(ReadCell& cell) {
    constexpr int days_between = 1462;
    auto const day = Number::parse(cell.text);
    auto const counted = day ? add(*day, days_between) : std::nullopt;
    if (counted) cell.text = counted->exact();
}

/// A row as the sheet shows it: what is merged down a column stands in each of its cells.
TableRow row_of_sheet(ReadSheet const& sheet, ReadRow const& read) {
    std::size_t width = read.cells.empty() ? 0 : read.cells.back().column + 1;
    for (Merged const& each : sheet.merged)
        if (each.first_row <= read.number && read.number <= each.last_row)
            width = std::max(width, each.first_column + 1);
    TableRow row;
    for (std::size_t column = 0; column < width; ++column) {
        TableCell& cell = row.emplace_back();
        cell.held = shown_in(sheet, read, column);
        if (sheet.dates.from_1904 && cell.held.is_shown_date) count_from_1900(cell.held);
        cell.held.text = on_one_line(cell.held.text);
        cell.held.column = column;
        cell.place = {sheet.file, 0, 0, cell_name(sheet, read.number, column)};
    }
    return row;
}

bool has_heading(ReadSheet const& sheet, TableTaker const& taker, Meter& meter) {
    std::size_t const looked_at = std::min(sheet.rows.size(), most_rows_above);
    return std::any_of(sheet.rows.begin(),
                       sheet.rows.begin() + static_cast<std::ptrdiff_t>(looked_at),
                       [&](ReadRow const& each) {
                           TableRow const row = row_of_sheet(sheet, each);
                           meter.charge(steps_of_cell * (row.size() + sheet.merged.size()));
                           return taker.is_heading(row);
                       });
}

std::vector<std::string> read_workbook_table(std::string const& file, std::string_view bytes,
                                             TableTaker const& taker, Problems& problems,
                                             Meter& meter) {
    std::vector<ReadSheet> const sheets = read_xlsx(bytes, file, meter);
    ReadSheet const* chosen = nullptr;
    std::vector<std::string> others;
    for (ReadSheet const& each : sheets) {
        if (!has_heading(each, taker, meter)) continue;
        if (chosen == nullptr)
            chosen = &each;
        else
            others.push_back(each.name);
    }
    for (ReadSheet const& each : sheets)
        if (chosen == nullptr && !each.rows.empty()) chosen = &each;
    if (chosen == nullptr) return others;
    TableReading reading(taker, problems);
    for (ReadRow const& each : chosen->rows) {
        TableRow row = row_of_sheet(*chosen, each);
        meter.charge(steps_of_cell * (row.size() + chosen->merged.size()));
        if (!reading.take(std::move(row))) return others;
    }
    reading.end();
    return others;
}

}  // namespace

void TableColumns::find(TableRow const& heading, Problems& problems) {
    heading_ = heading.front().place;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        std::string const& text = found_.emplace_back(tidied(heading[i].held.text));
        // two names may be the same: a table of ratings can have its cases for groups
        for (std::size_t name = 0; name < names_.size(); ++name) {
            if (folded(text) != folded(names_[name])) continue;
            if (places_[name])
                problems.add(say<table_messages, "repeated-column">({{"column", text}})
                                 .at(heading[i].place));
            places_[name] = i;
        }
    }
}

std::size_t TableColumns::count(TableRow const& row) const {
    return static_cast<std::size_t>(
        std::count_if(names_.begin(), names_.end(), [&](std::string const& name) {
            return std::any_of(row.begin(), row.end(), [&](TableCell const& cell) {
                return folded(cell.held.text) == folded(name);
            });
        }));
}

void TableColumns::miss(std::size_t column, Said said, Problems& problems) const {
    problems.add(std::move(said).at(heading_).near(nearest(names_[column], found_)));
}

bool TableColumns::is_other(std::size_t place) const {
    return std::none_of(places_.begin(), places_.end(),
                        [place](auto const& each) { return each == place; });
}

ReadCell const& TableColumns::cell(TableRow const& row, std::size_t column) const& {
    static ReadCell const none;
    auto const& at = places_[column];
    return at && *at < row.size() ? row[*at].held : none;
}

Place const& TableColumns::place(TableRow const& row, std::size_t column) const& {
    auto const& at = places_[column];
    return (at && *at < row.size() ? row[*at] : row.front()).place;
}

void sort_by_place(std::vector<Diagnostic>& problems) {
    auto const place_of = [](Diagnostic const& problem) {
        Place const& place = problem.place;
        std::string_view const cell = place.pointer;
        std::size_t row = 0;
        std::size_t column = 0;
        if (parse_cell_name(cell.substr(cell.rfind('!') + 1), row, column))
            return std::pair{row, column};
        constexpr std::size_t last = SIZE_MAX;
        return place.line == 0 ? std::pair{last, last} : std::pair{place.line, place.column};
    };
    std::stable_sort(
        problems.begin(), problems.end(),
        [&](Diagnostic const& a, Diagnostic const& b) { return place_of(a) < place_of(b); });
}

std::vector<std::string> read_table(std::string const& file, std::string_view bytes,
                                    TableTaker const& taker, Problems& problems, Meter& meter) {
    if (is_spreadsheet(bytes)) return read_workbook_table(file, bytes, taker, problems, meter);
    read_csv_table(file, bytes, taker, problems, meter);
    return {};
}

}  // namespace assay::cells
