#pragma once

#include <string_view>

namespace assay {

/// Whether a text has these words by themselves, whatever the case of their ASCII letters: `Bath` is
/// in "the Bath office" and not in "bathroom". No words are in no text.
[[nodiscard]] bool has_phrase(std::string_view text, std::string_view words);

}  // namespace assay
