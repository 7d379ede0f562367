#include "sheets/take_over.hpp"

#include <assay/json.hpp>

#include "model/messages/sheets.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/texts.hpp"
#include "model/typed_text.hpp"
#include "sheets/base.hpp"
#include "sheets/judgement_rows.hpp"
#include "sheets/known_objects.hpp"
#include "sheets/lists.hpp"
#include "sheets/merge.hpp"
#include "sheets/renumber_rows.hpp"
#include "sheets/row_objects.hpp"
#include "sheets/tables.hpp"

#include <algorithm>
#include <deque>
#include <map>

namespace assay::sheets {
namespace {

class TakingOver {
public:
    TakingOver(Draft& draft, std::vector<ReadSheet> const& sheets, bool remove)
        : draft_(draft), sheets_(sheets), remove_(remove), lists_(draft.assessment) {
        is_further_.resize(draft.assessment.judgements.size());
        for (std::uint32_t const index :
             judgement_rows(draft.assessment, draft.pack, draft.meter).further)
            is_further_[index] = true;
    }

    void run() {
        match_sheets();
        if (!draft_.is_fresh) file_now_ = fingerprint(to_json(draft_.assessment));
        for (Layout const& layout : layouts())
            if (layout.is_editable()) size_at_start_[layout.list] = lists_.size(layout.list);
        bool is_ours = false;
        for (std::string const& workbook : workbooks()) {
            read_hidden(workbook);
            is_ours = take_workbook(workbook) || is_ours;
        }
        if (!is_ours) none_is_ours();
        if (draft_.is_fresh) missing_sheets();
        strangers();
        if (draft_.is_fresh) finish_fresh();
        for (auto const list : {answers_list, figures_list})
            if (auto const gone = gone_.find(list); gone != gone_.end())
                lists_.erase(list, gone->second);
        put_facts_back();
        for (auto const& [list, gone] : gone_)
            if (list != answers_list && list != figures_list) lists_.erase(list, gone);
        lists_.finish();
        count_gone();
        for (auto const& [list, at] : merged_) tell_origin(list, at);
    }

private:
    struct Merge {
        std::size_t index;
        RowObject const* object;
    };

    // --- which sheet is which --------------------------------------------------------------------------

    void match_sheets() {
        for (ReadSheet const& sheet : sheets_) layout_of_[&sheet] = find_layout(sheet.name);
        for (Layout const& layout : layouts()) {
            bool const is_there = std::any_of(
                sheets_.begin(), sheets_.end(),
                [&](ReadSheet const& sheet) { return is_same_word(sheet.name, layout.name); });
            std::vector<ReadSheet const*> alike;
            for (ReadSheet const& sheet : sheets_)
                if (!is_there && layout_of_[&sheet] == nullptr && looks_like(sheet, layout))
                    alike.push_back(&sheet);
            if (alike.size() != 1) continue;
            layout_of_[alike.front()] = &layout;
            draft_.notes.push_back("the sheet " + quote_start(alike.front()->name) +
                                   " was read as " + std::string{layout.name});
        }
    }

    /// Whether a sheet that was renamed is this one: it has the hidden column, and nearly all headings.
    static bool looks_like(ReadSheet const& sheet, Layout const& layout) {
        if (sheet.rows.empty() || layout.columns.back().heading != base_heading) return false;
        std::size_t found = 0;
        for (Column const& column : layout.columns) {
            auto const& cells = sheet.rows.front().cells;
            bool const is_there =
                std::any_of(cells.begin(), cells.end(), [&](ReadCell const& cell) {
                    return is_same_word(trimmed(cell.text), column.heading);
                });
            found += is_there ? 1 : 0;
            bool const is_needed = column.is_key || &column == &layout.columns.back();
            if (is_needed && !is_there) return false;
        }
        return 5 * found >= 4 * layout.columns.size();
    }

    /// The workbooks, by their files. Files of CSV are one together.
    [[nodiscard]] std::vector<std::string> workbooks() const {
        std::vector<std::string> all;
        for (ReadSheet const& sheet : sheets_)
            if (std::string const of = workbook_of(sheet);
                std::find(all.begin(), all.end(), of) == all.end())
                all.push_back(of);
        return all;
    }

    static std::string workbook_of(ReadSheet const& sheet) {
        return sheet.file.ends_with(".csv") ? std::string() : sheet.file;
    }

