// Contrast by the definitions of WCAG 2.2, "relative luminance" and "contrast ratio".

#include "report/html/colour.hpp"

#include <algorithm>
#include <cmath>

namespace assay::report {
namespace {

bool is_hexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

double linear(std::string_view two_digits) {
    int value = 0;
    for (char const c : two_digits)
        value = value * 16 + (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    double const part = value / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

}  // namespace

bool is_colour(std::string_view text) {
    return text.size() == 7 && text[0] == '#' &&
           std::all_of(text.begin() + 1, text.end(), is_hexadecimal);
}

bool bears_white_text(std::string_view colour) {
    double const luminance = 0.2126 * linear(colour.substr(1, 2)) +
                             0.7152 * linear(colour.substr(3, 2)) +
                             0.0722 * linear(colour.substr(5, 2));
    return 1.05 / (luminance + 0.05) >= 4.5;
}

}  // namespace assay::report
