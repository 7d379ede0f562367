#include <assay/json.hpp>
#include <assay/report.hpp>

#include "cli/commands.hpp"
#include "cli/each_file.hpp"
#include "cli/evaluators.hpp"
#include "cli/flags_json.hpp"
#include "cli/input.hpp"
#include "cli/terminal.hpp"
#include "cli/unusable.hpp"

#include <algorithm>

namespace assay::cli {
namespace {

ExitCode ending_of_check(Evaluation const& evaluation) {
    if (!evaluation.failures.empty()) return ExitCode::open;
    bool const is_to_settle = std::any_of(evaluation.flags.begin(), evaluation.flags.end(), [](Flag const& flag) {
        return flag.severity == Severity::settle;
    });
    return is_to_settle ? ExitCode::to_settle : ExitCode::done;
}

class Check {
public:
    Check(Arguments const& arguments, Output& output) : arguments_(arguments), output_(output) {}

    ExitCode operator()(std::string const& file) {
        read_assessment(assessment_, read_file(file), shown_name(file));
        Loaded& loaded = evaluators_.of(assessment_);
        loaded.evaluator.evaluate(evaluation_, assessment_, {.as_of = arguments_.as_of});
        std::string const note = evaluators_.note(assessment_, loaded.pack, file);
        if (!note.empty()) output_.note(note);
        write(file);
        return ending_of_check(evaluation_);
    }

private:
    void write(std::string const& file) {
        switch (arguments_.format) {
            case Format::json: output_.write(flags_json(evaluation_, Layout::indented)); return;
            case Format::ndjson: output_.write(flags_json(evaluation_, Layout::one_line)); return;
            case Format::text: break;
        }
        if (!is_first_) output_.write("\n");
        is_first_ = false;
        output_.write(flags_report(evaluation_, assessment_, report_options(arguments_, file)));
    }

    Arguments const& arguments_;
    Output& output_;
    Evaluators evaluators_{arguments_};
    Assessment assessment_;
    Evaluation evaluation_;
    bool is_first_ = true;
};

}  // namespace

ExitCode check(Arguments const& arguments, Output& output) {
    if (arguments.format == Format::json && arguments.files.size() > 1)
        throw UsageError("--format json takes one file; for several take --format ndjson, a line for each");
    Check one_file{arguments, output};
    return each_file(arguments, output, [&](std::string const& file) { return one_file(file); });
}

}  // namespace assay::cli
