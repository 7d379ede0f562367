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
/// Requires: the text has at least eight bytes.
std::uint64_t hash_of(Text text) {
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
    } else {
        for (std::size_t i = 0; i + 8 < size; i += 8) mix(word_at<std::uint64_t>(text, i));
        mix(word_at<std::uint64_t>(text, size - 8));
    }
    return hash;
}

constexpr std::uint64_t first_long_key = std::uint64_t{0xFF} << 56U;

/// The size of a text of up to seven letters, and its bytes. Requires: the text is not empty.
inline std::uint64_t short_key_of(Text text) {
    std::uint64_t const size = text.size();
    std::uint64_t const size_byte = size << 56U;
    if (size >= 4) {
        std::uint64_t const last = word_at<std::uint32_t>(text, size - 4);
        return size_byte | (last >> 8 * (8 - size)) << 32U | word_at<std::uint32_t>(text, 0);
    }
    auto const byte = [text](std::size_t at) -> std::uint64_t {
        return word_at<std::uint8_t>(text, at);
    };
    return size_byte | byte(size - 1) << 16U | byte(size / 2) << 8U | byte(0);
}

/// The same, or a hash of a longer text. Requires: the text is not empty.
inline std::uint64_t key_of(Text text) {
    return text.size() < 8 ? short_key_of(text) : hash_of(text) | first_long_key;
}

bool is_before(Ids::Id const& a, Ids::Id const& b) {
    int const order = a.text.compare(b.text);
    return order != 0 ? order < 0 : a.row < b.row;
}

}  // namespace

inline bool Ids::is_at(Slot const& slot, std::uint64_t key, Text text) const {
    return slot.key == key && (key < first_long_key || is_same(all_[slot.place - 1].text, text));
}

template <class Look>
inline bool Ids::in_slots(std::uint64_t key, Look look) const {
    constexpr std::size_t most = 4;
    std::size_t const first = key * 0x9E3779B97F4A7C15U >> shift_;
    for (std::size_t i = first; i < first + most; ++i)
        if (look(i & (slots_.size() - 1))) return true;
    return false;
}

std::vector<std::pair<Ids::Id, Ids::Id>> Ids::index() {
    std::vector<std::pair<Id, Id>> twice;
    slots_.assign(std::bit_ceil(2 * all_.size() + 2), {});
    shift_ = 64 - std::countr_zero(slots_.size());
    for (std::uint32_t place = 1; place <= all_.size(); ++place) {
        Text const text = all_[place - 1].text;
        if (text.empty()) continue;
        std::uint64_t const key = key_of(text);
        bool const stands = in_slots(key, [&](std::size_t at) {
            Slot& slot = slots_[at];
            if (slot.place == 0) return slot = {key, place}, true;
            if (!is_at(slot, key, text)) return false;
            twice.emplace_back(all_[slot.place - 1], all_[place - 1]);
            return true;
        });
        if (!stands) rest_.push_back(all_[place - 1]);
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

// Nearly all ids are short, so of each what its key shows is looked at, and nothing else.
std::uint32_t const* Ids::find(Text text) const& {
    if (slots_.empty() || text.empty()) return nullptr;
    if (text.size() >= 8) return find_long(text);
    std::uint64_t const key = short_key_of(text);
    std::uint32_t found = 0;
    bool const is_settled = in_slots(key, [&](std::size_t at) {
        found = slots_[at].key == key ? slots_[at].place : 0;
        return found != 0 || slots_[at].place == 0;
    });
    if (!is_settled) return find_in_rest(text);
    return found == 0 ? nullptr : &all_[found - 1].row;
}

std::uint32_t const* Ids::find_long(Text text) const& {
    std::uint32_t found = 0;
    std::uint64_t const key = key_of(text);
    bool const is_settled = in_slots(key, [&](std::size_t at) {
        if (slots_[at].place == 0) return true;
        if (!is_at(slots_[at], key, text)) return false;
        found = slots_[at].place;
        return true;
    });
    if (!is_settled) return find_in_rest(text);
    return found == 0 ? nullptr : &all_[found - 1].row;
}

std::uint32_t const* Ids::find_in_rest(Text text) const& {
    auto const at = std::lower_bound(rest_.begin(), rest_.end(), Id{text, 0}, is_before);
    return at == rest_.end() || !is_same(at->text, text) ? nullptr : &at->row;
}

void Ids::clear() {
    all_.clear();
    slots_.clear();
    rest_.clear();
}

}  // namespace assay
