#pragma once

#include <assay/element_explanation.hpp>
#include <assay/rule_pack.hpp>

#include "report/words/page.hpp"

#include <string>
#include <vector>

namespace assay::report {

// What a pack says about one node, each part under a heading of its own; nothing where it says
// nothing.

/// What words mean in a sector that stand in the requirement or the guidance of the standard:
/// `customers: here patients, their carers, referrers and commissioners`.
void words(Page& page, std::vector<ElementWord> const& words, std::size_t indent);

void limbs(Page& page, Node const& node, std::size_t indent);

/// Examples of evidence: the points of the standard, then those of each layer by itself.
void guidance(Page& page, RulePack const& pack, Node const& node, std::size_t indent);

/// When layers let the node be claimed as not applicable.
void claim_ground(Page& page, std::vector<ClaimGround> const& grounds, std::size_t indent);

/// The part of a point's id that follows that of its node: `g1`, `cse-health.g1`.
[[nodiscard]] std::string own_id(Node const& node, Point const& point);

}  // namespace assay::report
