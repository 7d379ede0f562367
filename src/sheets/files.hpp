#pragma once

#include <assay/date.hpp>
#include <assay/rule_pack.hpp>

#include "cells/files.hpp"
#include "model/meter.hpp"
#include "sheets/table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::sheets {

// Workbooks (Office Open XML) and CSV: thin writers of the same tables. They charge a meter for every cell.

/// A workbook. `day` is what it says about when it was made. Throws: std::system_error when there is no room
/// for it, Error when a workbook cannot hold it.
[[nodiscard]] std::string to_xlsx(std::vector<Table> const& tables, RulePack const& pack, Date day,
                                  Meter& meter);

/// A sheet as CSV (RFC 4180), UTF-8 with the mark by which spreadsheets know it. What a spreadsheet
/// would take for a formula begins with an apostrophe.
[[nodiscard]] std::string to_csv(Table const& table, Meter& meter);

/// Reads a sheet from CSV. Throws: Error when a quote is not closed, text follows one that is, or this is no text.
[[nodiscard]] ReadSheet read_csv(std::string_view bytes, std::string const& name,
                                 std::string const& file, Meter& meter);

using cells::read_xlsx;
using cells::refuse;
using cells::SheetLimits;

}  // namespace assay::sheets
