#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

/// The word that was meant, most likely; empty when none is within a third of its letters.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       std::vector<std::string> const& known);

/// "; did you mean `...`?", or nothing when no word is near.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       std::vector<std::string> const& known);

}  // namespace assay::cli
