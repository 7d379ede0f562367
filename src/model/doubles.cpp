#include "model/doubles.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <system_error>

namespace assay {
namespace by_c {
namespace {

constexpr std::size_t longest_print =
    1100;  // a double has at most 309 digits before the point and 767 in all
constexpr int most_significant = 17;  // as many tell every double from all others

std::string print(char const* format, int precision, double number) {
    std::array<char, longest_print> text{};
    int const size = std::snprintf(text.data(), text.size(), format, precision, number);
    return {text.data(), static_cast<std::size_t>(std::max(size, 0))};
}

// The fewest digits that are read back as the same number: `-1.25e-07`.
std::string fewest_digits(double number) {
    std::string text;
    for (int digits = 1; digits <= most_significant; ++digits) {
        text = print("%.*e", digits - 1, number);
        if (std::strtod(text.c_str(), nullptr) == number) break;
    }
    return text;
}

// `-1.25e-07` as `-0.000000125`.
std::string without_exponent(std::string const& scientific, double number) {
    std::size_t const e = scientific.find('e');
    int const exponent = std::atoi(scientific.c_str() + e + 1);
    std::string digits;
    for (char const c : scientific.substr(0, e))
        if (c >= '0' && c <= '9') digits += c;
    std::string text = scientific.front() == '-' ? "-" : "";
    if (exponent < 0) {
        text += "0.";
        text.append(static_cast<std::size_t>(-exponent - 1), '0');
        return text + digits;
    }
    std::size_t const whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() <= whole) return with_decimals(number, 0);  // whole, and written exactly
    return text + digits.substr(0, whole) + '.' + digits.substr(whole);
}

}  // namespace

std::string shortest(double number) {
    if (!std::isfinite(number)) return print("%.*f", 0, number);
    std::string scientific = fewest_digits(number);
    std::string decimal = without_exponent(scientific, number);
    return decimal.size() <= scientific.size() ? decimal : scientific;
}

std::string shortest_decimal(double number) {
    if (!std::isfinite(number)) return print("%.*f", 0, number);
    return without_exponent(fewest_digits(number), number);
}

std::string with_digits(double number, int significant) {
    return print("%.*g", significant, number);
}

std::string with_decimals(double number, int decimals) { return print("%.*f", decimals, number); }

std::optional<double> read_double(std::string_view text) {
    // what strtod() takes beside: blanks, a plus, hexadecimal digits, infinities
    if (text.find_first_not_of("0123456789.-+eE") != text.npos || text.empty() || text[0] == '+')
        return std::nullopt;
    std::string const copy(text);
    char* end = nullptr;
    double const number = std::strtod(copy.c_str(), &end);
    if (end != copy.c_str() + copy.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

}  // namespace by_c

#if defined(__cpp_lib_to_chars)

namespace {

template <class... Format>
std::string print(double number, Format... format) {
    std::array<char, 400> digits{};  // a double has at most 309 before the point
    auto const end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, format...).ptr;
    return {digits.data(), end};
}

}  // namespace

std::string shortest(double number) { return print(number); }
std::string shortest_decimal(double number) { return print(number, std::chars_format::fixed); }
std::string with_digits(double number, int significant) {
    return print(number, std::chars_format::general, significant);
}
std::string with_decimals(double number, int decimals) {
    return print(number, std::chars_format::fixed, decimals);
}

std::optional<double> read_double(std::string_view text) {
    double number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

#else

std::string shortest(double number) { return by_c::shortest(number); }
std::string shortest_decimal(double number) { return by_c::shortest_decimal(number); }
std::string with_digits(double number, int significant) {
    return by_c::with_digits(number, significant);
}
std::string with_decimals(double number, int decimals) {
    return by_c::with_decimals(number, decimals);
}
std::optional<double> read_double(std::string_view text) { return by_c::read_double(text); }

#endif

}  // namespace assay
