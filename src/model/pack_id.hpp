#pragma once

#include <string_view>

namespace assay {

/// Whether a pack may have this id: lower-case letters, digits, `-` and `_`; at most 100 of them.
[[nodiscard]] bool is_pack_id(std::string_view text);

}  // namespace assay
