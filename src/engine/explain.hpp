#pragma once

#include <assay/explanation.hpp>

#include "algebra/rows/context.hpp"

#include <string_view>

namespace assay::engine {

/// Why a node, or with an empty id the assessment, stands as it does: read from what was computed.
/// Throws: Error when there is no such node.
[[nodiscard]] Explanation explain(algebra::Context& context, std::string_view node);

}  // namespace assay::engine
