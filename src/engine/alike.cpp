#include "engine/alike.hpp"

#include "model/swar.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace assay::engine {
namespace {

// The bits of a hash are used for the class and for the order, so they must not hang together.
std::uint64_t mix(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9U;  // SplitMix64, Steele et al. 2014
    bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebU;
    return bits ^ (bits >> 31U);
}

constexpr std::size_t block = 64;

// Which of sixty-four bytes belong to a word, a bit for each: letters of ASCII, parts of other
// characters, and figures. Compilers turn the loop into vector instructions.
std::uint64_t words_in(char const* text) {
    std::array<char, block> belongs;
    for (std::size_t i = 0; i < block; ++i) {
        auto const byte = static_cast<unsigned char>(text[i]);
        auto const letter = static_cast<unsigned char>((byte | 0x20U) - 'a');
        auto const figure = static_cast<unsigned char>(byte - '0');
        belongs[i] = static_cast<char>((byte >= 0x80 ? 0x80 : 0) | (letter < 26 ? 0x80 : 0) |
                                       (figure < 10 ? 0x80 : 0));
    }
    std::uint64_t words = 0;
    for (std::size_t i = 0; i < block; i += 8)
        words |= swar::bits(swar::load(belongs.data() + i)) << i;
    return words;
}

// Finds where words begin and end, by turns. There are at most as many as bytes, and one more.
std::span<std::uint32_t const> find_edges(Text text, std::vector<std::uint32_t>& edges) {
    if (edges.size() <= text.size()) edges.resize(text.size() + 1);
    std::uint32_t* next = edges.data();
    std::uint64_t is_within = 0;  // 1 when the byte before belongs to a word
    for (std::size_t at = 0; at < text.size(); at += block) {
        std::array<char, block> rest{};
        bool const is_whole = text.size() - at >= block;
        if (!is_whole) text.copy(rest.data(), block, at);
        std::uint64_t const words = words_in(is_whole ? text.data() + at : rest.data());
        std::uint64_t changes = words ^ (words << 1U | is_within);
        is_within = words >> 63U;
        for (; changes != 0; changes &= changes - 1)
            *next++ = static_cast<std::uint32_t>(at) +
                      static_cast<std::uint32_t>(std::countr_zero(changes));
    }
    if (is_within != 0) *next++ = static_cast<std::uint32_t>(text.size());
    return {edges.data(), next};
}

inline swar::Bytes eight_at(Text text, std::size_t at) {
    std::size_t const left = text.size() - at;
    return left < 8 ? swar::load(text.data() + at, left) : swar::load(text.data() + at);
}

// The figures among bytes of words: of those, only they have neither of the two top bits.
inline swar::Bytes figures_in(swar::Bytes bytes) { return ~(bytes | bytes << 1U) & swar::tops; }

// Small letters for the capitals of ASCII; its marks become others, which does not matter.
inline swar::Bytes small_letters(swar::Bytes bytes) { return bytes | (~bytes & swar::tops) >> 2U; }

// Calls `take` with the hash of each run of three words without figures.
template <class Take>
void each_run(Text text, std::vector<std::uint32_t>& buffer, Take take) {
    std::span<std::uint32_t const> const edges = find_edges(text, buffer);
    std::uint64_t before = 0;
    std::uint64_t last = 0;
    std::size_t words = 0;
    for (std::size_t k = 0; k < edges.size(); k += 2) {
        std::uint64_t word = 0;
        swar::Bytes figures = 0;
        for (std::size_t at = edges[k], end = edges[k + 1]; at < end; at += 8) {
            swar::Bytes const head = end - at < 8 ? swar::head(end - at) : ~swar::Bytes{0};
            swar::Bytes const bytes = eight_at(text, at);
            figures |= figures_in(bytes) & head;
            word = (word ^ (small_letters(bytes) & head)) * 0x9e3779b97f4a7c15U;
            word ^= word >> 32U;
        }
        if (figures != 0) continue;
        if (++words > 2) take(mix(before + std::rotl(last, 21) + std::rotl(word, 42)));
        before = last;
        last = word;
    }
}

}  // namespace

