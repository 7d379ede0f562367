#pragma once

#include <assay/moderation.hpp>

#include "model/meter.hpp"

#include <cstddef>
#include <vector>

namespace assay::consistency {

/// What was agreed, with the ids of what it calls by a title. What is wrong with it, whatever it is about, goes to the
/// problems.
[[nodiscard]] Moderation checked(std::vector<Diagnostic>& problems, RulePack const& pack,
                                 Moderation const& agreed);

/// Puts in one agreed judgement, as assay::moderate does, and charges for the judgements that are looked at. It
/// settles at least so many judgements; else nothing is put in.
Judgement const& moderate(Assessment& assessment, RulePack const& pack,
                          Moderation const& moderation, Meter& meter, std::size_t fewest = 2);

}  // namespace assay::consistency
