// Reports are handed on, and what people type into them stays. These recognisers find what is most often left in by
// mistake. Each is a small scanner that begins at one place and looks at a bounded number of bytes, so a text is read
// once. They prefer to be silent: a number is a telephone number only in a form that is one, an NHS number only with
// its check digit or its name beside it, and a name only after a title. Numbers that belong to organisations (0300,
// 0800, 0900) are no personal data.

#include "model/personal_data.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace assay {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_letter(char c) { return is_capital(c) || (c >= 'a' && c <= 'z'); }
bool is_word(char c) { return is_ascii_letter(c) || is_digit(c); }

char at_or_end(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

bool is_email_at(std::string_view text, std::size_t at) {
    if (text[at] != '@' || at == 0 || !is_word(text[at - 1])) return false;
    std::size_t end = at + 1;
    constexpr std::size_t longest_host = 253;
    bool has_dot = false;
    while (end < text.size() && end - at < longest_host &&
           (is_word(text[end]) || text[end] == '-' || text[end] == '.')) {
        has_dot =
            has_dot || (text[end] == '.' && end > at + 1 && is_word(at_or_end(text, end + 1)));
        ++end;
    }
    return has_dot;
}

/// Digits that may stand in groups.
struct Digits {
    std::array<char, 16> digits{};
    std::size_t count = 0;
    std::size_t end = 0;  ///< behind the last one
};

Digits digits_at(std::string_view text, std::size_t at) {
    Digits found;
    std::size_t gap = 0;
    for (std::size_t i = at; i < text.size() && gap < 2; ++i) {
        if (is_digit(text[i])) {
            if (found.count == found.digits.size()) return {};
            found.digits[found.count++] = text[i];
            found.end = i + 1;
            gap = 0;
        } else if (text[i] == ' ' || text[i] == '-' || text[i] == '(' || text[i] == ')') {
            ++gap;
        } else {
            break;
        }
    }
    return found;
}

bool is_telephone(Digits const& found, bool is_international) {
    std::size_t const first = is_international ? 2 : 1;
    if (is_international && !(found.digits[0] == '4' && found.digits[1] == '4')) return false;
    if (!is_international && found.digits[0] != '0') return false;
    std::size_t const begin = is_international && found.digits[2] == '0' ? 3 : first;
    std::size_t const rest = found.count < begin ? 0 : found.count - begin;
    char const area = found.digits[begin];
    return (rest == 10 || rest == 9) && (area == '1' || area == '2' || area == '7');
}

// The last of ten digits is a check on the nine before it.
bool is_nhs_number(Digits const& found) {
    if (found.count != 10) return false;
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i) sum += (found.digits[i] - '0') * static_cast<int>(10 - i);
    int const check = (11 - sum % 11) % 11;
    bool const all_alike = std::all_of(found.digits.begin(), found.digits.begin() + 10,
                                       [&](char c) { return c == found.digits[0]; });
    return check == found.digits[9] - '0' && !all_alike;
}

bool is_named_before(std::string_view text, std::size_t at, std::string_view name) {
    constexpr std::size_t near = 24;
    std::size_t const begin = at < near ? 0 : at - near;
    return text.substr(begin, at - begin).find(name) != std::string_view::npos;
}

// `SW1A 1AA`, in capitals.
bool is_postcode_at(std::string_view text, std::size_t at) {
    std::size_t i = at;
    while (i < at + 2 && is_capital(at_or_end(text, i))) ++i;
    if (i == at || !is_digit(at_or_end(text, i))) return false;
    ++i;
    if (is_digit(at_or_end(text, i)) && at_or_end(text, i + 1) == ' ')
        ++i;
    else if (is_capital(at_or_end(text, i)))
        ++i;
    if (at_or_end(text, i) != ' ') return false;
    ++i;
    constexpr std::string_view never = "CIKMOV";
    auto const is_inward = [&](char c) { return is_capital(c) && never.find(c) == never.npos; };
    return is_digit(at_or_end(text, i)) && is_inward(at_or_end(text, i + 1)) &&
           is_inward(at_or_end(text, i + 2)) && !is_word(at_or_end(text, i + 3));
}

// `QQ 12 34 56 C`, with or without the gaps.
bool is_national_insurance_at(std::string_view text, std::size_t at) {
    if (!is_capital(at_or_end(text, at + 1))) return false;
    std::size_t i = at + 2;
    for (std::size_t digits = 0; digits < 6; ++i) {
        if (at_or_end(text, i) == ' ' && digits % 2 == 0 && at_or_end(text, i - 1) != ' ') continue;
        if (!is_digit(at_or_end(text, i))) return false;
        ++digits;
    }
    if (at_or_end(text, i) == ' ') ++i;
    char const suffix = at_or_end(text, i);
    return suffix >= 'A' && suffix <= 'D' && !is_word(at_or_end(text, i + 1));
}

// `Mrs Smith`, `Dr. X`.
bool is_name_at(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 6> titles{"Mr", "Mrs", "Ms", "Miss", "Dr", "Prof"};
    return std::any_of(titles.begin(), titles.end(), [&](std::string_view title) {
        if (!text.substr(at).starts_with(title)) return false;
        std::size_t i = at + title.size();
        if (at_or_end(text, i) == '.') ++i;
        return at_or_end(text, i) == ' ' && is_capital(at_or_end(text, i + 1));
    });
}

}  // namespace

std::string_view personal_data_in(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (c == '@') {
            if (is_email_at(text, i)) return "an e-mail address";
            continue;
        }
        bool const begins = i == 0 || !is_word(text[i - 1]);
        if (is_digit(c) && begins) {
            Digits const found = digits_at(text, i);
            if (found.count == 0 || is_word(at_or_end(text, found.end))) continue;
            bool const is_international = i > 0 && text[i - 1] == '+';
            if (is_telephone(found, is_international)) return "a telephone number";
            if (is_nhs_number(found) || (found.count == 10 && is_named_before(text, i, "NHS")))
                return "an NHS number";
            i = found.end - 1;
        } else if (is_capital(c) && begins) {
            if (is_national_insurance_at(text, i)) return "a National Insurance number";
            if (is_postcode_at(text, i)) return "a postcode";
            if (is_name_at(text, i)) return "a person's name";
        }
    }
    return {};
}

}  // namespace assay
