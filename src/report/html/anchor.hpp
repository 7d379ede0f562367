#pragma once

#include <string>
#include <string_view>

namespace assay::report {

/// An id as pages may have it: letters, digits, `-` and `_`, beginning with a letter.
[[nodiscard]] inline std::string anchor(std::string_view id) {
    std::string made = "a-";
    for (char const c : id) {
        bool const plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        made += plain ? c : '_';
    }
    return made;
}

}  // namespace assay::report
