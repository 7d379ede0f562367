// Imports sheets that assay did not write, and forms that come back. A map or a layout says what each column holds. A row
// that assay wrote has marks of what it held, and only changed cells count; other rows add what is new. Every filled
// cell is read or named, or its column is named.

#include "cells/damage.hpp"
#include "model/characters.hpp"
#include "model/messages/sheets.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/texts.hpp"
#include "model/typed_text.hpp"
#include "sheets/base.hpp"
#include "sheets/changes.hpp"
#include "sheets/lists.hpp"
#include "sheets/plain_evidence.hpp"
#include "sheets/plain_judgements.hpp"
#include "sheets/row_objects.hpp"
#include "sheets/take_over.hpp"

#include <algorithm>
#include <optional>

namespace assay::sheets {
namespace {

using Part = PlainField::Part;
using Means = PlainLabels::Means;

/// A sheet with the columns that were found in it.
struct FoundSheet {
    ReadSheet const* sheet = nullptr;
    PlainColumns columns;
};

bool is_evidence(Part part) {
    return part == Part::evidence || part == Part::shown || part == Part::told;
}

bool is_list(PlainColumns const& columns, PlainField const& field) {
    if (field.part != Part::shown && field.part != Part::told) return false;
    auto const& known = find_layout(evidence_sheet)->columns;
    // a column with references beside it says that each cell is about one piece
    bool const has_references =
        std::any_of(columns.all.begin(), columns.all.end(), [&](PlainColumn const& each) {
            return each.field.part == field.part && known[each.field.column].field == "id";
        });
    return !has_references && known[field.column].field == "title";
}

/// Whether a text is the heading of a part of the standard: `1.1 Customer identification`, `Criterion 1: ...`.
bool is_heading_of(Standard const& standard, std::string_view text) {
    constexpr std::string_view separators = " \t:.-";
    for (Node const& node : standard.nodes) {
        if (standard.is_element(node)) continue;
        std::string_view rest = trimmed(text);
        std::string const level = standard.levels[node.level].name + " ";
        if (is_same_word(rest.substr(0, level.size()), level)) rest.remove_prefix(level.size());
        if (!rest.starts_with(node.id)) continue;
        rest.remove_prefix(node.id.size());
        if (!rest.empty() && separators.find(rest.front()) == separators.npos) continue;
        std::size_t const title = rest.find_first_not_of(separators);
        if (title == rest.npos || is_same_word(rest.substr(title), node.title)) return true;
    }
    return false;
}

/// Reads the sheets one after the other; what two of them say of one thing must agree.
class PlainReading {
public:
    PlainReading(Draft& draft, SheetLayout const* layout, ColumnMap const& map,
                 std::vector<FoundSheet> const& sheets)
        : draft_(draft),
          layout_(layout),
          labels_(draft.words, layout, map.ratings),
          texts_(draft.assessment, draft.pack, draft.words, labels_),
          putting_(draft),
          evidence_(putting_, labels_, references(sheets)),
          judgements_(putting_, texts_),
          evidence_layout_(*find_layout(evidence_sheet)),
          judgements_layout_(*find_layout(judgements_sheet)) {
        for (Judgement const& each : draft.assessment.judgements)
            spoken_of_.insert(std::string(each.element));
        for (Claim const& each : draft.assessment.claims)
            spoken_of_.insert(std::string(each.element));
        for (Evidence const& each : draft.assessment.evidence)
            if (each.visibility == Visibility::open) open_.emplace_back(each.id);
        std::string const file = sheets.empty() ? std::string{} : sheets.front().sheet->file;
        std::vector<std::string> known = draft.words.of(Vocabulary::ratings);
        known.insert(known.end(), {"claimed", "not rated"});
        for (std::string const& wrong : labels_.wrong())
            draft.problems.push_back(
                say<sheet_messages, "unknown-rating-of-label">(
                    {{"rating", start_of(wrong)}, {"known", list_of_starts(known)}})
                    .at({file, 0, 0, {}})
                    .near(nearest(wrong, known)));
    }

