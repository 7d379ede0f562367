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

// Files are read from a folder, from memory or from the store of a host, and the readers do not know the
// difference. A folder is the host's and may be anything that opens as one; below it, symbolic links are not
// followed and only regular files are read.

/// The text of one file of a pack. Throws: Error with `file-name`, `file-missing`, `file-not-regular`,
/// `file-unreadable` or `source-too-large`.
[[nodiscard]] std::string read_pack_file(PackSource const& source, std::string_view name,
                                         Limits const& limits);

/// The text of any file below the folder of a pack, by its parts separated by `/`, read in the same way.
[[nodiscard]] std::string read_file_below(PackSource const& source, std::string_view name,
                                          std::size_t limit);

/// The names of the files in `part` of a pack that end so, as `part/name`, in the order of their bytes;
/// none when there is no such part. Throws: Error when the part cannot be looked into, or holds more than a
/// thousand entries.
[[nodiscard]] std::vector<std::string> files_below(PackSource const& source, std::string_view part,
                                                   std::string_view ending);

/// What the files of a pack are called, in order: all in memory, else those right in its folder. Nothing when
/// that cannot be learned.
[[nodiscard]] std::vector<std::string> names_in(PackSource const& source);

}  // namespace assay::pack
