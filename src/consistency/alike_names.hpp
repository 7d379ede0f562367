#pragma once

#include <assay/rating_table.hpp>

#include <string>
#include <vector>

namespace assay::consistency {

/// Tells of names in a table that may be one: those that differ only in capitals, or in letters of another
/// script that look the same; and assessors, or cases, that a slip of the finger makes two and that never meet: no unit
/// was rated by both, nobody rated both.
[[nodiscard]] std::vector<std::string> alike_names(RatingTable const& table);

}  // namespace assay::consistency
