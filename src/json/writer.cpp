#include "json/writer.hpp"

#include "model/doubles.hpp"
#include "model/texts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace assay::json {
namespace {

constexpr auto needs_escape = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c) table[c] = true;
    table['"'] = table['\\'] = true;
    return table;
}();

/// Whether one of eight bytes needs an escape: a byte below a limit is negative without it, and none
/// that had its highest bit set before counts.
constexpr bool has_escape(std::uint64_t word) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    std::uint64_t const controls = word - 0x20 * ones;
    std::uint64_t const quotes = (word ^ '"' * ones) - ones;
    std::uint64_t const backslashes = (word ^ '\\' * ones) - ones;
    return ((controls | quotes | backslashes) & ~word & 0x80 * ones) != 0;
}

/// Whether no byte needs an escape.
bool is_plain(std::string_view text) {
    auto const at = [text]<class Word>(std::size_t offset, Word word) -> std::uint64_t {
        std::memcpy(&word, text.data() + offset, sizeof word);
        return word;
    };
    std::size_t const size = text.size();
    if (size < 4)
        return std::none_of(text.begin(), text.end(),
                            [](char c) { return needs_escape[static_cast<unsigned char>(c)]; });
    // The last bytes are looked at together, whether or not that was done before.
    if (size < 8) return !has_escape(at(0, std::uint32_t{}) | at(size - 4, std::uint32_t{}) << 32U);
    for (std::size_t i = 0; i + 8 < size; i += 8)
        if (has_escape(at(i, std::uint64_t{}))) return false;
    return !has_escape(at(size - 8, std::uint64_t{}));
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

/// Makes sure of the room once, and then writes without looking.
inline void Writer::put_quoted(std::string_view plain) {
    char* to = room_for(plain.size() + 2);
    if (to == nullptr) return put('"'), put(plain), put('"');
    *to++ = '"';
    to = copy_text(to, plain);
    *to++ = '"';
    written_to(to);
}

void Writer::open_flat_list() {
    open('[');
    flat_ = !spread_;
}

void Writer::close_flat_list() {
    close(']');
    flat_ = false;
}

void Writer::key_of_indented(std::string_view key) {
    if (!is_first_) put(',');
    new_line();
    put_quoted(key);
    put_colon();
}

void Writer::escaped_key(std::string_view key) {
    if (!is_first_) put(',');
    new_line();
    quote(key);
    put_colon();
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

void Writer::count(std::uint64_t number) {
    std::array<char, 24> digits{};
    auto const [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    literal({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void Writer::real(double number) {
    constexpr int significant = 9;
    literal(with_digits(number, significant));
}

void Writer::number(Number exact, std::size_t digits) {
    constexpr std::int64_t surely_short = 1'000'000'000;
    auto const whole = exact.whole();
    if (whole && *whole > -surely_short && *whole < surely_short) return number(*whole);
    std::string const decimal = exact.exact();
    bool const is_ratio = decimal.find('/') != decimal.npos;
    if (is_ratio || significant_digits(decimal) > digits) return text(decimal);
    literal(decimal);
}

void Writer::literal(std::string_view literal) {
    before_value();
    put(literal);
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
    if (indented_) put('\n');
    flush();
}

void Writer::open(char bracket) {
    before_value();
    put(bracket);
    ++depth_;
    is_first_ = true;
}

void Writer::close(char bracket) {
    --depth_;
    if (!is_first_) new_line();
    put(bracket);
    is_first_ = false;
    if (depth_ == 0) flush();
}

void Writer::before_value() {
    if (after_key_) {
        after_key_ = false;
    } else if (depth_ > 0) {
        if (!is_first_) put(flat_ && indented_ ? ", " : ",");
        new_line();
    }
    is_first_ = false;
}

void Writer::new_line() {
    is_first_ = false;
    if (!indented_ || flat_) return;
    std::size_t const indent = 2 * depth_;
    char* const to = room_for(1 + indent);
    if (to != nullptr) {
        *to = '\n';
        std::memset(to + 1, ' ', indent);
        return written_to(to + 1 + indent);
    }
    put('\n');
    for (std::size_t i = 0; i < indent; ++i) put(' ');
}

void Writer::quote(std::string_view text) {
    if (is_plain(text)) return put_quoted(text);
    put('"');
    for (char const c : text) {
        if (needs_escape[static_cast<unsigned char>(c)])
            put_escape(c);
        else
            put(c);
    }
    put('"');
}

void Writer::put_escape(char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
        case '"':
            return put("\\\"");
        case '\\':
            return put("\\\\");
        case '\b':
            return put("\\b");
        case '\f':
            return put("\\f");
        case '\n':
            return put("\\n");
        case '\r':
            return put("\\r");
        case '\t':
            return put("\\t");
        default:
            break;
    }
    put("\\u00");
    put(digits[static_cast<unsigned char>(c) >> 4U]);
    put(digits[static_cast<unsigned char>(c) & 0xFU]);
}

void Writer::put_beyond(std::string_view json) {
    flush();
    if (json.size() > chunk_.size())
        to_ += json;
    else
        put(json);
}

void Writer::flush() {
    to_.append(chunk_.data(), waiting_);
    waiting_ = 0;
}

}  // namespace assay::json
