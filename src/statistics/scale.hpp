#pragma once

#include <cstddef>

namespace assay::statistics {

/// Throws: Error unless so many ratings are a scale that can be compared on.
void check_scale(std::size_t categories);

}  // namespace assay::statistics
