#include "model/number_words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace assay {
namespace {

constexpr int most_decimals = 18;  // a 64-bit integer has no more

bool is_decimal(Number number) {
    std::int64_t rest = number.fraction().denominator;
    for (int const prime : {2, 5})
        while (rest % prime == 0) rest /= prime;
    return rest == 1;
}

/// The number that `rounded(decimals)` writes; nothing when it leaves the range.
std::optional<Number> rounded_to(Number number, int decimals) {
    if (number.is_whole()) return number;
    std::int64_t unit = 1;
    for (int i = 0; i < decimals; ++i) unit *= 10;
    return round_to(number, *Number::ratio(1, unit), Rounding::half_up);
}

/// Whether these decimals keep the order of the numbers, each once and rising, and keep each number on
/// its side of every limit.
bool keep_order(std::vector<Number> const& numbers, std::vector<Number> const& limits,
                int decimals) {
    std::optional<Number> before;
    for (Number const number : numbers) {
        auto const rounded = rounded_to(number, decimals);
        if (!rounded || (before && *rounded <= *before)) return false;
        for (Number const limit : limits)
            if ((*rounded <=> limit) != (number <=> limit)) return false;
        before = rounded;
    }
    return true;
}

/// A decimal with its point two places further to the right: `0.7999` becomes `79.99`.
std::string hundredfold(std::string text) {
    std::size_t const sign = text.starts_with('-') ? 1 : 0;
    std::size_t point = std::min(text.find('.'), text.size());
    if (point < text.size()) text.erase(point, 1);
    text.append(point + 2 > text.size() ? point + 2 - text.size() : 0, '0');
    point += 2;
    if (point < text.size()) text.insert(point, ".");
    std::size_t const digits = std::min(text.find_first_not_of('0', sign), text.size() - 1);
    bool const whole_part_is_zero = text[digits] == '.';
    text.erase(sign, digits - sign - (whole_part_is_zero ? 1 : 0));
    return text;
}

std::string with_unit(std::string text, NumberUnit unit) {
    return unit == NumberUnit::plain ? text : hundredfold(std::move(text)) + " %";
}

}  // namespace

NumberWords::NumberWords(std::span<Number const> numbers, std::span<Number const> limits,
                         NumberUnit unit, int decimals)
    : unit_(unit), decimals_(decimals + (unit == NumberUnit::percent ? 2 : 0)) {
    std::vector<Number> measured(numbers.begin(), numbers.end());
    for (Number const limit : limits) (is_decimal(limit) ? limits_ : measured).push_back(limit);
    std::sort(measured.begin(), measured.end());
    measured.erase(std::unique(measured.begin(), measured.end()), measured.end());
    // a number that is at a limit is shown as the limit is
    measured.erase(std::remove_if(measured.begin(), measured.end(),
                                  [&](Number number) {
                                      return std::find(limits_.begin(), limits_.end(), number) !=
                                             limits_.end();
                                  }),
                   measured.end());
    std::vector<Number> borders = limits_;
    borders.emplace_back(0);
    if (unit == NumberUnit::percent) borders.emplace_back(1);
    while (decimals_ <= most_decimals && !keep_order(measured, borders, decimals_)) ++decimals_;
    if (decimals_ > most_decimals) decimals_ = -1;
}

std::string NumberWords::operator()(Number number) const {
    bool const at_limit = std::find(limits_.begin(), limits_.end(), number) != limits_.end();
    if (at_limit || decimals_ < 0) return in_full(number, unit_);
    return with_unit(number.rounded(decimals_), unit_);
}

std::string in_words(Number number, NumberUnit unit, int decimals) {
    return NumberWords({&number, 1}, {}, unit, decimals)(number);
}

std::string in_full(Number number, NumberUnit unit) {
    return is_decimal(number) ? with_unit(number.exact(), unit) : number.exact();
}

}  // namespace assay
