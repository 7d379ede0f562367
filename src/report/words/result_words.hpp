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

}  // namespace assay::report
