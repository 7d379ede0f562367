#pragma once

#include <assay/storage.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace assay {

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

}  // namespace assay
