#pragma once

#include "pack/declare/declarations.hpp"

#include <vector>

namespace assay::algebra {

/// Gives the ratings and the elements of the standard what the layers say that they mean, the standard's own first.
/// Requires: the nodes of all layers are in their places.
void resolve_meanings(Declarations& declarations, std::vector<Diagnostic>& problems);

}  // namespace assay::algebra