    void read(FoundSheet const& found) {
        sheet_ = found.sheet;
        columns_ = &found.columns;
        for (std::size_t i = 0; i < columns_->headings; ++i)
            for (ReadCell const& cell : sheet_->rows[i].cells) unread(sheet_->rows[i], cell);
        tell_columns();
        for (std::size_t i = columns_->headings + 1; i < sheet_->rows.size(); ++i)
            row(sheet_->rows[i]);
    }

    void finish() {
        judgements_.finish();
        if (!is_marked_) return;
        bool const is_of_evidence = layout_->rows == LayoutRows::evidence;
        std::vector<std::string> missing;
        if (is_of_evidence) {
            for (std::string const& each : open_)
                if (!evidence_.seen().contains(each)) missing.push_back(each);
        } else {
            for (Node const& node : draft_.pack.standard().nodes)
                if (spoken_of_.contains(node.id) && !judgements_.seen().contains(node.id))
                    missing.push_back(node.id);
        }
        if (missing.empty()) return;
        std::string const what =
            is_of_evidence ? counted(missing.size(), evidence_layout_.one, evidence_layout_.many)
                           : counted(missing.size(), "element", "elements");
        draft_.notes.push_back(
            what + (missing.size() == 1 ? " is" : " are") +
            " in the file and not in these rows; nothing was taken out: " + first_few(missing));
    }

private:
    [[nodiscard]] static std::vector<std::string> references(
        std::vector<FoundSheet> const& sheets) {
        std::vector<std::string> ids;
        auto const& known = find_layout(evidence_sheet)->columns;
        for (FoundSheet const& each : sheets)
            for (PlainColumn const& column : each.columns.all)
                if (is_evidence(column.field.part) && known[column.field.column].field == "id")
                    for (ReadRow const& row : each.sheet->rows)
                        ids.emplace_back(trimmed(shown_in(*each.sheet, row, column.column).text));
        return ids;
    }

    // --- what nobody reads -----------------------------------------------------------------------------

    [[nodiscard]] bool is_read(std::size_t column) const {
        return column == columns_->marks ||
               std::any_of(columns_->all.begin(), columns_->all.end(),
                           [&](PlainColumn const& each) { return each.column == column; });
    }

    void unread(ReadRow const& row, ReadCell const& cell) {
        if (!cell.is_blank()) draft_.unread.push_back(cell_name(*sheet_, row.number, cell.column));
    }

    /// Columns that have a heading are told as a whole.
    void tell_columns() {
        strange_.clear();
        std::vector<std::string> left;
        for (ReadCell const& cell : sheet_->rows[columns_->headings].cells)
            if (!is_read(cell.column) && !cell.is_blank()) {
                strange_.insert(cell.column);
                left.push_back(quote_start(trimmed(cell.text)));
            }
        if (left.empty()) return;
        draft_.notes.push_back(counted(left.size(), "column", "columns") + " of " + sheet_->name +
                               (left.size() == 1 ? " is" : " are") + " not in the " +
                               (layout_ == nullptr ? "map" : "layout") + " and " +
                               (left.size() == 1 ? "was" : "were") +
                               " left alone: " + first_few(left));
    }

    // --- rows --------------------------------------------------------------------------------------------

