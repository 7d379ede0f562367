#pragma once

#include <assay/evaluation.hpp>
#include <assay/explanation.hpp>

#include <string>
#include <string_view>

namespace assay::cli {

/// An explanation as indented JSON, with what it is about. Places name the files of the pack as
/// they are called within its folder, so that it does not matter where that lies.
[[nodiscard]] std::string explanation_json(Explanation explanation, Evaluation const& evaluation,
                                           std::string_view folder);

}  // namespace assay::cli
