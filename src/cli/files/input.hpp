#pragma once

#include "cli/files/sandbox_files.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

/// Reads a file, or standard input when it is called `-`. What goes beyond the limit of a document
/// is left unread, except for one byte, so that it is still seen to be too large. With a supply, only
/// what was opened before is read. Throws: Unusable when it cannot be read.
[[nodiscard]] std::string read_file(std::string const& file, SandboxFiles const* supply);

/// Whether there is a file of that name, be it one that cannot be read.
[[nodiscard]] bool is_file_there(std::string const& file, SandboxFiles const* supply);

/// The files right in a folder that end so, in order; nothing when it is no folder. Throws: Unusable when it
/// cannot be looked into.
[[nodiscard]] std::optional<std::vector<std::string>> files_in(std::string const& folder,
                                                               std::string_view ending,
                                                               SandboxFiles const* supply);

/// Reads a table, which may be as large as a document. Throws: Unusable when it cannot be read, or is larger.
[[nodiscard]] std::string read_table(std::string const& file, SandboxFiles const* supply);

}  // namespace assay::cli
