#include "cli/commands.hpp"
#include "cli/evaluate_each.hpp"
#include "cli/flags_json.hpp"

#include <algorithm>

namespace assay::cli {
namespace {

ExitCode ending(Evaluation const& evaluation) {
    if (!evaluation.failures.empty()) return ExitCode::open;
    bool const is_to_settle =
        std::any_of(evaluation.flags.begin(), evaluation.flags.end(),
                    [](Flag const& flag) { return flag.severity == Severity::settle; });
    return is_to_settle ? ExitCode::to_settle : ExitCode::done;
}

}  // namespace

ExitCode check(Arguments const& arguments, Output& output) {
    return evaluate_each(arguments, output, {flags_report, append_flags_json, ending});
}

}  // namespace assay::cli
