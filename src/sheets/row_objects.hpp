#pragma once

#include "sheets/base.hpp"
#include "sheets/table.hpp"
#include "sheets/take_over.hpp"
#include "sheets/value.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay::sheets {

/// One object of a row of a sheet that was read back, or the one of a form.
struct RowObject {
    Layout const* layout = nullptr;
    ReadSheet const* sheet = nullptr;
    std::size_t row = 0;
    std::size_t block = 0;
    /// By member of the layout: the text of its value. Nothing: not in this sheet, not of this block,
    /// or a problem that was told.
    std::vector<std::optional<std::string>> texts;
    /// By member: what the cell held when it was written; empty: not known.
    std::vector<std::string> marks;
    /// By member: the value of which the cell holds a part only, and nobody has changed it.
    std::map<std::size_t, std::string> exact;
    std::size_t place = RowMarks::nowhere;  ///< in the list of the file, when the sheet was written
    bool was_there = false;                 ///< when the sheet was written
    bool has_content = false;               ///< beyond what it is known by

    /// The name of the cell of a member of the layout.
    [[nodiscard]] std::string cell(std::size_t member) const;

    std::vector<std::size_t> const* positions = nullptr;  ///< of the layout's columns in the sheet
    std::vector<std::size_t> lines;                       ///< of a form: the row of each line
};

/// A sheet that was read back.
struct RowObjects {
    std::vector<std::size_t> positions;  ///< by column of the layout; `nowhere` where it has none
    std::vector<RowObject> all;

    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
};

/// The text for a cell, as its form has it. Where the mark of what it held proves that a spreadsheet has changed
/// it and nobody else, it is what the cell held, and the draft notes the cell. Nothing, and a problem without a place,
/// when it can be no value. `held` may be empty: not known.
[[nodiscard]] std::optional<std::string> text_of_cell(CellForm const& form, ReadCell const& cell,
                                                      ReadSheet const& sheet, std::size_t row,
                                                      std::string_view held, Draft& draft,
                                                      Diagnostic& problem);

/// Reads the objects of a sheet. Problems, notes and cells that were not read go to the draft. The sheet and the
/// result must stay where they are.
void read_objects(RowObjects& into, ReadSheet const& sheet, Layout const& layout, Draft& draft);

/// The same of a form, which is one object.
void read_form(RowObjects& into, ReadSheet const& sheet, Layout const& layout, Draft& draft);

/// Of a sheet that is for reading: finds the cells that were changed, and those that stand beside or below.
void find_unread(ReadSheet const& sheet, Layout const& layout, Draft& draft);

/// How many problems are listed at most.
inline constexpr std::size_t most_problems = 1000;

/// A cell of a sheet: `Judgements!D14`.
[[nodiscard]] Place place_of_cell(ReadSheet const& sheet, std::size_t row, std::size_t column);

}  // namespace assay::sheets
