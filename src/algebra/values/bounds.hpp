#pragma once

#include <assay/number.hpp>

#include <optional>

namespace assay::algebra {

/// What a number cannot go beyond, whatever is assessed.
struct Bounds {
    std::optional<Number> low, high;  ///< none: nothing is known
    bool whole = false;               ///< it is never a fraction
};

}  // namespace assay::algebra
