#pragma once

#include <assay/limits.hpp>
#include <assay/rule_pack.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assay::pack {

/// Whether a file of a pack may be called so: parts of letters, digits, `_` and `-` separated by
/// `/`, then `.lua`, `.md` or `.csv`; at most 200 bytes.
[[nodiscard]] bool is_pack_file_name(std::string_view name) noexcept;

/// The text of one file of the pack in this folder. The folder is the host's and may be anything
/// that opens as one; below it, symbolic links are not followed and only regular files are read.
/// Throws: Error with `file-name`, `file-missing`, `file-not-regular`, `file-unreadable` or
/// `source-too-large`.
[[nodiscard]] std::string read_pack_file(std::string_view folder, std::string_view name,
                                         Limits const& limits);

/// The text of any file below a folder, by its parts separated by `/`, read in the same way.
[[nodiscard]] std::string read_file_below(std::string_view folder, std::string_view name,
                                          std::size_t limit);

/// The names of the files in `part` of a folder that end so, as `part/name`, in the order of their
/// bytes; none when there is no such part. Throws: Error when the part cannot be looked into, or
/// holds more than a thousand entries.
[[nodiscard]] std::vector<std::string> files_below(std::string_view folder, std::string_view part,
                                                   std::string_view ending);

/// The text of a file among those in memory; `pack` is how diagnostics call their folder.
/// Throws: Error when it is not there.
[[nodiscard]] std::string find_file(std::vector<PackFile> const& files, std::string const& file,
                                    std::string_view pack);

}  // namespace assay::pack
