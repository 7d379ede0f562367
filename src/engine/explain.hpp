#pragma once

#include <assay/explanation.hpp>

#include "algebra/rows/context.hpp"

#include <string_view>

namespace assay::engine {

/// Why the result of a node, or with an empty id of the assessment, is as it is: read from what was computed.
/// Throws: Error when there is no such node.
[[nodiscard]] Explanation explain(algebra::Context& context, std::string_view node);

}  // namespace assay::engine
