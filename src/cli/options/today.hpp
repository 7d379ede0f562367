#pragma once

#include <assay/date.hpp>

namespace assay::cli {

/// The day by the clock and the time zone of this machine. Only `status` asks; the library has no clock.
[[nodiscard]] Date today();

}  // namespace assay::cli
