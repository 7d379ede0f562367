#include "cli/files/new_folder.hpp"

#include "cli/files/new_file.hpp"
#include "cli/files/output.hpp"
#include "cli/options/input_error.hpp"

#include <cerrno>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace assay::cli {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse_filled_place(std::string const& name) {
    throw UsageError(shown_name(name) +
                     " is there already, and is not an empty folder; nothing was written");
}

bool is_empty_folder(std::string const& name) {
    std::error_code error;
    return fs::is_directory(fs::symlink_status(name, error)) && fs::is_empty(name, error) && !error;
}

/// Whether it is the folder in which this process runs, which nothing can take the place of.
bool is_working_folder(std::string const& name) {
    std::error_code error;
    return fs::equivalent(name, ".", error) && !error;
}

std::string without_last_slash(std::string name) {
    while (name.size() > 1 && name.back() == '/') name.pop_back();
    return name;
}

}  // namespace

NewFolder::NewFolder(std::string name) : name_(without_last_slash(std::move(name))) {
    struct stat status {};
    if (::lstat(name_.c_str(), &status) == 0 && !is_empty_folder(name_)) refuse_filled_place(name_);
    if (is_working_folder(name_)) {
        part_ = name_;
        return;
    }
    for (int i = 0; i < most_parts; ++i) {
        part_ = part_beside(name_, i);
        if (make_folder(part_)) return;
        if (errno != EEXIST) break;
    }
    if (errno == ENOENT)
        throw UsageError("there is no folder " +
                         shown_name(fs::path(name_).parent_path().string()) + " to make it in");
    cannot_be_created(name_, errno);
}

/// False when it cannot be made; `errno` tells why.
bool NewFolder::make_folder(std::string const& path) {
    constexpr mode_t anybody_reads = 0777;  // less what the mask of the process takes away
    SignalsWait const wait;
    if (::mkdir(path.c_str(), anybody_reads) != 0) return false;
    made_.push_back(std::make_unique<Unfinished>(path, Unfinished::Kind::folder));
    return true;
}

/// With all that are on its way.
void NewFolder::make_inner_folder(std::string const& path) {
    std::error_code error;
    if (fs::is_directory(part_ + path, error)) return;
    auto const slash = path.rfind('/');
    if (slash != path.npos && slash != 0) make_inner_folder(path.substr(0, slash));
    if (!make_folder(part_ + path)) cannot_be_created(name_ + path, errno);
}

NewFolder::~NewFolder() {
    while (!made_.empty()) made_.pop_back();  // what is in a folder before the folder
}

void NewFolder::finish(std::vector<PackFile> const& files) {
    for (PackFile const& file : files) {
        std::string const name = "/" + file.name;
        if (auto const slash = name.rfind('/'); slash != 0)
            make_inner_folder(name.substr(0, slash));
        SignalsWait const wait;
        NewFile::write_part(part_ + name, name_ + name, file.text);
        made_.push_back(std::make_unique<Unfinished>(part_ + name));
    }
    publish();
}

void NewFolder::publish() {
    for (auto const& each : made_)
        if (each->kind() == Unfinished::Kind::folder) sync_folder(each->path());
    SignalsWait const wait;
    // takes the place of an empty folder, and of nothing else
    if (part_ != name_ && ::rename(part_.c_str(), name_.c_str()) != 0) {
        if (errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR) refuse_filled_place(name_);
        throw OutputError(shown_name(name_) + " cannot be written: " + words_of_error(errno));
    }
    for (auto const& each : made_) each->keep();
    sync_folder(folder_of(name_));
}

}  // namespace assay::cli
