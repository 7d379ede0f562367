#pragma once

#include <cstddef>
#include <string_view>

namespace assay::lua {

/// One file of lua/ that is compiled into the library; src/lua/CMakeLists.txt lists them.
struct EmbeddedFile {
    std::string_view name;  ///< path below lua/, such as `assay/vocabulary.lua`
    std::string_view text;  ///< the whole file
};

extern const EmbeddedFile embedded_files[];
extern const std::size_t embedded_file_count;

/// The text of the file of this name; empty when there is none.
[[nodiscard]] inline std::string_view embedded_text(std::string_view name) {
    for (std::size_t i = 0; i < embedded_file_count; ++i)
        if (embedded_files[i].name == name) return embedded_files[i].text;
    return {};
}

}  // namespace assay::lua
