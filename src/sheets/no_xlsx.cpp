#include "sheets/files.hpp"

// Stands in for the files that need libxlsxwriter, libzip and pugixml in a build without them.

namespace assay::sheets {

std::string to_xlsx(std::vector<Table> const&, RulePack const&, Date, Meter&) {
    refuse({}, "no-workbooks", "this build of assay writes no workbooks; it writes CSV");
}

std::vector<ReadSheet> read_xlsx(std::string_view, std::string const& file, Meter&) {
    refuse(file, "no-workbooks", "this build of assay reads no workbooks; it reads CSV");
}

}  // namespace assay::sheets
