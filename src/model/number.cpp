// Exact numbers: ratios of two 64-bit integers.
//
// A rule asks whether at least 55 % of 100 elements are met. With doubles, 0.55 * 100 is 55.00000000000001, so
// that 55 elements are not enough. Nobody can explain that to the organisation that fails by it. So every
// number of a rule is a ratio in lowest terms, and a comparison is exact:
//
//     55 % of 100  =  11/20 * 100  =  55             55 >= 55: met
//     1/3 + 1/3 + 1/3  =  1                          not 0.999...
//     parse("0.1")  =  1/10                          as it is written, never through a double
//
// Every operation is carried out in 128 bits: with numerators of 64 bits and denominators of 63, products stay
// below 2^126 and the sum of two products below 2^127, so nothing overflows before the result is reduced and
// found to fit or not. Where it does not fit there is no result, and the rule that asked for it has failed. It
// is never rounded without anybody knowing.
//
// Considered:
// - decimals of a fixed number of digits: they cannot hold a third, which is where pass rules of three parts
//   are;
// - integers of any size: they allocate, and sums of a thousand terms with different denominators grow without
//   bound. The rules here stay far below 64 bits;
// - doubles with a tolerance: the tolerance is one more number that nobody can explain.
//
// Reduction is Euclid's algorithm (Knuth, The Art of Computer Programming 2, sections 4.5.1 and 4.5.2). Nearly
// all numbers are whole or small, and take no division of 128 bits. People read numbers rounded: that is
// model/number_words, which keeps the order of what it shows.

#include <assay/number.hpp>

#include <algorithm>
#include <numeric>

