#pragma once

#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>

#include "cli/arguments.hpp"
#include "cli/output.hpp"

namespace assay::cli {

/// What is exported.
struct Exported {
    Assessment const& assessment;
    Evaluation const& evaluation;
};

// The writers of the formats: each writes to where the arguments say, and tells so.
void export_xlsx(Arguments const& arguments, Exported const& exported, Output& output);
void export_csv(Arguments const& arguments, Exported const& exported, Output& output);

}  // namespace assay::cli
