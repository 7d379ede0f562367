#include "rules/source_text.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace assay::rules {

namespace {

/// The length of a UTF-8 sequence by its first byte; 0 when none begins so.
std::size_t length_by(unsigned char first) {
    if (first < 0x80) return 1;
    if (first < 0xC2 || first > 0xF4) return 0;
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/// Whether this can be the second byte: there are no overlong forms, no surrogates, and nothing
/// beyond U+10FFFF.
bool is_second(unsigned char first, unsigned char second) {
    if (first == 0xE0) return second >= 0xA0;
    if (first == 0xED) return second <= 0x9F;
    if (first == 0xF0) return second >= 0x90;
    return first != 0xF4 || second <= 0x8F;
}

/// The length of the UTF-8 sequence at the start of a text that is not empty; 0 when there is none.
std::size_t utf8_length(std::string_view text) {
    auto const first = static_cast<unsigned char>(text[0]);
    auto const length = length_by(first);
    if (length > text.size()) return 0;
    for (std::size_t at = 1; at < length; ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80) return 0;
    }
    return length < 2 || is_second(first, static_cast<unsigned char>(text[1])) ? length : 0;
}

/// The line and column of a byte.
Place place_of(std::string_view file, std::string_view text, std::size_t offset) {
    auto const before = text.substr(0, offset);
    auto const line = 1 + std::count(before.begin(), before.end(), '\n');
    auto const start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return {std::string(file), static_cast<std::size_t>(line), offset - start + 1, {}};
}

/// What is wrong with the first bytes, in words; empty when nothing is.
std::string_view wrong_start(std::string_view text) {
    if (text.starts_with('\x1b')) return "this is compiled Lua; packs are source text";
    if (text.starts_with("\xEF\xBB\xBF"))
        return "the file begins with a byte order mark; save it without one";
    if (text.starts_with('#')) return "the file begins with `#`; comments in Lua begin with `--`";
    return {};
}

/// The length of the character at the start of a text that is not empty; 0 when it is not plain.
std::size_t plain_length(std::string_view text) {
    auto const byte = static_cast<unsigned char>(text[0]);
    bool const control = (byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7F;
    // U+0080 to U+009F are control characters as well.
    bool const second_set =
        byte == 0xC2 && text.size() > 1 && static_cast<unsigned char>(text[1]) < 0xA0;
    return control || second_set ? 0 : utf8_length(text);
}

}  // namespace

bool is_plain_text(std::string_view text) noexcept {
    while (!text.empty()) {
        auto const length = plain_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string plain_text(std::string_view text, std::size_t most) {
    std::string plain;
    while (!text.empty()) {
        auto const length = plain_length(text);
        auto const step = std::max<std::size_t>(length, 1);
        if (plain.size() + step > most) return plain + "...";
        plain += length == 0 ? std::string_view("?") : text.substr(0, length);
        text.remove_prefix(step);
    }
    return plain;
}

bool check_source_text(std::string_view file, std::string_view text, Limits const& limits,
                       std::vector<Diagnostic>& diagnostics) {
    auto const refuse = [&](char const* code, std::size_t offset, std::string message) {
        diagnostics.push_back({code, place_of(file, text, offset), std::move(message), {}, {}});
        return false;
    };
    if (text.size() > limits.source_bytes) {
        return refuse("source-too-large", 0,
                      "the file has " + std::to_string(text.size()) +
                          " bytes, more than the limit of " + std::to_string(limits.source_bytes));
    }
    if (auto const problem = wrong_start(text); !problem.empty()) {
        return refuse("source-not-text", 0, std::string(problem));
    }
    for (std::size_t at = 0; at < text.size();) {
        auto const byte = static_cast<unsigned char>(text[at]);
        bool const control =
            (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
        if (control) {
            return refuse(
                "source-not-text", at,
                "there is a control character (byte " + std::to_string(byte) + ") in the text");
        }
        auto const length = utf8_length(text.substr(at, 4));
        if (length == 0) return refuse("source-not-text", at, "the text is not valid UTF-8 here");
        at += length;
    }
    return true;
}

}  // namespace assay::rules
