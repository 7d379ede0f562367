#include "cli/files/opened_folder.hpp"

#include <unistd.h>

#include <algorithm>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace assay::cli {
namespace {

/// In the place of an error: there were more names than may be looked at.
constexpr int too_many = -1;

// Deeper than any pack is. Each level keeps one descriptor while it is looked into.
constexpr std::size_t deepest = 64;

constexpr int to_read = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

struct CloseListing {
    void operator()(DIR* open) const noexcept { ::closedir(open); }
};

}  // namespace

OpenedFolder::OpenedFolder(std::string const& folder, std::size_t& left) {
    root_.is_folder = true;
    int const descriptor = ::open(folder.c_str(), to_read | O_DIRECTORY);
    if (descriptor < 0)
        root_.error = errno;
    else
        look_into(root_, descriptor, left, 0);
}

OpenedFolder::~OpenedFolder() { close(root_); }

void OpenedFolder::close(Entry& entry) {
    if (entry.descriptor >= 0) ::close(entry.descriptor);
    for (auto& [name, inner] : entry.inside) close(inner);
}

/// As the library opens a file of a pack: nothing but a regular one, without following a link. What is no
/// regular file is not opened at all, since to open a device can do something.
void OpenedFolder::open_file(Entry& entry, int folder, char const* name, unsigned mode) {
    if (S_ISLNK(mode)) {
        entry.error = ELOOP;
    } else if (!S_ISREG(mode)) {
        entry.error = ::faccessat(folder, name, R_OK, AT_EACCESS) == 0 ? ENXIO : errno;
    } else {
        entry.descriptor = ::openat(folder, name, to_read | O_NOFOLLOW);
        if (entry.descriptor < 0) entry.error = errno;
    }
}

void OpenedFolder::open_folder(Entry& entry, int folder, char const* name, std::size_t& left,
                               std::size_t depth) {
    entry.is_folder = true;
    if (depth > deepest) {
        entry.error = too_many;
        return;
    }
    int const descriptor = ::openat(folder, name, to_read | O_DIRECTORY | O_NOFOLLOW);
    if (descriptor < 0)
        entry.error = errno;
    else
        look_into(entry, descriptor, left, depth);
}

/// Takes the descriptor over. All files of a folder come before those of the folders in it.
void OpenedFolder::look_into(Entry& entry, int descriptor, std::size_t& left, std::size_t depth) {
    std::unique_ptr<DIR, CloseListing> const listing{::fdopendir(descriptor)};
    if (listing == nullptr) {
        entry.error = errno;
        ::close(descriptor);
        return;
    }
    std::vector<std::string> folders;
    errno = 0;
    for (; dirent const* const found = ::readdir(listing.get()); errno = 0) {
        std::string const name = static_cast<char const*>(found->d_name);
        if (name == "." || name == "..") continue;
        if (left == 0) {
            entry.of_others = too_many;
            break;
        }
        --left;
        Entry& inner = entry.inside[name];
        struct stat status = {};
        if (::fstatat(descriptor, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
            inner.error = errno;
        else if (S_ISDIR(status.st_mode))
            folders.push_back(name);
        else
            open_file(inner, descriptor, name.c_str(), status.st_mode);
    }
    if (entry.of_others == ENOENT && errno != 0) entry.of_others = errno;
    std::sort(folders.begin(), folders.end());
    for (std::string const& name : folders)
        open_folder(entry.inside[name], descriptor, name.c_str(), left, depth + 1);
}

void OpenedFolder::fail(int error) {
    if (error == too_many) throw TooManyNames{};
    throw std::system_error(error, std::generic_category());
}

// Whatever the parts before the last one are, the error is that of opening them as folders.
OpenedFolder::Entry const& OpenedFolder::find(std::string_view name) const& {
    Entry const* at = &root_;
    std::string_view rest = name;
    while (!rest.empty()) {
        if (at->is_folder && at->error != 0) fail(at->error);
        if (!at->is_folder) fail(at->error == ELOOP ? ELOOP : ENOTDIR);
        std::string_view const part = rest.substr(0, rest.find('/'));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        auto const found = at->inside.find(part);
        if (found == at->inside.end()) fail(at->of_others);
        at = &found->second;
    }
    return *at;
}

int OpenedFolder::descriptor(std::string_view name) const {
    Entry const& entry = find(name);
    if (entry.error != 0) fail(entry.error);
    if (entry.is_folder) fail(ENXIO);
    ::lseek(entry.descriptor, 0, SEEK_SET);  // it may be read twice
    return entry.descriptor;
}

std::string OpenedFolder::read(std::string_view name, std::size_t most) const {
    constexpr std::size_t piece = std::size_t{64} << 10;
    int const from = descriptor(name);
    std::string text;
    for (std::size_t size = 0; size < most;) {
        text.resize(std::min(most, size + std::max(size, piece)));
        auto const got = ::read(from, text.data() + size, text.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail(errno);
        size += static_cast<std::size_t>(got);
        if (got > 0) continue;
        text.resize(size);
        break;
    }
    return text;
}

std::vector<std::string> OpenedFolder::list(std::string_view part) const {
    Entry const& entry = find(part);
    if (!entry.is_folder) fail(entry.error == ELOOP ? ELOOP : ENOTDIR);
    if (entry.error != 0) fail(entry.error);
    if (entry.of_others != ENOENT) fail(entry.of_others);
    std::vector<std::string> names;
    for (auto const& [name, inner] : entry.inside) names.push_back(name);
    return names;
}

}  // namespace assay::cli
