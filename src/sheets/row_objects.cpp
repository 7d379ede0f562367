#include "sheets/row_objects.hpp"

#include "algebra/values/plan.hpp"
#include "cells/damage.hpp"
#include "model/messages/sheets.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/texts.hpp"
#include "model/typed_text.hpp"
#include "sheets/answers.hpp"
#include "sheets/base.hpp"
#include "sheets/lists.hpp"

#include <algorithm>
#include <set>

namespace assay::sheets {
namespace {

/// Where the columns of a layout are in a sheet. What assay does not know is told.
class Headings {
public:
    Headings(ReadSheet const& sheet, Layout const& layout, Draft& draft)
        : sheet_(sheet), layout_(layout), draft_(draft) {
        positions_.assign(layout.columns.size(), RowObjects::nowhere);
        if (sheet.rows.empty()) return;
        for (ReadCell const& cell : sheet.rows.front().cells) find(cell);
        for (auto const& [column, heading] : strange_) tell_strange(column, heading);
    }

    [[nodiscard]] std::vector<std::size_t> const& positions() const& { return positions_; }

    /// The column of the layout that stands here; none: another.
    [[nodiscard]] std::optional<std::size_t> at(std::size_t position) const {
        auto const found = std::find(positions_.begin(), positions_.end(), position);
        if (found == positions_.end()) return std::nullopt;
        return static_cast<std::size_t>(found - positions_.begin());
    }

    /// Whether a column has a heading that is none of assay's: it was told as a whole.
    [[nodiscard]] bool is_strange(std::size_t position) const {
        return strange_.contains(position);
    }

    std::vector<std::size_t> const& positions() const&& = delete;

private:
    void find(ReadCell const& cell) {
        std::size_t const row = sheet_.rows.front().number;
        if (cell.lacks_value()) {
            draft_.problems.push_back(
                cells::about_formula(cell).at(place_of_cell(sheet_, row, cell.column)));
            return;
        }
        std::string_view const heading = trimmed(cell.text);
        auto const known = std::find_if(
            layout_.columns.begin(), layout_.columns.end(),
            [&](Column const& each) { return matches_heading(heading, each.heading); });
        if (known == layout_.columns.end()) {
            if (!heading.empty()) strange_.emplace(cell.column, heading);
            return;
        }
        std::size_t& position =
            positions_[static_cast<std::size_t>(known - layout_.columns.begin())];
        if (position != RowObjects::nowhere)
            draft_.problems.push_back(
                say<sheet_messages, "two-columns">({{"column", start_of(known->heading)}})
                    .at(place_of_cell(sheet_, row, cell.column)));
        position = cell.column;
    }

    void tell_strange(std::size_t column, std::string const& heading) {
        std::size_t filled = 0;
        for (ReadRow const& row : sheet_.rows)
            if (&row != &sheet_.rows.front() && !row.at(column).is_blank()) ++filled;
        std::string const what = "the column " + quote_start(heading) + " of " + sheet_.name;
        std::string const with =
            filled > 0 ? ", with " + counted(filled, "cell", "cells") : std::string();
        draft_.left_alone.push_back(what + with);
        draft_.notes.push_back(what + " is not one of assay's and was left alone" + with);
    }

    ReadSheet const& sheet_;
    Layout const& layout_;
    Draft& draft_;
    std::vector<std::size_t> positions_;
    std::map<std::size_t, std::string> strange_;
};

/// What a row was marked with. Of an early workbook, the columns that it has were marked.
class MarkReader {
public:
    MarkReader(Layout const& layout, std::vector<std::size_t> const& positions) : layout_(layout) {
        count(all_, [](std::size_t) { return true; });
        count(early_, [&](std::size_t i) { return positions[i] != RowObjects::nowhere; });
        for (std::size_t i = 0; i < layout.columns.size(); ++i)
            is_early_[i] = positions[i] != RowObjects::nowhere;
    }

    /// By column, of each block: what it held; and of the grey columns.
    struct Marks {
        bool is_known = false;
        bool is_grey_known = false;
        std::vector<std::map<std::size_t, std::string>> blocks;
        std::map<std::size_t, std::string> grey;
        std::vector<std::size_t> places;
    };

