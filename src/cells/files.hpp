#pragma once

#include "cells/table.hpp"
#include "model/meter.hpp"
#include "model/say.hpp"
#include "model/text_files.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::cells {

// Workbooks (Office Open XML) and CSV, read into the same sheets. The readers charge a meter for every cell.

/// Reads the sheets of a workbook. Throws: Error when it is none, is broken, or is larger than a
/// workbook may be.
[[nodiscard]] std::vector<ReadSheet> read_xlsx(std::string_view bytes, std::string const& file,
                                               Meter& meter);

/// Whether bytes are a workbook, or what a spreadsheet saves that read_xlsx refuses with a word about it.
[[nodiscard]] bool is_spreadsheet(std::string_view bytes);

/// What a file of sheets may cost its reader.
struct SheetLimits {
    static constexpr std::size_t parts = 1000;                        ///< files in a workbook
    static constexpr std::size_t part_bytes = std::size_t{32} << 20;  ///< of one of them, unpacked
    static constexpr std::size_t all_bytes = std::size_t{128} << 20;  ///< of all that are read
    static constexpr std::size_t sheets = 100;
    static constexpr std::size_t rows = 20000;  ///< of a sheet, that are not empty
    static constexpr std::size_t cells = 1000000;
};

/// With this begin files of old programs, and workbooks that a password protects.
inline constexpr std::string_view start_of_compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The text of a table that is no workbook: UTF-8, without the mark that spreadsheets write at its beginning. UTF-16,
/// which Excel calls `Unicode text`, is converted; `room` holds what was. Throws: Error when it is no text; it
/// names the encoding that it looks like.
[[nodiscard]] std::string_view text_of_table(std::string_view bytes, std::string const& file,
                                             Controls controls, std::string& room);

/// Throws an Error about a whole file.
[[noreturn]] void refuse(std::string const& file, Said said);

}  // namespace assay::cells
