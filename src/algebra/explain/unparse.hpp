#pragma once

#include "algebra/values/plan.hpp"

#include <string>

namespace assay::algebra {

/// An expression as a pack would write it, for messages: `length(it.rationale):below(80)`. Long ones
/// are cut.
[[nodiscard]] std::string unparse(Plan const& plan, Expr expr);

}  // namespace assay::algebra