    void read_hidden(std::string const& workbook) {
        draft_.carried.clear();
        for (ReadSheet const& sheet : sheets_)
            if (Layout const* const layout = layout_of_[&sheet];
                layout != nullptr && layout->name == hidden_sheet && !sheet.rows.empty() &&
                workbook_of(sheet) == workbook)
                draft_.carried.merge(read_carried(sheet));
        if (draft_.is_fresh) return;
        read_part();
        std::string written_from;
        if (auto const found = draft_.carried.find(fingerprint_word); found != draft_.carried.end())
            written_from = found->second;
        is_same_file_ = written_from == file_now_;
        is_file_known_ = !written_from.empty();
        std::string note =
            "the file has changed since the sheets were exported; those changes are kept";
        if (is_file_known_ && !is_same_file_ &&
            std::find(draft_.notes.begin(), draft_.notes.end(), note) == draft_.notes.end())
            draft_.notes.push_back(std::move(note));
    }

    /// Of a part: who filled it in rated what names no author.
    void read_part() {
        auto const part = draft_.carried.find(part_word);
        draft_.is_part = part != draft_.carried.end();
        if (!draft_.is_part) return;
        draft_.notes.push_back("this is a part, " + start_of(part->second) +
                               "; what is not in it stays as it is");
        if (auto const with = draft_.carried.find(part_with_word); with != draft_.carried.end())
            draft_.authors = {with->second, with->second};
    }

    // --- each sheet ------------------------------------------------------------------------------------

    /// All sheets of a workbook are read before the first is merged: a row can get another id, and others cite it.
    /// False: none of them is one that comes back.
    bool take_workbook(std::string const& workbook) {
        std::vector<SheetRows> all;
        bool is_ours = false;
        for (Layout const& layout : layouts())
            for (ReadSheet const& sheet : sheets_) {
                if (layout_of_[&sheet] != &layout || workbook_of(sheet) != workbook) continue;
                is_ours = is_ours || layout.is_editable();
                if (layout.name == hidden_sheet) continue;
                if (!layout.is_editable()) {
                    find_unread(sheet, layout, draft_);
                    continue;
                }
                RowObjects& rows = rows_.emplace_back();
                if (layout.is_form())
                    read_form(rows, sheet, layout, draft_);
                else
                    read_objects(rows, sheet, layout, draft_);
                all.push_back({&sheet, &layout, &rows});
            }
        bool const is_added_meanwhile = is_file_known_ && (!is_same_file_ || !merged_.empty());
        if (is_added_meanwhile) renumber_rows(all, lists_, draft_);
        for (SheetRows const& each : all) {
            if (each.layout->is_form())
                take_form(each);
            else
                take_rows(each);
        }
        tell_authors();
        return is_ours;
    }

    void take_form(SheetRows const& of) {
        for (RowObject const& object : of.rows->all) {
            MergeInto{draft_, lists_, *of.layout, 0}.run_form(object);
            merged_.emplace_back(of.layout->list, Merge{0, &object});
        }
    }

    // What is known by which row is kept for problems.
    void take_rows(SheetRows const& of) {
        auto const& [of_sheet, of_layout, of_rows] = of;
        ReadSheet const& sheet = *of_sheet;
        Layout const& layout = *of_layout;
        RowObjects& rows = *of_rows;
        std::vector<bool> is_seen(lists_.size(layout.list));
        for (std::size_t block = 0; block < layout.blocks.size(); ++block) {
            std::vector<RowObject*> mine;
            for (RowObject& object : rows.all)
                if (object.block == block) mine.push_back(&object);
            MergeInto merge{draft_, lists_, layout, block};
            for (auto const& [index, object] : merge.run(mine)) {
                if (index < is_seen.size()) is_seen[index] = true;
                merged_.emplace_back(layout.list, Merge{index, object});
            }
        }
        bool const is_read = !rows.all.empty() || !sheet.rows.empty();
        if (layout.has_all_rows() && !draft_.is_fresh && is_read) missing(sheet, layout, is_seen);
    }

