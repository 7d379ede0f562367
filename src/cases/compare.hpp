#pragma once

#include <assay/evaluation.hpp>
#include <assay/pack_test.hpp>

#include "algebra/values/plan.hpp"
#include "json/case.hpp"

#include <vector>

namespace assay::cases {

/// What a case expects and did not come.
[[nodiscard]] std::vector<Unmet> compare(json::Expectation const& expect,
                                         Evaluation const& evaluation, algebra::Plan const& plan);

}  // namespace assay::cases
