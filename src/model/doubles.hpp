#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// Doubles as text and back, the same bytes on every system and in every locale. Some standard libraries have
/// std::to_chars and std::from_chars for integers only; there the functions of C do it.

/// The shortest text that is read back as the same number: `0.1`, `1e+22`.
[[nodiscard]] std::string shortest(double number);
/// The shortest such text without an exponent.
[[nodiscard]] std::string shortest_decimal(double number);
/// With so many significant digits at most, as "%g" of C writes it.
[[nodiscard]] std::string with_digits(double number, int significant);
/// With so many digits behind the point, rounded to even from the exact value.
[[nodiscard]] std::string with_decimals(double number, int decimals);

/// The number that a text consists of, as JSON would write it, or none.
[[nodiscard]] std::optional<double> read_double(std::string_view text);

/// The same by the functions of C, for a locale whose decimal point is a point.
namespace by_c {
[[nodiscard]] std::string shortest(double number);
[[nodiscard]] std::string shortest_decimal(double number);
[[nodiscard]] std::string with_digits(double number, int significant);
[[nodiscard]] std::string with_decimals(double number, int decimals);
[[nodiscard]] std::optional<double> read_double(std::string_view text);
}  // namespace by_c

}  // namespace assay
