#include "cli/files/assessments_in.hpp"

#include "cli/options/arguments.hpp"
#include "cli/options/input_error.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace assay::cli {

std::vector<std::string> assessments_in(std::string const& file_or_folder) {
    std::filesystem::path const folder{file_or_folder};
    std::error_code failure;
    if (!std::filesystem::is_directory(folder, failure)) return {file_or_folder};
    std::vector<std::string> files;
    std::filesystem::directory_iterator each{folder, failure};
    for (; !failure && each != std::filesystem::directory_iterator{}; each.increment(failure)) {
        std::filesystem::path const name = each->path().filename();
        bool const is_hidden = name.native().front() == '.';
        std::error_code is_gone;
        if (!is_hidden && name.extension() == ".json" && each->is_regular_file(is_gone))
            files.push_back((folder / name).string());
    }
    if (failure)
        throw UsageError("the folder " + shown_name(file_or_folder) +
                         " cannot be read: " + failure.message());
    if (files.empty())
        throw UsageError("the folder " + shown_name(file_or_folder) +
                         " has no assessments: no file in it ends in .json");
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace assay::cli
