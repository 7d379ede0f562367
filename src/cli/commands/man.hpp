#pragma once

#include <string>

namespace assay::cli {

/// The manual page of the tool, made from the tables of commands, options and endings: man(7).
[[nodiscard]] std::string manual_page();

}  // namespace assay::cli
