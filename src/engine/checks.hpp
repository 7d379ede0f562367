#pragma once

#include <assay/evaluation.hpp>

#include "algebra/rows/context.hpp"

namespace assay::engine {

/// Runs the checks of the plan on what was computed; what they raise goes into the evaluation, each flag with
/// its fingerprint.
void run_checks(algebra::Context& context, Evaluation& into);

}  // namespace assay::engine
