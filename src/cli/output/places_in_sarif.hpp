#pragma once

#include <assay/pack_check.hpp>

#include "cli/files/columns.hpp"

#include <filesystem>
#include <string_view>

namespace assay::cli {

class SandboxFiles;

/// Tells where the files of a pack are, as a SARIF log says it: relative to the working folder when they lie
/// in it, and else to the folder of the pack.
class PlacesInSarif {
public:
    PlacesInSarif(std::string_view folder, SandboxFiles const* supply);

    [[nodiscard]] SarifPlace of(Place const& place);

private:
    Columns columns_;
    std::filesystem::path working_folder_;
    std::filesystem::path folder_;
};

}  // namespace assay::cli
