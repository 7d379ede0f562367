#pragma once

#include <assay/assessment.hpp>
#include <assay/diagnostic.hpp>
#include <assay/rule_pack.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Whether a pack may have this id: lower-case letters, digits, `-` and `_`; at most 100 of them.
[[nodiscard]] bool is_pack_id(std::string_view text);

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

/// Whether what was made with one version of a pack may be used with another: a later version, or the same,
/// that promises to be compatible by the rules of semantic versioning. Without a version it was made against
/// any.
[[nodiscard]] bool is_same_edition(std::string_view made_against, std::string_view used);

/// The first version that is_same_edition no longer accepts: 2.0.0 of `1.2.0`; empty when that is no version.
[[nodiscard]] std::string first_of_next_edition(std::string_view made_against);

/// What is wrong when an assessment that was made with `made` is read with a pack of these layers; nothing
/// when it is of the same edition. Of a pack in layers, the layer that the assessment names counts.
[[nodiscard]] std::optional<Diagnostic> other_edition(PackReference const& made,
                                                      std::vector<Layer> const& layers);

}  // namespace assay
