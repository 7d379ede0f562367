#include "sheets/row_objects.hpp"

#include "model/messages/sheets.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "sheets/base.hpp"

#include <algorithm>

namespace assay::sheets {
namespace {

class RowObjectReader {
public:
    RowObjectReader(RowObjects& into, ReadSheet const& sheet, Layout const& layout,
                    Words const& words, std::vector<Diagnostic>& problems)
        : into_(into), sheet_(sheet), layout_(layout), problems_(problems) {
        auto const& shape = *member(json::assessment_shape(), layout.list).field->shape;
        for (Column const& column : layout.columns) {
            if (column.is_editable())
                forms_.emplace_back(CellForm{column, shape, words});
            else
                forms_.emplace_back();
        }
    }

    void read(std::vector<std::string>& notes) {
        into_.positions.assign(layout_.columns.size(), RowObjects::nowhere);
        if (sheet_.rows.empty()) return;
        headings(sheet_.rows.front(), notes);
        if (!has_keys()) return;
        for (Merged const& merged : sheet_.merged)
            if (merged.last_row > sheet_.rows.front().number && problems_.size() < most_problems)
                problem_at(merged.first_row, merged.first_column,
                           say<sheet_messages, "merged-cells">());
        for (std::size_t i = 1; i < sheet_.rows.size(); ++i) row(sheet_.rows[i]);
    }

private:
    void headings(ReadRow const& row, std::vector<std::string>& notes) {
        for (ReadCell const& cell : row.cells) {
            if (cell.lacks_value()) {
                problem_at(row.number, cell.column, about_formula(cell));
                continue;
            }
            std::string_view const heading = trimmed(cell.text);
            auto const known = std::find_if(
                layout_.columns.begin(), layout_.columns.end(),
                [&](Column const& each) { return is_same_word(each.heading, heading); });
            if (known == layout_.columns.end()) {
                notes.push_back("the column " + quote_start(heading) + " of " + sheet_.name +
                                " is not one of assay's and was left alone");
                continue;
            }
            std::size_t& position =
                into_.positions[static_cast<std::size_t>(known - layout_.columns.begin())];
            if (position != RowObjects::nowhere)
                problem_at(
                    row.number, cell.column,
                    say<sheet_messages, "two-columns">({{"column", start_of(known->heading)}}));
            position = cell.column;
        }
    }

    bool has_keys() {
        bool has_all = true;
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            if (!layout_.columns[i].is_key || into_.positions[i] != RowObjects::nowhere) continue;
            has_all = false;
            problem_at(sheet_.rows.front().number, 0,
                       say<sheet_messages, "missing-column">(
                           {{"column", start_of(layout_.columns[i].heading)}}));
        }
        return has_all;
    }

    void row(ReadRow const& row) {
        bool const is_empty = std::all_of(into_.positions.begin(), into_.positions.end(),
                                          [&](std::size_t at) { return row.at(at).is_blank(); });
        if (is_empty) return;
        std::size_t count = 0;
        for (std::size_t block = 0; block < layout_.blocks.size(); ++block)
            count += columns_of(block);
        std::string_view const base = trimmed(row.at(into_.positions.back()).text);
        std::vector<std::string> const marks = split_marks(base, count);
        auto next = marks.begin();
        for (std::size_t block = 0; block < layout_.blocks.size(); ++block) {
            RowObject object = object_of(row, block);
            if (!marks.empty()) take_marks(object, next);
            refuse_clearing(object, row);
            into_.all.push_back(std::move(object));
        }
    }

    [[nodiscard]] std::size_t columns_of(std::size_t block) const {
        return static_cast<std::size_t>(
            std::count_if(layout_.columns.begin(), layout_.columns.end(),
                          [&](Column const& column) { return column.is_of(block); }));
    }

    RowObject object_of(ReadRow const& row, std::size_t block) {
        RowObject object;
        object.layout = &layout_;
        object.sheet = &sheet_;
        object.row = row.number;
        object.block = block;
        object.texts.resize(layout_.columns.size());
        object.marks.resize(layout_.columns.size());
        object.positions = &into_.positions;
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            Column const& column = layout_.columns[i];
            if (!column.is_of(block) || into_.positions[i] == RowObjects::nowhere) continue;
            ReadCell const& cell = row.at(into_.positions[i]);
            bool const says = !cell.is_empty() && cell.kind != ReadCell::Kind::no_text;
            object.has_content = object.has_content || (!column.is_key && says);
            Diagnostic problem;
            object.texts[i] = forms_[i]->text(cell, sheet_.days_from_1904, problem);
            // a cell of all blocks is told once
            if (object.texts[i] || (block > 0 && column.block == Column::every_block)) continue;
            problem_at(row.number, into_.positions[i], std::move(problem));
        }
        // a row of one object is there even when it says no more than what it is known by
        object.has_content = object.has_content || layout_.blocks.size() == 1;
        return object;
    }

    // An empty text that a formula gives is no wish to clear a cell that held something.
    void refuse_clearing(RowObject const& object, ReadRow const& row) {
        bool const is_new = !object.was_there && into_.positions.back() != RowObjects::nowhere;
        if (is_new) return;
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            if (!object.texts[i]) continue;
            ReadCell const& cell = row.at(into_.positions[i]);
            bool const is_empty = cell.kind == ReadCell::Kind::no_text;
            if (is_empty && object.marks[i] != mark(*object.texts[i]))
                problem_at(row.number, into_.positions[i], about_formula(cell));
        }
    }

    void problem_at(std::size_t row, std::size_t column, Diagnostic problem) {
        problem.place = place_of_cell(sheet_, row, column);
        problems_.push_back(std::move(problem));
    }

    void take_marks(RowObject& object, std::vector<std::string>::const_iterator& next) const {
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            if (!layout_.columns[i].is_of(object.block)) continue;
            object.marks[i] = *next++;
            object.was_there = object.marks[i] != no_mark;
        }
        if (!object.was_there) object.marks.assign(layout_.columns.size(), {});
    }

    RowObjects& into_;
    ReadSheet const& sheet_;
    Layout const& layout_;
    std::vector<Diagnostic>& problems_;
    std::vector<std::optional<CellForm>> forms_;
};

}  // namespace

std::string RowObject::cell(std::size_t column) const {
    std::size_t const at = (*positions)[column];
    return cell_name(*sheet, row, at == RowObjects::nowhere ? 0 : at);
}

void read_objects(RowObjects& into, ReadSheet const& sheet, Layout const& layout,
                  Words const& words, std::vector<Diagnostic>& problems,
                  std::vector<std::string>& notes) {
    RowObjectReader{into, sheet, layout, words, problems}.read(notes);
}

Place place_of_cell(ReadSheet const& sheet, std::size_t row, std::size_t column) {
    return {sheet.file, 0, 0, cell_name(sheet, row, column)};
}

}  // namespace assay::sheets
