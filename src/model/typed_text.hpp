#pragma once

#include <string>
#include <string_view>

namespace assay {

// Text as people type and paste it. What is blank, what is trimmed and when two names are the same is decided here,
// once, for cells of every table, sheet and command. All of it takes UTF-8, and leaves bytes that are none.
//
// Blank are the spaces of Unicode (the no-break space that web pages and Word bring along is one), line ends, and
// marks that nobody sees: zero-width spaces, joiners and byte order marks, soft hyphens, marks of direction.

/// Without blanks around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Whether there is nothing but blanks.
[[nodiscard]] inline bool is_blank(std::string_view text) { return trimmed(text).empty(); }

/// A text on one line: trimmed, and line ends with the blanks around them are one space.
[[nodiscard]] std::string on_one_line(std::string_view text);

/// An id, a name, a heading or a word of a list as it is meant: composed and trimmed, each run of blanks one space,
/// and no mark in it that nobody sees.
[[nodiscard]] std::string tidied(std::string_view text);

/// Whether it is of ASCII, and tidied already.
[[nodiscard]] bool is_tidy(std::string_view text);

/// With letters and their accents composed: `w` and a combining circumflex become `ŵ`, as Unicode's Normalization
/// Form C has it for letters of Latin with one accent. Other scripts, and letters with two accents, stay as they are.
[[nodiscard]] std::string composed(std::string_view text);

/// A tidied text in lower case: Latin with accents, Greek and Cyrillic. Two names that fold to the same are taken for
/// one name that was typed in two ways.
[[nodiscard]] std::string folded(std::string_view text);

/// A folded text with letters of Greek and Cyrillic as the Latin ones that look like them, so that `E01` is the
/// same whichever keyboard the `E` came from.
[[nodiscard]] std::string look_of(std::string_view text);

}  // namespace assay
