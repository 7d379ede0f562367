#include "model/text_files.hpp"

#include "model/characters.hpp"
#include "model/messages/nouns.hpp"
#include "model/messages/tables.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace assay {
namespace {

/// The length of a UTF-8 sequence by its first byte; 0 when none begins so.
std::size_t length_by(unsigned char first) noexcept {
    if (first < 0x80) return 1;
    if (first < 0xC2 || first > 0xF4) return 0;
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/// Whether this can be the second byte: there are no overlong forms, no surrogates, and nothing
/// beyond U+10FFFF.
bool is_second(unsigned char first, unsigned char second) noexcept {
    if (first == 0xE0) return second >= 0xA0;
    if (first == 0xED) return second <= 0x9F;
    if (first == 0xF0) return second >= 0x90;
    return first != 0xF4 || second <= 0x8F;
}

bool is_letter(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    char const c = static_cast<char>(static_cast<unsigned char>(text[at]) | 0x20U);
    return c >= 'a' && c <= 'z';
}

/// Whether a byte is a letter or a sign of Windows-1252, in or at a word.
bool is_of_windows_1252(std::string_view text, std::size_t at) {
    constexpr std::array<unsigned char, 5> unused{0x81, 0x8D, 0x8F, 0x90, 0x9D};
    auto const byte = static_cast<unsigned char>(text[at]);
    bool const is_used =
        byte >= 0x80 && std::find(unused.begin(), unused.end(), byte) == unused.end();
    return is_used && (is_letter(text, at + 1) || (at > 0 && is_letter(text, at - 1)));
}

bool is_utf16(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
    return text.size() > 1 && (text[0] == '\0') != (text[1] == '\0');
}

/// The code of a control character that begins here, of the first set or of U+0080 to U+009F; nothing for
/// tabs, line ends and all other characters.
std::optional<unsigned> control(std::string_view text, Controls controls) {
    auto const byte = static_cast<unsigned char>(text[0]);
    if (byte == 0) return 0;
    if (controls == Controls::allowed || byte == '\t' || byte == '\n' || byte == '\r')
        return std::nullopt;
    if (byte < 0x20 || byte == 0x7F) return byte;
    if (byte != 0xC2 || text.size() < 2) return std::nullopt;
    auto const second = static_cast<unsigned char>(text[1]);
    return second >= 0x80 && second < 0xA0 ? std::optional<unsigned>(second) : std::nullopt;
}

/// Whether eight characters of ASCII follow that are neither controls nor line ends. False costs a closer look.
bool begins_with_eight_printed(std::string_view text) noexcept {
    constexpr std::uint64_t each = 0x0101010101010101U;
    std::uint64_t eight = 0;
    if (text.size() < sizeof eight) return false;
    std::memcpy(&eight, text.data(), sizeof eight);
    // a byte below a blank borrows, DEL and what is beyond ASCII has its highest bit now or with one more
    return ((eight | (eight - 0x20 * each) | (eight + each)) & 0x80 * each) == 0;
}

}  // namespace

std::size_t utf8_length(std::string_view text) noexcept {
    auto const first = static_cast<unsigned char>(text[0]);
    auto const length = length_by(first);
    if (length > text.size()) return 0;
    for (std::size_t at = 1; at < length; ++at)
        if (!continues_character(text[at])) return 0;
    return length < 2 || is_second(first, static_cast<unsigned char>(text[1])) ? length : 0;
}

bool is_utf8_beyond_ascii(std::string_view text) noexcept {
    constexpr std::uint64_t beyond_ascii = 0x8080808080808080U;
    for (std::uint64_t eight = 0; !text.empty();) {
        if (text.size() >= sizeof eight) {
            std::memcpy(&eight, text.data(), sizeof eight);
            if ((eight & beyond_ascii) == 0) {
                text.remove_prefix(sizeof eight);
                continue;
            }
        }
        std::size_t const length = utf8_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

MessageText const& cause_of_no_utf8(std::string_view text, std::size_t offset) {
    if (is_utf16(text)) return noun<"looks-like-utf16">;
    bool const is_ascii_before =
        std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset),
                    [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (is_ascii_before && is_of_windows_1252(text, offset)) return noun<"looks-like-ansi">;
    if (length_by(static_cast<unsigned char>(text[offset])) > text.size() - offset)
        return noun<"ends-within-character">;
    return noun<"bytes-not-utf8">;
}

bool is_other_encoding(MessageText const& cause) {
    return &cause == &noun<"looks-like-utf16"> || &cause == &noun<"looks-like-ansi">;
}

std::optional<NotText> find_not_text(std::string_view text, Controls controls) {
    NotText found;
    std::size_t start = 0;  // of the line
    for (std::size_t at = 0; at < text.size();) {
        std::string_view const rest = text.substr(at);
        if (begins_with_eight_printed(rest)) {
            at += 8;
            continue;
        }
        auto const code = control(rest, controls);
        std::size_t const length = utf8_length(rest);
        if (!code && length > 0) {
            if (text[at] == '\n') ++found.line, start = at + 1;
            at += length;
            continue;
        }
        found.offset = at;
        found.column = at - start + 1;
        if (code && !is_utf16(text))
            found.control = code;
        else
            found.cause = &cause_of_no_utf8(text, at);
        return found;
    }
    return std::nullopt;
}

Diagnostic source_not_text(std::string_view file, NotText const& bad) {
    Said said =
        bad.control
            ? say<table_messages, "source-with-control-character">({{"number", *bad.control}})
            : say<table_messages, "source-not-utf8">({{"cause", *bad.cause}});
    return std::move(said).at({std::string(file), bad.line, bad.column, {}});
}

void append_utf8(std::string& to, char32_t code) {
    auto const put = [&to](char32_t byte) { to += static_cast<char>(byte); };
    auto const go_on = [&](unsigned shift) { put(0x80U | (code >> shift & 0x3FU)); };
    if (code < 0x80U) return put(code);
    if (code < 0x800U) {
        put(0xC0U | code >> 6U);
    } else if (code < 0x10000U) {
        put(0xE0U | code >> 12U);
        go_on(6);
    } else {
        put(0xF0U | code >> 18U);
        go_on(12);
        go_on(6);
    }
    go_on(0);
}

}  // namespace assay
