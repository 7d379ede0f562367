#pragma once

#include <assay/diagnostic.hpp>
#include <assay/pack_check.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

class SandboxFiles;

/// Appends a SARIF 2.1.0 log of what was found in the pack in `folder`: what keeps it from loading,
/// and the remarks on it. Files are named relative to the working folder when they lie in it, and
/// else to the folder of the pack.
void append_sarif(std::string& to, std::string_view folder,
                  std::vector<Diagnostic> const& diagnostics, std::vector<Remark> const& remarks,
                  SandboxFiles const* supply);

}  // namespace assay::cli
