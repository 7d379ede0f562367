#pragma once

#include <string>
#include <string_view>

namespace assay::cli {

/// Reads a file, or standard input when it is called `-`. What goes beyond the limit of a document
/// is left unread, except for one byte, so that it is still seen to be too large.
/// Throws: Unusable when it cannot be read.
[[nodiscard]] std::string read_file(std::string const& file);

}  // namespace assay::cli
