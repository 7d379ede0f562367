#pragma once

/// @file
/// @ingroup model
/// Exact numbers.

#include <assay/export.hpp>
#include <assay/names.hpp>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// An exact ratio of two 64-bit integers, always in lowest terms with a positive denominator.
/// No double ever meets a threshold: 80 % of 10 is 8, which 0.8 as a double fails.
/// A value; thread-safe. Arithmetic that leaves the range gives no result instead of a wrong one.
class ASSAY_EXPORT Number {
public:
    constexpr Number() = default;
    /// A whole number. Implicit: `Number n = 3`.
    constexpr Number(std::int64_t whole)
        : numerator_(whole) {}  // NOLINT(google-explicit-constructor): a whole number is a number

    /// `numerator / denominator`; nothing when the denominator is 0 or the range is left.
    [[nodiscard]] static std::optional<Number> ratio(std::int64_t numerator,
                                                     std::int64_t denominator);

    /// Reads a decimal as JSON writes it (`-12`, `0.25`, `1e3`), exactly. Nothing when the text is
    /// no such number or its exact value leaves the range.
    [[nodiscard]] static std::optional<Number> parse(std::string_view text);

    /// Whether it has no fraction.
    [[nodiscard]] constexpr bool is_whole() const { return denominator_ == 1; }

    /// The number as an integer; nothing when it has a fraction.
    [[nodiscard]] constexpr std::optional<std::int64_t> whole() const {
        return is_whole() ? std::optional(numerator_) : std::nullopt;
    }

    /// A ratio in lowest terms; the denominator is positive.
    struct Fraction {
        std::int64_t numerator{};    ///< any sign
        std::int64_t denominator{};  ///< above 0
    };

    /// Both halves together: a numerator alone says nothing about the number.
    [[nodiscard]] constexpr Fraction fraction() const { return {numerator_, denominator_}; }

    /// The shortest exact decimal, or `n/d` where no decimal is exact.
    [[nodiscard]] std::string exact() const;

    /// For people: rounded half up to at most this many decimals, trailing zeros left out.
    [[nodiscard]] std::string rounded(int decimals) const;

    /// Equal as numbers, since both are in lowest terms.
    friend constexpr bool operator==(Number, Number) = default;
    /// Compares exactly, whatever the denominators.
    friend std::strong_ordering operator<=>(Number a, Number b) {
        if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
        __extension__ using Wide = __int128;
        return static_cast<Wide>(a.numerator_) * b.denominator_ <=>
               static_cast<Wide>(b.numerator_) * a.denominator_;
    }

private:
    friend struct LowestTerms;

    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;
};

/// @{
/// Exact arithmetic; nothing when the result leaves the range, or on division by zero.
[[nodiscard]] ASSAY_EXPORT std::optional<Number> add(Number a, Number b);
[[nodiscard]] ASSAY_EXPORT std::optional<Number> subtract(Number a, Number b);
[[nodiscard]] ASSAY_EXPORT std::optional<Number> multiply(Number a, Number b);
[[nodiscard]] ASSAY_EXPORT std::optional<Number> divide(Number a, Number b);
/// @}

/// How a number between two multiples of a step is rounded.
enum class Rounding : std::uint8_t { down, up, half_up, half_even };
template <>
inline constexpr std::array<std::string_view, 4> names_of<Rounding>{"down", "up", "half_up",
                                                                    "half_even"};

/// The multiple of `step` next to `value`: `down` and `up` go towards minus and plus infinity,
/// the halves go to the nearest, ties up or to the even multiple. Nothing when `step` is not
/// positive or the range is left.
[[nodiscard]] ASSAY_EXPORT std::optional<Number> round_to(Number value, Number step, Rounding mode);

}  // namespace assay
