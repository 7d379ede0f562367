#pragma once

#include <assay/evaluation.hpp>
#include <assay/json.hpp>

#include <string>

namespace assay::cli {

/// Appends the flags of an evaluation as JSON, spelt as in the evaluation, and what they are about.
void append_flags_json(std::string& to, Evaluation const& evaluation, Layout layout);

}  // namespace assay::cli
