#pragma once

#include <assay/assessment.hpp>

#include <string>
#include <vector>

namespace assay::json {

/// What two assessments say differently, a line for each member, with ids in the place of positions:
/// `/evidence/E05/summary`; of what only one of them has: `/evidence/E99`. The order of lists of
/// things with ids does not matter. Empty: they say the same.
[[nodiscard]] std::vector<std::string> differences(Assessment const& one, Assessment const& other);

}  // namespace assay::json
