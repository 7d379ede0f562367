#pragma once

#include <assay/document.hpp>

#include <string>

namespace assay::report {

/// One page of HTML that needs no other file: its styles and pictures are in it, it has no scripts,
/// and forbids itself to load anything. It has no width: `options` changes nothing.
[[nodiscard]] std::string write_html(Document const& document, ReportOptions const& options);

}  // namespace assay::report
