#pragma once

#include "algebra/values/plan.hpp"
#include "json/case.hpp"

#include <string_view>

namespace assay::cases {

/// Puts in what no case has to say: format, pack, names. To be called before a case is read.
void fill_before(json::Case& blank, algebra::Plan const& plan);

/// The author of the judgements that a case gives by `ratings`.
inline constexpr std::string_view author_of_ratings = "ratings";

/// Puts in what follows from what was read: a visit when there is none, and a judgement for each
/// element that `ratings` speaks of, by that author on the latest visit. Passes over what does
/// not fit the plan.
void fill_after(json::Case& read, algebra::Plan const& plan);

}  // namespace assay::cases
