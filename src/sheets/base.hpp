#pragma once

#include <string>
#include <string_view>
#include <vector>

// What the last column of a sheet says: what each cell of the row held when the sheet was written, as eight
// hexadecimal digits of its BLAKE2b hash, so that on import it is known who changed what. First the cells that
// people fill in, block by block, then the grey ones. Behind a semicolon stands, for each block, the place of its
// object in the list of the file: `12`, or `-` where there was none.

namespace assay::sheets {

inline constexpr std::size_t mark_size = 8;

/// What it takes to make a mark.
inline constexpr std::size_t steps_of_mark = 150;

/// How earlier workbooks mark a cell of an object that was not there.
inline constexpr std::string_view no_mark = "________";

/// The mark of a text.
[[nodiscard]] std::string mark(std::string_view text);

/// What the last cell of a row says.
struct RowMarks {
    bool is_known = false;
    std::vector<std::string> white, grey;  ///< grey ones are not marked in early workbooks
    std::vector<std::size_t> places;       ///< of each block; `nowhere` where there was no object

    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
    static constexpr std::size_t unknown = static_cast<std::size_t>(-2);  ///< of an early workbook

    [[nodiscard]] std::string text() const;
};

/// Reads it; nothing is known when the cell is empty or holds something else.
[[nodiscard]] RowMarks read_marks(std::string_view text, std::size_t white, std::size_t grey,
                                  std::size_t blocks);

/// The hash of a whole text, in 64 digits.
[[nodiscard]] std::string fingerprint(std::string_view text);

}  // namespace assay::sheets
