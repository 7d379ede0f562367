#pragma once

#include <assay/document.hpp>

#include <string>

namespace assay::report {

/// Markdown as GitHub reads it (CommonMark with tables). Pictures become what they say. It has no width:
/// `options` changes nothing.
[[nodiscard]] std::string write_markdown(Document const& document, ReportOptions const& options);

}  // namespace assay::report
