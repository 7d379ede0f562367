#pragma once

#include "algebra/operators/compiler.hpp"

namespace assay::algebra {

/// Takes the standard over into the plan: its nodes with all that has an address, what lies below each
/// node, the scale, and which judgement decides.
void compile_standard(Compiler& compiler);

}  // namespace assay::algebra
