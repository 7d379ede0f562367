#pragma once

#include <assay/comparison.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay::report {

// The sentences that reports about several judgements share.

/// What a standard calls its lowest level: `5 elements`, `5 statements`.
[[nodiscard]] std::string counted_elements(RulePack const& pack, std::size_t number);

/// `by one step`, `by 2 steps`.
[[nodiscard]] std::string in_steps(std::size_t steps);

/// Names as in a sentence, at most `most` of them: `E1, E2 and 3 others`.
[[nodiscard]] std::string some_of(std::vector<std::string> const& names, std::size_t most);

/// The rating of a rank on the scale of a pack. Requires: the scale reaches so far.
[[nodiscard]] Rating const& rating_of(RulePack const& pack, std::size_t rank);

/// `assessor (A1) partially compliant`; of authors `A1 partially compliant`.
[[nodiscard]] std::string in_words(Comparison const& comparison, Position const& stance,
                                   ComparedJudgement const& voice);

/// Who holds what of an element: `self (QM2) compliant, assessor (A1) partially compliant`.
[[nodiscard]] std::string who_holds_what(Comparison const& comparison,
                                         ComparedElement const& element);

/// On which evidence: "Both rest on E10 and E15; only assessor on E62."
[[nodiscard]] std::string on_which_evidence(Comparison const& comparison,
                                            ComparedElement const& element);

/// How it moved: `1 step worse, from met to not met, without new evidence`. `since` names where from.
[[nodiscard]] std::string how_it_moved(RatingChange const& move);

/// `agreed as compliant by A1+A2`; empty unless settled.
[[nodiscard]] std::string how_it_is_settled(Comparison const& comparison,
                                            ComparedElement const& element);

/// The marks of what a stance holds, the lowest first.
[[nodiscard]] std::string marks_of(RulePack const& pack, Position const& stance);

}  // namespace assay::report
