#include "model/messages/sheets.hpp"
#include "model/say.hpp"
#include "sheets/files.hpp"

// Stands in for the files that need libxlsxwriter, libzip and pugixml in a build without them.

namespace assay::sheets {

std::string to_xlsx(std::vector<Table> const&, RulePack const&, Date, Meter&) {
    refuse({}, say<sheet_messages, "no-sheets-in-build-to-write">());
}

std::vector<ReadSheet> read_xlsx(std::string_view, std::string const& file, Meter&) {
    refuse(file, say<sheet_messages, "no-sheets-in-build-to-read">());
}

}  // namespace assay::sheets
