#include "cli/commands/command.hpp"
#include "cli/commands/evaluate_each.hpp"
#include "cli/options/shared.hpp"

namespace assay::cli {
namespace {

struct AssessArguments : EvaluateArguments {
    std::vector<Option> table() {
        return {options::files(files),
                options::pack(pack),
                options::edition(edition),
                options::as_of(as_of),
                options::format_or_lines(format),
                options::jobs(jobs),
                options::color(color),
                options::width(width),
                options::isolate(isolate)};
    }
};

ExitCode code_of_outcome(Evaluation const& evaluation) {
    LadderResult const& outcome = evaluation.outcome;
    if (outcome.id.empty()) return evaluation.failures.empty() ? ExitCode::done : ExitCode::open;
    if (outcome.certainty != Certainty::known) return ExitCode::open;
    // a visit that is not finished has no outcome yet, whatever earlier ratings come to in its place
    LadderResult const& of_visit = evaluation.outcome_of_visit;
    if (!of_visit.id.empty() && of_visit.certainty != Certainty::known) return ExitCode::open;
    return outcome.met ? ExitCode::done : ExitCode::not_met;
}

ExitCode assess(AssessArguments const& arguments, Output& output) {
    return evaluate_each(arguments, output, {outcome_report, append_json, code_of_outcome});
}

}  // namespace

Command assess_command() {
    return make_command(
        {"assess", "show whether the ratings meet the pass rule, criterion by criterion", "FILE...",
         "assay assess examples/assess/riverside-libraries.json"},
        assess);
}

}  // namespace assay::cli
