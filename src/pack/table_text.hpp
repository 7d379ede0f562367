#pragma once

#include <assay/diagnostic.hpp>

#include "cells/csv.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::pack {

/// Guidance written as a table by people who do not write Lua.
struct GuidanceTable {
    /// One guidance point: the node it belongs to, what it says, its source (may be empty). Or the words of the
    /// standard for the node, or both.
    struct Row {
        Cell node, guidance, source, official_text;
    };

    std::vector<std::pair<Cell, Cell>> about;  ///< what stands above the table: name and value
    std::vector<Row> rows;
};

// Both read a table with the columns `element` and `guidance`, in any order, and `source` if
// there is one. With a column `official text`, `guidance` may be missing. What is wrong is appended to `problems`.

/// Reads Markdown: a first heading gives the `title`, lines `name: value` say more, and a table holds
/// the guidance, one point a row; `\|` is a bar in a text. Whatever else is written is prose.
[[nodiscard]] GuidanceTable read_markdown(std::string const& file, std::string_view text,
                                          std::vector<Diagnostic>& problems);

/// Reads CSV (RFC 4180; a comma or a semicolon separates, one of them in the whole file): rows
/// `name,value`, then the heading, then the guidance.
[[nodiscard]] GuidanceTable read_csv(std::string const& file, std::string_view text,
                                     std::vector<Diagnostic>& problems);

}  // namespace assay::pack