    [[nodiscard]] Marks read(std::string_view text) const {
        std::size_t const blocks = layout_.blocks.size();
        Marks marks;
        marks.blocks.resize(blocks);
        RowMarks read = read_marks(text, all_.white, all_.grey, blocks);
        bool is_early = false;
        if (!read.is_known) {
            read = read_marks(text, early_.white, early_.grey, blocks);
            is_early = true;
        }
        if (!read.is_known) return marks;
        marks.is_known = true;
        marks.is_grey_known = !read.grey.empty();
        marks.places = read.places;
        auto white = read.white.begin();
        for (std::size_t block = 0; block < blocks; ++block)
            for (std::size_t i = 0; i < layout_.columns.size(); ++i)
                if (layout_.columns[i].is_of(block) && (!is_early || is_early_.at(i)))
                    marks.blocks[block][i] = *white++;
        auto grey = read.grey.begin();
        for (std::size_t i = 0; grey != read.grey.end(); ++i)
            if (is_grey(i)) marks.grey[i] = *grey++;
        for (std::size_t block = 0; block < blocks; ++block)
            if (marks.places[block] == RowMarks::unknown && !was_there(marks.blocks[block]))
                marks.places[block] = RowMarks::nowhere;
        return marks;
    }

private:
    struct Count {
        std::size_t white = 0, grey = 0;
    };

    [[nodiscard]] bool is_grey(std::size_t column) const {
        return !layout_.columns[column].is_editable() && column + 1 < layout_.columns.size();
    }

    template <class Has>
    void count(Count& to, Has has) const {
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            if (!has(i)) continue;
            for (std::size_t block = 0; block < layout_.blocks.size(); ++block)
                to.white += layout_.columns[i].is_of(block) ? 1 : 0;
            to.grey += is_grey(i) ? 1 : 0;
        }
    }

    static bool was_there(std::map<std::size_t, std::string> const& marks) {
        return std::none_of(marks.begin(), marks.end(),
                            [](auto const& each) { return each.second == no_mark; });
    }

    Layout const& layout_;
    Count all_, early_;
    std::map<std::size_t, bool> is_early_;
};

class RowObjectReader {
public:
    RowObjectReader(RowObjects& into, ReadSheet const& sheet, Layout const& layout, Draft& draft)
        : into_(into),
          sheet_(sheet),
          layout_(layout),
          draft_(draft),
          headings_(sheet, layout, draft),
          marks_(layout, headings_.positions()) {
        for (Column const& column : layout.columns) {
            if (column.is_editable())
                forms_.emplace_back(CellForm{column, Lists::shape(layout.list), draft.words});
            else
                forms_.emplace_back();
        }
    }

    void read() {
        into_.positions = headings_.positions();
        if (sheet_.rows.empty() || !has_keys()) return;
        refuse_merged();
        for (std::size_t i = 1; i < sheet_.rows.size(); ++i) {
            draft_.meter.charge(steps_of_row + steps_of_mark * layout_.columns.size());
            row(sheet_.rows[i]);
        }
        refuse_sorted_columns();
    }

    /// Of a sheet without objects.
    void read_grey() {
        for (std::size_t i = 1; i < sheet_.rows.size(); ++i) {
            MarkReader::Marks const marks = marks_.read(mark_cell(sheet_.rows[i]));
            find_unread(sheet_.rows[i], marks, {});
        }
    }

private:
    // Whoever sorts some of the columns puts what they say into other rows. Nothing tells that from changes but that
    // each text is still there, and stands somewhere else.
    void refuse_sorted_columns() {
        std::string columns;
        Place first;
        for (std::size_t block = 0; block < layout_.blocks.size(); ++block)
            for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
                RowObject const* const moved = moved_in(block, i);
                bool const is_told = block > 0 && layout_.columns[i].block == Column::every_block;
                if (moved == nullptr || is_told) continue;
                if (columns.empty()) first = place_of_cell(sheet_, moved->row, into_.positions[i]);
                columns += (columns.empty() ? "" : ", ") + quote(layout_.columns[i].heading);
            }
        if (columns.empty()) return;
        draft_.problems.push_back(
            say<sheet_messages, "columns-sorted-alone">({{"columns", columns}}).at(first));
        into_.all.clear();
    }

