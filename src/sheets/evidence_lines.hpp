#pragma once

#include <assay/evidence.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::sheets {

// Evidence in one cell of a form: a line for each piece, or semicolons between them. A line has the reference before
// the title, `E07: Customer profile 2025`, or only one of them. A line that would be taken apart stands in quotes.

/// A line of such a cell.
struct EvidenceLine {
    std::string reference;  ///< of a piece that is known; empty: none
    std::string title;      ///< empty: only the reference stands there

    friend bool operator==(EvidenceLine const&, EvidenceLine const&) = default;
};

/// The lines of a cell. `is_known` tells which references there are.
[[nodiscard]] std::vector<EvidenceLine> evidence_lines(
    std::string_view cell, std::function<bool(std::string_view)> const& is_known);

/// The line for a piece of evidence.
[[nodiscard]] std::string evidence_line(Evidence const& evidence);

}  // namespace assay::sheets
