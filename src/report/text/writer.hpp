#pragma once

#include <assay/document.hpp>

#include <string>

namespace assay::report {

/// Plain text, wrapped to `options.width`, without colours.
[[nodiscard]] std::string write_text(Document const& document, ReportOptions const& options);

}  // namespace assay::report
