#pragma once

#include <assay/diagnostic.hpp>

#include "cli/arguments.hpp"

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
    explicit PackFolders(Arguments const& arguments);

    /// The folders themselves, in the order of the search.
    [[nodiscard]] std::vector<std::string> const& folders() const { return folders_; }

    /// The folder of a pack as a user calls it: a folder, or a name.
    /// Throws: Unusable when there is no pack of that name.
    [[nodiscard]] std::string find(std::string const& pack) const;

    /// The folder of a pack by its name, never by a path; empty when there is none.
    [[nodiscard]] std::string named(std::string_view name) const;

    /// What there is to say when there is no pack of a name.
    [[nodiscard]] Diagnostic unknown(std::string_view name) const;

    /// The names of all packs that are there, sorted.
    [[nodiscard]] std::vector<std::string> names() const;

private:
    [[nodiscard]] bool has_pack(std::string const& folder) const;

    std::vector<std::string> folders_;
    std::shared_ptr<Supply const> supply_;
};

/// Whether a pack lies in this folder of the disk.
[[nodiscard]] bool is_pack(std::string const& folder);

}  // namespace assay::cli
