#pragma once

#include <string_view>

namespace assay::report {

/// Whether a text is a colour as `#1d4f91`.
[[nodiscard]] bool is_colour(std::string_view text);

/// Whether white text on it can be read: a contrast of 4.5 to 1 at least (WCAG 2.2, 1.4.3).
/// Requires: it is a colour.
[[nodiscard]] bool bears_white_text(std::string_view colour);

}  // namespace assay::report