    /// The first row in which a column says what another row said, if that is so for all that was changed in it.
    [[nodiscard]] RowObject const* moved_in(std::size_t block, std::size_t column) const {
        constexpr std::size_t fewest = 4;
        std::vector<std::string> before;
        std::vector<std::string> now;
        std::vector<std::string> texts;
        std::set<std::string> moved;
        RowObject const* first = nullptr;
        for (RowObject const& each : into_.all) {
            draft_.meter.charge();
            if (each.block != block || !each.was_there || !each.texts[column]) continue;
            std::string const& held = each.marks[column];
            if (held.empty()) continue;
            draft_.meter.charge(2 * steps_of_mark);
            before.push_back(held);
            now.push_back(mark(*each.texts[column]));
            if (!each.texts[column]->empty()) texts.push_back(assay::folded(*each.texts[column]));
            if (now.back() == held) continue;
            if (first == nullptr) first = &each;
            moved.insert(now.back());
        }
        if (first == nullptr) return nullptr;
        std::size_t changed = 0;
        for (std::size_t i = 0; i < now.size(); ++i) changed += now[i] == before[i] ? 0 : 1;
        // of few ratings, some may be exchanged by people; then they are in no order
        bool const is_in_order = std::is_sorted(texts.begin(), texts.end()) ||
                                 std::is_sorted(texts.rbegin(), texts.rend());
        if (changed < fewest || (moved.size() < fewest && !is_in_order)) return nullptr;
        std::sort(before.begin(), before.end());
        std::sort(now.begin(), now.end());
        return before == now ? first : nullptr;
    }

    void refuse_merged() {
        for (Merged const& merged : sheet_.merged)
            if (merged.last_row > sheet_.rows.front().number &&
                draft_.problems.size() < most_problems)
                draft_.problems.push_back(say<sheet_messages, "merged-cells">().at(
                    place_of_cell(sheet_, merged.first_row, merged.first_column)));
    }

