#pragma once

#include <string>
#include <string_view>

namespace assay::sheets {

/// A text of a sheet for a message, in backticks: on one line, without what would control a terminal,
/// and no longer than anybody reads.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace assay::sheets
