#include "model/messages/sheets.hpp"
#include "model/say.hpp"
#include "sheets/files.hpp"

// Stands in for the files that need libxlsxwriter in a build without them.

namespace assay::sheets {

std::string to_xlsx(std::vector<Table> const&, RulePack const&, Date, Meter&) {
    refuse({}, say<sheet_messages, "no-sheets-in-build-to-write">());
}

}  // namespace assay::sheets
