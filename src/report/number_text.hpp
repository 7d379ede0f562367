#pragma once

#include <cstddef>
#include <string>

namespace assay::report {

/// A number rounded to so many decimals: `0.612`, `-0.010`. The same in every locale.
[[nodiscard]] std::string fixed(double number, int decimals);

/// A share as people read it: `73.6 %`.
[[nodiscard]] std::string percent(double share);

/// The text behind as many spaces as fill it up to `width` columns.
[[nodiscard]] std::string to_the_right(std::string const& text, std::size_t width);

}  // namespace assay::report
