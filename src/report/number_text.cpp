#include "report/number_text.hpp"

#include "report/page.hpp"

#include <array>
#include <charconv>

namespace assay::report {

std::string fixed(double number, int decimals) {
    std::array<char, 400> digits{};  // a double has at most 309 before the point
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                   std::chars_format::fixed, decimals)
                         .ptr;
    std::string text(digits.data(), end);
    bool const is_zero = text.find_first_not_of("-0.") == text.npos;
    return is_zero && text.front() == '-' ? text.substr(1) : text;
}

std::string percent(double share) { return fixed(share * 100, 1) + " %"; }

std::string with_sign(double number, int decimals) {
    return (number >= 0 ? "+" : "") + fixed(number, decimals);
}

std::string shown_p(double p) { return p < .001 ? "below 0.001" : fixed(p, 3); }

std::string to_the_right(std::string const& text, std::size_t width) {
    std::size_t const taken = columns(text);
    return taken < width ? std::string(width - taken, ' ') + text : text;
}

}  // namespace assay::report
