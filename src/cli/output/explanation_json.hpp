#pragma once

#include <assay/evaluation.hpp>
#include <assay/explanation.hpp>

#include <string>

namespace assay::cli {

/// An explanation as indented JSON, with what it is about.
[[nodiscard]] std::string explanation_json(Explanation const& explanation,
                                           Evaluation const& evaluation);

}  // namespace assay::cli
