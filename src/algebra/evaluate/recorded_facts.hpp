#pragma once

#include <assay/element_explanation.hpp>
#include <assay/fact.hpp>

#include "algebra/values/plan.hpp"

namespace assay::algebra {

/// The answer to a question about a row of this kind, exactly and as people read it: `yes`, `12`, `12 March 2026`, `none`.
[[nodiscard]] RecordedFact recorded_fact(Plan const& plan, Kind on, Fact const& fact);

}  // namespace assay::algebra
