#pragma once

#include <cstddef>
#include <string_view>

namespace assay::cli {

/// Bytes of the UTF-8 character that a text starts with; 0 when none does.
[[nodiscard]] std::size_t character_size(std::string_view text);

}  // namespace assay::cli
