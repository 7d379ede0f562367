#include "cli/pack_folders.hpp"

#include "cli/nearest.hpp"
#include "cli/supply.hpp"
#include "cli/unusable.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace assay::cli {
namespace {

namespace fs = std::filesystem;

/// A name leads nowhere but into a folder of packs.
bool is_name(std::string_view text) {
    return !text.empty() && text.front() != '.' && text.find('/') == text.npos &&
           text.find('\0') == text.npos;
}

}  // namespace

bool is_pack(std::string const& folder) {
    std::error_code error;
    return fs::is_regular_file(fs::path{folder} / "pack.lua", error);
}

PackFolders::PackFolders(Arguments const& arguments) : supply_(arguments.supply) {
    if (supply_ != nullptr) {
        folders_ = supply_->folders();
        return;
    }
    std::error_code error;
    fs::path const tool = fs::read_symlink("/proc/self/exe", error);
    if (error) return;
    fs::path folder = tool.parent_path();
    folders_.push_back((folder / arguments.packs_from_tool).lexically_normal());
    constexpr int levels = 4;  // from build/release/bin up to the checkout
    for (int i = 0; i < levels; ++i, folder = folder.parent_path())
        folders_.push_back(folder / "rules");
}

bool PackFolders::has_pack(std::string const& folder) const {
    return supply_ != nullptr ? supply_->pack(folder) != nullptr : is_pack(folder);
}

std::string PackFolders::find(std::string const& pack) const {
    bool const is_path = pack.find('/') != pack.npos || has_pack(pack);
    if (is_path) return pack;
    std::string folder = named(pack);
    if (folder.empty()) throw Unusable({unknown(pack)}, {});
    return folder;
}

std::string PackFolders::named(std::string_view name) const {
    if (!is_name(name)) return {};
    for (std::string const& folder : folders_)
        if (fs::path const pack = fs::path{folder} / name; has_pack(pack)) return pack;
    return {};
}

Diagnostic PackFolders::unknown(std::string_view name) const {
    std::vector<std::string> const known = names();
    Diagnostic diagnostic;
    diagnostic.code = "unknown-pack";
    diagnostic.message = "there is no pack `" + std::string{name} + '`';
    diagnostic.nearest = nearest(name, known);
    if (known.empty()) diagnostic.expected = "a folder with a pack.lua, for no packs are installed";
    if (known.size() > 1) diagnostic.expected = "one of ";
    for (std::string const& each : known)
        diagnostic.expected += (&each == known.data() ? "`" : ", `") + each + '`';
    return diagnostic;
}

std::vector<std::string> PackFolders::names() const {
    std::vector<std::string> names;
    for (std::string const& folder : folders_) {
        if (supply_ != nullptr) {
            auto const taken = supply_->names(folder);
            names.insert(names.end(), taken.begin(), taken.end());
            continue;
        }
        std::error_code error;
        for (fs::directory_iterator entry{folder, error}, end; !error && entry != end;
             entry.increment(error))
            if (is_pack(entry->path())) names.push_back(entry->path().filename());
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace assay::cli
