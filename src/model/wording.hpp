#pragma once

#include <cstddef>
#include <string_view>

namespace assay {

/// How much of one text stands in another. Counted are the words that carry meaning: not articles, pronouns, auxiliary
/// verbs and prepositions, and each without its ending, since whoever copies a text makes "they review" of "we reviewed".
/// A word is shared if it has, together with the one before it or behind it, a place in the other text in which at most
/// two other words stand between the two. A text of fewer than three such words has none, so it shares nothing by chance.
struct SharedWording {
    std::size_t shared = 0;
    std::size_t words = 0;
};

/// Takes time that grows with both texts.
[[nodiscard]] SharedWording shared_wording(std::string_view text, std::string_view other);

}  // namespace assay
