#include "cli/commands/evaluate_each.hpp"

#include "cli/commands/evaluators.hpp"
#include "cli/files/each_file.hpp"
#include "cli/files/in_order.hpp"
#include "cli/files/input.hpp"
#include "cli/options/input_error.hpp"
#include "cli/output/terminal.hpp"

#include <memory>

namespace assay::cli {
namespace {

ReportOptions layout_of(EvaluateArguments const& arguments, Answer const& answer,
                        std::string const& file) {
    ReportOptions options = report_options(arguments, file, arguments.pack);
    options.fingerprints = answer.fingerprints;
    return options;
}

/// Evaluates files, one after the other, and writes what the command answers. Of one thread.
class ReportEach {
public:
    ReportEach(EvaluateArguments const& arguments, Answer const& answer, LoadedPacks& packs)
        : arguments_(arguments), answer_(answer), evaluators_(arguments, packs) {}

    ExitCode operator()(std::string const& file, Output& output) {
        Loaded& loaded = evaluators_.read(assessment_, file);
        loaded.evaluator.evaluate(evaluation_, assessment_, {.as_of = arguments_.as_of});
        if (answer_.before) answer_.before(evaluation_, output);
        if (answer_.effects) loaded.evaluator.find_effects(evaluation_, assessment_);
        std::string const note = evaluators_.note(loaded.pack, file);
        if (!note.empty()) output.note(note);
        std::string text;
        if (arguments_.format == Format::json)
            answer_.append_json(text, evaluation_, Layout::indented);
        else
            text = answer_.report(evaluation_, assessment_, layout_of(arguments_, answer_, file));
        output.write(text);
        return answer_.ending(evaluation_);
    }

private:
    EvaluateArguments const& arguments_;
    Answer const& answer_;
    Evaluators evaluators_;
    Assessment assessment_;
    Evaluation evaluation_;
};

}  // namespace

ExitCode evaluate_each(EvaluateArguments const& arguments, Output& output, Answer const& answer) {
    if (arguments.format == Format::ndjson) return evaluate_lines(arguments, output, answer);
    if (arguments.format == Format::json && arguments.files.size() > 1)
        throw UsageError(
            "--format json takes one file; for several take --format ndjson, a line for each");
    LoadedPacks packs{arguments};
    auto const make_work = [&] {
        return [own = std::make_shared<ReportEach>(arguments, answer, packs)](
                   std::string const& file, Output& to) { return (*own)(file, to); };
    };
    return each_file(arguments.files, output,
                     {threads_for(arguments.jobs, arguments.supply != nullptr), make_work, "\n"});
}

}  // namespace assay::cli
