#pragma once

#include <assay/storage.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace assay {

/// Whether a text has these words by themselves, whatever the case of their ASCII letters: `Bath` is
/// in "the Bath office" and not in "bathroom". No words are in no text. Takes time that grows with the
/// text and the words, whatever they are.
[[nodiscard]] bool has_phrase(std::string_view text, std::string_view words);

/// Whether a text has this part, byte for byte. Takes time that grows with both, whatever they are.
[[nodiscard]] bool has_part(std::string_view text, std::string_view part);

/// Many phrases that are looked for at once: the automaton of Aho and Corasick (CACM 18, 1975). Takes
/// time that grows with the phrases when it is made, and with the text when it is asked.
class Phrases {
public:
    enum class Case : std::uint8_t { ignored, matters };

    /// Whether the last word of a phrase may be the beginning of a longer one: `resident` in "residents".
    enum class Ends : std::uint8_t { with_words, within_words };

    explicit Phrases(std::span<Text const> phrases, Case letters = Case::ignored,
                     Ends ends = Ends::with_words);

    /// Whether a text has any of them, as has_phrase() says, or letter by letter where case matters.
    [[nodiscard]] bool any_in(std::string_view text) const;

private:
    /// A byte, with small letters for capitals where case is ignored, or the edge of a word.
    using Symbol = std::uint16_t;

    /// A beginning that some phrases share. The nodes that continue it by one symbol follow each other
    /// in the order of that symbol.
    struct Node {
        std::uint32_t first_child = 0;
        std::uint32_t fallback = 0;  ///< the longest end of it that is a beginning, too
        std::uint16_t children = 0;
        Symbol symbol = 0;      ///< the last one
        bool is_found = false;  ///< a phrase ends here, or at the fallback
    };

    [[nodiscard]] std::uint32_t step(std::uint32_t node, Symbol symbol) const;
    [[nodiscard]] Node const* child(std::uint32_t node, Symbol symbol) const;
    [[nodiscard]] std::vector<Symbol> symbols_of(std::string_view phrase) const;

    Case case_;
    bool begins_at_edges_ =
        false;  ///< all phrases begin with a word, so that node 1 is the edge before it
    std::array<std::uint32_t, 256> after_edge_{};  ///< where a byte leads from that node
    std::vector<Node> nodes_;  ///< level by level; the first one is the empty beginning
};

}  // namespace assay
