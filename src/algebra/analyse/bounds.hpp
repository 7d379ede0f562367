#pragma once

#include "algebra/values/plan.hpp"

#include <map>
#include <optional>

namespace assay::algebra {

/// What a number cannot go beyond, whatever is assessed.
struct Bounds {
    std::optional<Number> low, high;  ///< none: nothing is known
    bool whole = false;               ///< it is never a fraction
};

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
    [[nodiscard]] Bounds arithmetic(Expression const& e);
    [[nodiscard]] Bounds combined(Expression const& e);
    [[nodiscard]] Bounds shared(Expression const& e);
    [[nodiscard]] Bounds rounded(Expression const& e);
    [[nodiscard]] Bounds points() const;
    [[nodiscard]] Bounds of_value(Expression const& e);
    [[nodiscard]] Bounds part(Expression const& e, std::size_t index) {
        return of(plan_.part(e, index));
    }

    Plan const& plan_;
    std::map<Expr, Bounds> known_;
};

}  // namespace assay::algebra
