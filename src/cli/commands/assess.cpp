#include "cli/commands/commands.hpp"
#include "cli/commands/evaluate_each.hpp"

namespace assay::cli {
namespace {

ExitCode code_of_outcome(Evaluation const& evaluation) {
    LadderResult const& outcome = evaluation.outcome;
    if (outcome.id.empty()) return evaluation.failures.empty() ? ExitCode::done : ExitCode::open;
    if (outcome.certainty != Certainty::known) return ExitCode::open;
    // a visit that is not finished has no outcome yet, whatever earlier ratings come to in its place
    LadderResult const& of_visit = evaluation.outcome_of_visit;
    if (!of_visit.id.empty() && of_visit.certainty != Certainty::known) return ExitCode::open;
    return outcome.met ? ExitCode::done : ExitCode::not_met;
}

}  // namespace

ExitCode assess(Arguments const& arguments, Output& output) {
    return evaluate_each(arguments, output, {outcome_report, append_json, code_of_outcome});
}

}  // namespace assay::cli
