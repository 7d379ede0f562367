#include "cli/files/sandbox_files.hpp"

#include <assay/diagnostic.hpp>

#include "cli/files/output.hpp"
#include "cli/options/arguments.hpp"
#include "cli/options/input_error.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <set>
#include <sys/stat.h>
#include <system_error>

namespace assay::cli {
namespace {

namespace fs = std::filesystem;

std::string why_too_many() {
    return "--isolate opens " + std::to_string(SandboxFiles::most_names) +
           " files and folders, and there are more, so this one may be among the rest";
}

/// Whether there is a pack in this folder; the same question as assay::packs_in asks.
bool is_pack(fs::path const& folder) {
    constexpr std::array<char const*, 3> first{"pack.lua", "pack.md", "pack.csv"};
    return std::any_of(first.begin(), first.end(), [&](char const* file) {
        std::error_code error;
        return fs::is_regular_file(folder / file, error);
    });
}

/// An id leads nowhere but into one of the folders.
bool is_name_of_pack(std::string_view text) {
    return !text.empty() && text.front() != '.' && text.find('/') == text.npos &&
           text.find('\0') == text.npos;
}

/// One name for a folder, with and without a slash at its end.
std::string with_slash(std::string const& folder) { return (fs::path(folder) / "").string(); }

bool is_absence(int error) { return error == ENOENT || error == ENOTDIR; }

/// Asks the files of a pack; only what the system says is put into words by the library.
template <class Ask>
auto ask(std::string const& folder, std::string_view name, Ask const& question) {
    try {
        return question();
    } catch (TooManyNames const&) {
        throw Error({make_diagnostic("too-many-names-to-isolate",
                                     {{"most", std::to_string(SandboxFiles::most_names)}},
                                     {file_in(folder, std::string(name)), 0, 0, {}})});
    }
}

}  // namespace

SandboxFiles::SandboxFiles() {
    std::error_code error;
    working_folder_ = fs::current_path(error);
}

SandboxFiles::~SandboxFiles() {
    for (auto const& [name, opened] : files_)
        if (opened.descriptor >= 0) ::close(opened.descriptor);
}

void SandboxFiles::preload_file(std::string const& file) {
    if (files_.contains(file)) return;
    int const descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    files_.try_emplace(file, Opened{descriptor, descriptor < 0 ? errno : 0});
}

/// The names in a folder that are wanted.
template <class Wanted>
SandboxFiles::Listed SandboxFiles::list(std::string const& folder, Wanted const& is_wanted) {
    Listed listed;
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        if (left_ == 0) {
            listed.error = EMFILE;
            listed.why = why_too_many();
            break;
        }
        --left_;
        if (is_wanted(entry->path())) listed.names.push_back(entry->path().filename().string());
    }
    if (error) {
        listed.error = error.value();
        listed.why = "--isolate cannot look into the folder: " + words_of_error(error.value());
    }
    std::sort(listed.names.begin(), listed.names.end());
    return listed;
}

void SandboxFiles::preload_files_in(std::string const& folder, std::string_view ending) {
    if (folders_of_files_.contains(folder)) return;
    Listed listed = list(folder, [&](fs::path const& path) { return path.extension() == ending; });
    for (std::string& name : listed.names) {
        name = file_in(folder, name);
        struct stat status = {};
        bool const may_block = ::stat(name.c_str(), &status) == 0 && !S_ISREG(status.st_mode) &&
                               !S_ISDIR(status.st_mode);
        if (may_block)
            files_.try_emplace(
                name, Opened{-1, EPERM, "--isolate opens no pipe and no device in a folder"});
        else
            preload_file(name);
    }
    folders_of_files_.emplace(folder, std::move(listed));
}

void SandboxFiles::preload_pack(std::string const& folder) {
    if (packs_.contains(folder)) return;
    struct stat status = {};
    if (::stat(folder.c_str(), &status) != 0) {
        packs_.emplace(folder, std::make_shared<OpenedFolder const>(folder, left_));
        return;
    }
    Folder& known = known_[Identity{status.st_dev, status.st_ino}];
    if (known == nullptr) known = std::make_shared<OpenedFolder const>(folder, left_);
    packs_.emplace(folder, known);
}

void SandboxFiles::preload_packs(std::string const& folder) {
    std::string const key = with_slash(folder);
    if (folders_of_packs_.contains(key)) return;
    Listed listed = list(folder, is_pack);
    for (std::string const& id : listed.names) preload_pack((fs::path(folder) / id).string());
    folders_of_packs_.emplace(key, std::move(listed));
}

void SandboxFiles::preload_folders(std::vector<std::string> folders) {
    for (std::string const& folder : folders) preload_packs(folder);
    folders_ = std::move(folders);
}

