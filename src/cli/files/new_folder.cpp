#include "cli/files/new_folder.hpp"

#include "cli/files/new_file.hpp"
#include "cli/options/input_error.hpp"

#include <cerrno>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace assay::cli {

namespace fs = std::filesystem;

NewFolder::NewFolder(std::string name) : name_(std::move(name)) {
    std::error_code error;
    if (fs::is_directory(name_, error)) {
        if (!fs::is_empty(name_, error) || error)
            throw UsageError(shown_name(name_) +
                             " is there already, and not empty; nothing was written");
        return;
    }
    make_folder(name_);
}

void NewFolder::make_folder(std::string const& path) {
    constexpr mode_t anybody_reads = 0777;  // less what the mask of the process takes away
    SignalsWait const wait;
    if (::mkdir(path.c_str(), anybody_reads) == 0) {
        made_.push_back(std::make_unique<Unfinished>(path, Unfinished::Kind::folder));
        return;
    }
    int const number = errno;
    if (number == EEXIST)
        throw UsageError(shown_name(name_) +
                         " is there already, and not empty; nothing was written");
    if (number == ENOENT)
        throw UsageError("there is no folder " +
                         shown_name(fs::path(name_).parent_path().string()) + " to make it in");
    cannot_be_created(path, number);
}

NewFolder::~NewFolder() {
    while (!made_.empty()) made_.pop_back();  // what is in a folder before the folder
}

void NewFolder::finish(std::vector<PackFile> const& files) {
    for (PackFile const& file : files) {
        fs::path const path = fs::path(name_) / file.name;
        std::error_code error;
        if (!fs::is_directory(path.parent_path(), error)) make_folder(path.parent_path().string());
        SignalsWait const wait;
        NewFile{path.string()}.finish(file.text);
        made_.push_back(std::make_unique<Unfinished>(path.string()));
    }
    SignalsWait const wait;
    for (auto const& each : made_) each->keep();
}

}  // namespace assay::cli
