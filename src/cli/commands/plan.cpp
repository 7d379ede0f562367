#include <assay/improvement.hpp>
#include <assay/report.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/each_file.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"
#include "cli/output/terminal.hpp"

namespace assay::cli {
namespace {

struct PlanArguments : PackArguments, LayoutArguments {
    std::vector<std::string> files;  ///< one
    std::string aim;                 ///< a case of the outcome; empty: the lowest that is met
    Date as_of;
    Format format = Format::text;

    std::vector<Option> table() {
        return {options::file(files),
                {"--to", "OUTCOME", "the outcome to plan for; default: the lowest that is met",
                 parse::text(aim, "--to: the outcome is empty"), Times::at_most_once},
                options::pack(pack),
                options::edition(edition),
                options::as_of(as_of),
                options::format(format),
                options::color(color),
                options::width(width),
                options::isolate(isolate)};
    }
};

ExitCode plan_for(PlanArguments const& arguments, Output& output, std::string const& file) {
    Evaluators evaluators{arguments};
    Assessment assessment;
    auto& [pack, evaluator] = evaluators.read(assessment, file);
    Evaluation const evaluation = evaluator.evaluate(assessment, {.as_of = arguments.as_of});
    if (std::string const note = evaluators.note(pack, file); !note.empty()) output.note(note);
    try {
        ImprovementPlan const plan =
            evaluator.plan(assessment, {.as_of = arguments.as_of, .aim = arguments.aim});
        output.write(arguments.format == Format::json
                         ? to_json(plan, evaluation)
                         : improvement_report(plan, evaluation,
                                              report_options(arguments, file, arguments.pack)));
    } catch (Error const& error) {
        throw InputError(error.diagnostics(), {});  // the file is fine; the outcome is not there
    }
    return ExitCode::done;
}

ExitCode plan(PlanArguments const& arguments, Output& output) {
    return each_file(arguments.files, output,
                     [&](std::string const& file) { return plan_for(arguments, output, file); });
}

}  // namespace

Command plan_command() {
    return make_command(
        {"plan", "show the fewest elements to improve for a pass, and what each lacks", "FILE",
         "assay plan examples/assess/northfield-outpatients.json"},
        plan);
}

}  // namespace assay::cli
