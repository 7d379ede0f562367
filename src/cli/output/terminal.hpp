#pragma once

#include <assay/report.hpp>

#include "cli/options/arguments.hpp"

namespace assay::cli {

/// How a report about a file is laid out: as wide as the terminal, coloured when that is wanted.
[[nodiscard]] ReportOptions report_options(Arguments const& arguments, std::string_view file);

}  // namespace assay::cli
