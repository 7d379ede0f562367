#pragma once

#include <assay/limits.hpp>
#include <assay/rule_pack.hpp>

#include "model/pack_reference.hpp"
#include "pack/table_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::pack {

/// A pack that another one needs: `cse ^1.0`.
struct Needed {
    std::string id;
    std::string range;  ///< as written; empty when it cannot be read
    VersionRange versions;
    Place place;
};

/// What a pack says of itself.
struct Manifest : Layer {
    std::string notice;
    std::vector<std::string> files;
    std::vector<Place> file_places;
    std::vector<Needed> extends;  ///< one at most
    std::vector<Needed> uses;
    std::vector<Needed> tried_on;  ///< of a pack of checks; one at most
};

/// The manifest in a `pack.lua`, which is run up to its `pack { ... }`. `name` is how diagnostics
/// call the file. What is wrong with it is appended to `problems`. Throws: Error when the file
/// cannot be run that far.
[[nodiscard]] Manifest read_manifest(std::string name, std::string const& text,
                                     Limits const& limits, std::vector<Diagnostic>& problems);

/// The manifest of a pack that is a table, told above it. `place` is that of the table's file.
[[nodiscard]] Manifest manifest_of(GuidanceTable const& table, Place place,
                                   std::vector<Diagnostic>& problems);

/// Reads `cse ^1.0`; what is wrong with it is appended to `problems`.
[[nodiscard]] Needed read_needed(std::string const& text, Place place,
                                 std::vector<Diagnostic>& problems);

/// Whether the id and the version of a manifest can be used as such; reports it when not.
void check_names(Manifest const& manifest, std::vector<Diagnostic>& problems);

}  // namespace assay::pack
