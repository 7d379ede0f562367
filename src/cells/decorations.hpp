#pragma once

#include "model/meter.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cells {

/// What somebody put on a sheet of a workbook beside the contents of its cells.
struct Decoration {
    enum class Kind : unsigned char {
        comment,  ///< on a cell, with its text
        drawing,  ///< a picture, a shape or a chart, somewhere on the sheet
        colour,   ///< of a cell: its background or its letters
    };
    Kind kind = Kind::comment;
    std::string sheet;
    std::string cell;  ///< `D7`; empty when it is not known
    std::string text;
};

/// Finds them in a workbook. `is_expected` says of a colour, six hexadecimal digits, whether the cell could have had it
/// when the workbook was written. Throws: Error as read_xlsx().
[[nodiscard]] std::vector<Decoration> read_decorations(
    std::string_view bytes, std::string const& file,
    std::function<bool(std::string_view colour)> const& is_expected, Meter& meter);

}  // namespace assay::cells
