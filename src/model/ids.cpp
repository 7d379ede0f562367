#include "model/ids.hpp"

#include "model/texts.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace assay {
namespace {

template <class Word>
std::uint64_t word_at(Text text, std::size_t offset) {
    Word word{};
    std::memcpy(&word, text.data() + offset, sizeof word);
    return word;
}

/// Multiplicative hashing of words of eight bytes, the last of which may overlap the one before; of a
/// long text the beginning, the middle and the end have to do. Nothing that is written depends on it.
/// Requires: the text is not empty.
inline std::uint64_t hash_of(Text text) {
    std::uint64_t hash = text.size();
    auto const mix = [&hash](std::uint64_t word) {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 32U;
    };
    std::size_t const size = text.size();
    constexpr std::size_t part = 16;
    if (size > 4 * part) {
        for (std::size_t const from : {std::size_t{0}, size / 2, size - part}) {
            mix(word_at<std::uint64_t>(text, from));
            mix(word_at<std::uint64_t>(text, from + part / 2));
        }
    } else if (size < 4) {
        mix(word_at<std::uint8_t>(text, 0) << 16U | word_at<std::uint8_t>(text, size / 2) << 8U |
            word_at<std::uint8_t>(text, size - 1));
    } else if (size < 8) {
        mix(word_at<std::uint32_t>(text, 0) << 32U | word_at<std::uint32_t>(text, size - 4));
    } else {
        for (std::size_t i = 0; i + 8 < size; i += 8) mix(word_at<std::uint64_t>(text, i));
        mix(word_at<std::uint64_t>(text, size - 8));
    }
    return hash;
}

bool is_before(Ids::Id const& a, Ids::Id const& b) {
    int const order = a.text.compare(b.text);
    return order != 0 ? order < 0 : a.row < b.row;
}

}  // namespace

bool Ids::is_at(std::uint32_t slot, Text text) const { return is_same(all_[slot - 1].text, text); }

template <class Look>
bool Ids::in_slots(Text text, Look look) const {
    constexpr std::size_t most = 4;
    std::size_t const mask = slots_.size() - 1;
    std::size_t const hash = hash_of(text);
    for (std::size_t i = 0; i < most; ++i)
        if (look((hash + i) & mask)) return true;
    return false;
}

std::vector<std::pair<Ids::Id, Ids::Id>> Ids::index() {
    std::vector<std::pair<Id, Id>> twice;
    slots_.assign(std::bit_ceil(2 * all_.size() + 1), 0);
    for (std::uint32_t i = 0; i < all_.size(); ++i) {
        Text const text = all_[i].text;
        bool const stands = text.empty() || in_slots(text, [&](std::size_t at) {
            if (slots_[at] == 0) return slots_[at] = i + 1, true;
            if (!is_at(slots_[at], text)) return false;
            twice.emplace_back(all_[slots_[at] - 1], all_[i]);
            return true;
        });
        if (!stands) rest_.push_back(all_[i]);
    }
    std::sort(rest_.begin(), rest_.end(), is_before);
    for (std::size_t i = 1, first = 0; i < rest_.size(); ++i) {
        if (is_same(rest_[i].text, rest_[first].text))
            twice.emplace_back(rest_[first], rest_[i]);
        else
            first = i;
    }
    return twice;
}

std::uint32_t const* Ids::find(Text text) const {
    if (slots_.empty() || text.empty()) return nullptr;
    std::uint32_t found = 0;
    bool const is_settled = in_slots(text, [&](std::size_t at) {
        if (slots_[at] == 0) return true;
        if (!is_at(slots_[at], text)) return false;
        found = slots_[at];
        return true;
    });
    if (found != 0) return &all_[found - 1].row;
    if (is_settled) return nullptr;
    auto const at = std::lower_bound(rest_.begin(), rest_.end(), Id{text, 0}, is_before);
    return at == rest_.end() || !is_same(at->text, text) ? nullptr : &at->row;
}

void Ids::clear() {
    all_.clear();
    slots_.clear();
    rest_.clear();
}

}  // namespace assay