    void row(ReadRow const& row) {
        draft_.meter.charge(steps_of_row + steps_of_mark * row.cells.size());
        for (ReadCell const& cell : row.cells)
            if (!is_read(cell.column) && !strange_.contains(cell.column)) unread(row, cell);
        PlainRow read;
        if (layout_ != nullptr && columns_->marks != PlainColumns::no_marks) {
            ReadCell const& cell = row.at(columns_->marks);
            read.marks = read_plain_marks(trimmed(cell.text), layout_->columns.size());
            if (!read.marks.is_known) unread(row, cell);
        }
        read.key = place(row, key_column());
        if (is_heading(row, read.marks)) return;
        bool const had_problems = !all_cells(row, read);
        if (had_problems) return;
        bool const says_anything =
            std::any_of(read.entries.begin(), read.entries.end(), [](PlainEntry const& each) {
                return !each.is_for_all() && each.field().part != Part::element && each.is_changed;
            });
        bool const is_of_evidence = layout_ != nullptr && layout_->rows == LayoutRows::evidence;
        if (read.marks.is_known && is_of_evidence) {
            is_marked_ = true;
            return evidence_.change(read);
        }
        if (!find_elements(row, read, says_anything)) return;
        if (!says_anything && !read.marks.is_known) return;
        take(read);
    }

    /// A heading in the midst of the table. One that is none of the standard's was read by nobody.
    bool is_heading(ReadRow const& row, PlainMarks const& marks) {
        bool says_more = false;
        std::vector<ReadCell const*> keys;
        for (PlainColumn const& each : columns_->all) {
            if (each.column == PlainColumn::every_row) continue;
            ReadCell const& cell = row.at(each.column);
            if (cell.is_blank()) continue;
            if (each.field.part == Part::element)
                keys.push_back(&cell);
            else if (marks.is_heading)
                unread(row, cell);  // nobody reads the row of a criterion
            else
                says_more = true;
        }
        if (says_more) return false;
        if (keys.empty()) return !marks.is_known || marks.is_heading;
        if (marks.is_known && !marks.is_heading) return false;
        for (ReadCell const* const each : keys) {
            bool const is_written = marks.is_heading && mark(each->text) == marks.key;
            std::vector<std::string> const ids = split_list(each->text);
            bool const is_element = std::all_of(ids.begin(), ids.end(), [&](std::string const& id) {
                return draft_.pack.standard().find(id).has_value();
            });
            if (!is_written && !is_element && !is_heading_of(draft_.pack.standard(), each->text))
                unread(row, *each);
        }
        return true;
    }

    /// What the row says in its columns. False when a cell is wrong, which was told.
    bool all_cells(ReadRow const& row, PlainRow& read) {
        bool is_right = true;
        for (PlainColumn const& each : columns_->all) {
            if (each.field.part == Part::about) {
                about(row, read, each);
                continue;
            }
            PlainEntry entry;
            entry.column = &each;
            entry.place = place(row, each.column);
            if (read.marks.is_known && each.of_layout != PlainColumn::no_layout)
                entry.mark = read.marks.cells[each.of_layout].text;
            if (each.field.part == Part::element &&
                (layout_ == nullptr || layout_->rows == LayoutRows::elements))
                continue;
            std::optional<bool> const says = cell(row, entry);
            if (!says)
                is_right = false;
            else if (*says)
                read.entries.push_back(std::move(entry));
        }
        return is_right;
    }

    /// What is for reading: named when it was changed.
    void about(ReadRow const& row, PlainRow const& read, PlainColumn const& column) {
        ReadCell const& cell = row.at(column.column);
        if (read.marks.is_known && column.of_layout != PlainColumn::no_layout &&
            mark(with_line_feeds(cell.text)) != read.marks.cells[column.of_layout].text)
            unread(row, cell);
    }

    /// Whether a cell says anything; nothing when it is wrong, which was told.
    std::optional<bool> cell(ReadRow const& row, PlainEntry& entry) {
        PlainColumn const& column = *entry.column;
        ReadCell const cell =
            entry.is_for_all() ? ReadCell{column.text} : shown_in(*sheet_, row, column.column);
        bool const is_marked = !entry.mark.empty();
        entry.is_changed = !is_marked || mark(with_line_feeds(cell.text)) != entry.mark;
        if (cell.is_blank() && !is_marked) return false;
        Diagnostic problem;
        if (text(cell, entry, problem)) {
            if (is_marked && mark(entry.text) == entry.mark) entry.is_changed = false;
            return is_marked || !entry.text.empty();
        }
        if (!entry.is_changed) return false;  // it came from the file, and stays as it is there
        problem.place = entry.place;
        draft_.problems.push_back(std::move(problem));
        return std::nullopt;
    }

