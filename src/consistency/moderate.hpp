#pragma once

#include <assay/moderation.hpp>

#include "model/meter.hpp"

namespace assay::consistency {

/// Puts in one agreed judgement, as assay::moderate does, and charges for the judgements that are looked at.
Judgement const& moderate(Assessment& assessment, RulePack const& pack,
                          Moderation const& moderation, Meter& meter);

}  // namespace assay::consistency
