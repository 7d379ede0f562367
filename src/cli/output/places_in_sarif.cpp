#include "cli/output/places_in_sarif.hpp"

#include "cli/files/sandbox_files.hpp"

#include <system_error>

namespace assay::cli {

namespace fs = std::filesystem;

PlacesInSarif::PlacesInSarif(std::string_view folder, SandboxFiles const* supply)
    : columns_(supply), folder_(fs::path(folder).lexically_normal()) {
    std::error_code error;
    working_folder_ = supply != nullptr ? supply->working_folder() : fs::current_path(error);
}

SarifPlace PlacesInSarif::of(Place const& place) {
    fs::path path = fs::path(place.file).lexically_normal();
    if (path.is_absolute()) path = path.lexically_relative(working_folder_);
    bool const is_below = !path.empty() && *path.begin() != "..";
    if (!is_below) path = fs::path(place.file).lexically_normal().lexically_relative(folder_);
    return {path.generic_string(), !is_below, place.line != 0 ? columns_.utf16(place) : 0};
}

}  // namespace assay::cli
