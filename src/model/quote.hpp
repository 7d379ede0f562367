#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace assay {

/// A name or a text as messages quote it: `so`.
[[nodiscard]] inline std::string quote(std::string_view text) {
    return '`' + std::string(text) + '`';
}

/// What people wrote in a cell, as messages show it: on one line, without what would steer a terminal, and cut off
/// after 80 bytes.
[[nodiscard]] std::string start_of(std::string_view text);

/// The same in backticks.
[[nodiscard]] inline std::string quote_start(std::string_view text) {
    return quote(start_of(text));
}

/// "`a`, `b`"; of what has a name, by that member. Nothing of no words.
template <class List, class Name = std::identity>
[[nodiscard]] std::string list_of(List const& all, Name name = {}) {
    std::string text;
    for (auto const& each : all)
        text += (text.empty() ? "" : ", ") + quote(std::invoke(name, each));
    return text;
}

/// What was expected: one of `a`, `b`; of what has a name, by that member. Nothing of no words.
template <class List, class Name = std::identity>
[[nodiscard]] std::string one_of(List const& all, Name name = {}) {
    std::string text;
    for (auto const& each : all)
        text += (text.empty() ? "one of " : ", ") + quote(std::invoke(name, each));
    return text;
}

}  // namespace assay
