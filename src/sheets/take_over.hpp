#pragma once

#include <assay/workbook.hpp>

#include "model/meter.hpp"
#include "sheets/carried.hpp"
#include "sheets/changes.hpp"
#include "sheets/table.hpp"
#include "sheets/words.hpp"

#include <array>
#include <string>
#include <vector>

namespace assay::sheets {

/// What is being made of an assessment: what was changed so far, what is wrong, and which cell each
/// object of it came from.
struct Draft {
    Draft(Assessment the_assessment, RulePack const& the_pack, Meter& the_meter)
        : assessment(std::move(the_assessment)),
          pack(the_pack),
          words(the_pack),
          meter(the_meter) {}

    /// A cell that an object of the assessment stands in.
    struct Origin {
        std::string pointer;  ///< to a member or a whole object: `/judgements/3/rating`
        std::string file, cell;
    };

    Assessment assessment;
    RulePack const& pack;
    Words words;
    Meter& meter;
    bool is_fresh = false;  ///< the assessment is made of its sheets alone
    Changes changes;
    std::vector<std::string> notes;
    std::vector<std::string> unread;      ///< cells that hold something that was not imported
    std::vector<std::string> left_alone;  ///< sheets and columns that assay does not write
    std::vector<std::string> mended;   ///< cells that a spreadsheet has changed, taken as they were
    std::vector<std::string> misread;  ///< cells with letters that were read in another encoding
    std::string misread_as;            ///< the first of these letters
    std::vector<std::string> known_again;   ///< new rows whose contents the file has already
    Carried carried;                        ///< what the hidden sheet holds
    bool is_part = false;                   ///< the workbook at hand is a part of an assessment
    std::string given_author, given_visit;  ///< of rows that do not say it
    /// Of self and assessor: who has judged where a judgement does not say.
    std::array<std::string, 2> authors;
    std::array<std::string, 2> filled_in_by;  ///< what the sheet About says of them
    std::array<std::string, 2> author_cells;  ///< where that was changed
    std::array<bool, 2> is_author_used{};
    std::vector<Diagnostic> problems;
    std::vector<Origin> origins;
};

/// Notes a cell that holds letters which were read in another encoding.
void note_misread(Draft& draft, std::string_view text, std::string const& cell);

/// Takes over what was changed in the sheets of a workbook that assay wrote; of a fresh one, all they hold.
void take_over(Draft& draft, std::vector<ReadSheet> const& sheets, bool remove);

/// Whether a sheet is one that assay writes: it is called so, and has the columns that its rows are known by.
[[nodiscard]] bool is_own_sheet(ReadSheet const& sheet);

/// Reads sheets of somebody else, by a map or a layout: `layout` may be null, then the map has columns.
void read_plain(Draft& draft, std::vector<ReadSheet> const& sheets, SheetLayout const* layout,
                ColumnMap const& map);

/// The layout of that name; without a name, the one whose headings the sheets have, or most of them. Null when there is
/// none; what is wrong with the name, or with sheets in several layouts, is a problem of the draft.
[[nodiscard]] SheetLayout const* layout_of_sheets(Draft& draft,
                                                  std::vector<ReadSheet> const& sheets,
                                                  std::string const& named);

/// Checks the assessment as it is now. What is wrong with it is appended to the problems, at the cell it came
/// from.
void check_fit(Draft& draft, Evaluator& evaluator);

}  // namespace assay::sheets
