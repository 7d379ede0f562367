#include "cli/commands/accepted_flags.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/evaluate_each.hpp"
#include "cli/options/input_error.hpp"

#include <algorithm>

namespace assay::cli {
namespace {

ExitCode code_of_flags(Evaluation const& evaluation) {
    if (!evaluation.failures.empty()) return ExitCode::open;
    bool const is_to_settle =
        std::any_of(evaluation.flags.begin(), evaluation.flags.end(),
                    [](Flag const& flag) { return flag.severity == Severity::settle; });
    return is_to_settle ? ExitCode::to_settle : ExitCode::done;
}

}  // namespace

ExitCode check(Arguments const& arguments, Output& output) {
    if (arguments.baseline.empty()) {
        if (!arguments.accept.empty())
            throw UsageError("--accept wants a file to write to: --baseline FILE");
        return evaluate_each(arguments, output, {flags_report, append_flags_json, code_of_flags});
    }
    AcceptedFlags accepted{arguments, output};
    auto const hold = [&](Evaluation& evaluation) { accepted.hold_against(evaluation, output); };
    ExitCode const code =
        evaluate_each(arguments, output, {flags_report, append_flags_json, code_of_flags, hold});
    accepted.finish();
    accepted.tell(output);
    return code;
}

}  // namespace assay::cli
