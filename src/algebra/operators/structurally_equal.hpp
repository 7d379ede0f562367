#pragma once

#include "algebra/values/plan.hpp"

namespace assay::algebra {

/// Whether two expressions about the same rows come to the same whatever is assessed: they
/// are written alike, names aside. False as well when they are too large to be compared.
[[nodiscard]] bool structurally_equal(Plan const& plan, Expr a, Expr b);

/// Whether every row of `part` is one of `whole`: it is chosen from it by `where`.
[[nodiscard]] bool is_subset_of(Plan const& plan, Expr part, Expr whole);

}  // namespace assay::algebra
