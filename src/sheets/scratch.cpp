#include "sheets/scratch.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/mman.h>
#include <sys/resource.h>
#include <system_error>

namespace assay::sheets {
namespace {

[[noreturn]] void cannot_use(std::string const& what, int error) {
    throw std::system_error(error, std::generic_category(), what);
}

}  // namespace

std::string folder_with_room(std::size_t bytes) {
    std::error_code error;
    std::string folder = std::filesystem::temp_directory_path(error).string();
    if (error) cannot_use("the folder for temporary files", error.value());
    rlimit limit{};
    if (::getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur < bytes) cannot_use(folder, EFBIG);
    std::string path = folder + "/assay-XXXXXX";
    int const descriptor = ::mkostemp(path.data(), O_CLOEXEC);
    if (descriptor < 0) cannot_use(folder, errno);
    ::unlink(path.c_str());
    int const refused = ::posix_fallocate(descriptor, 0, static_cast<off_t>(bytes));
    ::close(descriptor);
    if (refused != 0) cannot_use(folder, refused);
    return folder;
}

#ifdef __EMSCRIPTEN__

// All files of a WebAssembly module are in memory, and none has a name under /proc.
MemoryFile::MemoryFile() : path_("/tmp/assay-XXXXXX") {
    descriptor_ = ::mkostemp(path_.data(), O_CLOEXEC);
    if (descriptor_ < 0) cannot_use("a file in memory", errno);
}

MemoryFile::~MemoryFile() {
    ::close(descriptor_);
    ::unlink(path_.c_str());
}

#else

MemoryFile::MemoryFile() : descriptor_(::memfd_create("assay", MFD_CLOEXEC)) {
    if (descriptor_ < 0) cannot_use("a file in memory", errno);
    path_ = "/proc/self/fd/" + std::to_string(descriptor_);
    if (::access(path_.c_str(), W_OK) == 0) return;
    int const number = errno;
    ::close(descriptor_);
    cannot_use(path_, number);
}

MemoryFile::~MemoryFile() { ::close(descriptor_); }

#endif

std::string MemoryFile::bytes() const {
    off_t const size = ::lseek(descriptor_, 0, SEEK_END);
    if (size < 0) cannot_use("a file in memory", errno);
    std::string text(static_cast<std::size_t>(size), '\0');
    for (std::size_t done = 0; done < text.size();) {
        auto const got =
            ::pread(descriptor_, text.data() + done, text.size() - done, static_cast<off_t>(done));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) cannot_use("a file in memory", got < 0 ? errno : EIO);
        done += static_cast<std::size_t>(got);
    }
    return text;
}

}  // namespace assay::sheets
