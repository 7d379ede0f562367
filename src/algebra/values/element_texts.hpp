#pragma once

#include <assay/element_explanation.hpp>
#include <assay/standard.hpp>

#include "algebra/values/plan.hpp"

#include <string_view>
#include <vector>

namespace assay::algebra {

/// Whether a word, its singular or its plural, stands in a text as a whole word, in whatever case.
[[nodiscard]] bool holds_word(std::string_view text, std::string_view word);

/// Whether an annotation is about a word of this node. A layer's own points do not count: they are
/// in the words of its sector already.
[[nodiscard]] bool is_about(Annotation const& annotation, Node const& node);

/// The words in the requirement and the guidance of a node that mean something else to a sector.
[[nodiscard]] std::vector<ElementWord> words_about(Plan const& plan, Node const& node);

/// When layers let a node be claimed as not applicable.
[[nodiscard]] std::vector<ClaimGround> claim_grounds(Plan const& plan, Node const& node);

/// What a node, or a rating, means, with its places as results have them.
[[nodiscard]] Meaning meaning_in_results(Plan const& plan, Node const& node);
[[nodiscard]] RatingMeaning meaning_in_results(Plan const& plan, Rating const& rating);

}  // namespace assay::algebra
