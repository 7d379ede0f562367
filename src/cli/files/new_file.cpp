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

std::string folder_of(std::string const& name) {
    auto const slash = name.rfind('/');
    return slash == name.npos ? "./" : name.substr(0, slash + 1);
}

bool is_file_there(std::string const& name) {
    struct stat status {};
    return ::lstat(name.c_str(), &status) == 0;
}

[[noreturn]] void refuse_existing(std::string const& name) {
    throw UsageError(shown_name(name) + " is there already; nothing was written");
}

/// Renames a file unless one of the new name exists. Returns the error, or 0. Some file systems cannot do it
/// in one step; a second name for the file does the same there.
int rename_to_free_name(std::string const& from, std::string const& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    if (::link(from.c_str(), to.c_str()) != 0) return errno;
    ::unlink(from.c_str());
    return 0;
}

/// Puts the new name on the disk. A folder that cannot be opened, or a file system that knows no such
/// thing, is no reason to call a file unwritten that has its name.
void sync_folder(std::string const& folder) {
    int const descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
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
    constexpr int anybody_reads = 0666;  // less what the mask of the process takes away
    constexpr int most = 10000;
    std::string const stem = folder_of(name_) + ".assay-" + std::to_string(::getpid()) + "-";
    SignalsWait const wait;
    for (int i = 0; i < most && descriptor_ < 0; ++i) {
        std::string const path = stem + std::to_string(i) + ".part";
        descriptor_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, anybody_reads);
        if (descriptor_ >= 0) part_.emplace(path);
        if (descriptor_ < 0 && errno != EEXIST) break;
    }
    if (descriptor_ < 0) cannot_be_created(name_, errno);
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
