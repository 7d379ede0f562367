#pragma once

#include <assay/evaluation.hpp>

#include "algebra/rows/assessment_rows.hpp"
#include "algebra/rows/context.hpp"
#include "algebra/values/plan.hpp"

namespace assay::engine {

/// Every element counts, and no claim is permitted.
void count_all(algebra::Plan const& plan, algebra::LinkedRows const& linked,
               algebra::ClaimRows& into);

/// The same claims, but every element counts.
void count_all(algebra::ClaimRows const& claims, algebra::ClaimRows& into);

/// Which claims are permitted, and what they take out of the count. Requires: the context has rows in which
/// every element counts.
void judge_claims(algebra::Context& context, algebra::ClaimRows& into);

/// Whether the pack permits to claim that an element does not apply; open while an answer is missing. Requires: as
/// above.
[[nodiscard]] algebra::Kleene may_be_claimed(algebra::Context& context, algebra::Row element);

/// Whether an element counts, by the claims that the context has.
[[nodiscard]] Applicability applicability_of(algebra::Context const& context, algebra::Row element);

/// Whether a claim takes any element out of the count, or may yet.
[[nodiscard]] bool may_take_any_out(algebra::ClaimRows const& claims);

}  // namespace assay::engine
