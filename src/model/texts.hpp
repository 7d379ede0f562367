#pragma once

#include <assay/storage.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace assay {

/// A name as words: `not_met` becomes `not met`.
[[nodiscard]] inline std::string spaced(std::string_view name) {
    std::string words{name};
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

/// `1 element`, `57 elements`.
[[nodiscard]] inline std::string counted(std::size_t count, std::string_view one,
                                         std::string_view many) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

/// Joins words as in a sentence: `a`, `a and b`, `a, b and c`.
template <class Words>
void join(Words const& words, std::string_view last, std::string& to) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) to += i + 1 == words.size() ? last : std::string_view(", ");
        to += words[i];
    }
}

/// The same as a text.
template <class Words>
[[nodiscard]] std::string in_sentence(Words const& words, std::string_view last = " and ") {
    std::string text;
    join(words, last, text);
    return text;
}

/// Whether two texts are the same and have 2 to 16 letters: the first and the last few, which may
/// overlap, are loaded and compared at once, in less time than memcmp is called.
inline bool is_same_short(Text a, Text b) {
    auto const ends_are_same = [a, b]<class Word>(Word word) {
        auto const load = [&word](char const* from) {
            std::memcpy(&word, from, sizeof word);
            return word;
        };
        std::size_t const last = a.size() - sizeof word;
        return load(a.data()) == load(b.data()) && load(a.data() + last) == load(b.data() + last);
    };
    if (a.size() != b.size() || a.size() > 16 || a.size() < 2) return false;
    if (a.size() >= 8) return ends_are_same(std::uint64_t{});
    if (a.size() >= 4) return ends_are_same(std::uint32_t{});
    return ends_are_same(std::uint16_t{});
}

/// Whether two texts are the same. Nearly all are short.
inline bool is_same(Text a, Text b) {
    return a.size() > 16 || a.size() < 2 ? a == b : is_same_short(a, b);
}

/// Copies a text and gives the end of the copy. Nearly all are short: of those the first and the
/// last few letters, which may overlap, are moved at once.
inline char* copy_text(char* to, Text text) {
    std::size_t const size = text.size();
    auto const move_ends = [&]<class Word>(Word word) {
        Word last{};
        std::memcpy(&word, text.data(), sizeof word);
        std::memcpy(&last, text.data() + size - sizeof word, sizeof word);
        std::memcpy(to, &word, sizeof word);
        std::memcpy(to + size - sizeof word, &last, sizeof word);
    };
    if (size > 16 || size < 4)
        text.copy(to, size);
    else if (size >= 8)
        move_ends(std::uint64_t{});
    else
        move_ends(std::uint32_t{});
    return to + size;
}

}  // namespace assay
