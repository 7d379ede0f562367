#include "cli/json_text.hpp"

namespace assay::cli {
namespace {

/// Bytes of the UTF-8 character that a text starts with; 0 when none does.
std::size_t character(std::string_view text) {
    auto const at = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    unsigned const first = at(0);
    if (first < 0x80U) return 1;
    std::size_t const size = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : 2;
    bool is_valid = first >= 0xC2U && first <= 0xF4U;
    for (std::size_t i = 1; i < size; ++i) is_valid = is_valid && (at(i) & 0xC0U) == 0x80U;
    unsigned const second = at(1);
    bool const is_overlong =
        (first == 0xE0U && second < 0xA0U) || (first == 0xF0U && second < 0x90U);
    bool const is_surrogate = first == 0xEDU && second >= 0xA0U;
    bool const is_beyond = first == 0xF4U && second >= 0x90U;
    return is_valid && !is_overlong && !is_surrogate && !is_beyond ? size : 0;
}

void append_escaped(std::string& to, char byte) {
    constexpr std::string_view digits = "0123456789abcdef";
    auto const value = static_cast<unsigned char>(byte);
    switch (byte) {
        case '"':
            to += "\\\"";
            return;
        case '\\':
            to += "\\\\";
            return;
        case '\n':
            to += "\\n";
            return;
        case '\r':
            to += "\\r";
            return;
        case '\t':
            to += "\\t";
            return;
        default:
            break;
    }
    if (value >= 0x20U) {
        to += byte;
    } else {
        to.append("\\u00").append(1, digits[value >> 4U]).append(1, digits[value & 15U]);
    }
}

}  // namespace

void JsonText::open(char bracket) {
    before_value();
    to_ += bracket;
    is_first_ = true;
    ++depth_;
}

void JsonText::close(char bracket) {
    --depth_;
    if (!is_first_) new_line();
    to_ += bracket;
    is_first_ = false;
    if (depth_ == 0) to_ += '\n';
}

void JsonText::key(std::string_view key) {
    before_value();
    quote(key);
    to_ += is_indented_ ? ": " : ":";
    after_key_ = true;
}

void JsonText::text(std::string_view text) {
    before_value();
    quote(text);
}

void JsonText::literal(std::string_view literal) {
    before_value();
    to_ += literal;
}

void JsonText::member(std::string_view key, std::string_view text) {
    this->key(key);
    this->text(text);
}

void JsonText::member_if_any(std::string_view key, std::string_view text) {
    if (!text.empty()) member(key, text);
}

void JsonText::member_if_any(std::string_view key, std::size_t number) {
    if (number == 0) return;
    this->key(key);
    literal(std::to_string(number));
}

void JsonText::before_value() {
    if (!after_key_ && depth_ > 0) {
        if (!is_first_) to_ += ',';
        new_line();
    }
    after_key_ = false;
    is_first_ = false;
}

void JsonText::new_line() {
    if (!is_indented_) return;
    to_ += '\n';
    to_.append(2 * depth_, ' ');
}

void JsonText::quote(std::string_view text) {
    to_ += '"';
    while (!text.empty()) {
        std::size_t const size = character(text);
        if (size == 0) to_ += "\xEF\xBF\xBD";  // U+FFFD: JSON is UTF-8, a file's name need not be
        if (size == 1) append_escaped(to_, text.front());
        if (size > 1) to_ += text.substr(0, size);
        text.remove_prefix(size == 0 ? 1 : size);
    }
    to_ += '"';
}

}  // namespace assay::cli
