#pragma once

#include <string>
#include <string_view>

namespace assay {

/// Whether line ends stay, or become spaces as other control characters do.
enum class Lines : unsigned char { joined, kept };

/// The text without what steers a terminal or turns the direction of what follows: control characters become
/// spaces, direction marks are left out, and bytes that are no UTF-8 become U+FFFD. assay::printable is the same
/// for hosts.
[[nodiscard]] std::string sanitise(std::string_view text, Lines lines = Lines::joined);

}  // namespace assay
