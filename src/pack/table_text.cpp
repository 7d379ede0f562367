#include "pack/table_text.hpp"

#include "model/characters.hpp"
#include "model/messages/pack_files.hpp"
#include "model/messages/tables.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/text_files.hpp"
#include "model/typed_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace assay::pack {
namespace {

using Cells = std::vector<Cell>;

constexpr std::string_view blank = " \t\r\n";

/// Takes the rows of a file apart into what stands above the table, its heading, and its rows.
class TableReader {
public:
    /// `too_wide`: of a row with more columns than the heading, and what to do so that a text is not taken for two.
    TableReader(std::string const& file, Said (*too_wide)(), std::vector<Diagnostic>& problems)
        : file_(file), too_wide_(too_wide), problems_(problems) {}

    void row(Cells cells) {
        while (!cells.empty() && cells.back().text.empty()) cells.pop_back();
        if (cells.empty() || is_broken_) return;
        if (is_heading(cells))
            heading(cells);
        else if (has_heading())
            add(std::move(cells));
        else if (cells.size() >= 2)
            above(std::move(cells[0]), std::move(cells[1]));
    }

    void above(Cell name, Cell value) {
        if (!has_heading()) table_.about.emplace_back(std::move(name), std::move(value));
    }

    void report(Place place, Said said) {
        problems_.push_back(std::move(said).at(std::move(place)));
    }

    /// The heading cannot be used: nothing more is said about what belongs to it.
    void give_up() { is_broken_ = true; }

    [[nodiscard]] bool has_heading() const { return columns_ > 0; }
    [[nodiscard]] bool has_rows() const { return !table_.rows.empty(); }
    [[nodiscard]] bool is_broken() const { return is_broken_; }
    [[nodiscard]] Place const& heading_place() const { return heading_; }
    [[nodiscard]] std::size_t element() const { return *at_[0]; }

    GuidanceTable take() {
        if (!has_heading() && !is_broken_)
            report({file_, 1, 1, {}}, say<pack_file_messages, "no-table-of-guidance">());
        return std::move(table_);
    }

private:
    static constexpr std::array<std::string_view, 4> names{"element", "guidance", "source",
                                                           "official text"};

    [[nodiscard]] static bool is_heading(Cells const& cells) {
        return lower(cells.front().text) == names[1] ||
               std::any_of(cells.begin(), cells.end(),
                           [](Cell const& cell) { return lower(cell.text) == names[0]; });
    }

    void heading(Cells const& cells) {
        std::size_t const before = problems_.size();
        at_ = {};
        heading_ = cells.front().place;
        for (std::size_t i = 0; i < cells.size(); ++i) column(cells[i], i);
        for (std::size_t i = 0; i < 2 && problems_.size() == before; ++i)
            if (!at_[i] && (i == 0 || !at_[3]))
                report(heading_,
                       say<pack_file_messages, "no-column-of-guidance">({{"column", names[i]}}));
        columns_ = cells.size();
        is_broken_ = problems_.size() != before;
    }

    void column(Cell const& cell, std::size_t number) {
        std::string const name = lower(cell.text);
        auto const known = std::find(names.begin(), names.end(), name);
        if (known == names.end())
            return report(cell.place, say<pack_file_messages, "unknown-column-of-guidance">(
                                          {{"column", cell.text}})
                                          .near(nearest(name, names)));
        auto& at = at_[static_cast<std::size_t>(known - names.begin())];
        if (at) report(cell.place, say<table_messages, "repeated-column">({{"column", name}}));
        at = number;
    }

    void add(Cells cells) {
        Place const place{file_, cells.front().place.line, 1, {}};
        if (cells.size() > columns_) return report(cells[columns_].place, too_wide_());
        cells.resize(columns_);
        Cell& element = cells[*at_[0]];
        Cell guidance = at_[1] ? std::move(cells[*at_[1]]) : Cell{};
        Cell official_text = at_[3] ? std::move(cells[*at_[3]]) : Cell{};
        if (element.text.empty() || (guidance.text.empty() && official_text.text.empty()))
            return report(place, element.text.empty()
                                     ? say<pack_file_messages, "guidance-row-without-element">()
                                     : say<pack_file_messages, "guidance-row-without-guidance">(
                                           {{"element", element.text}}));
        Cell source = at_[2] ? std::move(cells[*at_[2]]) : Cell{};
        table_.rows.push_back(
            {std::move(element), std::move(guidance), std::move(source), std::move(official_text)});
    }

