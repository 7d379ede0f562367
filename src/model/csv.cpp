#include "model/csv.hpp"

#include "model/characters.hpp"
#include "model/messages/tables.hpp"
#include "model/nearest.hpp"

#include <algorithm>

namespace assay {
namespace {

constexpr std::string_view blank = " \t\r\n";

// Line ends and whatever blanks are around them are one space.
std::string on_one_line(std::string_view text) {
    std::string made;
    for (text = trimmed(text); !text.empty();) {
        std::size_t const end = std::min(text.find_first_of("\r\n"), text.size());
        if (!made.empty()) made += ' ';
        made += trimmed(text.substr(0, end));
        text = trimmed(text.substr(end));
    }
    return made;
}

char first_separator(std::string_view text) {
    bool in_quotes = false;
    for (char const c : text) {
        if (c == '"') in_quotes = !in_quotes;
        if (!in_quotes && (c == ',' || c == ';')) return c;
    }
    return ',';
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    std::size_t const first = text.find_first_not_of(blank);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::string_view without_mark(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // as spreadsheets write it
    return text;
}

Diagnostic text_after_quote(Place place, Place const& opening) {
    return say<table_messages, "text-after-quote">(
               {{"line", opening.line}, {"column", opening.column}})
        .at(std::move(place));
}

Diagnostic table_not_text(std::string const& file, NotText const& bad) {
    Said said =
        bad.control
            ? say<table_messages, "table-with-control-character">({{"number", *bad.control}})
            : say<table_messages, "table-not-utf8">({{"cause", *bad.cause}});
    return std::move(said).at({file, bad.line, bad.column, {}});
}

CsvRows::CsvRows(std::string const& file, std::string_view text)
    : file_(file), rest_(without_mark(text)), separator_(first_separator(rest_)) {}

std::vector<Cell> CsvRows::next() {
    std::vector<Cell> cells;
    for (bool more = true; more;) {
        while (rest_.starts_with(' ') || rest_.starts_with('\t')) step();
        Place const place{file_, line_, column_, {}};
        std::string const text = rest_.starts_with('"') ? quoted(place) : plain();
        cells.push_back({on_one_line(text), place});
        more = rest_.starts_with(separator_);
        if (!rest_.empty()) step();
    }
    return cells;
}

void CsvRows::step() {
    column_ = rest_.front() == '\n' ? 1 : column_ + 1;
    line_ += rest_.front() == '\n' ? 1 : 0;
    rest_.remove_prefix(1);
}

std::string CsvRows::plain() {
    std::string text;
    while (!rest_.empty() && rest_.front() != separator_ && rest_.front() != '\n') {
        text += rest_.front();
        step();
    }
    return text;
}

std::string CsvRows::quoted(Place const& opening) {
    std::string text;
    step();
    while (!rest_.empty() && (rest_.front() != '"' || rest_.starts_with("\"\""))) {
        if (rest_.front() == '"') step();
        text += rest_.front();
        step();
    }
    if (rest_.empty()) {
        if (!problem_) problem_ = say<table_messages, "quote-never-closed">().at(opening);
        return text;
    }
    step();
    while (!rest_.empty() && rest_.front() != '\n' && blank.find(rest_.front()) != blank.npos)
        step();
    Place const behind{file_, line_, column_, {}};
    std::string const after = plain();
    if (!after.empty() && !problem_) problem_ = text_after_quote(behind, opening);
    return text + after;
}

void CsvColumns::find(std::vector<Cell> const& heading, std::vector<Diagnostic>& problems) {
    heading_ = heading.front().place;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        std::string const& text = heading[i].text;
        found_.push_back(text);
        // two names may be the same: a table of ratings can have its cases for groups
        for (std::size_t name = 0; name < names_.size(); ++name) {
            if (lower(text) != lower(names_[name])) continue;
            if (places_[name])
                problems.push_back(say<table_messages, "repeated-column">({{"column", text}})
                                       .at(heading[i].place));
            places_[name] = i;
        }
    }
}

void CsvColumns::miss(std::size_t column, Said said, std::vector<Diagnostic>& problems) const {
    problems.push_back(std::move(said).at(heading_).near(nearest(names_[column], found_)));
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
        problems.push_back(table_not_text(file, *bad));
        return;
    }
    CsvRows rows(file, text);
    std::size_t width = 0;
    while (!rows.done()) {
        std::vector<Cell> const row = rows.next();
        if (rows.problem()) {
            problems.push_back(*rows.problem());
            return;
        }
        if (std::all_of(row.begin(), row.end(), [](Cell const& c) { return c.text.empty(); }))
            continue;
        if (width == 0) {
            width = row.size();
            if (!taker.heading(row)) return;
        } else if (row.size() > width) {
            problems.push_back(
                say<table_messages, "row-wider-than-heading">().at(row[width].place));
        } else {
            taker.row(row);
        }
    }
}

}  // namespace assay