    bool has_keys() {
        bool has_all = true;
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            if (!layout_.columns[i].is_needed() || into_.positions[i] != RowObjects::nowhere)
                continue;
            has_all = false;
            draft_.problems.push_back(
                say<sheet_messages, "missing-column">(
                    {{"column", start_of(layout_.columns[i].heading)}})
                    .at(place_of_cell(sheet_, sheet_.rows.front().number, 0)));
        }
        return has_all;
    }

    [[nodiscard]] std::string_view mark_cell(ReadRow const& row) const {
        std::size_t const position = headings_.positions().back();
        return position == RowObjects::nowhere ? std::string_view{}
                                               : trimmed(row.at(position).text);
    }

    void row(ReadRow const& row) {
        MarkReader::Marks const marks = marks_.read(mark_cell(row));
        bool const is_empty = std::all_of(into_.positions.begin(), into_.positions.end() - 1,
                                          [&](std::size_t at) { return row.at(at).is_blank(); });
        std::vector<RowObject> objects;
        for (std::size_t block = 0; block < layout_.blocks.size() && !is_empty; ++block) {
            RowObject object = object_of(row, block, marks);
            if (marks.is_known) take_marks(object, marks);
            is_there(object);
            take_author(object);
            refuse_clearing(object, row);
            objects.push_back(std::move(object));
        }
        find_unread(row, marks, objects);
        for (RowObject& object : objects) into_.all.push_back(std::move(object));
    }

    RowObject object_of(ReadRow const& row, std::size_t block, MarkReader::Marks const& marks) {
        RowObject object;
        object.layout = &layout_;
        object.sheet = &sheet_;
        object.row = row.number;
        object.block = block;
        object.texts.resize(layout_.columns.size());
        object.marks.resize(layout_.columns.size());
        object.positions = &into_.positions;
        for (bool const is_answer : {false, true})  // which type is wanted may stand behind it
            for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
                Column const& column = layout_.columns[i];
                bool const is_here =
                    column.is_of(block) && into_.positions[i] != RowObjects::nowhere;
                if (is_here && forms_[i]->is_answer() == is_answer)
                    read_cell(object, row, i, marks);
            }
        return object;
    }

    /// What a cell of a column held; empty: not known.
    static std::string_view held_in(MarkReader::Marks const& marks, std::size_t block,
                                    std::size_t column) {
        if (!marks.is_known) return {};
        auto const known = marks.blocks[block].find(column);
        return known == marks.blocks[block].end() ? std::string_view{} : known->second;
    }

    void read_cell(RowObject& object, ReadRow const& row, std::size_t i,
                   MarkReader::Marks const& marks) {
        ReadCell const& cell = row.at(into_.positions[i]);
        bool const says = !cell.is_blank();
        object.has_content = object.has_content || (!layout_.columns[i].is_key && says);
        Diagnostic problem;
        if (!forms_[i]->is_answer())
            object.texts[i] = text_of_cell(*forms_[i], cell, sheet_, row.number,
                                           held_in(marks, object.block, i), draft_, problem);
        else if (cell.lacks_value())
            problem = cells::about_formula(cell);
        else
            object.texts[i] = answer_text(cell, wanted(object), sheet_.dates, problem);
        // a cell of all blocks is told once
        bool const is_told = object.block > 0 && layout_.columns[i].block == Column::every_block;
        if (object.texts[i] || is_told) return;
        problem.place = place_of_cell(sheet_, row.number, into_.positions[i]);
        draft_.problems.push_back(std::move(problem));
    }

    [[nodiscard]] std::string text_of_field(RowObject const& object, std::string_view field) const {
        for (std::size_t i = 0; i < layout_.columns.size(); ++i)
            if (layout_.columns[i].field == field) return object.texts[i].value_or("");
        return {};
    }

    /// The type that an answer is to have.
    [[nodiscard]] AnswerType wanted(RowObject const& object) const {
        if (layout_.list == figures_list) {
            std::string const type = text_of_field(object, "type");
            for (std::size_t i = 1; i < names_of<AnswerType>.size(); ++i)
                if (!type.empty() && spaced(names_of<AnswerType>[i]) == type)
                    return static_cast<AnswerType>(i);
            return AnswerType::unsaid;
        }
        for (algebra::FactAsked const& asked : algebra::plan_of(draft_.pack).facts)
            if (asked.id == text_of_field(object, "fact") &&
                name_of(bearer_of(asked.on)) == text_of_field(object, "about"))
                return answer_type(asked.type.type);
        return AnswerType::unsaid;
    }

    void take_marks(RowObject& object, MarkReader::Marks const& marks) const {
        object.place = marks.places[object.block];
        object.was_there = object.place != RowMarks::nowhere;
        for (auto const& [column, held] : marks.blocks[object.block]) object.marks[column] = held;
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) take_exact(object, i);
        if (!object.was_there) object.marks.assign(layout_.columns.size(), {});
    }

    // Where nobody has changed the cell, the value is what travels on the hidden sheet.
    void take_exact(RowObject& object, std::size_t i) const {
        if (!object.was_there || !object.texts[i] || object.marks[i] != mark(*object.texts[i]))
            return;
        std::string field{layout_.columns[i].field};
        std::replace(field.begin(), field.end(), '.', '/');
        auto const found =
            draft_.carried.find(place_in_file(layout_.list, object.place) + "/" + field);
        if (found != draft_.carried.end()) object.exact[i] = found->second;
    }

    /// Whether a row, or a block of it, is an object at all.
    void is_there(RowObject& object) const {
        bool const is_answer = layout_.list == answers_list;
        // a row of one object is there even when it says no more than what it is known by
        if (layout_.blocks.size() == 1 && !is_answer) object.has_content = true;
        if (!draft_.is_fresh || !object.was_there) return;
        std::size_t says = 0;
        while (is_answer && layout_.columns[says].field != "says") ++says;
        bool const is_cleared =
            is_answer && object.texts[says].value_or("").empty() && object.marks[says] != mark("");
        object.has_content = object.has_content || !is_cleared;
    }

    /// Who has judged is said once for all who do not say it.
    void take_author(RowObject& object) {
        std::string_view const role = layout_.blocks[object.block].role;
        if (role.empty() || !object.has_content) return;
        std::size_t const side = role == "self" ? 0 : 1;
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            Column const& column = layout_.columns[i];
            bool const is_author = column.is_of(object.block) && column.field == "author";
            if (!is_author || !object.texts[i].value_or("").empty()) continue;
            std::string const& author =
                draft_.authors[side].empty() ? draft_.given_author : draft_.authors[side];
            if (author.empty() || !says_more_than_keys(object)) continue;
            // whoever fills in a part did not write what stands in it
            if (draft_.is_part && !is_changed(object)) continue;
            object.texts[i] = author;
            draft_.is_author_used[side] = true;
        }
    }

    [[nodiscard]] bool is_changed(RowObject const& object) const {
        if (!object.was_there) return true;
        for (std::size_t i = 0; i < layout_.columns.size(); ++i)
            if (!layout_.columns[i].is_key && object.texts[i] &&
                object.marks[i] != mark(*object.texts[i]))
                return true;
        return false;
    }

    [[nodiscard]] bool says_more_than_keys(RowObject const& object) const {
        for (std::size_t i = 0; i < layout_.columns.size(); ++i)
            if (!layout_.columns[i].is_key && !object.texts[i].value_or("").empty()) return true;
        return false;
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
                draft_.problems.push_back(cells::about_formula(cell).at(
                    place_of_cell(sheet_, row.number, into_.positions[i])));
        }
    }

    // --- what nobody reads -----------------------------------------------------------------------------

    void find_unread(ReadRow const& row, MarkReader::Marks const& marks,
                     std::vector<RowObject> const& objects) {
        for (ReadCell const& cell : row.cells) {
            if (cell.is_blank() || headings_.is_strange(cell.column)) continue;
            auto const column = headings_.at(cell.column);
            if (column && is_read(*column, cell, marks, objects)) continue;
            draft_.unread.push_back(cell_name(sheet_, row.number, cell.column));
        }
    }

    [[nodiscard]] bool is_read(std::size_t column, ReadCell const& cell,
                               MarkReader::Marks const& marks,
                               std::vector<RowObject> const& objects) const {
        bool const is_last = column + 1 == layout_.columns.size();
        if (is_last) return marks.is_known;
        std::string const held = mark(with_line_feeds(cell.text));
        if (!layout_.columns[column].is_editable()) {
            if (marks.is_grey_known)
                return marks.grey.at(column) == held ||
                       cells::undamaged(cell, sheet_.dates.from_1904,
                                        [&](std::string const& other) {
                                            return mark(other) == marks.grey.at(column);
                                        })
                           .has_value();
            // of an early workbook, and of a sheet without marks, nobody knows
            return marks.is_known || headings_.positions().back() == RowObjects::nowhere;
        }
        bool is_of_block = false;
        for (RowObject const& object : objects) {
            if (!layout_.columns[column].is_of(object.block)) continue;
            is_of_block = true;
            if (object.was_there || object.has_content) return true;
        }
        // a block of which nothing is said: what was offered in it may be there
        if (!is_of_block || !marks.is_known) return false;
        Diagnostic none;
        auto const text = forms_[column]->text(cell, sheet_.dates, none);
        for (auto const& block : marks.blocks)
            if (auto const known = block.find(column); known != block.end())
                return known->second == held || known->second == no_mark ||
                       (text && mark(*text) == known->second);
        return false;
    }

    static constexpr std::size_t steps_of_row = 1000;

    RowObjects& into_;
    ReadSheet const& sheet_;
    Layout const& layout_;
    Draft& draft_;
    Headings headings_;
    MarkReader marks_;
    std::vector<std::optional<CellForm>> forms_;
};

}  // namespace

