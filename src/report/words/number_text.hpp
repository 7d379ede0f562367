#pragma once

#include <cstddef>
#include <string>

namespace assay::report {

/// A number rounded to so many decimals: `0.612`, `-0.010`. The same in every locale.
[[nodiscard]] std::string fixed(double number, int decimals);

/// A share in hundredths: `73.6`. Nothing but 0 is shown as 0, and nothing but 1 as 100: `99.98`.
[[nodiscard]] std::string hundredths(double share);

/// A share as people read it: `73.6 %`, with the same care.
[[nodiscard]] std::string percent(double share);

/// A coefficient of agreement: `0.61`. Nothing but 1 is shown as 1, at which all agree: `0.9995`.
[[nodiscard]] std::string coefficient(double value, int decimals);

/// `+0.50`, `-1.25`.
[[nodiscard]] std::string with_sign(double number, int decimals);

/// A probability of a test: `0.034`, `below 0.001`.
[[nodiscard]] std::string shown_p(double p);

/// The text behind as many spaces as fill it up to `width` columns.
[[nodiscard]] std::string to_the_right(std::string const& text, std::size_t width);

}  // namespace assay::report
