#include "model/csv_rows.hpp"

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

std::string CsvRows::quoted(Place const& place) {
    std::string text;
    step();
    while (!rest_.empty() && (rest_.front() != '"' || rest_.starts_with("\"\""))) {
        if (rest_.front() == '"') step();
        text += rest_.front();
        step();
    }
    if (rest_.empty()) {
        open_ = place;
        return text;
    }
    step();
    return text + plain();
}

}  // namespace assay
