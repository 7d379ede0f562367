#pragma once

#include "algebra/operators/compiler.hpp"

namespace assay::algebra {

/// Adds the programmes to the plan, and compiles what they rest on.
void compile_programmes(Compiler& compiler);

/// Computes their months, when the plan is whole. Reports what is no number of months, and visits
/// that are out of order or beyond the cycle.
void date_programmes(Plan& plan, Declarations const& declared, std::vector<Diagnostic>& problems);

}  // namespace assay::algebra
