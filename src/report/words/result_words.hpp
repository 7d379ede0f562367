#pragma once

#include <assay/element_explanation.hpp>
#include <assay/evaluation.hpp>
#include <assay/explanation.hpp>
#include <assay/message.hpp>

#include <string>

namespace assay::report {

/// What to say of a ladder: the pack's sentence, or else what is known of any ladder.
[[nodiscard]] std::string sentence_of(LadderResult const& ladder, Words const& words);
[[nodiscard]] std::string sentence_of(LadderExplanation const& ladder, Words const& words);
[[nodiscard]] std::string sentence_of(NodeStanding const& standing, Words const& words);

/// "No element applies: ..." when every element is left out of the count; else empty.
[[nodiscard]] std::string nothing_applies(Evaluation const& evaluation, Words const& words);

/// "3.3.3 is claimed as not applicable. An answer is missing, ..." of claims that wait; else empty.
[[nodiscard]] std::string claims_that_wait(Evaluation const& evaluation, Words const& words);

}  // namespace assay::report
