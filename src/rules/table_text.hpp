#pragma once

#include <assay/diagnostic.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay::rules {

/// A text in a table, with its place.
struct Cell {
    std::string text;
    Place place;
};

/// Guidance written as a table by people who do not write Lua.
struct GuidanceTable {
    std::vector<std::pair<Cell, Cell>> about;  ///< what stands above the table: name and value
    std::vector<std::pair<Cell, Cell>> rows;   ///< node and guidance point
};

/// Reads Markdown: a first heading gives the `title`, lines `name: value` say more, and a table with
/// the columns `element` and `guidance` holds the guidance; whatever else is written is prose.
[[nodiscard]] GuidanceTable read_markdown(std::string const& file, std::string_view text,
                                          std::vector<Diagnostic>& problems);

/// Reads CSV (RFC 4180; a comma or a semicolon separates): rows `name,value`, then the heading
/// `element,guidance`, then the guidance.
[[nodiscard]] GuidanceTable read_csv(std::string const& file, std::string_view text,
                                     std::vector<Diagnostic>& problems);

}  // namespace assay::rules
