#pragma once

#include <assay/evaluation.hpp>

#include "report/words/page.hpp"

#include <string>

namespace assay::report {

/// `Reviewed by T1 on 1 June 2026.`, or `Changed since it was reviewed on 1 June 2026 by T1: ratings.` Empty of a file
/// without a review.
[[nodiscard]] std::string review_in_words(Evaluation const& evaluation);

/// The flags that somebody has accepted, each with its reason and last day.
void accepted_flags(Page& page, Evaluation const& evaluation);

}  // namespace assay::report
