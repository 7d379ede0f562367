#pragma once

#include <string>
#include <string_view>

namespace assay {

/// A name or a text as messages quote it: `so`.
[[nodiscard]] inline std::string in_ticks(std::string_view text) {
    return '`' + std::string(text) + '`';
}

/// What was expected: one of `a`, `b`. Nothing of no words.
template <class List>
[[nodiscard]] std::string one_of(List const& words) {
    std::string text;
    for (auto const& word : words) text += (text.empty() ? "one of " : ", ") + in_ticks(word);
    return text;
}

}  // namespace assay
