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

/// Why a row stands where it does on a ladder: the cases above it, and its own.
[[nodiscard]] LadderExplanation explain_ladder(algebra::Context& context,
                                               algebra::Ladder const& ladder, algebra::Row row);

/// Gives all places in reasons the names that they have in results.
void name_places(algebra::Plan const& plan, std::vector<Reason>& reasons);

}  // namespace assay::engine
