#pragma once

#include "algebra/operators/compiler.hpp"

namespace assay::algebra {

/// Adds the checks to the plan, and compiles their conditions and sentences.
void compile_checks(Compiler& compiler);

}  // namespace assay::algebra
