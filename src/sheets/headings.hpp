#pragma once

#include "sheets/table.hpp"

#include <string>
#include <vector>

namespace assay::sheets {

/// Takes away what people have put above the headings of sheets that assay wrote, such as a title, so that the first
/// row is that of the headings. Gives the names of the cells that held something.
[[nodiscard]] std::vector<std::string> remove_rows_above(std::vector<ReadSheet>& sheets);

}  // namespace assay::sheets
