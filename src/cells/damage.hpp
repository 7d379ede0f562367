#pragma once

#include <assay/diagnostic.hpp>

#include "cells/table.hpp"
#include "model/say.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cells {

// Spreadsheets and editors change tables without telling their owner. Excel takes `1.1.2` for a date and `1.10` for a
// number; saved as CSV in the UK, a date is `12/03/2026`; saved as ANSI, a letter that ANSI lacks is a question
// mark. Where the original can be proved, it is used; else the cause is named once.

/// Says why a cell with a formula cannot be read. Requires: it is a fault, or has no value or no text.
[[nodiscard]] Said about_formula(ReadCell const& cell);

/// What a cell may have held before such damage. `is_it` proves it.
[[nodiscard]] std::optional<std::string> undamaged(
    ReadCell const& cell, bool days_from_1904,
    std::function<bool(std::string const&)> const& is_it);

/// Whether an id was taken for a date: `01/01/2002`, `01-Feb`, or a number that the spreadsheet shows as a date.
[[nodiscard]] bool is_date_for_id(ReadCell const& cell);

/// Why a cell cannot be an id: the spreadsheet took it for a date, or for a number with a fraction. Nothing: it can.
[[nodiscard]] std::optional<Said> about_id(ReadCell const& cell, DateReading dates);

/// The text of a cell as the spreadsheet shows it: a day for a number that it shows as one.
[[nodiscard]] std::string shown_text(ReadCell const& cell, DateReading dates);

/// Whether a letter was lost to a question mark in the midst of a word: `d?r`.
[[nodiscard]] bool has_lost_letter(std::string_view text);

/// Where a text has letters that are UTF-8 read in another encoding: `Ã©` for é, `â€™` for an apostrophe. The first of
/// these; empty: none.
[[nodiscard]] std::string_view misread_letters(std::string_view text);

/// The cause is the same in each cell that has one of these problems. Of each kind the first stays, in its place, and
/// says how many there are.
void name_damage_once(std::vector<Diagnostic>& problems);

}  // namespace assay::cells
