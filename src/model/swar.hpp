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

}  // namespace assay::swar
