#pragma once

#include <string>
#include <string_view>

namespace assay {

/// A name or a text as messages quote it: `so`.
[[nodiscard]] inline std::string in_ticks(std::string_view text) {
    return '`' + std::string(text) + '`';
}

}  // namespace assay
