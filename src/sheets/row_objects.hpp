#pragma once

#include "sheets/table.hpp"
#include "sheets/value.hpp"

#include <optional>
#include <string>
#include <vector>

namespace assay::sheets {

/// One object of a row of a sheet that was read back.
struct RowObject {
    Layout const* layout = nullptr;
    ReadSheet const* sheet = nullptr;
    std::size_t row = 0;
    std::size_t block = 0;
    /// By column of the layout: the text of its value. Nothing: not in this sheet, not of this block,
    /// or a problem that was told.
    std::vector<std::optional<std::string>> texts;
    /// By column: what the cell held when it was written; empty: not known.
    std::vector<std::string> marks;
    bool was_there = false;    ///< when the sheet was written
    bool has_content = false;  ///< beyond what it is known by

    /// The name of the cell in a column of the layout.
    [[nodiscard]] std::string cell(std::size_t column) const;

    std::vector<std::size_t> const* positions = nullptr;  ///< of the layout's columns in the sheet
};

/// A sheet that was read back.
struct RowObjects {
    std::vector<std::size_t> positions;  ///< by column of the layout; `nowhere` where it has none
    std::vector<RowObject> all;

    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
};

/// Reads the objects of a sheet. What cannot be is appended to `problems`; columns that assay does
/// not know to `notes`. The sheet and the result must stay where they are.
void read_objects(RowObjects& into, ReadSheet const& sheet, Layout const& layout,
                  Words const& words, std::vector<Diagnostic>& problems,
                  std::vector<std::string>& notes);

/// How many problems are listed at most.
inline constexpr std::size_t most_problems = 1000;

/// A cell of a sheet: `Judgements!D14`.
[[nodiscard]] Place place_of_cell(ReadSheet const& sheet, std::size_t row, std::size_t column);

}  // namespace assay::sheets