std::string RowObject::cell(std::size_t member) const {
    if (layout->is_form()) return cell_name(*sheet, lines[member], positions->at(1));
    std::size_t const at = (*positions)[member];
    return cell_name(*sheet, row, at == RowObjects::nowhere ? 0 : at);
}

void read_objects(RowObjects& into, ReadSheet const& sheet, Layout const& layout, Draft& draft) {
    RowObjectReader{into, sheet, layout, draft}.read();
}

std::optional<std::string> text_of_cell(CellForm const& form, ReadCell const& cell,
                                        ReadSheet const& sheet, std::size_t row,
                                        std::string_view held, Draft& draft, Diagnostic& problem) {
    auto const text = form.text(cell, sheet.dates, problem);
    if (text && mark(*text) == held) return text;
    if (held.empty() || held == no_mark) {
        if (text) note_misread(draft, *text, cell_name(sheet, row, cell.column));
        return text;
    }
    auto const before = cells::undamaged(
        cell, sheet.dates.from_1904, [&](std::string const& other) { return mark(other) == held; });
    if (!before) {
        if (text) note_misread(draft, *text, cell_name(sheet, row, cell.column));
        return text;
    }
    draft.mended.push_back(cell_name(sheet, row, cell.column));
    return before;
}

void note_misread(Draft& draft, std::string_view text, std::string const& cell) {
    std::string_view const letters = cells::misread_letters(text);
    if (letters.empty()) return;
    if (draft.misread.empty()) draft.misread_as = letters;
    draft.misread.push_back(cell);
}

void find_unread(ReadSheet const& sheet, Layout const& layout, Draft& draft) {
    RowObjects nothing;
    RowObjectReader{nothing, sheet, layout, draft}.read_grey();
}

Place place_of_cell(ReadSheet const& sheet, std::size_t row, std::size_t column) {
    return {sheet.file, 0, 0, cell_name(sheet, row, column)};
}

}  // namespace assay::sheets
