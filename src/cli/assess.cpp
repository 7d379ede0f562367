#include <assay/evaluation.hpp>
#include <assay/json.hpp>
#include <assay/report.hpp>

#include "cli/assess_lines.hpp"
#include "cli/commands.hpp"
#include "cli/each_file.hpp"
#include "cli/evaluators.hpp"
#include "cli/input.hpp"
#include "cli/terminal.hpp"
#include "cli/unusable.hpp"

namespace assay::cli {
namespace {

/// Writes one file's evaluation, as text or indented JSON.
class Assess {
public:
    Assess(Arguments const& arguments, Output& output) : arguments_(arguments), output_(output) {}

    ExitCode operator()(std::string const& file) {
        read_assessment(assessment_, read_file(file), shown_name(file));
        Loaded& loaded = evaluators_.of(assessment_);
        loaded.evaluator.evaluate(evaluation_, assessment_, {.as_of = arguments_.as_of});
        std::string const note = evaluators_.note(assessment_, loaded.pack, file);
        if (!note.empty()) output_.note(note);
        if (!is_first_) output_.write("\n");
        is_first_ = false;
        output_.write(arguments_.format == Format::json
                          ? to_json(evaluation_)
                          : outcome_report(evaluation_, assessment_, report_options(arguments_, file)));
        return ending_of(evaluation_);
    }

private:
    Arguments const& arguments_;
    Output& output_;
    Evaluators evaluators_{arguments_};
    Assessment assessment_;
    Evaluation evaluation_;
    bool is_first_ = true;
};

}  // namespace

ExitCode assess(Arguments const& arguments, Output& output) {
    if (arguments.format == Format::ndjson) return assess_lines(arguments, output);
    if (arguments.format == Format::json && arguments.files.size() > 1)
        throw UsageError("--format json takes one file; for several take --format ndjson, a line for each");
    Assess one_file{arguments, output};
    return each_file(arguments, output, [&](std::string const& file) { return one_file(file); });
}

ExitCode ending_of(Evaluation const& evaluation) {
    LadderResult const& outcome = evaluation.outcome;
    if (outcome.id.empty()) return evaluation.failures.empty() ? ExitCode::done : ExitCode::open;
    if (outcome.certainty != Certainty::known) return ExitCode::open;
    return outcome.met ? ExitCode::done : ExitCode::not_met;
}

}  // namespace assay::cli
