#pragma once

#include "plan/compile.hpp"

namespace assay::plan {

/// Adds the checks to the plan, and compiles their conditions and sentences.
void compile_checks(Compiler& compiler);

}  // namespace assay::plan
