#pragma once

#include <assay/assessment.hpp>
#include <assay/document.hpp>
#include <assay/evaluation.hpp>
#include <assay/evaluator.hpp>

#include "cli/files/output.hpp"
#include "cli/options/arguments.hpp"

namespace assay::cli {

/// What is exported.
struct Exported {
    Assessment const& assessment;
    Evaluation const& evaluation;
    Evaluator& evaluator;  ///< that made the evaluation, for explanations
};

// The writers of the formats: each writes to where the arguments say. Those of sheets tell how they
// come back.
void export_report(DocumentFormat const& format, Arguments const& arguments,
                   Exported const& exported, Output& output);
void export_xlsx(Arguments const& arguments, Exported const& exported, Output& output);
void export_csv(Arguments const& arguments, Exported const& exported, Output& output);

}  // namespace assay::cli
