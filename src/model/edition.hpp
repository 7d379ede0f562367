#pragma once

#include <string>
#include <string_view>

namespace assay {

/// Whether what was made against one version of a pack may be used with another: a later version, or the same,
/// that promises to be compatible by the rules of semantic versioning. Without a version it was made against
/// any.
[[nodiscard]] bool is_same_edition(std::string_view made_against, std::string_view used);

/// The versions that is_same_edition accepts: `1.2.0, or a later version before 2.0.0`.
[[nodiscard]] std::string editions_for(std::string_view made_against);

}  // namespace assay
