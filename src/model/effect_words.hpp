#pragma once

#include <assay/evaluation.hpp>

#include <span>
#include <string>

namespace assay {

/// What flags could change, as sentences without a full stop at the end: `If 4.3.5 or 4.3.6 is lowered, criterion 4
/// falls short and the outcome is not met`. Elements that would change the same results are named together. Empty
/// where nothing could change.
[[nodiscard]] std::string effects_in_words(std::span<FlagEffect const> effects);

}  // namespace assay
