#pragma once

/// @file
/// @ingroup evaluate
/// Assessments made against another version of their pack.
///
/// An assessment names the version of the pack it was made against. Another major version of a pack may ask something else
/// under the same number, and an older pack may lack what the assessment uses. So evaluate, explain, validate and all that
/// build on them refuse such an assessment (`other-edition`) until the host calls use_edition(). A later version with the
/// same major number is accepted. Of a pack in layers, the layer that the assessment names counts.

#include <assay/assessment.hpp>
#include <assay/export.hpp>
#include <assay/rule_pack.hpp>

namespace assay {

/// Says that an assessment is of the version of this pack from now on, and is made against it.
/// Nothing else changes: what does not fit that version is told by Evaluator::validate.
ASSAY_EXPORT void use_edition(Assessment& assessment, RulePack const& pack);

}  // namespace assay
