#pragma once

#include <string_view>

namespace assay {

/// Returns the version of the library that is linked, such as `0.1.0`.
[[nodiscard]] std::string_view version() noexcept;

}  // namespace assay
