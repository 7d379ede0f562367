#pragma once

#include "algebra/operators/compiler.hpp"

#include <span>
#include <string_view>

namespace assay::algebra {

/// Adds the checks to the plan, and compiles their conditions and sentences.
void compile_checks(Compiler& compiler);

/// The severities that a check may have.
[[nodiscard]] std::span<std::string_view const> severities_of_checks();

}  // namespace assay::algebra
