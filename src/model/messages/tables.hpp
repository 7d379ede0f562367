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
    {"quote-never-closed", "table-row", "this quote is never closed",
     "`\"` at the end of the text"},
    {"row-wider-than-heading", "table-row", "this row has more columns than the heading",
     "quotes around a text with a separator in it"},
    {"repeated-column", "duplicate-id", "the column `{column}` stands twice"},
};

}  // namespace assay
