#pragma once

#include <assay/number.hpp>

#include <span>
#include <string>
#include <vector>

namespace assay {

/// How people read a number: `7.25`, or `72.5 %`.
enum class NumberUnit : std::uint8_t { plain, percent };

/// Numbers that people read next to each other, rounded without changing their order.
///
/// A rule compares exact numbers, a sentence shows rounded ones. Rounded by itself, 79.99 % is 80 %,
/// and "80 %; at least 80 % needed" contradicts the result it explains. So all the numbers of a
/// sentence are rounded together: to `decimals`, and to more where two different numbers would read the
/// same, where one would reach a limit that it does not reach, or where one would read as 0, or as
/// 100 %, and is not. Limits are shown as the rule has them. Numbers that 18 decimals cannot tell apart
/// are shown as fractions.
class NumberWords {
public:
    /// `numbers` are measured; `limits` are what rules compare them with, shown or not.
    NumberWords(std::span<Number const> numbers, std::span<Number const> limits, NumberUnit unit,
                int decimals);

    /// One of the numbers, or of the limits.
    [[nodiscard]] std::string operator()(Number number) const;

private:
    std::vector<Number> limits_;
    NumberUnit unit_;
    int decimals_;  ///< of the number itself: of a percentage two more than are read; -1: fractions
};

/// A number shown by itself.
[[nodiscard]] std::string in_words(Number number, NumberUnit unit, int decimals);

/// A number in all its decimals, or as a fraction where it has no end: `66.67 %`, `2/3`.
[[nodiscard]] std::string in_full(Number number, NumberUnit unit);

}  // namespace assay
