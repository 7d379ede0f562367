#include "pack/pack_files.hpp"

#include <assay/diagnostic.hpp>

#include "model/messages/pack_files.hpp"
#include "model/say.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <sys/stat.h>
#include <system_error>
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

    [[noreturn]] void refuse(Said said) const {
        auto const whole =
            folder.empty() || folder.ends_with('/') ? folder + name : folder + "/" + name;
        throw Error({std::move(said).at({whole, 0, 0, {}})});
    }

    /// Refuses by what the system said. Its own words depend on the locale.
    [[noreturn]] void refuse_by(int error) const {
        switch (error) {
            case ENOENT:
                refuse(say<pack_file_messages, "no-such-file">());
            case ENOTDIR:
                refuse(say<pack_file_messages, "part-of-path-not-folder">());
            case ELOOP:
                refuse(say<pack_file_messages, "symbolic-link">());
            case ENXIO:
                refuse(say<pack_file_messages, "not-a-regular-file">());
            case EACCES:
                refuse(say<pack_file_messages, "no-permission-to-read">());
            case ENAMETOOLONG:
                refuse(say<pack_file_messages, "path-too-long">());
            case EMFILE:
            case ENFILE:
                refuse(say<pack_file_messages, "too-many-open-files">());
            case EIO:
                refuse(say<pack_file_messages, "device-error">());
            default:
                refuse(say<pack_file_messages, "system-error">({{"number", error}}));
        }
    }
};

/// The number by which the system knows an error of a host; for one that it does not know, that of a device.
int number_of(std::system_error const& error) {
    std::error_condition const condition = error.code().default_error_condition();
    return condition.category() == std::generic_category() ? condition.value() : EIO;
}

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
    if (!S_ISREG(status.st_mode)) wanted.refuse(say<pack_file_messages, "not-a-regular-file">());
    return file;
}

[[noreturn]] void refuse_size(Wanted const& wanted, std::size_t limit) {
    wanted.refuse(say<pack_file_messages, "file-too-large">({{"most", limit}}));
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
    if (size > limit) refuse_size(wanted, limit);
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

constexpr std::size_t most_entries = 1000;

[[noreturn]] void refuse_many(Wanted const& wanted) {
    wanted.refuse(say<pack_file_messages, "too-many-entries">({{"most", most_entries}}));
}

/// What lies in a folder of the disk; nothing when there is no such folder.
std::vector<std::string> entries_on_disk(Wanted const& wanted) {
    std::vector<std::string> names;
    if (!exists(wanted.folder, wanted.name)) return names;
    auto const outer = open_at(wanted, AT_FDCWD, wanted.folder, O_DIRECTORY);
    auto inner = open_at(wanted, outer.get(), wanted.name, O_DIRECTORY | O_NOFOLLOW);
    std::unique_ptr<DIR, CloseFolder> const open{::fdopendir(inner.get())};
    if (open == nullptr) wanted.refuse_by(errno);
    static_cast<void>(inner.release());  // it is closed with the folder
    while (dirent const* const entry = ::readdir(open.get())) {
        std::string_view const name{static_cast<char const*>(entry->d_name)};
        if (name == "." || name == "..") continue;
        names.emplace_back(name);
        if (names.size() > most_entries) refuse_many(wanted);
    }
    return names;
}

/// The same of a store.
std::vector<std::string> entries_in_store(Wanted const& wanted, PackStore const& store) try {
    std::vector<std::string> names = store.list(wanted.name);
    if (names.size() > most_entries) refuse_many(wanted);
    return names;
} catch (std::system_error const& error) {
    if (error.code() == std::errc::no_such_file_or_directory) return {};
    wanted.refuse_by(number_of(error));
}

std::vector<std::string> entries_among(std::vector<PackFile> const& files,
                                       std::string const& part) {
    std::string const start = part + "/";
    std::vector<std::string> names;
    for (PackFile const& file : files)
        if (file.name.starts_with(start) && file.name.find('/', start.size()) == file.name.npos)
            names.push_back(file.name.substr(start.size()));
    return names;
}

std::vector<std::string> entries_of(PackSource const& source, std::string const& part) {
    if (!source.files.empty()) return entries_among(source.files, part);
    Wanted const wanted{source.folder, part};
    return source.store ? entries_in_store(wanted, source.store) : entries_on_disk(wanted);
}

std::string text_among(PackSource const& source, std::string_view name) {
    for (PackFile const& each : source.files)
        if (each.name == name) return each.text;
    Wanted{source.folder, std::string(name)}.refuse_by(ENOENT);
}

std::string read_from_store(Wanted const& wanted, PackStore const& store, std::size_t limit) try {
    std::string text = store.read(wanted.name, limit + 1);
    if (text.size() > limit) refuse_size(wanted, limit);
    return text;
} catch (std::system_error const& error) {
    wanted.refuse_by(number_of(error));
}

std::string read_whole(PackSource const& source, std::string_view name, std::size_t limit) {
    Wanted const wanted{source.folder, std::string(name)};
    if (source.store) return read_from_store(wanted, source.store, limit);
    if (source.folder.find('\0') != source.folder.npos) wanted.refuse_by(ENOENT);
    return read_all(wanted, open_file(wanted), limit);
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

std::string read_pack_file(PackSource const& source, std::string_view name, Limits const& limits) {
    if (!source.files.empty()) return text_among(source, name);
    if (!is_pack_file_name(name))
        Wanted{source.folder, std::string(name)}.refuse(
            say<pack_file_messages, "bad-name-of-file">());
    return read_whole(source, name, limits.source_bytes);
}

std::string read_file_below(PackSource const& source, std::string_view name, std::size_t limit) {
    if (!source.files.empty()) return text_among(source, name);
    if (!is_plain_path(name))
        Wanted{source.folder, std::string(name)}.refuse(
            say<pack_file_messages, "path-out-of-folder">());
    return read_whole(source, name, limit);
}

std::vector<std::string> files_below(PackSource const& source, std::string_view part,
                                     std::string_view ending) {
    std::vector<std::string> names;
    for (std::string const& name : entries_of(source, std::string(part)))
        if (name.ends_with(ending)) names.push_back(std::string(part) + "/" + name);
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> names_in(PackSource const& source) {
    std::vector<std::string> names;
    if (!source.files.empty()) {
        for (PackFile const& each : source.files) names.push_back(each.name);
    } else if (source.store) {
        try {
            names = source.store.list({});
        } catch (std::system_error const&) {
            return {};
        } catch (Error const&) {
            return {};
        }
    } else {
        std::error_code error;
        for (std::filesystem::directory_iterator entry{source.folder, error}, end;
             !error && entry != end; entry.increment(error))
            names.push_back(entry->path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace assay::pack
