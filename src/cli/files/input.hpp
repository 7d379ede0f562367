#pragma once

#include "cli/files/sandbox_files.hpp"

#include <string>

namespace assay::cli {

/// Reads a file, or standard input when it is called `-`. What goes beyond the limit of a document
/// is left unread, except for one byte, so that it is still seen to be too large. With a supply, only
/// what was taken is read. Throws: Unusable when it cannot be read.
[[nodiscard]] std::string read_file(std::string const& file, SandboxFiles const* supply);

/// Reads a table, which may be as large as a document. Throws: Unusable when it cannot be read, or is larger.
[[nodiscard]] std::string read_table(std::string const& file, SandboxFiles const* supply);

}  // namespace assay::cli
