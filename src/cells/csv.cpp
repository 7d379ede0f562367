#include "cells/csv.hpp"

#include "model/characters.hpp"
#include "model/messages/tables.hpp"
#include "model/say.hpp"
#include "model/typed_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace assay::cells {
namespace {

/// Most often a quote is missing before.
Diagnostic text_after_quote(Place place, CsvCell const& opening) {
    return say<table_messages, "text-after-quote">(
               {{"line", opening.line}, {"column", opening.column}})
        .at(std::move(place));
}

/// Calls `take` with each character outside of quotes, until it gives false.
template <class Take>
void outside_quotes(std::string_view text, Take take) {
    bool in_quotes = false;
    for (char const c : text) {
        if (c == '"') in_quotes = !in_quotes;
        if (!in_quotes && !take(c)) return;
    }
}

}  // namespace

char first_separator(std::string_view text) {
    char found = ',';
    outside_quotes(text, [&found](char c) {
        bool const is_one = c == ',' || c == ';' || c == '\t';
        if (is_one) found = c;
        return !is_one;
    });
    return found;
}

char usual_separator(std::string_view text) {
    constexpr std::array separators{',', ';', '\t'};
    constexpr std::size_t looked_at = 20;  // rows
    using Counts = std::array<std::size_t, separators.size()>;
    std::vector<Counts> rows(1);
    bool is_blank_row = true;
    outside_quotes(text, [&](char c) {
        if (c == '\n' || c == '\r') {
            if (!is_blank_row && rows.size() == looked_at) return false;
            if (!is_blank_row) rows.emplace_back();
            is_blank_row = true;
            return true;
        }
        is_blank_row = false;
        for (std::size_t i = 0; i < separators.size(); ++i)
            rows.back()[i] += c == separators[i] ? 1 : 0;
        return true;
    });
    std::size_t best = 0;
    std::pair<std::size_t, std::size_t> most;  // rows that have it equally often, and how often
    for (std::size_t i = 0; i < separators.size(); ++i)
        for (Counts const& row : rows) {
            auto const alike = static_cast<std::size_t>(std::count_if(
                rows.begin(), rows.end(), [&](Counts const& other) { return other[i] == row[i]; }));
            std::pair const found{alike, row[i]};
            if (row[i] == 0 || found <= most) continue;
            most = found;
            best = i;
        }
    return separators[best];
}

CsvRows::CsvRows(std::string const& file, std::string_view text, char separator)
    : file_(file), rest_(text), separator_(separator) {
    take_separator_line();
}

void CsvRows::take_separator_line() {
    std::string_view line = rest_.substr(0, rest_.find('\n'));
    std::size_t const whole = line.size();
    if (line.ends_with('\r')) line.remove_suffix(1);
    bool const is_quoted = line.size() == 7 && line.starts_with('"') && line.ends_with('"');
    if (is_quoted) line = line.substr(1, 5);
    if (line.size() != 5 || lower(line.substr(0, 4)) != "sep=") return;
    separator_ = line[4];
    skip(std::min(whole + 1, rest_.size()));
    line_ = 2;
    column_ = 1;
}

void CsvRows::skip(std::size_t count) {
    rest_.remove_prefix(count);
    column_ += count;
}

/// Ends a row at CR LF, LF or CR.
void CsvRows::end_row() {
    if (rest_.empty()) return;
    skip(rest_.starts_with("\r\n") ? 2 : 1);
    ++line_;
    column_ = 1;
}

void CsvRows::skip_blanks() {
    std::size_t count = 0;
    while (count < rest_.size() && rest_[count] != separator_ &&
           (rest_[count] == ' ' || rest_[count] == '\t'))
        ++count;
    skip(count);
}

void CsvRows::next(std::vector<CsvCell>& row) {
    row.clear();
    for (bool more = true; more;) {
        CsvCell& cell = row.emplace_back();
        std::string_view const before = rest_;
        std::size_t const column = column_;
        skip_blanks();
        cell.line = line_;
        cell.column = column_;
        if (rest_.starts_with('"')) {
            quoted(cell);
            if (problem_) return;
        } else {
            rest_ = before;  // the blanks are part of it
            column_ = column;
            cell.text = plain();
        }
        more = rest_.starts_with(separator_);
        if (more) skip(1);
    }
    end_row();
}

std::vector<Cell> CsvRows::next() {
    std::vector<CsvCell> row;
    next(row);
    std::vector<Cell> cells;
    cells.reserve(row.size());
    for (CsvCell const& each : row)
        cells.push_back({on_one_line(each.text), {file_, each.line, each.column, {}}});
    return cells;
}

std::string_view CsvRows::plain() {
    char const ends[] = {separator_, '\r', '\n'};
    std::size_t const end =
        std::min(rest_.find_first_of(std::string_view(ends, sizeof ends)), rest_.size());
    std::string_view const text = rest_.substr(0, end);
    skip(end);
    return text;
}

void CsvRows::quoted(CsvCell& cell) {
    skip(1);
    while (!rest_.empty() && (rest_.front() != '"' || rest_.starts_with("\"\""))) {
        if (rest_.front() == '"') skip(1);
        bool const is_line_end = rest_.front() == '\n';
        cell.text += rest_.front();
        skip(1);
        if (!is_line_end) continue;
        ++line_;
        column_ = 1;
    }
    if (rest_.empty()) {
        if (!problem_)
            problem_ =
                say<table_messages, "quote-never-closed">().at({file_, cell.line, cell.column, {}});
        return;
    }
    skip(1);
    skip_blanks();
    Place const behind{file_, line_, column_, {}};
    std::string_view const after = plain();
    if (!after.empty() && !problem_) problem_ = text_after_quote(behind, cell);
    cell.text += after;
}

}  // namespace assay::cells
