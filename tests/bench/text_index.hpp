#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace bench {

/// Texts and a number for each; an open hash table that keeps its memory.
class TextIndex {
public:
    static constexpr std::uint32_t none = UINT32_MAX;

    /// Empties the table and makes room for so many texts.
    void reset(std::size_t most) { slots_.assign(std::bit_ceil(2 * most + 1), Slot{}); }

    /// The number this text has already; else it gets `number`, and none is returned.
    std::uint32_t insert(std::string_view text, std::uint32_t number) {
        Slot& slot = slot_of(text);
        if (slot.number != none) return slot.number;
        slot = {text, number};
        return none;
    }

    [[nodiscard]] std::uint32_t find(std::string_view text) { return slot_of(text).number; }

private:
    struct Slot {
        std::string_view text;
        std::uint32_t number = none;
    };

    Slot& slot_of(std::string_view text) {
        std::size_t const mask = slots_.size() - 1;
        std::size_t at = std::hash<std::string_view>{}(text)&mask;
        while (slots_[at].number != none && slots_[at].text != text) at = (at + 1) & mask;
        return slots_[at];
    }

    std::vector<Slot> slots_;
};

}  // namespace bench
