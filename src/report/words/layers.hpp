#pragma once

#include <assay/rule_pack.hpp>

#include "report/words/page.hpp"

#include <string>

namespace assay::report {

/// What a layer is to the standard: `guidance on Customer Service Excellence 1.0.0`.
[[nodiscard]] std::string kind_in_words(RulePack const& pack, Layer const& layer);

/// The layers above the standard, what each of them is, and what makes a scheme of its own one.
void layers(Page& page, RulePack const& pack);

}  // namespace assay::report
