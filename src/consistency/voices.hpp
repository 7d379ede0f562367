#pragma once

#include <assay/comparison.hpp>

#include "model/meter.hpp"

#include <span>
#include <vector>

namespace assay::consistency {

/// What it takes to copy a judgement, with its rationale and its evidence.
inline constexpr std::size_t steps_of_voice = 500;

/// Every judgement of the files that has a rating on the scale, in an order of its own: by element,
/// role, author, visit, site, rating. What stands in several files alike is one voice.
[[nodiscard]] std::vector<ComparedJudgement> voices_of(RulePack const& pack,
                                                       std::span<ComparedFile const> files,
                                                       Meter& meter);

/// The same of one file, apart from the others.
[[nodiscard]] std::vector<ComparedJudgement> voices_of(RulePack const& pack,
                                                       std::span<ComparedFile const> files,
                                                       std::size_t file, Meter& meter);

/// What a judgement is called: see name_of_judgement.
[[nodiscard]] std::string name_of(ComparedJudgement const& voice);

}  // namespace assay::consistency
