#pragma once

#include <string_view>

namespace assay::conflict_words {

// What conflicts are called for people, in reports and in the sheet to choose in.
inline constexpr std::string_view before = "before";  ///< what the base says
inline constexpr std::string_view both = "both";
inline constexpr std::string_view taken_out = "(taken out)";

}  // namespace assay::conflict_words
