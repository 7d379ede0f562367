#pragma once

#include <assay/limits.hpp>
#include <assay/rule_pack.hpp>

#include "lua/machine.hpp"
#include "lua/sources.hpp"
#include "pack/declare/declarations.hpp"
#include "pack/manifest.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace assay::pack {

/// The packs that lie on each other, the standard first, with the text of each of their files.
class PackStack {
public:
    /// Finds the packs that a pack extends and uses, and reads the files of all of them.
    /// Throws: Error with everything that is wrong.
    PackStack(PackSource const& source, KnownPacks const& known, Limits const& limits);

    [[nodiscard]] std::vector<Manifest> const& manifests() const& { return manifests_; }

    /// The Lua files in the order in which they are run: of each pack its `pack.lua`, then the
    /// others.
    [[nodiscard]] std::shared_ptr<algebra::SourceFiles const> const& files() const& {
        return files_;
    }

    /// Guidance that is written in tables, in the order of the layers.
    [[nodiscard]] std::vector<algebra::AlsoDeclared> const& tables() const& { return tables_; }

    /// The words of the standard that are written in tables, in the order of the layers.
    [[nodiscard]] std::vector<algebra::MeaningDeclared> const& official_texts() const& {
        return official_texts_;
    }

    /// The files of these tables.
    [[nodiscard]] std::vector<algebra::TableFile> const& table_files() const& {
        return table_files_;
    }

    /// What results must say beside them: of the uppermost pack that asks for anything.
    [[nodiscard]] std::string_view notice() const&;

    /// The id of a pack of checks that is tried on the standard; empty: the stack is there for its
    /// uppermost pack.
    [[nodiscard]] std::string const& tried() const& { return tried_; }

    // of a temporary, what these hand out would dangle
    std::vector<Manifest> const& manifests() const&& = delete;
    std::shared_ptr<algebra::SourceFiles const> const& files() const&& = delete;
    std::vector<algebra::AlsoDeclared> const& tables() const&& = delete;
    std::vector<algebra::MeaningDeclared> const& official_texts() const&& = delete;
    std::vector<algebra::TableFile> const& table_files() const&& = delete;
    std::string_view notice() const&& = delete;
    std::string const& tried() const&& = delete;

private:
    friend class StackReader;

    std::vector<Manifest> manifests_;
    std::shared_ptr<algebra::SourceFiles const> files_;
    std::vector<algebra::AlsoDeclared> tables_;
    std::vector<algebra::MeaningDeclared> official_texts_;
    std::vector<algebra::TableFile> table_files_;
    std::string tried_;
};

/// A stack that has been run: what it declared is recorded in the machine.
struct Loaded {
    lua::Machine machine;
    lua::Sources sources;
};

/// Runs the files of a stack. Throws: Error; of Lua syntax, one for each file.
[[nodiscard]] Loaded run(algebra::SourceFiles const& files, Limits const& limits);

}  // namespace assay::pack
