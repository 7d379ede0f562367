#include "cli/commands/evaluate_each.hpp"

#include "cli/commands/evaluators.hpp"
#include "cli/files/each_file.hpp"
#include "cli/files/input.hpp"
#include "cli/options/input_error.hpp"
#include "cli/output/terminal.hpp"

namespace assay::cli {
namespace {

ReportOptions layout_of(EvaluateArguments const& arguments, Answer const& answer,
                        std::string const& file) {
    ReportOptions options = report_options(arguments, file, arguments.pack);
    options.fingerprints = answer.fingerprints;
    return options;
}

}  // namespace

ExitCode evaluate_each(EvaluateArguments const& arguments, Output& output, Answer const& answer) {
    if (arguments.format == Format::ndjson) return evaluate_lines(arguments, output, answer);
    if (arguments.format == Format::json && arguments.files.size() > 1)
        throw UsageError(
            "--format json takes one file; for several take --format ndjson, a line for each");
    Evaluators evaluators{arguments};
    Assessment assessment;
    Evaluation evaluation;
    bool is_first = true;
    return each_file(arguments.files, output, [&](std::string const& file) {
        Loaded& loaded = evaluators.read(assessment, file);
        loaded.evaluator.evaluate(evaluation, assessment, {.as_of = arguments.as_of});
        if (answer.before) answer.before(evaluation);
        std::string const note = evaluators.note(loaded.pack, file);
        if (!note.empty()) output.note(note);
        std::string text = is_first ? "" : "\n";
        is_first = false;
        if (arguments.format == Format::json)
            answer.append_json(text, evaluation, Layout::indented);
        else
            text += answer.report(evaluation, assessment, layout_of(arguments, answer, file));
        output.write(text);
        return answer.ending(evaluation);
    });
}

}  // namespace assay::cli
