#pragma once

#include <assay/limits.hpp>

#include <string>
#include <string_view>

namespace assay::rules {

/// Whether a file of a pack may be called so: parts of letters, digits, `_` and `-` separated by
/// `/`, then `.lua`, `.md` or `.csv`; at most 200 bytes.
[[nodiscard]] bool is_pack_file_name(std::string_view name) noexcept;

/// The text of one file of the pack in this folder. The folder is the host's and may be anything
/// that opens as one; below it, symbolic links are not followed and only regular files are read.
/// Throws: Error with `file-name`, `file-missing`, `file-not-regular`, `file-unreadable` or
/// `source-too-large`.
[[nodiscard]] std::string read_pack_file(std::string_view folder, std::string_view name,
                                         Limits const& limits);

}  // namespace assay::rules
