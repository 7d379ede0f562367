#pragma once

#include <assay/diagnostic.hpp>
#include <assay/rule_pack.hpp>

#include "cli/options/arguments.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

/// The folders in which packs are looked for by name: where packs are installed, as seen from the
/// tool, then `rules` beside or above the folder of the tool, as in a checkout of the sources.
class PackFolders {
public:
    /// A sealed process looks among what it has taken.
    explicit PackFolders(CommandArguments const& arguments);

    /// The folders themselves, in the order of the search.
    [[nodiscard]] std::vector<std::string> const& folders() const& { return folders_; }

    /// The folder of a pack as a user calls it: a folder, or a name.
    /// Throws: Unusable when there is no pack of that name.
    [[nodiscard]] std::string find(std::string const& pack) const;

    /// The folder of a pack by its name, never by a path; empty when there is none.
    [[nodiscard]] std::string named(std::string_view name) const;

    /// The pack in this folder.
    [[nodiscard]] PackSource source(std::string const& folder) const;

    /// The packs that the pack in this folder may extend or use: those that lie beside it, then
    /// those in the folders of packs.
    [[nodiscard]] KnownPacks around(std::string const& folder) const;

    /// The ids of all packs in these folders.
    [[nodiscard]] std::vector<std::string> ids() const;

    /// What there is to say when there is no pack of a name.
    [[nodiscard]] Diagnostic unknown(std::string_view name) const;

    // of a temporary, what these hand out would dangle
    std::vector<std::string> const& folders() const&& = delete;

private:
    [[nodiscard]] KnownPacks look_in(std::vector<std::string> folders) const;
    void find_folders(std::string_view packs_from_tool);

    std::vector<std::string> folders_;
    KnownPacks known_;
    std::shared_ptr<SandboxFiles const> supply_;
};

/// The folder in which the folder of a pack lies.
[[nodiscard]] std::string beside(std::string const& folder);

}  // namespace assay::cli
