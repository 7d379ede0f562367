#pragma once

#include <cstddef>
#include <string_view>

namespace assay::rules {

/// One Lua file that is compiled into the library; src/rules/CMakeLists.txt lists them.
struct EmbeddedFile {
    std::string_view name;  ///< path below lua/, such as `assay/vocabulary.lua`
    std::string_view text;  ///< the whole file
};

extern const EmbeddedFile embedded_files[];
extern const std::size_t embedded_file_count;

/// The text of the file of this name. Requires: there is one.
[[nodiscard]] inline std::string_view embedded_file(std::string_view name) {
    std::size_t i = 0;
    while (embedded_files[i].name != name) ++i;
    return embedded_files[i].text;
}

}  // namespace assay::rules
