#include "cli/files/sandbox_files.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace assay::cli {
namespace {

namespace fs = std::filesystem;

// More than a pack may have by the limits of the library: what is too much is told there.
constexpr std::size_t most_files = 256;
constexpr std::size_t most_bytes = std::size_t{1} << 20;

// As many as a process may usually have open.
constexpr std::size_t most_documents = 900;

// Rules, tables of guidance, cases; pictures of templates.
bool may_be_of_pack(fs::path const& file) {
    constexpr std::array<std::string_view, 6> endings{".lua",  ".md",  ".csv",
                                                      ".json", ".png", ".svg"};
    return std::find(endings.begin(), endings.end(), file.extension()) != endings.end();
}

/// The text of a regular file, as far as it is of use; links are not followed.
bool read_regular(fs::path const& file, std::string& text) {
    int const descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
    if (descriptor < 0) return false;
    struct stat status = {};
    bool done = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    text.resize(done ? std::min(static_cast<std::size_t>(status.st_size), most_bytes) : 0);
    for (std::size_t size = 0; done && size < text.size();) {
        auto const got = ::read(descriptor, text.data() + size, text.size() - size);
        if (got < 0 && errno == EINTR) continue;
        done = got > 0;
        size += done ? static_cast<std::size_t>(got) : 0;
    }
    ::close(descriptor);
    return done;
}

/// One name for each folder, however it is called.
std::string normal(fs::path const& folder) {
    fs::path const path = folder.lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

bool is_pack(fs::path const& folder) {
    constexpr std::array<char const*, 3> first{"pack.lua", "pack.md", "pack.csv"};
    return std::any_of(first.begin(), first.end(), [&](char const* file) {
        std::error_code error;
        return fs::is_regular_file(folder / file, error);
    });
}

std::vector<PackFile> read_pack(fs::path const& folder) {
    std::vector<PackFile> files;
    std::error_code error;
    for (fs::recursive_directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        PackFile file{entry->path().lexically_relative(folder).generic_string(), {}};
        if (!may_be_of_pack(entry->path()) || !read_regular(entry->path(), file.text)) continue;
        files.push_back(std::move(file));
        if (files.size() == most_files) break;
    }
    return files;
}

}  // namespace

SandboxFiles::~SandboxFiles() {
    for (auto const& [name, opened] : files_)
        if (opened.descriptor >= 0) ::close(opened.descriptor);
}

void SandboxFiles::preload_file(std::string const& file) {
    if (files_.contains(file)) return;
    int const descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    files_.try_emplace(file, Opened{descriptor, descriptor < 0 ? errno : 0});
}

void SandboxFiles::preload_documents(std::string const& folder) {
    preload_file(file_in(folder, "case.json"));
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error))
        if (entry->path().extension() == ".json") names.push_back(entry->path().filename());
    std::sort(names.begin(), names.end());
    names.resize(std::min(names.size(), most_documents));
    for (std::string const& name : names) preload_file(file_in(folder, name));
}

void SandboxFiles::preload_pack(std::string const& folder) {
    auto const name = normal(folder);
    if (!packs_.contains(name) && is_pack(folder)) packs_.emplace(name, read_pack(folder));
}

void SandboxFiles::preload_template(std::string const& folder) {
    auto const name = normal(folder);
    std::error_code error;
    if (!packs_.contains(name) && fs::is_regular_file(fs::path(folder) / "report.lua", error))
        packs_.emplace(name, read_pack(folder));
}

void SandboxFiles::preload_packs(std::string const& folder) {
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error))
        preload_pack(entry->path());
}

void SandboxFiles::preload_folders(std::vector<std::string> folders) {
    for (std::string const& folder : folders) preload_packs(folder);
    folders_ = std::move(folders);
}

int SandboxFiles::open(std::string const& file) const {
    auto const found = files_.find(file);
    int const error = found == files_.end() ? EPERM : found->second.error;
    int const descriptor = error == 0 ? found->second.descriptor : -1;
    if (descriptor < 0)
        errno = error;
    else
        ::lseek(descriptor, 0, SEEK_SET);  // it may be named twice
    return descriptor;
}

std::string const* SandboxFiles::text(std::string const& file) const& {
    std::string const path = normal(file);
    for (auto const& [folder, files] : packs_)
        for (PackFile const& each : files)
            if (normal(fs::path(folder) / each.name) == path) return &each.text;
    return nullptr;
}

PackSource SandboxFiles::pack(std::string const& folder) const {
    auto const found = packs_.find(normal(folder));
    // A file that no pack reads: without any, the folder would be opened.
    return {folder, found == packs_.end() ? std::vector<PackFile>{{"none", {}}} : found->second};
}

KnownPacks SandboxFiles::packs_in(std::vector<std::string> folders) const {
    KnownPacks known;
    known.find = [this, folders](std::string_view id) -> std::optional<PackSource> {
        if (id.empty() || id.front() == '.' || id.find('/') != id.npos) return std::nullopt;
        for (std::string const& folder : folders)
            if (std::string const pack = fs::path(folder) / id; packs_.contains(normal(pack)))
                return this->pack(pack);
        return std::nullopt;
    };
    known.ids = [this, folders = std::move(folders)] {
        std::set<std::string> ids;
        for (std::string const& folder : folders)
            for (auto const& [path, files] : packs_)
                if (normal(fs::path(path).parent_path()) == normal(folder))
                    ids.insert(fs::path(path).filename());
        return std::vector<std::string>(ids.begin(), ids.end());
    };
    return known;
}

std::string file_in(std::string const& folder, std::string const& name) {
    return folder + (folder.ends_with('/') ? "" : "/") + name;
}

}  // namespace assay::cli
