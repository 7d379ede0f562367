#pragma once

#include <assay/reason.hpp>

#include "algebra/rows/context.hpp"

#include <vector>

namespace assay::algebra {

/// Why a condition came out as it did, clause by clause. `wanted`: it is needed for what it is a condition of, as a
/// case of a ladder needs it; a limit does not. The condition of each reason is appended to `conditions`, in
/// the order in which the tree is read: a reason, then those it has.
[[nodiscard]] Reason reason_for(Context& context, Expr condition, RowScope const& scope,
                                bool wanted, std::vector<Expr>& conditions);

/// What an expression came to.
[[nodiscard]] ReasonValue value_found(Context& context, Expr expr, RowScope const& scope);

/// How many references a reason has at most.
inline constexpr std::size_t most_about = 10;

}  // namespace assay::algebra
