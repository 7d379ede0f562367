#pragma once

#include <assay/storage.hpp>

#include "sheets/layout.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assay::sheets {

/// A sheet with what stands in it, between the assessment and the files: what xlsx and CSV both
/// write. Days are `YYYY-MM-DD`; what a choice is called is a word for people.
struct Table {
    /// How one cell looks in a column whose cells differ.
    struct Entry {
        bool is_grey = false, is_date = false;
        std::vector<std::string> choices = {};
        Vocabulary vocabulary = Vocabulary::none;
    };

    Layout const* layout = nullptr;
    std::vector<std::vector<std::string>> rows = {};  ///< one text for each column
    std::size_t entry_column = 0;
    std::vector<Entry> entries = {};  ///< of each row in that column; none: all columns are alike
    /// Of a layout of somebody else: the words that each column offers, and the rows that are headings.
    std::vector<std::vector<std::string>> choices = {};
    std::vector<std::size_t> headings = {};
};

/// What a cell of a file held.
struct ReadCell {
    enum class Kind : unsigned char {
        text,
        number,    ///< `text` is it as a decimal
        yes_no,    ///< `text` is "yes" or "no"
        fault,     ///< an error of the spreadsheet: `#REF!`
        no_value,  ///< a formula that was never calculated
        no_text,   ///< a formula that gives an empty text
    };

    std::string text;
    Kind kind = Kind::text;
    std::size_t column = 0;  ///< from 0

    [[nodiscard]] bool is_empty() const { return kind == Kind::text && text.empty(); }
    /// Whether it holds a formula of which the file has no value.
    [[nodiscard]] bool lacks_value() const { return kind == Kind::fault || kind == Kind::no_value; }
    /// Whether it holds nothing to import. A formula without a value does not count as blank.
    [[nodiscard]] bool is_blank() const;
};

/// A row of a file: its cells that are not empty, from left to right.
struct ReadRow {
    std::size_t number = 0;  ///< from 0
    std::vector<ReadCell> cells;

    /// The cell in a column; an empty one when nothing stands there.
    [[nodiscard]] ReadCell const& at(std::size_t column) const&;

    // of a temporary, what these hand out would dangle
    ReadCell const& at(std::size_t) const&& = delete;
};

/// Cells that the spreadsheet shows as one; what they hold stands in the first.
struct Merged {
    std::size_t first_row = 0, last_row = 0, first_column = 0, last_column = 0;
};

/// A sheet as it was read from a file.
struct ReadSheet {
    std::string name;
    std::string file;  ///< as messages call it
    std::vector<ReadRow> rows;
    std::vector<Merged> merged;   ///< by first column, then first row
    bool days_from_1904 = false;  ///< how days are counted in its numbers
};

/// What a sheet shows in a cell: what it holds, or, where cells are merged down a column, what the
/// first of them holds.
[[nodiscard]] ReadCell const& shown_in(ReadSheet const& sheet, ReadRow const& row,
                                       std::size_t column);

/// "D14". Both count from 0.
[[nodiscard]] std::string cell_name(std::size_t row, std::size_t column);

/// "Judgements!D14".
[[nodiscard]] std::string cell_name(ReadSheet const& sheet, std::size_t row, std::size_t column);

/// The letters of a column, "D", or the column of letters.
[[nodiscard]] std::string column_name(std::size_t column);

/// Takes apart "D14"; false when it is no such name.
[[nodiscard]] bool parse_cell_name(std::string_view name, std::size_t& row, std::size_t& column);

}  // namespace assay::sheets
