#pragma once

#include "algebra/values/bounds.hpp"
#include "algebra/values/plan.hpp"

#include <map>

namespace assay::algebra {

/// Finds the bounds of the numbers of a plan: a count is never negative, a share of rows among
/// those they are chosen from is at most 1. What is not known to be bounded is taken to be open.
class BoundsOf {
public:
    /// Requires: the plan outlives this.
    explicit BoundsOf(Plan const& plan) : plan_(plan) {}

    /// Requires: `expr` is a number.
    [[nodiscard]] Bounds of(Expr expr);

private:
    [[nodiscard]] Bounds find(Expression const& e);
    [[nodiscard]] Bounds of_value(Expression const& e);

    Plan const& plan_;
    std::map<Expr, Bounds> known_;
};

}  // namespace assay::algebra