    bool text(ReadCell const& cell, PlainEntry& entry, Diagnostic& problem) {
        PlainField const& field = entry.column->field;
        Layout const& layout = is_evidence(field.part) ? evidence_layout_ : judgements_layout_;
        if (field.part == Part::element) {
            entry.text = joined_list(cell.text);
            return true;
        }
        Column const& column = layout.columns[field.column];
        if (entry.is_changed) note_misread(draft_, cell.text, entry.place.pointer);
        if (cell.lacks_value()) {
            problem = cells::about_formula(cell);
            return false;
        }
        if (entry.is_changed && is_cut(cell.text)) {
            problem = say<sheet_messages, "shortened-text-in-cell">().at({});
            return false;
        }
        if (column.vocabulary == Vocabulary::ratings && column.field == "rating")
            return rating(cell, entry, problem);
        bool const is_prose =
            column.field == "title" || column.field == "id" || column.field == "rationale";
        if (is_prose && !entry.is_for_all()) {
            Means const means = labels_.of_text(cell.text);
            if (means == Means::nothing) return true;
            if (means == Means::unclear && entry.is_changed) {
                problem = say<sheet_messages, "unclear-text-in-cell">(
                              {{"text", start_of(trimmed(cell.text))}})
                              .at({});
                return false;
            }
        }
        if (is_list(*columns_, field)) {
            entry.text = with_line_feeds(trimmed(cell.text));
            return true;
        }
        CellForm const form{column, Lists::shape(layout.list), draft_.words};
        auto const text = form.text(cell, sheet_->dates, problem);
        if (text) entry.text = trimmed(*text);
        return text.has_value();
    }

    bool rating(ReadCell const& cell, PlainEntry& entry, Diagnostic& problem) {
        entry.rating = labels_.of(cell.text);
        std::string const typed = start_of(trimmed(cell.text));
        switch (entry.rating.means) {
            case Means::nothing:
                return true;
            case Means::rating:
                entry.text = labels_.label(entry.rating.rating);
                return true;
            case Means::claimed:
                entry.text = labels_.claimed();
                return true;
            case Means::unclear:
                problem = say<sheet_messages, "unclear-rating-in-cell">({{"text", typed}}).at({});
                return false;
            default:
                break;
        }
        std::vector<std::string> known = draft_.words.of(Vocabulary::ratings);
        if (layout_ != nullptr && !layout_->labels.empty()) known = labels_.choices();
        problem = say<sheet_messages, "unknown-label-in-cell">(
                      {{"rating", typed}, {"known", list_of_starts(known)}})
                      .at({})
                      .near(nearest(trimmed(cell.text), known));
        return false;
    }

    [[nodiscard]] static std::string joined_list(std::string_view text) {
        std::vector<std::string> const texts = split_list(text);
        return joined(std::vector<Text>{texts.begin(), texts.end()});
    }