    /// What is in the file and not in the sheet: it was taken out of the sheet. Of early workbooks it is not
    /// known whether it was added to the file meanwhile.
    void missing(ReadSheet const& sheet, Layout const& layout, std::vector<bool> const& is_seen) {
        KnownObjects const known{lists_, layout, 0, draft_.words, draft_.meter};
        auto const rows = draft_.carried.find(std::string(rows_word) + std::string(layout.name));
        bool const are_rows_known = rows != draft_.carried.end();
        std::size_t const size = mark_size * known.keys().size();
        std::map<std::string, std::string> when_written;  // marks of the row by those of its keys
        for (std::size_t at = 0; are_rows_known && at + size + mark_size <= rows->second.size();
             at += size + mark_size)
            when_written.emplace(rows->second.substr(at, size),
                                 rows->second.substr(at, size + mark_size));
        std::vector<std::string> labels;
        std::size_t const count = std::min(is_seen.size(), size_at_start_[layout.list]);
        for (std::size_t i = 0; i < count; ++i) {
            bool const may_be_there =
                layout.name != further_sheet || (i < is_further_.size() && is_further_[i]);
            if (is_seen[i] || !may_be_there) continue;
            void const* const object = lists_.at(layout.list, i);
            std::string const marks = known.marks_of(object);
            auto const written = when_written.find(marks.substr(0, size));
            if (are_rows_known && written == when_written.end()) continue;
            labels.push_back(known.label(object));
            if (!remove_) continue;
            if (are_rows_known && written->second != marks) {
                draft_.problems.push_back(
                    say<sheet_messages, "taken-out-and-changed">({{"row", labels.back()}})
                        .at(place_of_cell(sheet, 0, 0)));
                continue;
            }
            auto& gone = gone_[std::string{layout.list}];
            gone.resize(std::max(gone.size(), i + 1));
            gone[i] = true;
            draft_.changes.removed(layout, labels.back());
        }
        if (labels.empty()) return;
        if (!remove_)
            draft_.notes.push_back(
                counted(labels.size(), layout.one, layout.many) +
                (labels.size() == 1 ? " is not in the sheet and stays"
                                    : " are not in the sheet and stay") +
                " in the file: " + first_few(labels) +
                (labels.size() == 1 ? " (--remove removes it)" : " (--remove removes them)"));
        else if (!is_same_file_ && !are_rows_known)
            draft_.problems.push_back(
                say<sheet_messages, "removal-unclear">({{"rows", first_few(labels)}})
                    .at(place_of_cell(sheet, 0, 0)));
    }

    void none_is_ours() {
        std::string names;
        for (ReadSheet const& sheet : sheets_)
            names += (names.empty() ? "" : ", ") + quote_start(sheet.name);
        draft_.problems.push_back(sheets_.empty()
                                      ? say<sheet_messages, "no-sheet">()
                                      : say<sheet_messages, "no-known-sheet">({{"sheets", names}})
                                            .at({sheets_.front().file, 0, 0, {}}));
    }

    /// Of a workbook that is read by itself: nothing that was on these sheets is read.
    void missing_sheets() {
        for (Layout const& layout : layouts()) {
            bool const is_there =
                std::any_of(layout_of_.begin(), layout_of_.end(),
                            [&](auto const& each) { return each.second == &layout; });
            bool const has_contents = layout.is_editable() || layout.name == hidden_sheet;
            if (has_contents && !is_there)
                draft_.notes.push_back("the sheet " + quote_start(layout.name) + " is missing");
        }
    }

    void strangers() {
        for (ReadSheet const& sheet : sheets_) {
            if (layout_of_[&sheet] != nullptr) continue;
            draft_.left_alone.push_back("the sheet " + quote_start(sheet.name));
            draft_.notes.push_back(draft_.left_alone.back() +
                                   " is not one of assay's and was left alone");
        }
    }

    /// Who has judged was said, and no judgement needed it.
    void tell_authors() {
        for (std::size_t side = 0; side < draft_.authors.size(); ++side)
            if (!draft_.author_cells[side].empty() && !draft_.is_author_used[side])
                draft_.notes.push_back(draft_.author_cells[side] +
                                       " says who judged; there is no new judgement without an "
                                       "author");
        draft_.authors = {};
        draft_.author_cells = {};
        draft_.is_author_used = {};
    }

    // --- the end ---------------------------------------------------------------------------------------

    /// Puts everything in the order that it had in the file; what is new comes last.
    void finish_fresh() {
        put_extensions(json::assessment_shape(), &draft_.assessment, {}, draft_.carried,
                       draft_.assessment.storage);
        std::map<std::string_view, std::vector<Merge*>> by_list;
        for (auto& [list, merge] : merged_)
            if (list != whole_file) by_list[list].push_back(&merge);
        for (auto& [list, all] : by_list) {
            std::sort(all.begin(), all.end(), [](Merge const* a, Merge const* b) {
                return std::pair{a->object->place, a->index} <
                       std::pair{b->object->place, b->index};
            });
            std::vector<std::size_t> order;
            for (Merge* const each : all) {
                order.push_back(each->index);
                each->index = order.size() - 1;
            }
            lists_.reorder(list, order);
        }
        auto const left =
            std::count_if(draft_.carried.begin(), draft_.carried.end(),
                          [](auto const& each) { return each.first.ends_with("/extensions"); });
        if (left > 0)
            draft_.notes.push_back("data of other programs of " +
                                   counted(static_cast<std::size_t>(left), "record", "records") +
                                   " that are not here any more were left out");
    }

