#pragma once

#include <assay/diagnostic.hpp>

#include "algebra/values/plan.hpp"
#include "json/case.hpp"

#include <vector>

namespace assay::cases {

/// Appends what a case names that the plan does not have, each with its JSON pointer: nodes,
/// ratings, ladders, values, checks. The assessment is left to the evaluator.
void check(json::Case const& read, algebra::Plan const& plan, std::vector<Diagnostic>& problems);

}  // namespace assay::cases
