#pragma once

#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>

#include "engine/pipeline.hpp"
#include "model/meter.hpp"

#include <cstdint>

namespace assay::engine {

/// Fills Flag::effect, see Evaluator::find_effects. `pipeline`: with everything of `assessment` computed; its contexts
/// are of another document afterwards. `most`: the steps of the meter after which no more is tried.
void find_effects(Pipeline& pipeline, Meter& meter, std::uint64_t most,
                  Assessment const& assessment, Evaluation& into);

}  // namespace assay::engine
