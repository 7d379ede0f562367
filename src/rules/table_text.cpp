#include "rules/table_text.hpp"

#include <algorithm>

namespace assay::rules {
namespace {

using Row = std::vector<Cell>;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    std::size_t const first = text.find_first_not_of(blank);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::string lower(std::string_view text) {
    std::string made(text);
    for (char& c : made)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return made;
}

/// Takes the rows of a file apart into what stands above the table, its heading, and its rows.
class TableReader {
public:
    TableReader(std::string const& file, std::vector<Diagnostic>& problems)
        : file_(file), problems_(problems) {}

    void above(Row row) {
        if (row.size() >= 2) table_.about.emplace_back(std::move(row[0]), std::move(row[1]));
    }

    /// Whether the row is the heading of the table; remembers which column is which.
    bool heading(Row const& row) {
        auto const column = [&](std::string_view name) {
            return std::find_if(row.begin(), row.end(),
                                [&](Cell const& cell) { return lower(cell.text) == name; }) -
                   row.begin();
        };
        auto const element = static_cast<std::size_t>(column("element"));
        auto const guidance = static_cast<std::size_t>(column("guidance"));
        if (element == row.size() || guidance == row.size()) return false;
        element_ = element;
        guidance_ = guidance;
        return has_heading_ = true;
    }

    void add(Row row, std::size_t line) {
        if (std::all_of(row.begin(), row.end(), [](Cell const& c) { return c.text.empty(); }))
            return;
        std::size_t const last = std::max(element_, guidance_);
        if (row.size() <= last || row[element_].text.empty() || row[guidance_].text.empty())
            return report(line, "table-row", "this row names no element, or says nothing about it",
                          "an element and a guidance point");
        table_.rows.emplace_back(std::move(row[element_]), std::move(row[guidance_]));
    }

    void report(std::size_t line, std::string code, std::string message, std::string expected) {
        problems_.push_back(
            {std::move(code), {file_, line, 1, {}}, std::move(message), std::move(expected), {}});
    }

    [[nodiscard]] bool has_heading() const { return has_heading_; }

    GuidanceTable take() {
        if (!has_heading_)
            report(1, "no-table", "there is no table of guidance",
                   "a table with the columns `element` and `guidance`");
        return std::move(table_);
    }

private:
    std::string const& file_;
    std::vector<Diagnostic>& problems_;
    GuidanceTable table_;
    bool has_heading_ = false;
    std::size_t element_ = 0, guidance_ = 0;
};

/// The cells of a line of a Markdown table: `| a | b |`; `\|` is a bar that separates nothing.
Row cells_of(std::string const& file, std::string_view line, std::size_t number) {
    Row row;
    std::size_t at = line.find('|') + 1;
    while (at < line.size()) {
        std::size_t end = at;
        while (end < line.size() && (line[end] != '|' || line[end - 1] == '\\')) ++end;
        std::string_view const cell = trimmed(line.substr(at, end - at));
        if (end == line.size() && cell.empty()) break;
        std::size_t const column =
            cell.empty() ? at + 1 : static_cast<std::size_t>(cell.data() - line.data()) + 1;
        std::string text(cell);
        for (std::size_t bar = text.find("\\|"); bar != text.npos; bar = text.find("\\|", bar))
            text.erase(bar, 1);
        row.push_back({std::move(text), {file, number, column, {}}});
        at = end + 1;
    }
    return row;
}

bool is_rule(Row const& row) {
    return std::all_of(row.begin(), row.end(), [](Cell const& cell) {
        return cell.text.find_first_not_of("-: ") == std::string::npos;
    });
}

/// Cuts CSV into rows; what stands between quotes may hold separators, quotes and line ends.
class CsvRows {
public:
    CsvRows(std::string const& file, std::string_view text) : file_(file), rest_(text) {
        if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);  // as spreadsheets write it
        std::string_view const first = rest_.substr(0, rest_.find('\n'));
        separator_ = first.find(',') == first.npos && first.find(';') != first.npos ? ';' : ',';
    }

    [[nodiscard]] bool done() const { return rest_.empty(); }
    [[nodiscard]] std::size_t line() const { return line_; }
    [[nodiscard]] bool is_open() const { return open_; }  ///< a quote was not closed

    Row next() {
        Row row;
        bool more = true;
        while (more) {
            Place const place{file_, line_, column_, {}};
            std::string const text = rest_.starts_with('"') ? quoted() : plain();
            row.push_back({std::string(trimmed(text)), place});
            more = rest_.starts_with(separator_);
            if (!rest_.empty()) step();
        }
        return row;
    }

private:
    void step() {
        column_ = rest_.front() == '\n' ? 1 : column_ + 1;
        line_ += rest_.front() == '\n' ? 1 : 0;
        rest_.remove_prefix(1);
    }

    std::string plain() {
        std::string text;
        while (!rest_.empty() && rest_.front() != separator_ && rest_.front() != '\n') {
            text += rest_.front();
            step();
        }
        return text;
    }

    std::string quoted() {
        std::string text;
        step();
        while (!rest_.empty() && (rest_.front() != '"' || rest_.starts_with("\"\""))) {
            if (rest_.front() == '"') step();
            text += rest_.front();
            step();
        }
        open_ = open_ || rest_.empty();
        if (!rest_.empty()) step();
        return text + plain();
    }

    std::string const& file_;
    std::string_view rest_;
    char separator_ = ',';
    std::size_t line_ = 1, column_ = 1;
    bool open_ = false;
};

}  // namespace

GuidanceTable read_markdown(std::string const& file, std::string_view text,
                            std::vector<Diagnostic>& problems) {
    TableReader reader(file, problems);
    bool has_title = false;
    std::size_t number = 0;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        std::string_view const line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        Place const place{file, number, 1, {}};
        if (line.starts_with('|')) {
            Row row = cells_of(file, line, number);
            if (is_rule(row) || reader.heading(row)) continue;
            if (reader.has_heading()) reader.add(std::move(row), number);
        } else if (line.starts_with("# ") && !has_title) {
            has_title = true;
            reader.above({{"title", place}, {std::string(trimmed(line.substr(2))), place}});
        } else if (std::size_t const colon = line.find(": ");
                   colon != line.npos && !reader.has_heading() && line.find(' ') > colon) {
            reader.above({{lower(line.substr(0, colon)), place},
                          {std::string(trimmed(line.substr(colon + 1))), place}});
        }
    }
    return reader.take();
}

GuidanceTable read_csv(std::string const& file, std::string_view text,
                       std::vector<Diagnostic>& problems) {
    TableReader reader(file, problems);
    CsvRows rows(file, text);
    while (!rows.done()) {
        std::size_t const line = rows.line();
        Row row = rows.next();
        if (reader.has_heading())
            reader.add(std::move(row), line);
        else if (!reader.heading(row))
            reader.above(std::move(row));
    }
    if (rows.is_open())
        reader.report(rows.line(), "table-row", "a quote is never closed", "`\"` at its end");
    return reader.take();
}

}  // namespace assay::rules
