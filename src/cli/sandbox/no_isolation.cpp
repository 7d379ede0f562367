// --isolate where the tool was built without what it takes.

#include "cli/options/input_error.hpp"
#include "cli/sandbox/isolate.hpp"

namespace assay::cli {

std::optional<ExitCode> isolate(CommandArguments& /*arguments*/) {
    throw UsageError("--isolate: this build of assay cannot isolate; nothing was done");
}

}  // namespace assay::cli
