#pragma once

#include <assay/element_explanation.hpp>
#include <assay/evaluation.hpp>
#include <assay/explanation.hpp>

#include <string>

namespace assay::report {

/// What to say of a ladder: the pack's sentence, or else what is known of any ladder.
[[nodiscard]] std::string sentence_of(LadderResult const& ladder);
[[nodiscard]] std::string sentence_of(LadderExplanation const& ladder);
[[nodiscard]] std::string sentence_of(NodeStanding const& standing);

/// "Nothing applies: ..." when every element is left out of the count; else empty.
[[nodiscard]] std::string nothing_applies(Evaluation const& evaluation);

/// "3.3.3 is claimed not applicable. A question is still to be answered, ..." of claims that wait; else empty.
[[nodiscard]] std::string claims_that_wait(Evaluation const& evaluation);

}  // namespace assay::report
