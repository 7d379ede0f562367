#include "model/wording.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace assay {
namespace {

constexpr std::size_t least_words = 3;
constexpr std::size_t window = 3;  // how far apart two words can be in the other text

// Sorted. `no` and `not` are none of them: they turn a sentence round.
constexpr std::array<std::string_view, 70> without_meaning{
    "a",     "about", "all",  "also",  "an",    "and",   "any",   "are",  "as",     "at",
    "be",    "been",  "but",  "by",    "can",   "do",    "does",  "each", "for",    "from",
    "had",   "has",   "have", "he",    "her",   "his",   "how",   "if",   "in",     "into",
    "is",    "it",    "its",  "may",   "of",    "on",    "or",    "our",  "ours",   "over",
    "she",   "so",    "some", "such",  "that",  "the",   "their", "them", "then",   "there",
    "these", "they",  "this", "those", "to",    "under", "us",    "very", "was",    "we",
    "were",  "what",  "when", "where", "which", "while", "who",   "with", "within", "you"};
static_assert(std::is_sorted(without_meaning.begin(), without_meaning.end()));

bool carries_meaning(std::string_view word) {
    return word.size() > 1 &&
           !std::binary_search(without_meaning.begin(), without_meaning.end(), word);
}

// `reviews`, `reviewed` and `reviewing` are one word, and so are `policy` and `policies`. What remains is no stem of any
// grammar; it only has to be the same for forms of one word.
void remove_ending(std::string& word) {
    constexpr std::size_t shortest = 3;
    auto const ends = [&](std::string_view ending) {
        return word.size() >= ending.size() + shortest && word.ends_with(ending);
    };
    if (ends("ies"))
        word.replace(word.size() - 3, 3, "y");
    else if (ends("s") && !word.ends_with("ss") && !word.ends_with("us"))
        word.pop_back();
    for (std::string_view const ending : {"ing", "ed", "ly", "e"})
        if (ends(ending)) {
            word.resize(word.size() - ending.size());
            break;
        }
}

// A hash of each word (FNV-1a), in the order of the text.
std::vector<std::uint64_t> meaningful_words(std::string_view text) {
    std::vector<std::uint64_t> words;
    std::string word;
    auto const end_word = [&] {
        if (carries_meaning(word)) {
            remove_ending(word);
            std::uint64_t hash = 0xcbf29ce484222325U;
            for (char const c : word)
                hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
            words.push_back(hash);
        }
        word.clear();
    };
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        auto const small =
            static_cast<unsigned char>(byte >= 'A' && byte <= 'Z' ? byte | 0x20U : byte);
        bool const belongs =
            byte >= 0x80 || (small >= 'a' && small <= 'z') || (byte >= '0' && byte <= '9');
        if (belongs)
            word += static_cast<char>(small);
        else
            end_word();
    }
    end_word();
    return words;
}

// The same in either order.
std::uint64_t pair_of(std::uint64_t a, std::uint64_t b) {
    return (a + b) * 0x9e3779b97f4a7c15U ^ (a ^ b);
}

}  // namespace

SharedWording shared_wording(std::string_view text, std::string_view other) {
    std::vector<std::uint64_t> const words = meaningful_words(text);
    if (words.size() < least_words) return {};
    std::vector<std::uint64_t> const there = meaningful_words(other);
    std::vector<std::uint64_t> known;
    for (std::size_t i = 0; i < there.size(); ++i)
        for (std::size_t k = i + 1; k < there.size() && k <= i + window; ++k)
            known.push_back(pair_of(there[i], there[k]));
    std::sort(known.begin(), known.end());
    SharedWording found{0, words.size()};
    bool is_with_before = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool const is_with_next =
            i + 1 < words.size() &&
            std::binary_search(known.begin(), known.end(), pair_of(words[i], words[i + 1]));
        found.shared += is_with_before || is_with_next ? 1 : 0;
        is_with_before = is_with_next;
    }
    return found;
}

}  // namespace assay
