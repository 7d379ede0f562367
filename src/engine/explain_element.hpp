#pragma once

#include <assay/element_explanation.hpp>
#include <assay/explanation.hpp>

#include "algebra/rows/context.hpp"

#include <vector>

namespace assay::engine {

/// What is held of an element, and how it counts, but for what is missing.
[[nodiscard]] ElementExplanation explain_element(algebra::Context& context, algebra::Row element);

/// The elements below a node that are not met, or not certain, in the order of the standard.
[[nodiscard]] std::vector<UnmetElement> unmet_elements(algebra::Context const& context,
                                                       algebra::Row node);

/// The result of a node on the first of its ladders. Requires: it has one.
[[nodiscard]] NodeStanding standing_of(algebra::Context& context, algebra::Row node);

}  // namespace assay::engine
