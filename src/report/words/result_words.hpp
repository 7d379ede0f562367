#pragma once

#include <assay/evaluation.hpp>

#include <string>

namespace assay::report {

/// What to say of a ladder: the pack's sentence, or else what is known of any ladder.
[[nodiscard]] std::string sentence_of(LadderResult const& ladder);

/// "Nothing applies: ..." when every element is left out of the count; else empty.
[[nodiscard]] std::string nothing_applies(Evaluation const& evaluation);

}  // namespace assay::report
