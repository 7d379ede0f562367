#pragma once

#include <assay/evaluation.hpp>

#include "algebra/rows/context.hpp"
#include "engine/pipeline.hpp"

namespace assay::engine {

/// Writes what was computed into an evaluation, and what the checks raise. Only reads.
void write_results(Computed const& computed, Evaluation& into);

/// The outcome of these columns, with its texts kept in the evaluation; without id when the plan has none.
[[nodiscard]] LadderResult outcome_of(algebra::Context& context, Evaluation& into);

}  // namespace assay::engine
