#pragma once

#include <string>
#include <vector>

namespace assay::cli {

/// The files with assessments in a folder, not in those below it, by their names: regular files `*.json`. Of anything but a folder:
/// itself. Throws: UsageError when there is none, or when the folder cannot be read.
[[nodiscard]] std::vector<std::string> assessments_in(std::string const& file_or_folder);

}  // namespace assay::cli