    /// Facts and figures go to those whom they are about.
    void put_facts_back() {
        std::map<std::pair<std::string_view, std::size_t>, RowObject const*> rows;
        for (auto const& [list, merge] : merged_) rows[{list, merge.index}] = merge.object;
        for (auto const& placed : lists_.put_facts_back(draft_.pack)) {
            auto const row = rows.find({placed.list, placed.row});
            if (row == rows.end()) continue;
            RowObject const& object = *row->second;
            if (placed.pointer.empty()) {
                no_bearer(object);
                continue;
            }
            auto const members = object.layout->members();
            for (std::size_t i = 0; i < members.size(); ++i)
                if (members[i].field == "says")
                    draft_.origins.push_back({placed.pointer, object.sheet->file, object.cell(i)});
        }
    }

    void no_bearer(RowObject const& object) {
        bool const is_figure = object.layout->list == figures_list;
        std::string const what = is_figure ? "survey" : object.texts[0].value_or("");
        std::string const which = object.texts[is_figure ? 0 : 1].value_or("");
        Said said = what.empty() || which.empty()
                        ? say<sheet_messages, "answer-about-nothing">(
                              {{"thing", what.empty() ? std::string("thing") : what}})
                        : say<sheet_messages, "answer-about-unknown">(
                              {{"thing", what}, {"id", start_of(which)}});
        draft_.problems.push_back(
            std::move(said).at({object.sheet->file, 0, 0, object.cell(is_figure ? 0 : 1)}));
    }

    void count_gone() {
        for (auto const& [list, gone] : gone_) {
            auto& before = gone_before_[list];
            for (bool const each : gone)
                before.push_back(before.empty() ? each : before.back() + each);
        }
    }

    /// Where an object stands after others were taken out.
    void tell_origin(std::string_view list, Merge const& merge) {
        std::size_t index = merge.index;
        if (auto const gone = gone_before_.find(list); gone != gone_before_.end() && index > 0)
            index -= gone->second[std::min(index, gone->second.size()) - 1];
        add_origins(draft_, *merge.object, index);
    }

    Draft& draft_;
    std::vector<ReadSheet> const& sheets_;
    bool remove_;
    ChangingLists lists_;
    std::map<ReadSheet const*, Layout const*> layout_of_;
    std::vector<bool> is_further_;  ///< of each judgement of the file as it was read
    std::deque<RowObjects> rows_;
    std::vector<std::pair<std::string_view, Merge>> merged_;
    std::map<std::string, std::vector<bool>, std::less<>> gone_;  ///< by list
    /// By list: of each object of it, how many were taken out up to it.
    std::map<std::string, std::vector<std::size_t>, std::less<>> gone_before_;
    std::string file_now_;  ///< the fingerprint of the file, as it was before anything was imported
    std::map<std::string_view, std::size_t> size_at_start_;  ///< of each list
    bool is_same_file_ = false;   ///< as when the sheets of the workbook at hand were written
    bool is_file_known_ = false;  ///< whether the workbook at hand says what it was written from
};

}  // namespace

bool is_own_sheet(ReadSheet const& sheet) {
    Layout const* const layout = find_layout(sheet.name);
    if (layout == nullptr || sheet.rows.empty()) return false;
    auto const& cells = sheet.rows.front().cells;
    auto const has = [&](Column const& column) {
        return std::any_of(cells.begin(), cells.end(), [&](auto const& cell) {
            return is_same_word(trimmed(cell.text), column.heading);
        });
    };
    auto const& columns = layout->columns;
    bool const has_needed = std::all_of(columns.begin(), columns.end(), [&](Column const& column) {
        return !column.is_needed() || has(column);
    });
    // an element alone is on sheets of others, too
    return has_needed && std::any_of(columns.begin(), columns.end(), [&](Column const& column) {
               return column.is_editable() && !column.is_needed() && has(column);
           });
}

void take_over(Draft& draft, std::vector<ReadSheet> const& sheets, bool remove) {
    TakingOver{draft, sheets, remove}.run();
}

}  // namespace assay::sheets
