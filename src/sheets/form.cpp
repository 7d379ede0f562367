// A form is read like a row that stands upright: each line is a member of one object, its name in the first
// column, what it says in the second. A line is known by its name, or by the mark of the name it had.

#include "model/quote.hpp"
#include "model/typed_text.hpp"
#include "sheets/answers.hpp"
#include "sheets/lists.hpp"
#include "sheets/row_objects.hpp"

#include <algorithm>
#include <array>

namespace assay::sheets {
namespace {

constexpr std::size_t name_column = 0;
constexpr std::size_t entry_column = 1;
constexpr std::size_t mark_column = 2;

class FormReader {
public:
    FormReader(RowObjects& into, ReadSheet const& sheet, Layout const& layout, Draft& draft)
        : into_(into), sheet_(sheet), layout_(layout), draft_(draft) {
        object_.layout = &layout;
        object_.sheet = &sheet;
        object_.was_there = true;
        object_.place = 0;
        object_.has_content = true;
        object_.texts.resize(layout.lines.size());
        object_.marks.resize(layout.lines.size());
        object_.lines.resize(layout.lines.size());
        object_.positions = &into.positions;
    }

    void read() {
        into_.positions.assign(layout_.columns.size(), RowObjects::nowhere);
        if (sheet_.rows.empty()) return;
        for (ReadCell const& cell : sheet_.rows.front().cells)
            for (std::size_t i = 0; i < layout_.columns.size(); ++i)
                if (is_same_word(trimmed(cell.text), layout_.columns[i].heading))
                    into_.positions[i] = cell.column;
        find_lost_headings();
        for (std::size_t i = 1; i < sheet_.rows.size(); ++i) line(sheet_.rows[i]);
        into_.all.push_back(std::move(object_));
    }

private:
    // A heading that was typed over is found by its place, and named. Early workbooks have other headings: there
    // everything is for reading.
    void find_lost_headings() {
        for (ReadCell const& cell : sheet_.rows.front().cells) {
            auto& positions = into_.positions;
            if (std::find(positions.begin(), positions.end(), cell.column) != positions.end())
                continue;
            draft_.unread.push_back(cell_name(sheet_, sheet_.rows.front().number, cell.column));
            auto const lost = std::find(positions.begin(), positions.end(), RowObjects::nowhere);
            if (lost != positions.end()) *lost = cell.column;
        }
    }

    [[nodiscard]] ReadCell const& at(ReadRow const& row, std::size_t column) const {
        static ReadCell const nothing;
        std::size_t const position = into_.positions[column];
        return position == RowObjects::nowhere ? nothing : row.at(position);
    }

    void line(ReadRow const& row) {
        auto const marks = marks_of(row);
        std::string_view const name = trimmed(at(row, name_column).text);
        auto found =
            std::find_if(layout_.lines.begin(), layout_.lines.end(),
                         [&](Column const& each) { return is_same_word(each.heading, name); });
        if (found == layout_.lines.end() && !marks[0].empty())
            found =
                std::find_if(layout_.lines.begin(), layout_.lines.end(),
                             [&](Column const& each) { return mark(each.heading) == marks[0]; });
        bool const is_line = found != layout_.lines.end();
        auto const index = static_cast<std::size_t>(found - layout_.lines.begin());
        bool const is_taken = is_line && !object_.texts[index] && object_.lines[index] == 0;
        if (is_taken) take(row, *found, index, marks[1]);
        for (ReadCell const& cell : row.cells) {
            if (cell.is_blank()) continue;
            bool const is_name = cell.column == into_.positions[name_column];
            bool const is_entry = cell.column == into_.positions[entry_column];
            std::string const held = is_entry && is_line && found->is_fixed
                                         ? mark_of_fixed(*found, row, cell, marks[1])
                                         : mark(with_line_feeds(cell.text));
            bool const is_read =
                (is_entry && is_taken && is_imported(*found, held, marks[1])) ||
                (is_name && (is_taken && is_same_word(found->heading, name))) ||
                ((is_name || is_entry) && !is_taken && held == marks[is_name ? 0 : 1]) ||
                (cell.column == into_.positions[mark_column] && !marks[0].empty());
            if (!is_read) draft_.unread.push_back(cell_name(sheet_, row.number, cell.column));
        }
    }

    /// The mark of an entry that is only read. A spreadsheet keeps a day as a number, so it is read as its form has it.
    [[nodiscard]] std::string mark_of_fixed(Column const& line, ReadRow const& row,
                                            ReadCell const& cell, std::string const& before) {
        CellForm const form{line, Lists::shape(layout_.list), draft_.words};
        Diagnostic no_value;
        auto const text = text_of_cell(form, cell, sheet_, row.number, before, draft_, no_value);
        return mark(text ? *text : with_line_feeds(cell.text));
    }

    /// Whether what stands in an entry is imported, or is what stood there.
    [[nodiscard]] bool is_imported(Column const& line, std::string const& held,
                                   std::string const& before) const {
        return !line.is_fixed || draft_.is_fresh || held == before;
    }

    /// What the name and the entry held.
    [[nodiscard]] std::array<std::string, 2> marks_of(ReadRow const& row) const {
        std::string_view const text = trimmed(at(row, mark_column).text);
        if (text.size() != 2 * mark_size) return {};
        return {std::string(text.substr(0, mark_size)), std::string(text.substr(mark_size))};
    }

    void take(ReadRow const& row, Column const& line, std::size_t index,
              std::string const& before) {
        object_.lines[index] = row.number;
        ReadCell const& cell = at(row, entry_column);
        if (!line.author_of.empty()) return take_author(line, row, cell, before);
        if (line.is_fixed && !draft_.is_fresh) return;
        CellForm const form{line, Lists::shape(layout_.list), draft_.words};
        Diagnostic problem;
        object_.marks[index] = before;
        object_.texts[index] =
            text_of_cell(form, cell, sheet_, row.number, before, draft_, problem);
        if (!object_.texts[index]) {
            problem.place = place_of_cell(sheet_, row.number, into_.positions[entry_column]);
            draft_.problems.push_back(std::move(problem));
            return;
        }
        std::string field = "/" + std::string(line.field);
        std::replace(field.begin(), field.end(), '.', '/');
        auto const exact = draft_.carried.find(field);
        if (exact != draft_.carried.end() && before == mark(*object_.texts[index]))
            object_.exact[index] = exact->second;
    }

    void take_author(Column const& line, ReadRow const& row, ReadCell const& cell,
                     std::string const& before) {
        std::size_t const side = line.author_of == "self" ? 0 : 1;
        draft_.authors[side] = trimmed(cell.text);
        draft_.filled_in_by[side] = draft_.authors[side];
        bool const is_new = !cell.is_blank() && mark(with_line_feeds(cell.text)) != before;
        if (is_new)
            draft_.author_cells[side] =
                cell_name(sheet_, row.number, into_.positions[entry_column]);
    }

    RowObjects& into_;
    ReadSheet const& sheet_;
    Layout const& layout_;
    Draft& draft_;
    RowObject object_;
};

}  // namespace

void read_form(RowObjects& into, ReadSheet const& sheet, Layout const& layout, Draft& draft) {
    FormReader{into, sheet, layout, draft}.read();
}

}  // namespace assay::sheets