namespace assay {

/// Puts a number together from a ratio that is in lowest terms already.
struct LowestTerms {
    static Number of(std::int64_t numerator, std::int64_t denominator) {
        Number number;
        number.numerator_ = numerator;
        number.denominator_ = denominator;
        return number;
    }
};

namespace {

__extension__ using Wide = __int128;
__extension__ using UnsignedWide = unsigned __int128;

constexpr UnsignedWide magnitude(Wide value) {
    return value < 0 ? UnsignedWide{0} - static_cast<UnsignedWide>(value)
                     : static_cast<UnsignedWide>(value);
}

UnsignedWide common_divisor(UnsignedWide a, UnsignedWide b) {
    while ((a | b) >> 64 != 0 && b != 0) {
        UnsignedWide const rest = a % b;
        a = b;
        b = rest;
    }
    if (b == 0) return a;
    return std::gcd(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
}

constexpr bool fits(Wide value) { return value >= INT64_MIN && value <= INT64_MAX; }

/// `numerator / denominator` in lowest terms, if it fits. Requires: the denominator is positive.
std::optional<Number> reduced(Wide numerator, Wide denominator) {
    // Division of 128 bits is slow, and almost every number is small.
    if (denominator == 1 && fits(numerator)) return Number(static_cast<std::int64_t>(numerator));
    if (fits(numerator) && fits(denominator) && numerator != INT64_MIN) {
        auto const above = static_cast<std::int64_t>(numerator);
        auto const below = static_cast<std::int64_t>(denominator);
        std::int64_t const divisor = std::gcd(above, below);
        return LowestTerms::of(above / divisor, below / divisor);
    }
    auto const divisor = static_cast<Wide>(
        common_divisor(magnitude(numerator), static_cast<UnsignedWide>(denominator)));
    numerator /= divisor;
    denominator /= divisor;
    if (!fits(numerator) || !fits(denominator)) return std::nullopt;
    return LowestTerms::of(static_cast<std::int64_t>(numerator),
                           static_cast<std::int64_t>(denominator));
}

constexpr Wide floor_of(Wide numerator, Wide denominator) {
    Wide const quotient = numerator / denominator;
    return numerator % denominator < 0 ? quotient - 1 : quotient;
}

/// The whole number that `numerator / denominator` is rounded to.
Wide rounded_quotient(Wide numerator, Wide denominator, Rounding mode) {
    Wide const below = floor_of(numerator, denominator);
    Wide const rest = numerator - below * denominator;
    if (rest == 0 || mode == Rounding::down) return below;
    if (mode == Rounding::up) return below + 1;
    Wide const left = denominator - rest;  // to the next whole number
    if (rest != left) return rest > left ? below + 1 : below;
    if (mode == Rounding::half_even && below % 2 == 0) return below;
    return below + 1;
}

}  // namespace

std::optional<Number> Number::ratio(std::int64_t numerator, std::int64_t denominator) {
    if (denominator == 0) return std::nullopt;
    Wide const sign = denominator < 0 ? -1 : 1;
    return reduced(sign * numerator, sign * denominator);
}

std::optional<Number> add(Number first, Number second) {
    auto const a = first.fraction();
    auto const b = second.fraction();
    return reduced(Wide{a.numerator} * b.denominator + Wide{b.numerator} * a.denominator,
                   Wide{a.denominator} * b.denominator);
}

std::optional<Number> subtract(Number first, Number second) {
    auto const a = first.fraction();
    auto const b = second.fraction();
    return reduced(Wide{a.numerator} * b.denominator - Wide{b.numerator} * a.denominator,
                   Wide{a.denominator} * b.denominator);
}

std::optional<Number> multiply(Number first, Number second) {
    auto const a = first.fraction();
    auto const b = second.fraction();
    return reduced(Wide{a.numerator} * b.numerator, Wide{a.denominator} * b.denominator);
}

std::optional<Number> divide(Number first, Number second) {
    auto const a = first.fraction();
    auto const b = second.fraction();
    if (b.numerator == 0) return std::nullopt;
    Wide const sign = b.numerator < 0 ? -1 : 1;
    return reduced(sign * a.numerator * b.denominator, sign * a.denominator * b.numerator);
}

std::optional<Number> round_to(Number value, Number step, Rounding mode) {
    if (step <= Number(0)) return std::nullopt;
    auto const [above, below] = value.fraction();
    auto const [step_above, step_below] = step.fraction();
    Wide const steps = rounded_quotient(Wide{above} * step_below, Wide{below} * step_above, mode);
    return reduced(steps * step_above, step_below);
}

// Numbers as texts.

namespace {

/// A decimal taken apart: `digits` (no zero at either end) times ten to the power of `scale`.
struct Decimal {
    bool negative = false;
    std::string digits;
    long scale = 0;
};

/// Takes digits from the front of `text`.
std::string_view take_digits(std::string_view& text) {
    std::size_t const end = std::min(text.find_first_not_of("0123456789"), text.size());
    std::string_view const digits = text.substr(0, end);
    text.remove_prefix(end);
    return digits;
}

bool take(std::string_view& text, std::string_view one_of) {
    if (text.empty() || one_of.find(text.front()) == one_of.npos) return false;
    text.remove_prefix(1);
    return true;
}

/// Reads what follows the `e`. Saturates far beyond what any number in range can have.
std::optional<long> take_exponent(std::string_view& text) {
    bool const negative = !text.empty() && text.front() == '-';
    take(text, "+-");
    std::string_view const digits = take_digits(text);
    if (digits.empty()) return std::nullopt;
    long value = 0;
    for (char const digit : digits) value = std::min(value * 10 + (digit - '0'), 1'000'000'000L);
    return negative ? -value : value;
}

std::optional<Decimal> take_apart(std::string_view text) {
    Decimal decimal;
    decimal.negative = take(text, "-");
    std::string_view const whole = take_digits(text);
    if (whole.empty() || (whole.size() > 1 && whole.front() == '0')) return std::nullopt;
    std::string_view fraction;
    if (take(text, ".") && (fraction = take_digits(text)).empty()) return std::nullopt;
    if (take(text, "eE")) {
        auto const exponent = take_exponent(text);
        if (!exponent) return std::nullopt;
        decimal.scale = *exponent;
    }
    if (!text.empty()) return std::nullopt;
    decimal.digits.append(whole).append(fraction);
    decimal.scale -= static_cast<long>(fraction.size());
    while (!decimal.digits.empty() && decimal.digits.back() == '0') {
        decimal.digits.pop_back();
        ++decimal.scale;
    }
    decimal.digits.erase(0, std::min(decimal.digits.find_first_not_of('0'), decimal.digits.size()));
    return decimal;
}

/// `(numerator + denominator * digit) / 10` in lowest terms; false when it leaves the range.
bool prepend_digit(Wide& numerator, Wide& denominator, int digit) {
    numerator += denominator * digit;
    Wide tenth = 10;
    for (int const prime : {2, 5}) {
        if (numerator % prime != 0) continue;
        numerator /= prime;
        tenth /= prime;
    }
    denominator *= tenth;
    return denominator <= INT64_MAX;
}

void append_whole(std::string& to, UnsignedWide value) {
    auto const start = static_cast<std::ptrdiff_t>(to.size());
    do to += static_cast<char>('0' + static_cast<int>(value % 10));
    while ((value /= 10) != 0);
    std::reverse(to.begin() + start, to.end());
}

}  // namespace

// The fraction is built from its last digit to its first. The denominator of a shorter tail always
// divides that of a longer one, so when the result is in range, all that comes before it is.
std::optional<Number> Number::parse(std::string_view text) {
    auto const decimal = take_apart(text);
    if (!decimal) return std::nullopt;
    if (decimal->digits.empty()) return Number{};
    auto const count = static_cast<long>(decimal->digits.size());
    if (count + decimal->scale > 19 || decimal->scale < -63) return std::nullopt;

    auto const digit_at =
        [&](long place) {  // from the point to the left: 0, 1, ...; right: -1, ...
            long const from_right = place - decimal->scale;
            if (from_right < 0 || from_right >= count) return 0;
            return decimal->digits[static_cast<std::size_t>(count - 1 - from_right)] - '0';
        };
    Wide numerator = 0;
    Wide denominator = 1;
    for (long place = decimal->scale; place < 0; ++place)
        if (!prepend_digit(numerator, denominator, digit_at(place))) return std::nullopt;
    Wide whole = 0;
    for (long place = count + decimal->scale - 1; place >= 0; --place)
        whole = whole * 10 + digit_at(place);
    numerator += whole * denominator;
    if (decimal->negative) numerator = -numerator;
    if (numerator < INT64_MIN || numerator > INT64_MAX) return std::nullopt;
    return ratio(static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator));
}

std::string Number::exact() const {
    std::int64_t others = denominator_;
    while (others % 2 == 0) others /= 2;
    while (others % 5 == 0) others /= 5;
    std::string text = numerator_ < 0 ? "-" : "";
    auto const above = static_cast<UnsignedWide>(numerator_ < 0 ? -Wide{numerator_} : numerator_);
    auto const below = static_cast<UnsignedWide>(denominator_);
    if (others != 1) {
        append_whole(text, above);
        return text + '/' + std::to_string(denominator_);
    }
    append_whole(text, above / below);
    UnsignedWide rest = above % below;
    if (rest != 0) text += '.';
    for (; rest != 0; rest = rest * 10 % below)
        text += static_cast<char>('0' + static_cast<int>(rest * 10 / below));
    return text;
}

std::string Number::rounded(int decimals) const {
    if (is_whole()) return std::to_string(numerator_);
    Wide unit = 1;
    for (int i = 0; i < std::clamp(decimals, 0, 18); ++i) unit *= 10;
    Wide const above = 2 * unit * numerator_ + denominator_;  // half up: floor(value * unit + 1/2)
    Wide const below = 2 * Wide{denominator_};
    Wide const units = above / below - (above % below < 0 ? 1 : 0);
    auto const absolute = static_cast<UnsignedWide>(units < 0 ? -units : units);
    auto const divisor = static_cast<UnsignedWide>(unit);

    std::string text = units < 0 ? "-" : "";
    append_whole(text, absolute / divisor);
    if (absolute % divisor == 0) return text;
    std::string fraction;
    append_whole(fraction, divisor + absolute % divisor);  // the leading 1 keeps the zeros
    fraction.front() = '.';
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return text + fraction;
}

}  // namespace assay
