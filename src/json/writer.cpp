#include "json/writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace assay::json {
namespace {

constexpr auto needs_escape = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c) table[c] = true;
    table['"'] = table['\\'] = true;
    return table;
}();

void append_escape(std::string& to, char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
        case '"':
            to += "\\\"";
            return;
        case '\\':
            to += "\\\\";
            return;
        case '\b':
            to += "\\b";
            return;
        case '\f':
            to += "\\f";
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
    to += "\\u00";
    to += digits[static_cast<unsigned char>(c) >> 4U];
    to += digits[static_cast<unsigned char>(c) & 0xFU];
}

/// The text in quotes that `json` begins with.
std::string_view quoted_text(std::string_view json) {
    std::size_t end = 1;
    while (json[end] != '"') end += json[end] == '\\' ? 2 : 1;
    return json.substr(0, end + 1);
}

/// Whether the list that `json` begins with holds plain values only.
bool is_flat(std::string_view json) {
    for (std::size_t i = 1;; ++i) {
        if (json[i] == ']') return true;
        if (json[i] == '[' || json[i] == '{') return false;
        if (json[i] == '"') i += quoted_text(json.substr(i)).size() - 1;
    }
}

/// How many digits of a decimal count: all but the zeros at either end.
std::size_t significant_digits(std::string_view decimal) {
    std::size_t const first = decimal.find_first_of("123456789");
    if (first == decimal.npos) return 1;
    std::string_view const digits =
        decimal.substr(first, decimal.find_last_of("123456789") + 1 - first);
    return digits.size() - (digits.find('.') == digits.npos ? 0 : 1);
}

}  // namespace

void Writer::open_flat_list() {
    open('[');
    flat_ = true;
}

void Writer::close_flat_list() {
    close(']');
    flat_ = false;
}

void Writer::key(std::string_view key) {
    if (!is_first_) to_ += ',';
    new_line();
    to_ += '"';
    to_ += key;
    to_ += indented_ ? "\": " : "\":";
    after_key_ = true;
}

void Writer::escaped_key(std::string_view key) {
    if (!is_first_) to_ += ',';
    new_line();
    quote(key);
    to_ += indented_ ? ": " : ":";
    after_key_ = true;
}

void Writer::text(std::string_view text) {
    before_value();
    quote(text);
}

void Writer::number(std::int64_t number) {
    std::array<char, 24> digits{};
    auto const [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    literal({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void Writer::number(Number exact, std::size_t digits) {
    constexpr std::int64_t surely_short = 1'000'000'000;
    if (exact.is_whole() && exact.numerator() > -surely_short && exact.numerator() < surely_short)
        return number(exact.numerator());
    std::string const decimal = exact.exact();
    bool const is_ratio = decimal.find('/') != decimal.npos;
    if (is_ratio || significant_digits(decimal) > digits) return text(decimal);
    literal(decimal);
}

void Writer::literal(std::string_view literal) {
    before_value();
    to_ += literal;
}

void Writer::texts(List<Text> texts) {
    open_flat_list();
    for (Text const one : texts) text(one);
    close_flat_list();
}

void Writer::json(std::string_view compact) {
    if (!indented_) return literal(compact);
    while (!compact.empty()) compact.remove_prefix(token(compact));
}

/// Writes the first token of compact JSON, a key together with its colon. Returns its size.
std::size_t Writer::token(std::string_view compact) {
    switch (compact.front()) {
        case '{':
            return open_object(), 1;
        case '}':
            return close_object(), 1;
        case '[':
            return is_flat(compact) ? open_flat_list() : open_list(), 1;
        case ']':
            return flat_ ? close_flat_list() : close_list(), 1;
        case ',':
            return 1;
        default:
            break;
    }
    bool const is_text = compact.front() == '"';
    std::string_view const value =
        is_text ? quoted_text(compact) : compact.substr(0, compact.find_first_of(",]}"));
    if (is_text && compact.substr(value.size()).starts_with(':')) {
        key(value.substr(1, value.size() - 2));
        return value.size() + 1;
    }
    literal(value);
    return value.size();
}

void Writer::end_document() {
    if (indented_) to_ += '\n';
}

void Writer::open(char bracket) {
    before_value();
    to_ += bracket;
    ++depth_;
    is_first_ = true;
}

void Writer::close(char bracket) {
    --depth_;
    if (!is_first_) new_line();
    to_ += bracket;
    is_first_ = false;
}

void Writer::before_value() {
    if (after_key_) {
        after_key_ = false;
    } else if (depth_ > 0) {
        if (!is_first_) to_ += flat_ && indented_ ? ", " : ",";
        new_line();
    }
    is_first_ = false;
}

void Writer::new_line() {
    is_first_ = false;
    if (!indented_ || flat_) return;
    to_ += '\n';
    to_.append(2 * depth_, ' ');
}

void Writer::quote(std::string_view text) {
    to_ += '"';
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!needs_escape[static_cast<unsigned char>(text[i])]) continue;
        to_.append(text, done, i - done);
        append_escape(to_, text[i]);
        done = i + 1;
    }
    to_.append(text, done, text.size() - done);
    to_ += '"';
}

}  // namespace assay::json