    std::string const& file_;
    Said (*too_wide_)();
    std::vector<Diagnostic>& problems_;
    GuidanceTable table_;
    Place heading_;
    std::size_t columns_ = 0;  ///< of the heading; 0: it has not come yet
    bool is_broken_ = false;
    std::array<std::optional<std::size_t>, names.size()> at_;  ///< the column of each name
};

/// The cells of a line of a Markdown table: `| a | b |`; `\|` is a bar that separates nothing.
Cells cells_of(std::string const& file, std::string_view line, std::size_t number) {
    Cells cells;
    line = line.substr(0, line.find_last_not_of(blank) + 1);
    std::size_t at = line.find('|') + 1;
    while (at < line.size()) {
        std::size_t end = at;
        while (end < line.size() && (line[end] != '|' || line[end - 1] == '\\')) ++end;
        std::string_view const cell = trimmed(line.substr(at, end - at));
        std::size_t const column =
            cell.empty() ? at + 1 : static_cast<std::size_t>(cell.data() - line.data()) + 1;
        std::string text(cell);
        for (std::size_t bar = text.find("\\|"); bar != text.npos; bar = text.find("\\|", bar))
            text.erase(bar, 1);
        cells.push_back({std::move(text), {file, number, column, {}}});
        at = end + 1;
    }
    return cells;
}

// The line below the heading: `|---|:--|`.
bool is_rule(Cells const& cells) {
    return std::all_of(cells.begin(), cells.end(), [](Cell const& cell) {
        return cell.text.find_first_not_of("-: ") == std::string::npos;
    });
}

// One separator above the table or in its heading and another below: told once, not for each row.
bool are_mixed(TableReader& reader, cells::CsvRows const& rows, Cells const& cells) {
    std::string const other(1, rows.other());
    auto const has_other = [&](Cell const& cell) {
        return cell.text.find(other) != cell.text.npos;
    };
    bool const below = reader.has_heading() && !reader.has_rows();
    bool const mixed =
        below ? has_other(cells[cells.size() > reader.element() ? reader.element() : 0])
              : !reader.has_heading() && cells.size() == 1 && has_other(cells.front()) &&
                    lower(cells.front().text).find("element") != std::string::npos;
    if (!mixed) return false;
    std::string const own(1, rows.separator());
    if (below)
        reader.report(reader.heading_place(), say<pack_file_messages, "other-separator-below">(
                                                  {{"own", own}, {"other", other}}));
    else
        reader.report(cells.front().place, say<pack_file_messages, "other-separator-above">(
                                               {{"own", own}, {"other", other}}));
    reader.give_up();
    return true;
}

// Whether it can be a text at all. What is wrong with it is told here, and nothing else is.
bool is_text(std::string const& file, std::string_view text, std::vector<Diagnostic>& problems) {
    auto const bad = find_not_text(text);
    if (bad) problems.push_back(source_not_text(file, *bad));
    return !bad;
}

}  // namespace

GuidanceTable read_markdown(std::string const& file, std::string_view text,
                            std::vector<Diagnostic>& problems) {
    if (!is_text(file, text, problems)) return {};
    TableReader reader(file, say<pack_file_messages, "guidance-row-too-wide">, problems);
    text = without_mark(text);
    bool has_title = false;
    bool in_table = false;
    for (std::size_t number = 1; !text.empty(); ++number) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        std::string_view const whole = text.substr(0, end);
        std::string_view const line = trimmed(whole);
        text.remove_prefix(std::min(end + 1, text.size()));
        Place const place{file, number, 1, {}};
        if (line.starts_with('|')) {
            in_table = true;
            if (Cells cells = cells_of(file, whole, number); !is_rule(cells))
                reader.row(std::move(cells));
        } else if (line.empty()) {
            in_table = false;
        } else if (in_table && reader.has_heading()) {
            reader.report(place, say<pack_file_messages, "line-within-table">());
        } else if (line.starts_with("# ") && !has_title) {
            has_title = true;
            reader.above({"title", place}, {std::string(trimmed(line.substr(2))), place});
        } else if (std::size_t const colon = line.find(": ");
                   colon != line.npos && line.find(' ') > colon) {
            reader.above({std::string(line.substr(0, colon)), place},
                         {std::string(trimmed(line.substr(colon + 1))), place});
        }
    }
    return reader.take();
}

GuidanceTable read_csv(std::string const& file, std::string_view text,
                       std::vector<Diagnostic>& problems) {
    if (!is_text(file, text, problems)) return {};
    text = without_mark(text);
    cells::CsvRows rows(file, text, cells::first_separator(text));
    TableReader reader(file,
                       rows.separator() == ','
                           ? say<pack_file_messages, "guidance-row-too-wide-by-comma">
                           : say<pack_file_messages, "guidance-row-too-wide-by-semicolon">,
                       problems);
    while (!rows.done() && !reader.is_broken()) {
        Cells cells = rows.next();
        if (rows.problem()) {
            problems.push_back(*rows.problem());
            reader.give_up();
        } else if (!are_mixed(reader, rows, cells)) {
            reader.row(std::move(cells));
        }
    }
    return reader.take();
}

}  // namespace assay::pack
