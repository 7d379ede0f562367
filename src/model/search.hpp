#pragma once

#include "model/swar.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

// Nearly every place of a text is ruled out by the first two letters of what is looked for, sixteen
// places at a time: loops of a fixed length over bytes, which compilers turn into vector instructions.
// What is left is compared letter by letter, as long as that takes no more than the text is long; a text
// that is made to be slow, such as `aaaa` in which `aaab` is looked for, is left to the algorithm of
// Knuth, Morris and Pratt (SIAM J. Comput. 6, 1977), which looks at no letter again.
//
// `Compare` says how letters are compared, and where a match may stand.

namespace assay {

/// A letter that is looked for. Its two cases, where they count as one, differ in one bit.
struct Letter {
    unsigned char case_bit = 0xFF, letter = 0xFF;  ///< any letter, until it is one

    template <class Compare>
    static Letter of(char c) {
        auto const bit = static_cast<unsigned char>(Compare::case_bit(c));
        return {bit, static_cast<unsigned char>(static_cast<unsigned char>(c) | bit)};
    }
    /// 0 when a byte is this letter.
    [[nodiscard]] unsigned differ(char c) const {
        return (static_cast<unsigned char>(c) | case_bit) ^ unsigned { letter };
    }
};

/// What search() falls back on.
template <class Compare>
[[nodiscard]] bool search_without_return(std::string_view text, std::string_view part) {
    // of each beginning of the part: the longest one that is its end, too
    std::vector<std::uint32_t> borders(part.size() + 1);
    auto const next = [&](std::uint32_t matched, char c) {
        while (matched == part.size() ||
               (matched > 0 && Compare::fold(part[matched]) != Compare::fold(c)))
            matched = borders[matched];
        return Compare::fold(part[matched]) == Compare::fold(c) ? matched + 1 : 0;
    };
    for (std::size_t i = 1; i < part.size(); ++i) borders[i + 1] = next(borders[i], part[i]);
    std::uint32_t matched = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        matched = next(matched, text[i]);
        if (matched == part.size() && Compare::may_stand(text, i + 1 - part.size(), part))
            return true;
    }
    return false;
}

/// Whether a text has a part at a place where it may stand; an empty part is in no text.
template <class Compare>
[[nodiscard]] bool search(std::string_view text, std::string_view part) {
    if (part.empty() || part.size() > text.size()) return false;
    std::size_t const last = text.size() - part.size();
    std::size_t compared = 0;
    auto const stands_at = [&](std::size_t at) {
        if (!Compare::may_stand(text, at, part)) return false;
        std::size_t i = 0;
        while (i < part.size() && Compare::fold(text[at + i]) == Compare::fold(part[i])) ++i;
        compared += i;
        return i == part.size();
    };
    Letter const first = Letter::of<Compare>(part[0]);
    Letter const second = part.size() > 1 ? Letter::of<Compare>(part[1]) : Letter();
    constexpr std::size_t places = 16;
    std::size_t const end = text.size() > places ? std::min(last + 1, text.size() - 1) : 0;
    std::size_t done = 0;
    while (done < end) {
        // the last sixteen places may overlap those before
        std::size_t const from = std::min(done, text.size() - places - 1);
        std::array<char, places> begins;
        for (std::size_t i = 0; i < places; ++i) {
            auto const differs = static_cast<unsigned char>(first.differ(text[from + i]) |
                                                            second.differ(text[from + i + 1]));
            begins[i] = differs == 0 ? 1 : 0;
        }
        done = from + places;
        std::array const halves{swar::load(begins.data()), swar::load(begins.data() + 8)};
        if ((halves[0] | halves[1]) == 0) continue;
        for (std::size_t half = 0; half < 2; ++half)
            for (swar::Bytes rest = halves[half]; rest != 0; rest &= rest - 1) {
                std::size_t const at = from + 8 * half + swar::first(rest);
                if (at <= last && stands_at(at)) return true;
                if (compared > text.size()) return search_without_return<Compare>(text, part);
            }
    }
    for (; done <= last; ++done)
        if (stands_at(done)) return true;
    return false;
}

}  // namespace assay
