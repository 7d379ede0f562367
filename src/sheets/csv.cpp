#include "model/csv.hpp"

#include "model/messages/sheets.hpp"
#include "model/messages/tables.hpp"
#include "model/say.hpp"
#include "model/text_files.hpp"
#include "sheets/files.hpp"

#include <algorithm>
#include <array>

namespace assay::sheets {
namespace {

constexpr std::string_view mark_of_utf8 = "\xEF\xBB\xBF";

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

/// The separator that stands most often in the first row, outside of quotes.
char separator(std::string_view text) {
    constexpr std::array separators{',', ';', '\t'};
    std::array<std::size_t, separators.size()> counts{};
    bool is_quoted = false;
    for (char const c : text) {
        if (c == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (c == '\n') break;
        for (std::size_t i = 0; i < separators.size(); ++i) counts[i] += c == separators[i] ? 1 : 0;
    }
    return separators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                               counts.begin())];
}

class Reading {
public:
    Reading(std::string_view text, ReadSheet& sheet, Meter& meter)
        : text_(text), separator_(separator(text)), sheet_(sheet), meter_(meter) {}

    void read() {
        while (at_ < text_.size()) {
            ReadRow row;
            row.number = row_++;
            std::size_t const begin = at_;
            read_row(row);
            meter_.charge(steps_of_cell * row.cells.size() + at_ - begin);
            if (!row.cells.empty()) sheet_.rows.push_back(std::move(row));
            if (sheet_.rows.size() > SheetLimits::rows)
                refuse(sheet_.file, say<sheet_messages, "too-many-rows">());
        }
    }

private:
    void read_row(ReadRow& row) {
        for (std::size_t column = 0;; ++column) {
            ReadCell cell;
            cell.column = column;
            cell.text =
                at_ < text_.size() && text_[at_] == '"' ? quoted(row.number, column) : plain();
            if (is_inert(cell.text)) cell.text.erase(0, 1);
            if (!cell.text.empty()) row.cells.push_back(std::move(cell));
            if (at_ >= text_.size()) return;
            if (text_[at_] == separator_) {
                ++at_;
                continue;
            }
            at_ += text_.substr(at_).starts_with("\r\n") ? 2 : 1;
            return;
        }
    }

    std::string plain() {
        std::size_t end = at_;
        while (end < text_.size() && text_[end] != separator_ && text_[end] != '\n' &&
               text_[end] != '\r')
            ++end;
        std::string const cell{text_.substr(at_, end - at_)};
        at_ = end;
        return cell;
    }

    std::string quoted(std::size_t row, std::size_t column) {
        std::size_t const opening = at_;
        std::string cell;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '"') {
                ++at_;
                if (at_ >= text_.size() || text_[at_] != '"') {
                    expect_end(opening, row, column);
                    return cell;
                }
            }
            cell += text_[at_];
        }
        throw Error(
            {say<sheet_messages, "quote-of-cell-never-closed">().at(place(opening, row, column))});
    }

    /// Nothing but blanks may stand between a closing quote and the end of its cell.
    void expect_end(std::size_t opening, std::size_t row, std::size_t column) {
        while (at_ < text_.size() && text_[at_] != separator_ &&
               (text_[at_] == ' ' || text_[at_] == '\t'))
            ++at_;
        std::size_t const behind = at_;
        if (!plain().empty())
            throw Error(
                {text_after_quote(place(behind, row, column), place(opening, row, column))});
    }

    [[nodiscard]] Place place(std::size_t at, std::size_t row, std::size_t column) const {
        std::string_view const before = text_.substr(0, at);
        auto const line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
        return {sheet_.file, line + 1, at - (before.rfind('\n') + 1) + 1,
                cell_name(sheet_, row, column)};
    }

    static constexpr std::size_t steps_of_cell = 10;

    std::string_view text_;
    char separator_;
    ReadSheet& sheet_;
    Meter& meter_;
    std::size_t at_ = 0;
    std::size_t row_ = 0;
};

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
    ReadSheet sheet;
    sheet.name = name;
    sheet.file = file;
    if (bytes.starts_with(mark_of_utf8)) bytes.remove_prefix(mark_of_utf8.size());
    // what an assessment says may hold control characters, and comes back with them
    if (auto const bad = find_not_text(bytes, Controls::allowed)) {
        Said said = bad->control
                        ? say<table_messages, "sheet-with-zero-byte">({{"number", *bad->control}})
                        : say<table_messages, "table-not-utf8">({{"cause", *bad->cause}});
        throw Error({std::move(said).at({file, bad->line, bad->column, {}})});
    }
    Reading{bytes, sheet, meter}.read();
    return sheet;
}

void refuse(std::string const& file, Said said) {
    throw Error({std::move(said).at({file, 0, 0, {}})});
}

}  // namespace assay::sheets
