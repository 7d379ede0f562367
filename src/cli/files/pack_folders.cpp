#include "cli/files/pack_folders.hpp"

#include "cli/files/sandbox_files.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/nearest.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

namespace assay::cli {

namespace fs = std::filesystem;

std::string beside(std::string const& folder) {
    return (fs::path(folder) / "..").lexically_normal().string();
}

PackFolders::PackFolders(CommandArguments const& arguments) : supply_(arguments.supply) {
    known_ = look_in({});
    if (supply_ != nullptr) folders_ = supply_->folders();
    if (supply_ == nullptr) find_folders(arguments.packs_from_tool);
    known_ = look_in(folders_);
}

void PackFolders::find_folders(std::string_view packs_from_tool) {
    std::error_code error;
    fs::path const tool = fs::read_symlink("/proc/self/exe", error);
    if (error) return;
    fs::path folder = tool.parent_path();
    folders_.push_back((folder / packs_from_tool).lexically_normal());
    constexpr int levels = 4;  // from build/release/bin up to the checkout
    for (int i = 0; i < levels; ++i, folder = folder.parent_path())
        folders_.push_back(folder / "rules");
}

std::string PackFolders::find(std::string const& pack) const {
    bool const is_path = pack == "." || pack == ".." || pack.find('/') != pack.npos ||
                         look_in({"."}).find(pack).has_value();
    if (is_path) return pack;
    std::string folder = named(pack);
    if (folder.empty()) throw InputError({unknown(pack)}, {});
    return folder;
}

std::string PackFolders::named(std::string_view name) const {
    auto const found = known_.find(name);
    return found ? found->folder : std::string();
}

std::vector<std::string> PackFolders::ids() const { return known_.ids(); }

PackSource PackFolders::source(std::string const& folder) const {
    return supply_ != nullptr ? supply_->pack(folder) : PackSource{.folder = folder};
}

KnownPacks PackFolders::look_in(std::vector<std::string> folders) const {
    return supply_ != nullptr ? supply_->packs_in(std::move(folders))
                              : packs_in(std::move(folders));
}

KnownPacks PackFolders::around(std::string const& folder) const {
    std::vector<std::string> folders{beside(folder)};
    folders.insert(folders.end(), folders_.begin(), folders_.end());
    return look_in(std::move(folders));
}

Diagnostic PackFolders::unknown(std::string_view name) const {
    std::vector<std::string> const known = known_.ids();
    Parameter const pack{"pack", printable(name)};
    Parameter list{"known", {}};
    for (std::string const& each : known)
        list.value += (&each == known.data() ? "`" : ", `") + each + '`';
    Diagnostic diagnostic = known.empty() ? make_diagnostic("no-packs-installed", {pack})
                            : known.size() == 1
                                ? make_diagnostic("pack-not-the-installed-one", {pack, list})
                                : make_diagnostic("pack-not-installed", {pack, list});
    diagnostic.nearest = nearest(name, known);
    return diagnostic;
}

}  // namespace assay::cli
