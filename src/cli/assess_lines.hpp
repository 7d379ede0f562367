#pragma once

#include <assay/evaluation.hpp>

#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"

namespace assay::cli {

/// Writes one line of JSON for each file, and for standard input one for each of its lines: an
/// evaluation, or `{"line":3,"error":[...]}` (`"file"` for a file) with what keeps it from one.
/// Memory does not grow with the number of lines.
[[nodiscard]] ExitCode assess_lines(Arguments const& arguments, Output& output);

/// How a run ends that has come to this evaluation.
[[nodiscard]] ExitCode ending_of(Evaluation const& evaluation);

}  // namespace assay::cli
