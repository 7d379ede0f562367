#pragma once

#include <assay/json.hpp>

#include <string_view>
#include <vector>

namespace assay::json {

/// Reads a JSON document into an assessment and appends all problems. False when it could not be
/// read to its end, so that nothing more can be said about it.
[[nodiscard]] bool decode(Assessment& into, std::string_view text, std::string_view file,
                          JsonLimits const& limits, std::vector<Diagnostic>& diagnostics);

}  // namespace assay::json
