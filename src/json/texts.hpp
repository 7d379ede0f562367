#pragma once

#include <assay/storage.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

// What is asked of every key, word and id, in as little time as there is.

namespace assay::json {

/// Whether two texts are the same. Nearly all have at most 16 letters: then the first and the last
/// few, which may overlap, are loaded and compared at once, in less time than memcmp is called.
inline bool is_same(Text a, Text b) {
    auto const ends_are_same = [a, b]<class Word>(Word) {
        std::array<Word, 4> words{};
        std::size_t const last = a.size() - sizeof(Word);
        std::memcpy(&words[0], a.data(), sizeof(Word));
        std::memcpy(&words[1], b.data(), sizeof(Word));
        std::memcpy(&words[2], a.data() + last, sizeof(Word));
        std::memcpy(&words[3], b.data() + last, sizeof(Word));
        return words[0] == words[1] && words[2] == words[3];
    };
    if (a.size() != b.size()) return false;
    if (a.size() > 16 || a.size() < 2) return a == b;
    if (a.size() >= 8) return ends_are_same(std::uint64_t{});
    if (a.size() >= 4) return ends_are_same(std::uint32_t{});
    return ends_are_same(std::uint16_t{});
}

/// Where a text starts within the document; at or beyond its size when it is none of its parts.
inline std::size_t offset_in(Text document, Text text) {
    // Not a subtraction of pointers, which is only defined within one array.
    return reinterpret_cast<std::uintptr_t>(text.data()) -
           reinterpret_cast<std::uintptr_t>(document.data());
}

}  // namespace assay::json
