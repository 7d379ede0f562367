#include "cli/new_file.hpp"

#include "cli/output.hpp"
#include "cli/unusable.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <utility>

namespace assay::cli {

NewFile::NewFile(std::string name) : name_(std::move(name)) {
    if (name_.empty()) return;
    constexpr int anybody_reads = 0666;  // less what the mask of the process takes away
    descriptor_ = ::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, anybody_reads);
    if (descriptor_ < 0 && errno == EEXIST)
        throw UsageError(name_ + " is there already; nothing was written");
    if (descriptor_ < 0) throw UsageError(name_ + ": " + words_of_error(errno));
    is_ours_ = true;
}

NewFile::NewFile(std::string name, int descriptor)
    : name_(std::move(name)), descriptor_(descriptor) {}

NewFile::~NewFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (is_ours_) ::unlink(name_.c_str());
}

int NewFile::hand_over() noexcept {
    is_ours_ = false;
    return std::exchange(descriptor_, -1);
}

void NewFile::finish(std::string_view text) {
    while (!text.empty()) {
        ssize_t const written = ::write(descriptor_, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw OutputError(name_ + " cannot be written: " + words_of_error(errno));
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::close(std::exchange(descriptor_, -1)) != 0)
        throw OutputError(name_ + " cannot be written: " + words_of_error(errno));
    is_ours_ = false;
}

void NewFile::finish_in_place_of(std::string const& other, std::string_view text) {
    struct stat status {};
    bool const is_known = ::stat(other.c_str(), &status) == 0;
    if (!is_known || ::fchmod(descriptor_, status.st_mode & 0777U) != 0)
        throw OutputError(other + " cannot be replaced: " + words_of_error(errno));
    finish(text);
    if (::rename(name_.c_str(), other.c_str()) == 0) return;
    int const number = errno;
    ::unlink(name_.c_str());
    throw OutputError(other + " cannot be replaced: " + words_of_error(number));
}

void write_new_file(Arguments const& arguments, std::string_view text) {
    if (arguments.output_descriptor >= 0)
        NewFile{arguments.output, arguments.output_descriptor}.finish(text);
    else
        NewFile{arguments.output}.finish(text);
}

}  // namespace assay::cli
