#include "cli/files/new_folder.hpp"

#include "cli/files/new_file.hpp"
#include "cli/files/output.hpp"
#include "cli/options/input_error.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace assay::cli {

namespace fs = std::filesystem;

NewFolder::NewFolder(std::string name) : name_(std::move(name)) {
    std::error_code error;
    if (fs::create_directory(name_, error)) {
        made_.push_back(name_);
        return;
    }
    if (error.value() == ENOENT)
        throw UsageError("there is no folder " + fs::path(name_).parent_path().string() +
                         " to make it in");
    if (error && error.value() != EEXIST)
        throw UsageError(name_ + ": " + words_of_error(error.value()));
    bool const is_empty = fs::is_directory(name_, error) && fs::is_empty(name_, error);
    if (!is_empty)
        throw UsageError(name_ + " is there already, and not empty; nothing was written");
}

NewFolder::~NewFolder() {
    std::error_code error;
    for (auto each = made_.rbegin(); each != made_.rend(); ++each) fs::remove(*each, error);
}

void NewFolder::finish(std::vector<PackFile> const& files) {
    for (PackFile const& file : files) {
        fs::path const path = fs::path(name_) / file.name;
        std::error_code error;
        if (fs::create_directory(path.parent_path(), error))
            made_.push_back(path.parent_path().string());
        NewFile{path.string()}.finish(file.text);
        made_.push_back(path.string());
    }
    made_.clear();
}

}  // namespace assay::cli
