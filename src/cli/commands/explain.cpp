#include <assay/explanation.hpp>
#include <assay/json.hpp>
#include <assay/report.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/each_file.hpp"
#include "cli/options/input_error.hpp"
#include "cli/output/terminal.hpp"

namespace assay::cli {
namespace {

ExitCode explain_file(Arguments const& arguments, Output& output, std::string const& file) {
    Evaluators evaluators{arguments};
    Assessment assessment;
    auto& [pack, evaluator] = evaluators.read(assessment, file);
    EvaluateOptions const options{.as_of = arguments.as_of};
    Evaluation const evaluation = evaluator.evaluate(assessment, options);
    std::string const note = evaluators.note(pack, file);
    if (!note.empty()) output.note(note);
    try {
        Explanation const explanation = evaluator.explain(assessment, arguments.node, options);
        output.write(arguments.format == Format::json
                         ? to_json(explanation, evaluation)
                         : explanation_report(explanation, evaluation, assessment,
                                              report_options(arguments, file)));
    } catch (Error const& error) {
        throw InputError(error.diagnostics(),
                         {});  // the file is fine; what was asked for is not there
    }
    return ExitCode::done;
}

}  // namespace

ExitCode explain(Arguments const& arguments, Output& output) {
    return each_file(arguments, output, [&](std::string const& file) {
        return explain_file(arguments, output, file);
    });
}

}  // namespace assay::cli
