#pragma once

// The packs under rules/, in a library that was built with ASSAY_DOOR_PACKS: their files without their tests. The build
// generates the list (src/lua/embed.cmake). Otherwise it is empty.

#include <cstddef>
#include <string_view>

namespace assay::door {

struct ShippedFile {
    std::string_view name;  ///< `cse/pack.lua`
    std::string_view text;
};

extern ShippedFile const shipped_files[];
extern std::size_t const shipped_file_count;

}  // namespace assay::door
