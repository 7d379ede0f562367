#pragma once

#include "model/texts.hpp"

namespace assay::json {

/// Where a text starts within the document; at or beyond its size when it is none of its parts.
inline std::size_t offset_in(Text document, Text text) {
    // Not a subtraction of pointers, which is only defined within one array.
    return reinterpret_cast<std::uintptr_t>(text.data()) -
           reinterpret_cast<std::uintptr_t>(document.data());
}

}  // namespace assay::json
