#pragma once

#include <assay/explanation.hpp>

#include "algebra/rows/context.hpp"
#include "engine/dependence.hpp"

#include <string_view>

namespace assay::engine {

/// Why the result of a node, or with an empty id of the assessment, is as it is: read from what was computed.
/// `search` finds what open results depend on.
/// Throws: Error when there is no such node.
[[nodiscard]] Explanation explain(algebra::Context& context, std::string_view node,
                                  DependenceSearch const& search);

}  // namespace assay::engine
