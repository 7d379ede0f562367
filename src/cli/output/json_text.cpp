#include "cli/output/json_text.hpp"

#include "cli/output/utf8.hpp"

#include <array>
#include <charconv>

namespace assay::cli {
namespace {

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

void JsonText::number(double value) {
    constexpr int significant = 9;
    std::array<char, 32> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                   std::chars_format::general, significant)
                         .ptr;
    literal({digits.data(), static_cast<std::size_t>(end - digits.data())});
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
        std::size_t const size = character_size(text);
        if (size == 0) to_ += "\xEF\xBF\xBD";  // U+FFFD: JSON is UTF-8, a file's name need not be
        if (size == 1) append_escaped(to_, text.front());
        if (size > 1) to_ += text.substr(0, size);
        text.remove_prefix(size == 0 ? 1 : size);
    }
    to_ += '"';
}

}  // namespace assay::cli
