#include "sheets/take_over.hpp"

#include <assay/json.hpp>

#include "model/messages/sheets.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/texts.hpp"
#include "sheets/base.hpp"
#include "sheets/judgement_rows.hpp"
#include "sheets/known_objects.hpp"
#include "sheets/merge.hpp"
#include "sheets/tables.hpp"

#include <algorithm>
#include <deque>
#include <map>

namespace assay::sheets {
namespace {

class TakingOver {
public:
    TakingOver(Draft& draft, std::vector<ReadSheet> const& sheets, bool remove)
        : draft_(draft), sheets_(sheets), remove_(remove), objects_(draft.assessment) {
        is_further_.resize(draft.assessment.judgements.size());
        for (std::uint32_t const index : judgement_rows(draft.assessment, draft.pack).further)
            is_further_[index] = true;
    }

    void run() {
        find_fingerprint();
        bool is_ours = false;
        for (Layout const& layout : layouts())
            if (layout.is_editable())
                for (ReadSheet const& sheet : sheets_)
                    if (is_same_word(sheet.name, layout.name)) {
                        is_ours = true;
                        take(sheet, layout);
                    }
        if (!is_ours) none_is_ours();
        strangers();
        for (auto const& [list, gone] : gone_) objects_.erase(list, gone);
        objects_.finish();
        for (auto const& [list, gone] : gone_) {
            auto& before = gone_before_[list];
            for (bool const each : gone)
                before.push_back(before.empty() ? each : before.back() + each);
        }
        for (auto const& [list, at] : merged_) tell_origin(list, at);
    }

private:
    struct Merge {
        std::size_t index;
        RowObject object;
    };

    // Each sheet is merged before the next is read; what is known by which row is kept for problems.
    void take(ReadSheet const& sheet, Layout const& layout) {
        RowObjects& rows = rows_.emplace_back();
        read_objects(rows, sheet, layout, draft_.words, draft_.problems, draft_.notes);
        std::vector<bool> is_seen(objects_.size(layout.list));
        for (std::size_t block = 0; block < layout.blocks.size(); ++block) {
            std::vector<RowObject*> mine;
            for (RowObject& object : rows.all)
                if (object.block == block) mine.push_back(&object);
            MergeInto merge{draft_, objects_, layout, block};
            for (auto const& [index, object] : merge.run(mine)) {
                if (index < is_seen.size()) is_seen[index] = true;
                merged_.emplace_back(layout.list, Merge{index, *object});
            }
        }
        bool const is_read = !rows.all.empty() || !sheet.rows.empty();
        if (layout.name != judgements_sheet && is_read) missing(sheet, layout, is_seen);
    }

    /// What stands in the file and not in the sheet.
    void missing(ReadSheet const& sheet, Layout const& layout, std::vector<bool> const& is_seen) {
        KnownObjects const known{objects_, layout, 0, draft_.words, draft_.meter};
        std::vector<std::string> labels;
        for (std::size_t i = 0; i < is_seen.size(); ++i) {
            bool const may_be_there =
                layout.name != further_sheet || (i < is_further_.size() && is_further_[i]);
            if (is_seen[i] || !may_be_there) continue;
            labels.push_back(known.label(objects_.at(layout.list, i)));
            if (!remove_) continue;
            auto& gone = gone_[std::string{layout.list}];
            gone.resize(std::max(gone.size(), i + 1));
            gone[i] = true;
            draft_.changes.removed(layout, labels.back());
        }
        if (labels.empty()) return;
        if (!remove_)
            draft_.notes.push_back(counted(labels.size(), layout.one, layout.many) +
                                   (labels.size() == 1 ? " stands" : " stand") +
                                   " in the file and not in the sheet, and " +
                                   (labels.size() == 1 ? "stays: " : "stay: ") + first_few(labels) +
                                   " (--remove takes out what was taken out of a sheet)");
        else if (!is_same_file())
            draft_.problems.push_back(
                say<sheet_messages, "removal-unclear">({{"rows", first_few(labels)}})
                    .at(place_of_cell(sheet, 0, 0)));
    }

    void find_fingerprint() {
        for (ReadSheet const& sheet : sheets_)
            if (is_same_word(sheet.name, about_sheet))
                for (ReadRow const& row : sheet.rows)
                    if (row.at(0).text == fingerprint_word) written_from_ = row.at(1).text;
        file_ = fingerprint(to_json(draft_.assessment));
        if (!written_from_.empty() && !is_same_file())
            draft_.notes.push_back(
                "the file has changed since the sheets were written; what was changed there stays, "
                "too");
    }
    [[nodiscard]] bool is_same_file() const { return written_from_ == file_; }

    void none_is_ours() {
        std::string names;
        for (ReadSheet const& sheet : sheets_)
            names += (names.empty() ? "" : ", ") + quote_start(sheet.name);
        draft_.problems.push_back(sheets_.empty()
                                      ? say<sheet_messages, "no-sheet">()
                                      : say<sheet_messages, "no-known-sheet">({{"sheets", names}})
                                            .at({sheets_.front().file, 0, 0, {}}));
    }

    void strangers() {
        for (ReadSheet const& sheet : sheets_)
            if (find_layout(sheet.name) == nullptr)
                draft_.notes.push_back("the sheet " + quote_start(sheet.name) +
                                       " is not one of assay's and was left alone");
    }

    /// Where an object stands after others were taken out.
    void tell_origin(std::string_view list, Merge const& merge) {
        std::size_t index = merge.index;
        if (auto const gone = gone_before_.find(list); gone != gone_before_.end() && index > 0)
            index -= gone->second[std::min(index, gone->second.size()) - 1];
        add_origins(draft_, merge.object, index);
    }

    Draft& draft_;
    std::vector<ReadSheet> const& sheets_;
    bool remove_;
    ChangingObjects objects_;
    std::vector<bool> is_further_;  ///< of each judgement of the file as it was read
    std::deque<RowObjects> rows_;
    std::vector<std::pair<std::string_view, Merge>> merged_;
    std::map<std::string, std::vector<bool>, std::less<>> gone_;  ///< by list
    /// By list: of each object of it, how many were taken out up to it.
    std::map<std::string, std::vector<std::size_t>, std::less<>> gone_before_;
    std::string written_from_, file_;
};

}  // namespace

void take_over(Draft& draft, std::vector<ReadSheet> const& sheets, bool remove) {
    TakingOver{draft, sheets, remove}.run();
}

}  // namespace assay::sheets
