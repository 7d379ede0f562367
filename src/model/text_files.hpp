#pragma once

#include <assay/diagnostic.hpp>

#include "model/swar.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace assay {

// What a file must be before anything reads it as text: UTF-8, and nothing that steers a terminal. One
// check for packs, tables, sheets and JSON, so that what one of them takes all others can read.

/// The length of the UTF-8 character at the start of a text that is not empty; 0 when none begins there.
/// Overlong forms, surrogates and what lies beyond U+10FFFF are none.
[[nodiscard]] std::size_t utf8_length(std::string_view text) noexcept;

/// Whether all of it is UTF-8. Nearly all texts are ASCII, and most are short.
[[nodiscard]] bool is_utf8_beyond_ascii(std::string_view text) noexcept;
[[nodiscard]] inline bool is_utf8(std::string_view text) noexcept {
    return swar::is_ascii(text) || is_utf8_beyond_ascii(text);
}

/// The mark that spreadsheets and some editors write before UTF-8.
inline constexpr std::string_view mark_of_utf8 = "\xEF\xBB\xBF";

/// The text without that mark.
[[nodiscard]] constexpr std::string_view without_mark(std::string_view text) {
    return text.starts_with(mark_of_utf8) ? text.substr(mark_of_utf8.size()) : text;
}

/// Appends a character as UTF-8. Requires: a code point of Unicode.
void append_utf8(std::string& to, char32_t code);

/// Whether control characters may stand in a text, beside tabs and line ends. Zero bytes never do.
enum class Controls : unsigned char { refused, allowed };

/// The first place where a text is none, and the likely cause.
struct NotText {
    std::size_t offset = 0;
    std::size_t line = 1, column = 1;    ///< in bytes
    std::optional<unsigned> control{};   ///< the control character; none: the bytes are not UTF-8
    MessageText const* cause = nullptr;  ///< what they look like, where they are not UTF-8
};
[[nodiscard]] std::optional<NotText> find_not_text(std::string_view text,
                                                   Controls controls = Controls::refused);

/// What is wrong with a file of a pack that is no text.
[[nodiscard]] Diagnostic source_not_text(std::string_view file, NotText const& bad);

/// What bytes that are not UTF-8 look like: another encoding that editors save in. Requires: there is no
/// character at this offset.
[[nodiscard]] MessageText const& cause_of_no_utf8(std::string_view text, std::size_t offset);

/// Whether that cause is another encoding.
[[nodiscard]] bool is_other_encoding(MessageText const& cause);

}  // namespace assay
