#include "report/words/number_text.hpp"

#include "model/doubles.hpp"
#include "report/words/page.hpp"

namespace assay::report {
namespace {

constexpr int most_decimals = 15;  // a double has no more

}  // namespace

std::string fixed(double number, int decimals) {
    std::string text = with_decimals(number, decimals);
    bool const is_zero = text.find_first_not_of("-0.") == text.npos;
    return is_zero && text.front() == '-' ? text.substr(1) : text;
}

std::string hundredths(double share) {
    auto const contradicts = [&](std::string const& text) {
        bool const is_zero = text.find_first_not_of("-0.") == text.npos;
        bool const is_all =
            text.starts_with("100.") && text.find_first_not_of("0.", 1) == text.npos;
        return (is_zero && share != 0) || (is_all && share != 1);
    };
    int decimals = 1;
    while (decimals < most_decimals && contradicts(fixed(share * 100, decimals))) ++decimals;
    return fixed(share * 100, decimals);
}

std::string coefficient(double value, int decimals) {
    while (decimals < most_decimals && value < 1 && fixed(value, decimals).front() == '1')
        ++decimals;
    return fixed(value, decimals);
}

std::string percent(double share) { return hundredths(share) + " %"; }

std::string with_sign(double number, int decimals) {
    return (number >= 0 ? "+" : "") + fixed(number, decimals);
}

std::string shown_p(double p) {
    if (p < .001) return "below 0.001";
    std::string_view const level = ".05";  // what is read from a p is on which side of this it is
    int decimals = 3;
    while (decimals < most_decimals && p < .05 && fixed(p, decimals).substr(1, 3) == level)
        ++decimals;
    return fixed(p, decimals);
}

std::string to_the_right(std::string const& text, std::size_t width) {
    std::size_t const taken = columns(text);
    return taken < width ? std::string(width - taken, ' ') + text : text;
}

}  // namespace assay::report
