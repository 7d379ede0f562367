#include "cli/files/new_file.hpp"

#include "cli/files/output.hpp"
#include "cli/options/input_error.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <exception>
#include <fcntl.h>
#include <sys/stat.h>
#include <utility>

namespace assay::cli {
namespace {

bool is_file_there(std::string const& name) {
    struct stat status {};
    return ::lstat(name.c_str(), &status) == 0;
}

/// Returns the descriptor; -1 when there is a file already, or there can be none.
int create_at(std::string const& path) {
    constexpr int anybody_reads = 0666;  // less what the mask of the process takes away
    return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, anybody_reads);
}

/// The first name with a number that no file has: `report-2.html` for `report.html`.
std::string free_name(std::string const& name) {
    std::size_t const start = name.rfind('/') == name.npos ? 0 : name.rfind('/') + 1;
    std::size_t const dot = name.rfind('.');
    std::size_t const end = dot == name.npos || dot <= start ? name.size() : dot;
    for (std::size_t number = 2;; ++number) {
        std::string made = name.substr(0, end) + '-' + std::to_string(number) + name.substr(end);
        if (!is_file_there(made)) return made;
    }
}

[[noreturn]] void refuse_existing(std::string const& name) {
    throw UsageError(shown_name(name) +
                     " is there already; nothing was written. Remove it, or choose "
                     "another name, such as " +
                     shown_name(free_name(name)));
}

bool is_unknown_to_file_system(int number) {
    return number == EINVAL || number == ENOSYS || number == EPERM || number == EOPNOTSUPP;
}

/// Renames a file unless one of the new name exists. Returns the error, or 0. Some file systems cannot do it
/// in one step; a second name for the file does the same there. Some shares know no second names either:
/// there, what is created under this name in the same instant is replaced.
int rename_to_free_name(std::string const& from, std::string const& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (!is_unknown_to_file_system(errno)) return errno;
    if (::link(from.c_str(), to.c_str()) == 0) {
        ::unlink(from.c_str());
        return 0;
    }
    if (!is_unknown_to_file_system(errno)) return errno;
    if (is_file_there(to)) return EEXIST;
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

}  // namespace

NewFile::NewFile(std::string name) : name_(std::move(name)) {
    if (name_.empty()) return;
    if (is_file_there(name_)) refuse_existing(name_);
    create();
}

NewFile::NewFile(std::string name, InPlace /*of what is there*/) : name_(std::move(name)) {
    create();
}

NewFile::NewFile(std::string name, int descriptor)
    : name_(std::move(name)), descriptor_(descriptor) {}

NewFile::~NewFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

// The number of a process that was killed may be given again, and what it left is not touched.
void NewFile::create() {
    SignalsWait const wait;
    for (int i = 0; i < most_parts && descriptor_ < 0; ++i) {
        std::string const path = part_beside(name_, i);
        descriptor_ = create_at(path);
        if (descriptor_ >= 0) part_.emplace(path);
        if (descriptor_ < 0 && errno != EEXIST) break;
    }
    if (descriptor_ < 0) cannot_be_created(name_, errno);
}

void NewFile::write_part(std::string const& path, std::string const& shown, std::string_view text) {
    int const descriptor = create_at(path);
    if (descriptor < 0) cannot_be_created(shown, errno);
    NewFile file{shown, descriptor};
    file.part_.emplace(path);
    file.write(text);
    file.sync();
    file.part_->keep();
}

int NewFile::hand_over() noexcept {
    if (part_) part_->keep();
    part_.reset();
    return std::exchange(descriptor_, -1);
}

void NewFile::cannot_be_written(int number) const {
    throw OutputError(shown_name(name_) + " cannot be written: " + words_of_error(number));
}

void NewFile::write(std::string_view text) {
    while (!text.empty()) {
        ssize_t const written = ::write(descriptor_, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) cannot_be_written(errno);
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

void NewFile::sync() {
    bool const is_synced = ::fsync(descriptor_) == 0 || errno == EINVAL;
    if (!is_synced) cannot_be_written(errno);
    if (::close(std::exchange(descriptor_, -1)) != 0) cannot_be_written(errno);
}

void NewFile::finish(std::string_view text) {
    write(text);
    if (part_) publish();
}

void NewFile::publish() {
    if (!part_) return;
    sync();
    int const error = rename_to_free_name(part_->path(), name_);
    if (error == EEXIST) refuse_existing(name_);
    if (error != 0) cannot_be_written(error);
    part_->keep();
    sync_folder(folder_of(name_));
}

void NewFile::publish_written() {
    struct stat status {};
    if (part_ && ::fstat(descriptor_, &status) == 0 && status.st_size > 0) publish();
}

void NewFile::publish_over() {
    sync();
    if (::rename(part_->path().c_str(), name_.c_str()) != 0) cannot_be_written(errno);
    part_->keep();
    sync_folder(folder_of(name_));
}

std::string part_beside(std::string const& name, int number) {
    return folder_of(name) + ".assay-" + std::to_string(::getpid()) + "-" + std::to_string(number) +
           ".part";
}

std::string folder_of(std::string const& name) {
    auto const slash = name.rfind('/');
    return slash == name.npos ? "./" : name.substr(0, slash + 1);
}

void sync_folder(std::string const& folder) {
    int const descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

void cannot_be_created(std::string const& name, int number) {
    constexpr std::array limits{ENOSPC, EDQUOT, EIO, EFBIG, EMFILE, ENFILE, ENOMEM};
    std::string const words = words_of_error(number);
    if (std::find(limits.begin(), limits.end(), number) != limits.end())
        throw OutputError(shown_name(name) + " cannot be written: " + words);
    throw UsageError(shown_name(name) + ": " + words);
}

void write_new_file(CommandArguments const& arguments, std::string const& name,
                    std::string_view text) {
    if (arguments.output_failure) std::rethrow_exception(arguments.output_failure);
    if (arguments.output_descriptor >= 0)
        NewFile{name, arguments.output_descriptor}.finish(text);
    else
        NewFile{name}.finish(text);
}

}  // namespace assay::cli