std::span<std::uint32_t const> AlikeTexts::group(std::span<Text const> texts, Number share,
                                                 Meter& meter) {
    texts_ = texts;
    share_ = share;
    groups_.assign(texts.size(), alone);
    slots_.assign(std::bit_ceil(2 * classes * texts.size() + 1), Slot{});
    firsts_.clear();
    runs_.clear();
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        meter.charge_bytes(4 * texts[i].size());  // read, and compared with a few others
        groups_[i] = first_like(i);
    }
    return groups_;
}

std::uint32_t AlikeTexts::first_like(std::uint32_t text) {
    std::array<std::uint64_t, classes> least;
    least.fill(UINT64_MAX);
    std::size_t count = 0;
    each_run(texts_[text], edges_, [&](std::uint64_t run) {
        auto& of_class = least[run % classes];
        of_class = std::min(of_class, run);
        ++count;
    });
    if (count < least_runs) return alone;
    std::uint32_t refused = alone;
    bool has_runs = false;
    for (std::uint64_t const run : least) {
        Slot const* const found = run == UINT64_MAX ? nullptr : slot(run);
        if (found == nullptr || found->first == alone || found->first == refused) continue;
        std::uint32_t const first = firsts_[found->first].text;
        if (texts_[first] == texts_[text]) return copy;
        if (!std::exchange(has_runs, true)) gather_runs(texts_[text], runs_of_text_);
        if (is_alike(firsts_[found->first])) return first;
        refused = found->first;
    }
    for (std::uint64_t const run : least)
        if (Slot* const free = run == UINT64_MAX ? nullptr : slot(run);
            free != nullptr && free->first == alone)
            *free = {run, static_cast<std::uint32_t>(firsts_.size())};
    firsts_.push_back({text, 0, 0});
    return text;
}

// Each run once.
void AlikeTexts::gather_runs(Text text, std::vector<std::uint64_t>& runs) {
    runs.clear();
    each_run(text, edges_, [&](std::uint64_t run) { runs.push_back(run); });
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
}

// The runs of a first text are kept, and a text with too many or too few is not compared, so that no
// long text is gone through again for each short one.
bool AlikeTexts::is_alike(First& first) {
    if (first.runs == 0) {
        gather_runs(texts_[first.text], scratch_);
        first.begin = runs_.size();
        first.runs = scratch_.size();
        runs_.insert(runs_.end(), scratch_.begin(), scratch_.end());
    }
    std::span<std::uint64_t const> const one(runs_.data() + first.begin, first.runs);
    std::span<std::uint64_t const> const other(runs_of_text_);
    auto const share_of = [](std::size_t common, std::size_t all) {
        return *Number::ratio(static_cast<std::int64_t>(common), static_cast<std::int64_t>(all));
    };
    auto const [less, more] = std::minmax({one.size(), other.size()});
    if (share_of(less, more) < share_) return false;
    std::size_t common = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (*a == *b) ++common;
        bool const next_a = *a <= *b;
        bool const next_b = *b <= *a;
        a += next_a ? 1 : 0;
        b += next_b ? 1 : 0;
    }
    return share_of(common, one.size() + other.size() - common) >= share_;
}

// The slot of a hash, or the free one where it belongs; none among so many: null, and the text is not
// found by this hash. Texts that are made for it fill so many slots, and no others do.
AlikeTexts::Slot* AlikeTexts::slot(std::uint64_t key) {
    constexpr std::size_t most = 64;
    for (std::size_t i = 0; i < std::min(most, slots_.size()); ++i) {
        Slot& found = slots_[((key >> 3U) + i) & (slots_.size() - 1)];
        if (found.first == alone || found.key == key) return &found;
    }
    return nullptr;
}

}  // namespace assay::engine