    /// The elements that a row is about. False when that is not clear, which was told.
    bool find_elements(ReadRow const& row, PlainRow& read, bool says_anything) {
        bool is_mapped = false;
        for (PlainColumn const& each : columns_->all) {
            if (each.field.part != Part::element) continue;
            is_mapped = true;
            std::string const typed{each.column == PlainColumn::every_row
                                        ? trimmed(each.text)
                                        : trimmed(shown_in(*sheet_, row, each.column).text)};
            if (typed.empty()) continue;
            std::vector<std::string> elements = split_list(typed);
            if (!read.elements.empty() && read.elements != elements) {
                putting_.problem(place(row, each.column),
                                 say<sheet_messages, "two-elements-in-row">(
                                     {{"one", start_of(joined_list(typed))},
                                      {"other", start_of(read.elements.front())}}));
                return false;
            }
            read.elements = std::move(elements);
        }
        if (read.marks.is_known) {
            is_marked_ = true;
            std::string const key = read.elements.size() == 1 ? read.elements.front() : "";
            if (mark(key) == read.marks.key) return true;
            putting_.problem(read.key, say<sheet_messages, "unknown-key-changed">(
                                           {{"column", std::string("Element")}}));
            return false;
        }
        bool const needs_element =
            is_mapped ||
            std::any_of(read.entries.begin(), read.entries.end(), [&](auto const& each) {
                Part const part = each.field().part;
                bool const is_judged = part == Part::self || part == Part::assessor;
                return !each.is_for_all() && (is_judged || is_list(*columns_, each.field()));
            });
        if (read.elements.empty() && needs_element && says_anything)
            putting_.problem(read.key, say<sheet_messages, "which-element">());
        return !read.elements.empty() || (says_anything && !needs_element);
    }

    /// Evidence and judgements of a row; each judgement that the row makes rests on the evidence of the row.
    void take(PlainRow const& read) {
        std::vector<std::size_t> single;
        std::vector<PlainEntry const*> lists;
        if (auto const index = evidence_.offer(read, Part::evidence)) single.push_back(*index);
        for (Part const part : {Part::shown, Part::told}) {
            PlainEntry const* list = nullptr;
            for (PlainEntry const& each : read.entries)
                if (each.field().part == part && is_list(*columns_, each.field())) list = &each;
            if (list != nullptr)
                lists.push_back(list);
            else if (auto const index = evidence_.offer(read, part))
                single.push_back(*index);
        }
        for (std::string const& element : read.elements) {
            PlainJudgements::Taken const taken = judgements_.take(read, element);
            PlainEvidence::Listed listed{single, single, {}};
            for (PlainEntry const* const each : lists) {
                PlainEvidence::Listed const more = evidence_.list(read, *each, element);
                listed.all.insert(listed.all.end(), more.all.begin(), more.all.end());
                listed.added.insert(listed.added.end(), more.added.begin(), more.added.end());
                for (std::size_t const piece : more.removed) judgements_.withdraw(element, piece);
            }
            cite(read, taken, listed);
        }
    }

    void cite(PlainRow const& read, PlainJudgements::Taken const& taken,
              PlainEvidence::Listed const& listed) {
        auto const& judged = taken.subject.judgements;
        if (!read.marks.is_known) {
            for (std::size_t side = 0; side < judged.size(); ++side)
                if (taken.is_said[side] && judged[side] != PlainSubject::none)
                    judgements_.cite(judged[side], listed.all);
            return;
        }
        for (std::size_t side = 0; side < judged.size(); ++side)
            if (taken.is_new[side]) judgements_.cite(judged[side], listed.all);
        // the applicant's judgement comes first: the assessor may not have seen what was added later
        for (std::size_t const each : judged) {
            if (each == PlainSubject::none) continue;
            judgements_.cite(each, listed.added);
            break;
        }
    }

    [[nodiscard]] std::size_t key_column() const {
        for (PlainColumn const& each : columns_->all)
            if (each.field.part == Part::element) return each.column;
        return columns_->all.front().column;
    }

    [[nodiscard]] Place place(ReadRow const& row, std::size_t column) const {
        return place_of_cell(*sheet_, row.number, column == PlainColumn::every_row ? 0 : column);
    }

    static constexpr std::size_t steps_of_row = 1000;

