#include <assay/explanation.hpp>
#include <assay/json.hpp>
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

struct ExplainArguments : PackArguments, LayoutArguments {
    std::vector<std::string> files;  ///< one
    std::string node;                ///< id of an element or criterion; empty: the outcome
    Date as_of;
    Format format = Format::text;

    std::vector<Option> table() {
        return {options::file(files),
                options::node(node),
                {"--element", "ID", "the same as NODE", parse::node(node)},
                {"--criterion", "ID", "the same as NODE", parse::node(node)},
                options::pack(pack),
                options::edition(edition),
                options::as_of(as_of),
                options::format(format),
                options::color(color),
                options::width(width),
                options::isolate(isolate)};
    }
};

ExitCode explain_file(ExplainArguments const& arguments, Output& output, std::string const& file) {
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
                         : explanation_report(explanation, evaluation,
                                              report_options(arguments, file, arguments.pack)));
    } catch (Error const& error) {
        throw InputError(error.diagnostics(),
                         {});  // the file is fine; what was asked for is not there
    }
    return ExitCode::done;
}

ExitCode explain(ExplainArguments const& arguments, Output& output) {
    return each_file(arguments.files, output, [&](std::string const& file) {
        return explain_file(arguments, output, file);
    });
}

}  // namespace

Command explain_command() {
    return make_command(
        {"explain", "show the reasons for the outcome, a criterion or an element", "FILE [NODE]",
         "assay explain examples/assess/riverside-libraries.json --element 1.3.4"},
        explain);
}

}  // namespace assay::cli
