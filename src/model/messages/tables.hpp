#pragma once

#include <assay/message.hpp>

namespace assay {

// Files of text, and CSV as all tables are read from it.
inline constexpr MessageText table_messages[] = {
    // no text
    {"source-not-utf8", "source-not-text", "{cause}", "a file saved as UTF-8"},
    {"source-with-control-character", "source-not-text",
     "there is a control character ({number}) here", "text without it"},
    {"table-not-utf8", "not-utf8", "{cause}", "a file saved as UTF-8 (in Excel: `CSV UTF-8`)"},
    {"table-with-control-character", "text-not-plain",
     "there is a control character ({number}) here", "text without it"},

    {"sheet-with-zero-byte", "not-utf8", "there is a control character ({number}) here",
     "text without it (in Excel: `CSV UTF-8`)"},

    // CSV
    {"text-after-quote", "text-after-quote",
     "text follows a closing quote, of the cell that begins at line {line}, column {column}",
     "a separator or the end of the line; a quote in a quoted text is doubled"},
    {"quote-never-closed", "open-quote", "this quote is never closed",
     "`\"` at the end of the text"},
    {"row-wider-than-heading", "table-row", "this row has more columns than the heading",
     "quotes around a text with a separator in it"},
    {"repeated-column", "duplicate-id", "the column `{column}` is here twice"},

    // cells
    {"number-for-id", "number-for-id", "`{text}` is a number here, which loses zeros at the end",
     "text: type `'` before it, or format the cell as text"},
    {"numbers-for-ids", "number-for-id",
     "`{text}` is a number here, which loses zeros at the end; it is the first of {count} such "
     "cells",
     "text: format the column as text, and type the ids again"},
    {"date-for-id", "number-for-id",
     "`{text}` is a date here; spreadsheets turn ids such as `1.1.2` into dates",
     "the id: format the cell as text, and type it again"},
    {"dates-for-ids", "number-for-id",
     "`{text}` is a date here, the first of {count} such cells; spreadsheets turn ids such as "
     "`1.1.2` into dates",
     "the ids: format the column as text, and type them again"},
    {"no-day-in-cell", "no-day", "`{text}` is not a date", "a date, or text such as `2026-03-12`"},
    {"date-of-unknown-order", "no-day",
     "`{text}` does not show whether the day or the month comes first",
     "text such as `2026-03-12`, or --date-format dd/mm/yyyy (or mm/dd/yyyy)"},
    {"dates-of-unknown-order", "no-day",
     "`{text}` does not show whether the day or the month comes first; it is the first of {count} "
     "such cells",
     "text such as `2026-03-12`, or --date-format dd/mm/yyyy (or mm/dd/yyyy)"},
    {"formula-with-fault", "cell-without-value", "the formula here gives `{fault}`",
     "a value: correct the formula, or type the value in its place"},
    {"formula-never-calculated", "cell-without-value", "the formula here was never calculated",
     "its value: open the file in a spreadsheet and save it there, or type the value in its place"},
    {"formulas-never-calculated", "cell-without-value",
     "the formula here was never calculated; it is the first of {count} such cells",
     "values: open the file in a spreadsheet and save it there"},
    {"formula-gives-empty-text", "cell-without-value", "the formula here gives an empty text",
     "a value, or an empty cell to remove the entry from the file"},
};

}  // namespace assay
