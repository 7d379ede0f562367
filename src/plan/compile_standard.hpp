#pragma once

#include "plan/compile.hpp"

namespace assay::plan {

/// Takes the standard over into the plan: its nodes with all that has an address, what lies below each
/// node, the scale, and which judgement decides.
void compile_standard(Compiler& compiler);

}  // namespace assay::plan
