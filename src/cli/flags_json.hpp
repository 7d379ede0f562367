#pragma once

#include <assay/evaluation.hpp>
#include <assay/json.hpp>

#include <string>

namespace assay::cli {

/// The flags of an evaluation as JSON, spelt as in the evaluation itself, with what they are about.
[[nodiscard]] std::string flags_json(Evaluation const& evaluation, Layout layout);

}  // namespace assay::cli
