#pragma once

#include <assay/limits.hpp>
#include <assay/rule_pack.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cases {

/// The files of a pack that hold its tests, by their names in the pack, in order.
struct TestFiles {
    std::string pack;                ///< how the host names the pack's folder
    std::vector<std::string> cases;  ///< `cases/*.json`
    std::vector<std::string> tests;  ///< `tests/*.lua`
    /// The text of any file of the pack. Throws: Error.
    std::function<std::string(std::string const&)> give;

    /// A file as diagnostics call it.
    [[nodiscard]] std::string shown(std::string_view file) const {
        return pack + "/" + std::string(file);
    }
};

/// Finds them. Throws: Error when a folder cannot be looked into.
[[nodiscard]] TestFiles test_files_of(PackSource source);

/// The file that `path` leads to from the file `from`, by its name in the pack; nothing when it
/// leads out of the pack.
[[nodiscard]] std::optional<std::string> file_at(std::string_view from, std::string_view path);

}  // namespace assay::cases
