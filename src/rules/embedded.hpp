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

}  // namespace assay::rules
