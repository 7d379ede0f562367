#include "model/phrases.hpp"

#include "model/characters.hpp"
#include "model/search.hpp"

#include <algorithm>
#include <array>

namespace assay {
namespace {

constexpr auto parts_of_words = [] {
    std::array<bool, 256> parts{};
    for (std::size_t byte = 0; byte < parts.size(); ++byte) {
        char const c = lower(static_cast<char>(byte));
        parts[byte] = byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    }
    return parts;
}();

bool is_part_of_word(char c) { return parts_of_words[static_cast<unsigned char>(c)]; }

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
std::vector<Phrases::Symbol> Phrases::symbols_of(std::string_view phrase) const {
    std::vector<Symbol> symbols;
    bool is_within = false;
    for (char const c : phrase) {
        if (is_part_of_word(c) != is_within) symbols.push_back(edge_of_word);
        is_within = is_part_of_word(c);
        symbols.push_back(static_cast<unsigned char>(case_ == Case::ignored ? lower(c) : c));
    }
    if (is_within) symbols.push_back(edge_of_word);
    return symbols;
}

Phrases::Phrases(std::span<Text const> phrases, Case letters, Ends at_ends) : case_(letters) {
    std::vector<std::vector<Symbol>> sorted;
    for (Text const each : phrases) {
        auto& symbols = sorted.emplace_back(symbols_of(each));
        if (at_ends == Ends::within_words && !symbols.empty() && symbols.back() == edge_of_word)
            symbols.pop_back();
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
    begins_at_edges_ = nodes_[0].children == 1 && nodes_[1].symbol == edge_of_word;
    if (begins_at_edges_)
        for (std::size_t i = 0; i < nodes_[1].children; ++i)
            after_edge_[nodes_[nodes_[1].first_child + i].symbol & 0xFFU] =
                static_cast<std::uint32_t>(nodes_[1].first_child + i);
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
    auto const symbol_of = [this](char c) {
        return static_cast<unsigned char>(case_ == Case::ignored ? lower(c) : c);
    };
    std::uint32_t node = 0;
    bool is_within = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (node == 0 && begins_at_edges_) {  // nothing begins before the next word
            while (is_within && i < text.size() && is_part_of_word(text[i])) ++i;
            while (i < text.size() && !is_part_of_word(text[i])) ++i;
            if (i == text.size()) return false;
            is_within = true;
            node = after_edge_[symbol_of(text[i])];
        } else {
            if (is_part_of_word(text[i]) != is_within) {
                is_within = !is_within;
                node = step(node, edge_of_word);
                if (nodes_[node].is_found) return true;
            }
            node = step(node, symbol_of(text[i]));
        }
        if (nodes_[node].is_found) return true;
    }
    return is_within && nodes_[step(node, edge_of_word)].is_found;
}

}  // namespace assay
