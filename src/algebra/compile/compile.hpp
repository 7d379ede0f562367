#pragma once

#include <assay/diagnostic.hpp>

#include "algebra/values/plan.hpp"

#include <memory>
#include <vector>

namespace assay::algebra {

/// Understands what a pack declares: gives every expression its type, every name its meaning, every rule its
/// turn. All problems are collected; without any, the result is a plan that can be evaluated. Requires:
/// `problems` outlives the call.
[[nodiscard]] std::unique_ptr<Plan> compile(Declarations&& declarations,
                                            std::vector<Diagnostic>& problems);

}  // namespace assay::algebra
