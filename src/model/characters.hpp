#pragma once

#include "model/swar.hpp"

#include <bit>
#include <cstddef>
#include <string>
#include <string_view>

namespace assay {

/// With ASCII letters in lower case.
[[nodiscard]] constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] inline std::string lower(std::string_view text) {
    std::string made(text);
    for (char& c : made) c = lower(c);
    return made;
}

/// Whether a byte of UTF-8 continues a character (10xxxxxx).
[[nodiscard]] constexpr bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// At most so many bytes of the text, and no half of a character.
[[nodiscard]] constexpr std::string_view within_bytes(std::string_view text, std::size_t size) {
    if (text.size() <= size) return text;
    while (size > 0 && continues_character(text[size])) --size;
    return text.substr(0, size);
}

/// The number of characters of UTF-8: of its bytes, those that do not continue a character (10xxxxxx).
[[nodiscard]] inline std::size_t count_characters(std::string_view text) {
    std::size_t continued = 0;
    auto const count = [&](swar::Bytes bytes) {
        // nearly all texts are ASCII
        if ((bytes & swar::tops) != 0)
            continued +=
                static_cast<std::size_t>(std::popcount(bytes & ~(bytes << 1U) & swar::tops));
    };
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) count(swar::load(text.data() + i));
    count(swar::load(text.data() + i, text.size() - i));  // may be none
    return text.size() - continued;
}

}  // namespace assay
