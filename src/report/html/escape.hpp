#pragma once

#include <string>
#include <string_view>

namespace assay::report {

/// A text as it stands in HTML, within an element or within an attribute in double quotes.
[[nodiscard]] std::string escaped(std::string_view text);

/// Bytes as a `data:` address holds them.
[[nodiscard]] std::string in_base64(std::string_view bytes);

}  // namespace assay::report