SandboxFiles::Opened SandboxFiles::find_in_packs(std::string const& file) const {
    for (auto const& [folder, pack] : packs_) {
        std::string const start = file_in(folder, {});
        if (!file.starts_with(start)) continue;
        try {
            return {pack->descriptor(std::string_view(file).substr(start.size())), 0};
        } catch (std::system_error const& error) {
            return {-1, error.code().value()};
        } catch (TooManyNames const&) {
            return {-1, EMFILE, why_too_many()};
        }
    }
    return {-1, EPERM};
}

SandboxFiles::Opened SandboxFiles::find(std::string const& file) const {
    if (auto const found = files_.find(file); found != files_.end()) return found->second;
    for (auto const& [folder, listed] : folders_of_files_) {
        std::string const start = file_in(folder, {});
        bool const is_in_it = file.starts_with(start) && file.find('/', start.size()) == file.npos;
        if (!is_in_it) continue;
        return is_absence(listed.error) || listed.error == 0
                   ? Opened{-1, listed.error == 0 ? ENOENT : listed.error}
                   : Opened{-1, listed.error, listed.why};
    }
    return find_in_packs(file);
}

int SandboxFiles::open(std::string const& file) const {
    Opened const found = find(file);
    if (found.descriptor >= 0) {
        ::lseek(found.descriptor, 0, SEEK_SET);  // it may be named twice
        return found.descriptor;
    }
    throw InputError(
        {make_diagnostic("unreadable-file",
                         {{"cause", found.why.empty() ? words_of_error(found.error) : found.why}},
                         {shown_name(file), 0, 0, {}})},
        {});
}

bool SandboxFiles::is_there(std::string const& file) const {
    Opened const found = find(file);
    return found.descriptor >= 0 || !is_absence(found.error);
}

std::optional<std::vector<std::string>> SandboxFiles::files_in(std::string const& folder) const {
    auto const found = folders_of_files_.find(folder);
    if (found == folders_of_files_.end()) return std::nullopt;
    Listed const& listed = found->second;
    if (listed.error != 0)
        throw InputError(
            {make_diagnostic(
                "unreadable-file",
                {{"cause", listed.error == EMFILE ? listed.why : words_of_error(listed.error)}},
                {shown_name(folder), 0, 0, {}})},
            {});
    return listed.names;
}

PackSource SandboxFiles::pack(std::string const& folder) const {
    auto const found = packs_.find(folder);
    Folder const opened = found == packs_.end() ? nullptr : found->second;
    auto const opened_or_fail = [opened]() -> OpenedFolder const& {
        if (opened == nullptr) throw std::system_error(EPERM, std::generic_category());
        return *opened;
    };
    PackSource source{.folder = folder};
    source.store.read = [folder, opened_or_fail](std::string_view name, std::size_t most) {
        return ask(folder, name, [&] { return opened_or_fail().read(name, most); });
    };
    source.store.list = [folder, opened_or_fail](std::string_view part) {
        return ask(folder, part, [&] { return opened_or_fail().list(part); });
    };
    return source;
}

SandboxFiles::Listed const& SandboxFiles::packs_listed_in(std::string const& folder) const& {
    auto const found = folders_of_packs_.find(with_slash(folder));
    if (found != folders_of_packs_.end()) return found->second;
    throw Error({make_diagnostic("folder-not-opened", {}, {folder, 0, 0, {}})});
}

KnownPacks SandboxFiles::packs_in(std::vector<std::string> folders) const {
    KnownPacks known;
    known.find = [this, folders](std::string_view id) -> std::optional<PackSource> {
        if (!is_name_of_pack(id)) return std::nullopt;
        for (std::string const& folder : folders) {
            std::string const pack = (fs::path(folder) / id).string();
            Listed const& listed = packs_listed_in(folder);
            if (std::binary_search(listed.names.begin(), listed.names.end(), id))
                return this->pack(pack);
            if (listed.error != 0 && !is_absence(listed.error))
                throw Error({make_diagnostic("folder-not-listed", {{"cause", listed.why}},
                                             {pack, 0, 0, {}})});
        }
        return std::nullopt;
    };
    known.ids = [this, folders = std::move(folders)] {
        std::set<std::string> ids;
        for (std::string const& folder : folders) {
            auto const& names = packs_listed_in(folder).names;
            ids.insert(names.begin(), names.end());
        }
        return std::vector<std::string>(ids.begin(), ids.end());
    };
    return known;
}

std::string file_in(std::string const& folder, std::string const& name) {
    return folder + (folder.ends_with('/') ? "" : "/") + name;
}

}  // namespace assay::cli
