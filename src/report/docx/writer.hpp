#pragma once

#include <assay/document.hpp>

#include <string>

namespace assay::report {

/// A document of Word (Office Open XML). The same document gives the same bytes. Throws: Error `no-documents` in a build
/// without libzip and pugixml.
[[nodiscard]] std::string write_docx(Document const& document, ReportOptions const& options);

}  // namespace assay::report
