#pragma once

#include "model/problems.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace assay::json {

/// Appends one step of a JSON pointer (RFC 6901). A key of absurd length is cut.
void append_step(std::string& pointer, std::string_view key);
void append_step(std::string& pointer, std::size_t index);

/// What a user wrote, for a message: in backticks, on one line, long texts cut.
[[nodiscard]] std::string quoted(std::string_view text);

/// "one of `a`, `b`, `c`", or "`a`" when there is only one; empty words are left out.
template <class Words>
[[nodiscard]] std::string one_of(Words const& words);

// What is said of the same problem in a document that is read and in an assessment that a host has made.

[[nodiscard]] Problems::Says says_too_long(std::size_t size, std::size_t limit);
[[nodiscard]] Problems::Says says_repeated(std::string_view key);
inline constexpr std::string_view says_empty = "this text is empty";
inline constexpr std::string_view says_empty_id = "this id is empty";
inline constexpr std::string_view says_nameless = "a fact has no name";
inline constexpr std::string_view answers = "true or false, a number, a text or a list of texts";

template <class Words>
std::string one_of(Words const& words) {
    std::string text;
    std::size_t count = 0;
    for (std::string_view const word : words) {
        if (word.empty()) continue;
        if (count++ > 0) text += ", ";
        text += quoted(word);
    }
    return count > 1 ? "one of " + text : text;
}

}  // namespace assay::json
