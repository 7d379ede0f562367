#include "model/phrases.hpp"

#include "model/characters.hpp"
#include "model/search.hpp"

#include <algorithm>

namespace assay {
namespace {

bool is_part_of_word(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
}

/// How letters are compared, and where a match may begin and end.
struct AnyCaseWords {
    static char fold(char c) { return lower(c); }
    /// The bit in which the two cases of a letter differ.
    static unsigned case_bit(char c) { return lower(c) >= 'a' && lower(c) <= 'z' ? 0x20 : 0; }
    static bool may_stand(std::string_view text, std::size_t at, std::string_view words) {
        std::size_t const after = at + words.size();
        return (at == 0 || !is_part_of_word(text[at - 1]) || !is_part_of_word(words.front())) &&
               (after == text.size() || !is_part_of_word(text[after]) ||
                !is_part_of_word(words.back()));
    }
};

struct EveryByte {
    static char fold(char c) { return c; }
    static unsigned case_bit(char) { return 0; }
    static bool may_stand(std::string_view, std::size_t, std::string_view) { return true; }
};

constexpr std::uint16_t edge_of_word = 256;

}  // namespace

bool has_phrase(std::string_view text, std::string_view words) {
    return search<AnyCaseWords>(text, words);
}

bool has_part(std::string_view text, std::string_view part) {
    return search<EveryByte>(text, part);
}

// An edge comes wherever a word begins or ends, so what stands by itself is found like any other
// sequence of symbols.
template <class Take>
bool Phrases::each_symbol(std::string_view text, Take take) const {
    bool is_within = false;
    for (char const c : text) {
        if (is_part_of_word(c) != is_within && take(edge_of_word)) return true;
        is_within = is_part_of_word(c);
        if (take(Symbol{static_cast<unsigned char>(case_ == Case::ignored ? lower(c) : c)}))
            return true;
    }
    return is_within && take(edge_of_word);
}

Phrases::Phrases(std::span<Text const> phrases, Case letters) : case_(letters) {
    std::vector<std::vector<Symbol>> sorted;
    for (Text const each : phrases) {
        auto& symbols = sorted.emplace_back();
        each_symbol(each, [&](Symbol symbol) { return symbols.push_back(symbol), false; });
        if (symbols.empty()) sorted.pop_back();
    }
    std::sort(sorted.begin(), sorted.end());
    // the phrases that share a beginning, for each node of a level
    struct Sharing {
        std::size_t begin, end;
    };
    std::vector<Sharing> level{{0, sorted.size()}};
    std::vector<Sharing> below;
    nodes_.emplace_back();
    std::uint32_t node = 0;
    for (std::size_t depth = 0; !level.empty(); ++depth, level.swap(below), below.clear())
        for (auto [begin, end] : level) {
            while (begin < end && sorted[begin].size() == depth) ++begin;  // those that end here
            nodes_[node].first_child = static_cast<std::uint32_t>(nodes_.size());
            while (begin < end) {
                Symbol const symbol = sorted[begin][depth];
                // the shortest one stands first
                bool const ends = sorted[begin].size() == depth + 1;
                std::uint32_t const fallback = node == 0 ? 0 : step(nodes_[node].fallback, symbol);
                nodes_.push_back({0, fallback, 0, symbol, ends || nodes_[fallback].is_found});
                ++nodes_[node].children;
                below.push_back({begin, begin});
                while (begin < end && sorted[begin][depth] == symbol) ++begin;
                below.back().end = begin;
            }
            ++node;
        }
}

Phrases::Node const* Phrases::child(std::uint32_t node, Symbol symbol) const {
    Node const* const begin = nodes_.data() + nodes_[node].first_child;
    Node const* const end = begin + nodes_[node].children;
    Node const* const found = std::lower_bound(
        begin, end, symbol, [](Node const& each, Symbol wanted) { return each.symbol < wanted; });
    return found != end && found->symbol == symbol ? found : nullptr;
}

std::uint32_t Phrases::step(std::uint32_t node, Symbol symbol) const {
    for (;; node = nodes_[node].fallback) {
        if (Node const* const next = child(node, symbol))
            return static_cast<std::uint32_t>(next - nodes_.data());
        if (node == 0) return 0;
    }
}

bool Phrases::any_in(std::string_view text) const {
    std::uint32_t node = 0;
    return each_symbol(text, [&](Symbol symbol) {
        node = step(node, symbol);
        return nodes_[node].is_found;
    });
}

}  // namespace assay