    Draft& draft_;
    SheetLayout const* layout_;
    PlainLabels labels_;
    PlainTexts texts_;
    PlainPutting putting_;
    PlainEvidence evidence_;
    PlainJudgements judgements_;
    Layout const& evidence_layout_;
    Layout const& judgements_layout_;
    ReadSheet const* sheet_ = nullptr;
    PlainColumns const* columns_ = nullptr;
    std::set<std::size_t> strange_;
    std::set<std::string, std::less<>> spoken_of_;  ///< elements of which the file says something
    std::vector<std::string> open_;                 ///< evidence of the file that may be seen
    bool is_marked_ = false;
};

/// Which sheets are read: the one that is named; with a layout all that have its headings; else the first.
std::vector<ReadSheet const*> meant_sheets(Draft& draft, std::vector<ReadSheet> const& sheets,
                                           SheetLayout const* layout, ColumnMap const& map) {
    std::vector<ReadSheet const*> filled;
    for (ReadSheet const& each : sheets)
        if (!each.rows.empty() && (map.sheet.empty() || is_same_word(each.name, map.sheet)))
            filled.push_back(&each);
    if (filled.empty()) {
        std::string const file = sheets.empty() ? std::string{} : sheets.front().file;
        draft.problems.push_back((map.sheet.empty() ? say<sheet_messages, "nothing-in-sheets">()
                                                    : say<sheet_messages, "no-sheet-of-this-name">(
                                                          {{"sheet", start_of(map.sheet)}}))
                                     .at({file, 0, 0, {}}));
        return filled;
    }
    std::vector<ReadSheet const*> meant;
    for (ReadSheet const* const each : filled) {
        std::vector<Diagnostic> none;
        if (layout != nullptr && plain_columns(*each, layout, map, none).is_found)
            meant.push_back(each);
    }
    if (meant.empty()) meant.push_back(filled.front());
    return meant;
}

}  // namespace

void read_plain(Draft& draft, std::vector<ReadSheet> const& sheets, SheetLayout const* layout,
                ColumnMap const& map) {
    std::vector<FoundSheet> found;
    std::vector<ReadSheet const*> const meant = meant_sheets(draft, sheets, layout, map);
    for (ReadSheet const* const each : meant)
        found.push_back({each, plain_columns(*each, layout, map, draft.problems)});
    PlainReading reading{draft, layout, map, found};
    if (!draft.problems.empty()) return;
    for (FoundSheet const& each : found) reading.read(each);
    reading.finish();
    for (ReadSheet const& each : sheets)
        if (!each.rows.empty() && std::find(meant.begin(), meant.end(), &each) == meant.end())
            draft.notes.push_back("the sheet " + quote_start(each.name) +
                                  " was not read and was left alone");
}

SheetLayout const* layout_of_sheets(Draft& draft, std::vector<ReadSheet> const& sheets,
                                    std::string const& named) {
    std::string const file = sheets.empty() ? std::string{} : sheets.front().file;
    if (!named.empty()) {
        SheetLayout const* const layout = draft.pack.find_layout(named);
        if (layout == nullptr)
            draft.problems.push_back(
                say<sheet_messages, "unknown-layout">(
                    {{"layout", start_of(named)},
                     {"known", list_of(draft.pack.layouts(), &SheetLayout::id)}})
                    .at({file, 0, 0, {}})
                    .near(nearest(named, draft.pack.layouts(), &SheetLayout::id)));
        return layout;
    }
    SheetLayout const* found = nullptr;
    for (ReadSheet const& each : sheets) {
        std::vector<std::string> alike;
        SheetLayout const* const layout = recognised_layout(each, draft.pack, alike);
        if (alike.size() > 1 || (layout != nullptr && found != nullptr && layout != found)) {
            if (layout != nullptr) alike = {found->id, layout->id};
            draft.problems.push_back(
                say<sheet_messages, "several-layouts">({{"layouts", list_of(alike)}})
                    .at(place_of_cell(each, 0, 0)));
            return nullptr;
        }
        if (layout != nullptr) found = layout;
    }
    for (ReadSheet const& each : sheets)
        if (found == nullptr && find_layout(each.name) == nullptr)
            found = nearly_recognised(each, draft.pack);
    return found;
}

}  // namespace assay::sheets
