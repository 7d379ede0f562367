#include "engine/alike.hpp"

#include <algorithm>
#include <bit>

namespace assay::engine {
namespace {

// The bits of a hash are used for the class and for the order, so they must not hang together.
std::uint64_t mix(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9U;  // SplitMix64, Steele et al. 2014
    bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebU;
    return bits ^ (bits >> 31U);
}

bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

// Calls `take` with the hash of each run of three words.
template <class Take>
void each_run(Text text, Take take) {
    std::uint64_t before = 0;
    std::uint64_t last = 0;
    std::size_t words = 0;
    for (std::size_t i = 0; i < text.size();) {
        std::uint64_t word = 0xcbf29ce484222325U;  // FNV-1a
        bool has_figure = false;
        std::size_t const begin = i;
        for (; i < text.size() && (is_letter(text[i]) || is_figure(text[i])); ++i) {
            bool const is_upper = text[i] >= 'A' && text[i] <= 'Z';
            has_figure = has_figure || is_figure(text[i]);
            word = (word ^ static_cast<unsigned char>(is_upper ? text[i] + 32 : text[i])) *
                   0x100000001b3U;
        }
        if (i == begin) {
            ++i;
        } else if (!has_figure) {
            if (++words > 2) take(mix(mix(mix(before) + last) + word));
            before = last;
            last = word;
        }
    }
}

void runs_of(Text text, std::vector<std::uint64_t>& runs) {
    runs.clear();
    each_run(text, [&](std::uint64_t run) { runs.push_back(run); });
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
}

}  // namespace

std::span<std::uint32_t const> AlikeTexts::group(std::span<Text const> texts, Number share) {
    texts_ = texts;
    share_ = share;
    groups_.assign(texts.size(), alone);
    slots_.assign(std::bit_ceil(2 * classes * texts.size() + 1), Slot{});
    for (std::uint32_t i = 0; i < texts.size(); ++i) groups_[i] = first_like(i);
    return groups_;
}

std::uint32_t AlikeTexts::first_like(std::uint32_t text) {
    std::array<std::uint64_t, classes> least;
    least.fill(UINT64_MAX);
    std::size_t count = 0;
    each_run(texts_[text], [&](std::uint64_t run) {
        auto& of_class = least[run % classes];
        of_class = std::min(of_class, run);
        ++count;
    });
    if (count < least_runs) return alone;
    std::uint32_t refused = alone;
    for (std::uint64_t const run : least) {
        if (run == UINT64_MAX) continue;
        std::uint32_t const first = slot(run).text;
        if (first == alone || first == refused) continue;
        if (texts_[first] == texts_[text]) return copy;
        if (is_alike(texts_[first], texts_[text])) return first;
        refused = first;
    }
    for (std::uint64_t const run : least)
        if (Slot& free = slot(run); run != UINT64_MAX && free.text == alone) free = {run, text};
    return text;
}

bool AlikeTexts::is_alike(Text one, Text other) {
    runs_of(one, one_);
    runs_of(other, other_);
    std::int64_t common = 0;
    for (auto a = one_.begin(), b = other_.begin(); a != one_.end() && b != other_.end();) {
        if (*a == *b) ++common;
        bool const next_a = *a <= *b;
        bool const next_b = *b <= *a;
        a += next_a ? 1 : 0;
        b += next_b ? 1 : 0;
    }
    auto const all = static_cast<std::int64_t>(one_.size() + other_.size()) - common;
    return *Number::ratio(common, all) >= share_;
}

// The slot of a hash, or the free one where it belongs.
AlikeTexts::Slot& AlikeTexts::slot(std::uint64_t key) {
    std::size_t at = (key >> 3U) & (slots_.size() - 1);
    while (slots_[at].text != alone && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
}

}  // namespace assay::engine
