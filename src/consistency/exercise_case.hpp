#pragma once

#include <assay/assessment.hpp>

#include <set>
#include <string>
#include <string_view>

namespace assay::consistency {

/// Leaves of an assessment what is offered, and nothing that tells what somebody held of it.
void leave_the_case(Assessment& assessment);

/// The visit on which an exercise is held: the latest; of several on one day the last by id; null when
/// there is none.
[[nodiscard]] Visit const* visit_of_exercise(Assessment const& the_case);

/// The name of an assessor's copy.
[[nodiscard]] std::string file_of(std::string_view assessor);

}  // namespace assay::consistency
