#include <assay/diagnostic.hpp>

#include "report/docx/writer.hpp"

// Stands in for writer.cpp in a build without libzip and pugixml.

namespace assay::report {

std::string write_docx(Document const&, ReportOptions const&) {
    throw Error({{"no-documents",
                  {},
                  "this build of assay writes no Word documents",
                  "html, markdown or text",
                  {}}});
}

}  // namespace assay::report
