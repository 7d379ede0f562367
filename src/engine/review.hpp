#pragma once

#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>

#include "model/meter.hpp"

namespace assay::engine {

/// Fills Evaluation::review. Costs nothing where the assessment has no review.
void write_review(Assessment const& assessment, Meter& meter, Evaluation& into);

}  // namespace assay::engine
