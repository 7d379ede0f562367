#pragma once

#include <assay/assessment.hpp>

#include "algebra/values/plan.hpp"
#include "engine/problems.hpp"
#include "model/meter.hpp"

#include <vector>

namespace assay::engine {

/// Finds the answers to the facts that the plan asks for: for each fact, for each row of its kind, the answer
/// or null. Adds a problem for each answer of another type, and for each that no fact asks for.
void link_facts(algebra::Plan const& plan, Assessment const& assessment,
                std::vector<std::vector<Fact const*>>& into, Meter& meter, Problems& problems);

}  // namespace assay::engine
