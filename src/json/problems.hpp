#pragma once

#include "model/problems.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace assay::json {

/// Appends one step of a JSON pointer (RFC 6901). A key of absurd length is cut.
void append_step(std::string& pointer, std::string_view key);
void append_step(std::string& pointer, std::size_t index);

/// What a user wrote, as messages show it: on one line, long texts cut.
[[nodiscard]] std::string shown(std::string_view text);

/// "`a`, `b`, `c`"; empty words are left out.
template <class List>
[[nodiscard]] std::string list_shown(List const& all) {
    std::string text;
    for (std::string_view const word : all)
        if (!word.empty()) text += (text.empty() ? "`" : ", `") + shown(word) + '`';
    return text;
}

}  // namespace assay::json
