#pragma once

#include <string>
#include <string_view>

namespace assay {

/// Whether line ends stay, or become spaces as other control characters do.
enum class Lines : unsigned char { joined, kept };

/// The text without what steers a terminal or turns the direction of what follows: control characters
/// become spaces, direction marks are left out.
[[nodiscard]] std::string sanitise(std::string_view text, Lines lines = Lines::joined);

}  // namespace assay
