#include "cells/decorations.hpp"
#include "cells/files.hpp"
#include "model/messages/sheets.hpp"

// Stands in for the files that need libzip and pugixml in a build without them.

namespace assay::cells {

std::vector<ReadSheet> read_xlsx(std::string_view, std::string const& file, Meter&) {
    refuse(file, say<sheet_messages, "no-sheets-in-build-to-read">());
}

std::vector<Decoration> read_decorations(std::string_view, std::string const& file,
                                         std::function<bool(std::string_view)> const&, Meter&) {
    refuse(file, say<sheet_messages, "no-sheets-in-build-to-read">());
}

}  // namespace assay::cells
