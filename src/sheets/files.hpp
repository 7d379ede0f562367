#pragma once

#include <assay/date.hpp>
#include <assay/rule_pack.hpp>

#include "model/meter.hpp"
#include "model/say.hpp"
#include "sheets/table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::sheets {

// Workbooks (Office Open XML) and CSV: thin writers and readers of the same tables. They charge a meter for
// every cell.

/// A workbook. `day` is what it says about when it was made. Throws: std::system_error when there is no room
/// for it, Error when a workbook cannot hold it.
[[nodiscard]] std::string to_xlsx(std::vector<Table> const& tables, RulePack const& pack, Date day,
                                  Meter& meter);

/// Reads the sheets of a workbook. Throws: Error when it is none, is broken, or is larger than a
/// workbook may be.
[[nodiscard]] std::vector<ReadSheet> read_xlsx(std::string_view bytes, std::string const& file,
                                               Meter& meter);

/// A sheet as CSV (RFC 4180), UTF-8 with the mark by which spreadsheets know it. What a spreadsheet
/// would take for a formula begins with an apostrophe.
[[nodiscard]] std::string to_csv(Table const& table, Meter& meter);

/// Reads a sheet from CSV; a comma, a semicolon or a tabulator separates. Throws: Error when a quote is not
/// closed, text follows one that is, or the text is no UTF-8.
[[nodiscard]] ReadSheet read_csv(std::string_view bytes, std::string const& name,
                                 std::string const& file, Meter& meter);

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

/// Throws an Error about a whole file.
[[noreturn]] void refuse(std::string const& file, Said said);

}  // namespace assay::sheets
