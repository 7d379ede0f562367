#pragma once

#include "cli/options/arguments.hpp"
#include "cli/options/exit_code.hpp"

#include <optional>

namespace assay::cli {

/// Goes on in a child process that has opened all that the command line names, taken the texts of the
/// packs there are, and is sealed; so no fault of a parser or an interpreter leads further than there.
/// Returns in both: in the child nothing, in this process how the child ended. A child that ends by a
/// signal is told on standard error, and is ExitCode::unusable.
/// Throws, in either: UsageError when this system cannot do that, or the new file is there already.
[[nodiscard]] std::optional<ExitCode> isolate(CommandArguments& arguments);

}  // namespace assay::cli
