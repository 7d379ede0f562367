#include <assay/workbook.hpp>

#include "cells/decorations.hpp"
#include "json/check.hpp"
#include "model/messages/sheets.hpp"
#include "model/quote.hpp"
#include "model/sanitise.hpp"
#include "model/say.hpp"
#include "model/typed_text.hpp"
#include "sheets/changes.hpp"
#include "sheets/colours.hpp"
#include "sheets/files.hpp"
#include "sheets/headings.hpp"
#include "sheets/meanings.hpp"
#include "sheets/tables.hpp"
#include "sheets/take_over.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <set>
#include <utility>

// A workbook is never edited: a new one takes its place. What people typed or drew outside the cells that are
// imported would go with the old one. It is found here, before anything is replaced.

namespace assay::sheets {
namespace {

/// A workbook as it was read by itself.
struct ReadWorkbook {
    std::vector<ReadSheet> sheets;  ///< with all their rows
    std::vector<std::string> unread;
    std::vector<std::string> left_alone;
    FilledInBy filled_in_by;
};

ReadWorkbook read_by_itself(SheetFile const& workbook, RulePack const& pack, Meter& meter) {
    ReadWorkbook read;
    read.sheets = read_xlsx(workbook.bytes, workbook.name, meter);
    std::vector<ReadSheet> sheets = read.sheets;
    Draft draft{Assessment{}, pack, meter};
    draft.unread = remove_rows_above(sheets);
    draft.is_fresh = true;
    take_over(draft, sheets, false);
    read.unread = std::move(draft.unread);
    read.left_alone = std::move(draft.left_alone);
    read.filled_in_by = std::move(draft.filled_in_by);
    return read;
}

bool is_colour_of_assay(std::string_view digits) {
    std::uint32_t colour = 0;
    auto const [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), colour, 16);
    return error == std::errc{} && end == digits.data() + digits.size() &&
           std::find(std::begin(colours::all), std::end(colours::all), colour) !=
               std::end(colours::all);
}

class Losses {
public:
    /// `own_notes`: the comments that assay writes itself, folded.
    Losses(std::string const& file, std::set<std::string> own_notes)
        : file_(file), own_notes_(std::move(own_notes)) {}

    void texts(ReadWorkbook const& read) {
        std::map<std::string, std::string_view> texts;
        for (ReadSheet const& sheet : read.sheets)
            for (ReadRow const& row : sheet.rows)
                for (ReadCell const& cell : row.cells)
                    texts.emplace(cell_name(sheet, row.number, cell.column), cell.text);
        for (std::string const& cell : read.unread)
            add(say<sheet_messages, "note-lost">({{"text", start_of(texts[cell])}}), cell);
        for (std::string const& what : read.left_alone)
            add(say<sheet_messages, "sheet-lost">({{"what", what}}), {});
    }

    void decorations(std::vector<cells::Decoration> const& all) {
        std::map<std::string, std::vector<std::string>> coloured;  // by sheet
        for (cells::Decoration const& each : all) {
            std::string const cell = each.sheet + "!" + each.cell;
            if (each.kind == cells::Decoration::Kind::comment &&
                own_notes_.contains(assay::folded(each.text)))
                continue;
            if (each.kind == cells::Decoration::Kind::comment)
                add(say<sheet_messages, "comment-lost">({{"text", start_of(each.text)}}), cell);
            else if (each.kind == cells::Decoration::Kind::drawing)
                add(say<sheet_messages, "drawing-lost">(), each.sheet);
            else
                coloured[each.sheet].push_back(each.cell);
        }
        for (auto const& [sheet, cells] : coloured)
            add(say<sheet_messages, "colours-lost">({{"cells", first_few(cells)}}), sheet);
    }

    std::vector<Diagnostic> first() {
        constexpr std::size_t most = 12;
        if (all_.size() <= most + 1) return std::move(all_);
        std::size_t const more = all_.size() - most;
        all_.resize(most);
        add(say<sheet_messages, "more-lost">({{"count", std::to_string(more)}}), {});
        return std::move(all_);
    }

private:
    void add(Said said, std::string const& cell) {
        all_.push_back(std::move(said).at({file_, 0, 0, sanitise(cell)}));
    }

    std::string const& file_;
    std::set<std::string> own_notes_;
    std::vector<Diagnostic> all_;
};

// A note that somebody has changed is another text, and is reported.
std::set<std::string> notes_of_assay(RulePack const& pack) {
    std::set<std::string> notes{assay::folded(note_on_ratings(pack))};
    for (Node const& node : pack.standard().nodes)
        notes.insert(assay::folded(note_on_element(pack, node)));
    return notes;
}

}  // namespace
}  // namespace assay::sheets

namespace assay {

std::vector<Diagnostic> lost_by_rewriting(SheetFile const& workbook, RulePack const& pack,
                                          Limits const& limits) {
    Meter meter{limits, Activity::importing, workbook.name};
    sheets::Losses losses{workbook.name, sheets::notes_of_assay(pack)};
    losses.texts(sheets::read_by_itself(workbook, pack, meter));
    losses.decorations(
        cells::read_decorations(workbook.bytes, workbook.name, sheets::is_colour_of_assay, meter));
    return losses.first();
}

std::string rewritten_xlsx(SheetFile const& workbook, Assessment const& assessment,
                           Evaluation const& evaluation, Limits const& limits) {
    json::require_evaluated(evaluation, assessment);
    Meter meter{limits, Activity::exporting, workbook.name};
    sheets::FilledInBy const by =
        sheets::read_by_itself(workbook, evaluation.pack, meter).filled_in_by;
    return sheets::to_xlsx(sheets::tables(assessment, evaluation, meter, nullptr, by),
                           evaluation.pack, evaluation.as_of, meter);
}

}  // namespace assay
