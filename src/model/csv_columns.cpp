#include "model/csv_columns.hpp"

#include "model/characters.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/text_files.hpp"

#include <algorithm>

namespace assay {

void CsvColumns::find(std::vector<Cell> const& heading, std::vector<Diagnostic>& problems) {
    heading_ = heading.front().place;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        std::string const& text = heading[i].text;
        found_.push_back(text);
        // two names may be the same: a table of ratings can have its cases for groups
        for (std::size_t name = 0; name < names_.size(); ++name) {
            if (lower(text) != lower(names_[name])) continue;
            if (places_[name])
                problems.push_back({"duplicate-id",
                                    heading[i].place,
                                    "the column " + quote(text) + " stands twice",
                                    {},
                                    {}});
            places_[name] = i;
        }
    }
}

void CsvColumns::miss(std::size_t column, std::string expected,
                      std::vector<Diagnostic>& problems) const {
    problems.push_back({"no-table", heading_, "the heading has no column " + quote(names_[column]),
                        std::move(expected), std::string(nearest(names_[column], found_))});
}

std::string const& CsvColumns::text(std::vector<Cell> const& row, std::size_t column) const {
    static std::string const none;
    auto const& at = places_[column];
    return at && *at < row.size() ? row[*at].text : none;
}

Place const& CsvColumns::place(std::vector<Cell> const& row, std::size_t column) const {
    auto const& at = places_[column];
    return (at && *at < row.size() ? row[*at] : row.front()).place;
}

void read_csv(std::string const& file, std::string_view text, CsvTaker const& taker,
              std::vector<Diagnostic>& problems) {
    if (auto const bad = find_not_text(text)) {
        problems.push_back(
            {bad->is_control ? "text-not-plain" : "not-utf8",
             {file, bad->line, bad->column, {}},
             bad->message,
             bad->is_control ? bad->expected : bad->expected + " (in Excel: `CSV UTF-8`)",
             {}});
        return;
    }
    CsvRows rows(file, text);
    std::size_t width = 0;
    while (!rows.done()) {
        std::vector<Cell> const row = rows.next();
        if (rows.open()) {
            problems.push_back({"table-row",
                                *rows.open(),
                                "this quote is never closed",
                                "`\"` at the end of the text",
                                {}});
            return;
        }
        if (std::all_of(row.begin(), row.end(), [](Cell const& c) { return c.text.empty(); }))
            continue;
        if (width == 0) {
            width = row.size();
            if (!taker.heading(row)) return;
        } else if (row.size() > width) {
            problems.push_back({"table-row",
                                row[width].place,
                                "this row has more columns than the heading",
                                "quotes around a text with a separator in it",
                                {}});
        } else {
            taker.row(row);
        }
    }
}

}  // namespace assay
