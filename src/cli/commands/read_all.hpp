#pragma once

#include <assay/assessment.hpp>
#include <assay/comparison.hpp>
#include <assay/rule_pack.hpp>

#include "cli/commands/evaluators.hpp"
#include "cli/files/output.hpp"

#include <deque>
#include <string>
#include <vector>

namespace assay::cli {

/// Several assessments that are to be looked at together, under one pack.
struct ReadAll {
    RulePack pack;
    std::deque<Assessment> assessments;  ///< stay where they are
    std::vector<ComparedFile> files;     ///< of these, by their names
    std::vector<std::string> texts{};    ///< what was read of each
};

/// Reads all files. Throws: Unusable with everything that is wrong with any of them, or when they were
/// made against different packs and the command line names none.
[[nodiscard]] ReadAll read_all(PackArguments const& arguments,
                               std::vector<std::string> const& files, Output& output);

}  // namespace assay::cli
