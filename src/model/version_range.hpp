#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace assay {

/// A version of a pack: one to three whole numbers, `1.2.0`; those left out are 0.
using Version = std::array<unsigned, 3>;

[[nodiscard]] std::optional<Version> parse_version(std::string_view text);

/// Which versions of a parent a layer is made for: `1.2.0` (also `=1.2.0`) is that one only, `^1.2`
/// that one and later ones that promise to be compatible, by the rules of semantic versioning:
/// below 2.0, or below 0.3 for `^0.2`.
struct VersionRange {
    Version least{};
    bool later_too = false;

    [[nodiscard]] bool holds(Version const& version) const;
};

[[nodiscard]] std::optional<VersionRange> parse_range(std::string_view text);

}  // namespace assay
