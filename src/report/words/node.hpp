#pragma once

#include <assay/rule_pack.hpp>

#include "report/words/page.hpp"

#include <string>
#include <string_view>

namespace assay::report {

// What a pack says about one node, each part under a heading of its own; nothing where it says
// nothing.

/// What words mean in a sector that stand in the requirement or the guidance of the standard:
/// `customers: here patients, their carers, referrers and commissioners`.
void words(Page& page, RulePack const& pack, Node const& node, std::size_t indent);

void limbs(Page& page, Node const& node, std::size_t indent);

/// What may serve as evidence: the points of the standard, then those of each layer by itself.
void guidance(Page& page, RulePack const& pack, Node const& node, std::size_t indent);

/// When layers let the node be claimed not applicable.
void claim_ground(Page& page, RulePack const& pack, Node const& node, std::size_t indent);

/// The part of a point's id that follows that of its node: `g1`, `cse-health.g1`.
[[nodiscard]] std::string own_id(Node const& node, Point const& point);

/// Whether a word, its singular or its plural, stands in a text as a whole word, in whatever case.
[[nodiscard]] bool holds_word(std::string_view text, std::string_view word);

/// Whether an annotation is about a word of this node. A layer's own points do not count: they are
/// in the words of its sector already.
[[nodiscard]] bool is_about(Annotation const& annotation, Node const& node);

}  // namespace assay::report
