#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

// Eight bytes of a text at a time in one integer (SIMD within a register). The first byte of the text
// is the lowest byte, whatever the machine. A mask has the top bit of a byte set for each byte that it
// selects, and no other bit.
//
// See Lamport, Multiple byte processing with full-word instructions (CACM 18, 1975), and Warren,
// Hacker's Delight, chapter 6.

namespace assay::swar {

using Bytes = std::uint64_t;

[[nodiscard]] constexpr Bytes repeat(unsigned byte) { return Bytes{0x0101010101010101} * byte; }

inline constexpr Bytes tops = repeat(0x80);

/// The first `count` bytes from `text`, of at most eight; the others are 0.
[[nodiscard]] inline Bytes load(char const* text, std::size_t count) {
    Bytes bytes = 0;
    for (std::size_t i = 0; i < count; ++i)
        bytes |= Bytes{static_cast<unsigned char>(text[i])} << 8 * i;
    return bytes;
}

/// The first eight.
[[nodiscard]] inline Bytes load(char const* text) {
    if constexpr (std::endian::native != std::endian::little) return load(text, 8);
    Bytes bytes = 0;
    std::memcpy(&bytes, text, sizeof bytes);
    return bytes;
}

/// The bytes of which the lower seven bits are at least `least`; requires: 0 < least <= 128.
[[nodiscard]] constexpr Bytes at_least(Bytes bytes, unsigned least) {
    return ((bytes & ~tops) + repeat(0x80U - least)) & tops;
}

/// The bytes from `first` to `last`, which are ASCII.
[[nodiscard]] constexpr Bytes between(Bytes bytes, char first, char last) {
    return at_least(bytes, static_cast<unsigned>(first)) &
           ~at_least(bytes, static_cast<unsigned>(last) + 1) & ~bytes;
}

/// The bytes that are 0, and sometimes one that is 1 behind a 0.
[[nodiscard]] constexpr Bytes maybe_zero(Bytes bytes) {
    return (bytes - repeat(1)) & ~bytes & tops;
}

/// Where the first selected byte is; 8: none is.
[[nodiscard]] constexpr std::size_t first(Bytes mask) {
    return static_cast<std::size_t>(std::countr_zero(mask)) / 8;
}

/// A bit for each byte, that of the first one lowest: set for those that are selected.
[[nodiscard]] constexpr Bytes bits(Bytes mask) {
    return (mask >> 7U) * Bytes{0x0102040810204080} >> 56U;
}

/// All bits of the first `count` bytes, of at most seven.
[[nodiscard]] constexpr Bytes head(std::size_t count) { return (Bytes{1} << 8 * count) - 1; }

/// Whether all bytes are ASCII, of a text with more than 16.
[[nodiscard]] inline bool is_long_ascii(std::string_view text) {
    char const* const from = text.data();
    Bytes all = load(from + text.size() - 8);
    std::size_t i = 0;
    for (; i + 32 <= text.size(); i += 32)
        all |= load(from + i) | load(from + i + 8) | load(from + i + 16) | load(from + i + 24);
    for (; i + 8 <= text.size(); i += 8) all |= load(from + i);
    return (all & tops) == 0;
}

/// Whether all bytes are ASCII. Of a short text, as nearly all are, the first and the last few bytes, which may
/// overlap, are looked at at once.
[[nodiscard]] inline bool is_ascii(std::string_view text) {
    auto const both_ends = [text]<class Word>(Word first) {
        Word last{};
        std::memcpy(&first, text.data(), sizeof first);
        std::memcpy(&last, text.data() + text.size() - sizeof last, sizeof last);
        return ((first | last) & static_cast<Word>(tops)) == 0;
    };
    std::size_t const size = text.size();
    if (size > 16) return is_long_ascii(text);
    if (size >= 8) return both_ends(std::uint64_t{});
    if (size >= 4) return both_ends(std::uint32_t{});
    if (size >= 2) return both_ends(std::uint16_t{});
    return size == 0 || static_cast<unsigned char>(text.front()) < 0x80;
}

}  // namespace assay::swar
