#include "pack/pack_files.hpp"

#include <assay/diagnostic.hpp>

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <utility>

namespace assay::pack {

namespace {

constexpr std::size_t longest_name = 200;

class Descriptor {
public:
    explicit Descriptor(int descriptor) noexcept : descriptor_(descriptor) {}
    ~Descriptor() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    Descriptor(Descriptor&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }

    [[nodiscard]] int get() const noexcept { return descriptor_; }
    [[nodiscard]] int release() noexcept { return std::exchange(descriptor_, -1); }

private:
    int descriptor_;
};

/// A file that is being read, as it is called in diagnostics.
struct Wanted {
    std::string folder;
    std::string name;

    [[noreturn]] void refuse(char const* code, std::string message,
                             std::string expected = {}) const {
        auto const whole =
            folder.empty() || folder.ends_with('/') ? folder + name : folder + "/" + name;
        throw Error({{code, {whole, 0, 0, {}}, std::move(message), std::move(expected), {}}});
    }

    /// Refuses by what the system said. Its own words depend on the locale.
    [[noreturn]] void refuse_by(int error) const {
        switch (error) {
            case ENOENT:
                refuse("file-missing", "there is no such file");
            case ENOTDIR:
                refuse("file-missing", "a part of this path is no folder");
            case ELOOP:
                refuse("file-not-regular", "this is a symbolic link, or leads through one",
                       "a regular file");
            case ENXIO:
                refuse("file-not-regular", "this is no regular file", "a regular file");
            case EACCES:
                refuse("file-unreadable", "cannot read: there is no permission");
            case ENAMETOOLONG:
                refuse("file-unreadable", "cannot read: the path is too long");
            case EMFILE:
            case ENFILE:
                refuse("file-unreadable", "cannot read: too many files are open");
            case EIO:
                refuse("file-unreadable", "cannot read: the device reports an error");
            default:
                refuse("file-unreadable", "cannot read: system error " + std::to_string(error));
        }
    }
};

bool is_name_byte(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
}

/// Opens a path without waiting for it, as a pipe would have us do.
Descriptor open_at(Wanted const& wanted, int folder, std::string const& part, int flags) {
    int descriptor = -1;
    do {
        descriptor =
            ::openat(folder, part.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | flags);
    } while (descriptor < 0 && errno == EINTR);
    if (descriptor >= 0) return Descriptor(descriptor);
    int const error = errno;
    // A link in the place of a folder is reported as "no folder".
    struct stat status = {};
    bool const link = (flags & O_NOFOLLOW) != 0 &&
                      ::fstatat(folder, part.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
                      S_ISLNK(status.st_mode);
    wanted.refuse_by(link ? ELOOP : error);
}

/// Opens the file part by part: a link anywhere below the pack's folder stops it.
Descriptor open_file(Wanted const& wanted) {
    auto folder = open_at(wanted, AT_FDCWD, wanted.folder, O_DIRECTORY);
    std::string_view rest = wanted.name;
    for (auto slash = rest.find('/'); slash != std::string_view::npos; slash = rest.find('/')) {
        folder = open_at(wanted, folder.get(), std::string(rest.substr(0, slash)),
                         O_DIRECTORY | O_NOFOLLOW);
        rest.remove_prefix(slash + 1);
    }
    auto file = open_at(wanted, folder.get(), std::string(rest), O_NOFOLLOW);
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0) wanted.refuse_by(errno);
    if (!S_ISREG(status.st_mode))
        wanted.refuse("file-not-regular", "this is no regular file", "a regular file");
    return file;
}

/// Reads one byte more than allowed at most, whatever size the file claims to have.
std::string read_all(Wanted const& wanted, Descriptor const& file, std::size_t limit) {
    std::string text;
    std::size_t size = 0;
    while (size <= limit) {
        text.resize(std::min(std::max<std::size_t>(2 * size, 4096), limit + 1));
        auto const got = ::read(file.get(), text.data() + size, text.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) wanted.refuse_by(errno);
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
    }
    if (size > limit) {
        wanted.refuse("source-too-large",
                      "the file has more than the limit of " + std::to_string(limit) + " bytes");
    }
    text.resize(size);
    return text;
}

/// A part that leads nowhere but down.
bool is_plain_part(std::string_view part) {
    return !part.empty() && part != "." && part != ".." && part.find('\0') == part.npos;
}

bool is_plain_path(std::string_view path) {
    for (auto slash = path.find('/'); slash != path.npos; slash = path.find('/')) {
        if (!is_plain_part(path.substr(0, slash))) return false;
        path.remove_prefix(slash + 1);
    }
    return is_plain_part(path);
}

struct CloseFolder {
    void operator()(DIR* open) const noexcept { ::closedir(open); }
};

bool exists(std::string_view folder, std::string_view part) {
    struct stat status = {};
    auto const path = std::string(folder) + "/" + std::string(part);
    return ::lstat(path.c_str(), &status) == 0 || errno != ENOENT;
}

}  // namespace

bool is_pack_file_name(std::string_view name) noexcept {
    if (name.size() > longest_name) return false;
    std::size_t const dot = name.rfind('.');
    if (dot == name.npos) return false;
    std::string_view const ending = name.substr(dot);
    if (ending != ".lua" && ending != ".md" && ending != ".csv") return false;
    name = name.substr(0, dot);
    for (;;) {
        auto const slash = name.find('/');
        auto const part = name.substr(0, slash);
        if (part.empty() || !std::all_of(part.begin(), part.end(), is_name_byte)) return false;
        if (slash == std::string_view::npos) return true;
        name.remove_prefix(slash + 1);
    }
}

std::string read_pack_file(std::string_view folder, std::string_view name, Limits const& limits) {
    Wanted const wanted{std::string(folder), std::string(name)};
    if (!is_pack_file_name(name)) {
        wanted.refuse("file-name", "a file of a pack cannot be called so",
                      "letters, digits, `-` and `_`, folders separated by `/`, and `.lua`, `.md` "
                      "or `.csv` at the end");
    }
    if (folder.find('\0') != std::string_view::npos) wanted.refuse_by(ENOENT);
    return read_all(wanted, open_file(wanted), limits.source_bytes);
}

std::string read_file_below(std::string_view folder, std::string_view name, std::size_t limit) {
    Wanted const wanted{std::string(folder), std::string(name)};
    if (!is_plain_path(name))
        wanted.refuse("file-name", "this path leads to no file below the folder");
    if (folder.find('\0') != std::string_view::npos) wanted.refuse_by(ENOENT);
    return read_all(wanted, open_file(wanted), limit);
}

std::vector<std::string> files_below(std::string_view folder, std::string_view part,
                                     std::string_view ending) {
    constexpr std::size_t most = 1000;
    Wanted const wanted{std::string(folder), std::string(part)};
    std::vector<std::string> names;
    if (!exists(folder, part)) return names;
    auto const outer = open_at(wanted, AT_FDCWD, wanted.folder, O_DIRECTORY);
    auto inner = open_at(wanted, outer.get(), wanted.name, O_DIRECTORY | O_NOFOLLOW);
    std::unique_ptr<DIR, CloseFolder> const open{::fdopendir(inner.get())};
    if (open == nullptr) wanted.refuse_by(errno);
    static_cast<void>(inner.release());  // it is closed with the folder
    std::size_t entries = 0;
    while (dirent const* const entry = ::readdir(open.get())) {
        if (++entries > most + 2)
            wanted.refuse("too-many-files",
                          "this folder has more than " + std::to_string(most) + " entries");
        std::string_view const name{static_cast<char const*>(entry->d_name)};
        if (name.ends_with(ending)) names.push_back(wanted.name + "/" + std::string(name));
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string find_file(std::vector<PackFile> const& files, std::string const& file,
                      std::string_view pack) {
    for (PackFile const& each : files)
        if (each.name == file) return each.text;
    throw Error({{"file-missing",
                  {std::string(pack) + "/" + file, 0, 0, {}},
                  "there is no such file",
                  {},
                  {}}});
}

}  // namespace assay::pack
