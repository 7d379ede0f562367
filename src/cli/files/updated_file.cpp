#include "cli/files/updated_file.hpp"

#include "cli/files/input.hpp"
#include "cli/files/new_file.hpp"
#include "cli/options/input_error.hpp"

#include <unistd.h>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <system_error>
#include <utility>

namespace assay::cli {
namespace {

namespace fs = std::filesystem;

/// What a link leads to is changed, not the link.
std::string behind_links(std::string const& name) {
    std::error_code error;
    fs::path const path = fs::canonical(name, error);
    return error ? name : path.string();
}

/// Some shares know no locks. What others changed meanwhile is seen before the file is replaced.
bool has_no_locks(int number) {
    return number == ENOLCK || number == EOPNOTSUPP || number == ENOSYS || number == EINVAL;
}

}  // namespace

UpdatedFile::UpdatedFile(std::string name, Output& output) : name_(std::move(name)) {
    // Whoever holds the lock may put a new file in the place of the one that it was asked for.
    do {
        if (!open()) return;
        lock(output);
    } while (!is_what_the_name_means());
    text_ = read_file(path_, nullptr);
}

UpdatedFile::~UpdatedFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

/// False when there is no such file.
bool UpdatedFile::open() {
    if (descriptor_ >= 0) ::close(descriptor_);
    path_ = behind_links(name_);
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor_ < 0 && errno == ENOENT) return false;
    if (descriptor_ < 0)
        throw UsageError(shown_name(name_) + " cannot be written: " + words_of_error(errno) +
                         "; nothing was written");
    if (::fstat(descriptor_, &status_) != 0 || !S_ISREG(status_.st_mode))
        throw UsageError(shown_name(name_) +
                         " is not a regular file, so it cannot be written back");
    return true;
}

// A lock of the open file: it goes with the process, however that ends, and does not get in the way of
// scripts that call assay under a lock of their own (`flock FILE assay ...`).
void UpdatedFile::lock(Output& output) {
    struct flock whole {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    if (::fcntl(descriptor_, F_OFD_SETLK, &whole) == 0) return;
    if (errno == EAGAIN || errno == EACCES)
        output.note("waiting for another assay to finish with " + shown_name(name_));
    while (::fcntl(descriptor_, F_OFD_SETLKW, &whole) != 0) {
        if (has_no_locks(errno))
            return output.note(shown_name(name_) +
                               " cannot be locked here; make sure that nobody else changes it now");
        if (errno != EINTR)
            throw OutputError(shown_name(name_) + " cannot be locked: " + words_of_error(errno) +
                              "; nothing was written");
    }
}

bool UpdatedFile::is_what_the_name_means() const {
    struct stat now {};
    return behind_links(name_) == path_ && ::stat(path_.c_str(), &now) == 0 &&
           now.st_dev == status_.st_dev && now.st_ino == status_.st_ino;
}

void UpdatedFile::changed_meanwhile() const {
    throw OutputError(shown_name(name_) +
                      " was changed by another program meanwhile; nothing was written, so run the "
                      "command again");
}

void UpdatedFile::replace(std::string_view text) {
    if (!is_there()) {
        try {
            return NewFile{path_}.finish(text);
        } catch (UsageError const&) {
            if (::access(path_.c_str(), F_OK) != 0) throw;
            changed_meanwhile();
        }
    }
    NewFile file{path_, NewFile::InPlace{}};
    // Its owner and its group stay, as far as the system permits.
    constexpr auto same_owner = static_cast<uid_t>(-1);
    if (::fchown(file.descriptor_, status_.st_uid, status_.st_gid) != 0)
        static_cast<void>(::fchown(file.descriptor_, same_owner, status_.st_gid) != 0);
    if (::fchmod(file.descriptor_, status_.st_mode & 0777U) != 0) file.cannot_be_written(errno);
    file.write(text);
    if (!is_what_the_name_means() || read_file(path_, nullptr) != text_) changed_meanwhile();
    file.publish_over();
}

}  // namespace assay::cli
