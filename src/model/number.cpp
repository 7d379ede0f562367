#include <assay/number.hpp>

#include <numeric>

// Every operation is carried out in 128 bits: with numerators of 64 bits and denominators of 63,
// products stay below 2^126 and the sum of two products below 2^127, so nothing overflows before
// the result is reduced and found to fit or not.

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

}  // namespace assay
