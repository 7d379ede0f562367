#pragma once

#include <assay/report.hpp>

#include "cli/options/arguments.hpp"

namespace assay::cli {

/// How a report about a file, read under this pack, is laid out: as wide as the terminal, coloured when that
/// is wanted.
[[nodiscard]] ReportOptions report_options(LayoutArguments const& arguments, std::string_view file,
                                           std::string_view pack = {});

}  // namespace assay::cli
