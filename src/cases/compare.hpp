#pragma once

#include <assay/evaluation.hpp>
#include <assay/explanation.hpp>
#include <assay/pack_test.hpp>

#include "algebra/values/plan.hpp"
#include "json/case.hpp"

#include <functional>
#include <vector>

namespace assay::cases {

/// Explains a node, or with an empty id the assessment.
using Explain = std::function<Explanation(Text node)>;

/// What a case expects and did not come. `explain` is asked where a result came incomplete.
[[nodiscard]] std::vector<Unmet> compare(json::Expectation const& expect,
                                         Evaluation const& evaluation, algebra::Plan const& plan,
                                         Explain const& explain);

}  // namespace assay::cases
