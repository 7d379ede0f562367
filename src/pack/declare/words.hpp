#pragma once

#include <span>
#include <string_view>

namespace assay::algebra {

/// One key of a declaration.
struct Key {
    std::string_view name;
    std::string_view
        takes;  ///< what may stand there: `text`, `condition`, or a vocabulary: `rating`
    std::string_view what;
    bool required = false;
};

/// One word by which a pack declares something, or one kind of entry within a declaration: everything
/// that is known about how it is written. What reads packs, messages and editors use this table;
/// nothing else knows the keys.
struct Word {
    std::string_view word;
    std::string_view id;     ///< what its id is: `text`, `node`, `new check`; empty: it has none
    std::string_view items;  ///< what it lists by position; empty: nothing
    std::string_view what;
    std::span<Key const> keys;
    bool is_entry = false;  ///< no word, but a table in another one, with its ids first
};

/// All of them. The words for the levels of a standard are known as `node`, and `applicability` of one
/// element as `applicability of`.
[[nodiscard]] std::span<Word const> words();
[[nodiscard]] Word const* find_word(std::string_view word);

/// The key of a word; null when it has none of that name.
[[nodiscard]] Key const* find_key(Word const& word, std::string_view name);

}  // namespace assay::algebra
