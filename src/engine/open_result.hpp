#pragma once

#include "algebra/rows/context.hpp"

#include <string>
#include <vector>

namespace assay::engine {

/// A result that is open: a ladder, or else an expression, of a row.
struct OpenResult {
    algebra::Ladder const* ladder = nullptr;  ///< null: the expression
    algebra::Expr expr = algebra::no_expr;
    algebra::Row row = algebra::no_row;
};

/// What a result is once some answers are given.
struct ResultState {
    bool is_known = false;
    std::string value;  ///< to be compared only; of what is open, any
};

/// Requires: what the result reads is computed.
[[nodiscard]] ResultState state_of(algebra::Context& context, OpenResult const& result);

/// The values and ladders that a result reads, and its own, in the order of the plan.
[[nodiscard]] std::vector<algebra::Task> tasks_of(algebra::Plan const& plan,
                                                  OpenResult const& result);

}  // namespace assay::engine
