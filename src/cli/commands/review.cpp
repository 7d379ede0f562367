#include <assay/baseline.hpp>
#include <assay/edition.hpp>
#include <assay/review.hpp>

#include "cli/commands/accepted_flags.hpp"
#include "cli/commands/assessment_file.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/input.hpp"
#include "cli/files/updated_file.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"
#include "cli/output/terminal.hpp"

namespace assay::cli {
namespace {

struct ReviewArguments : PackArguments, LayoutArguments {
    std::vector<std::string> files;  ///< one
    std::string by;                  ///< the reviewer
    Date on;                         ///< the day of the review
    std::string baseline;            ///< file of the flags that are accepted; empty: none

    std::vector<Option> table() {
        return {options::file(files),
                {"--by", "NAME", "who reviewed the report; not one of its assessors",
                 parse::text(by, "--by: the name is empty"), Times::once},
                {"--on", "YYYY-MM-DD", "the day of the review", parse::day(on), Times::once},
                {"--baseline", "FILE", "flags that this file accepts are clear",
                 parse::text(baseline), Times::at_most_once, Opens::file},
                options::pack(pack),
                options::edition(edition),
                options::color(color),
                options::width(width),
                options::isolate(isolate)};
    }
};

Baseline baseline_of(ReviewArguments const& arguments) {
    if (arguments.baseline.empty()) return {};
    return baseline_in(read_file(arguments.baseline, arguments.supply.get()), arguments.baseline);
}

ExitCode review(ReviewArguments const& arguments, Output& output) {
    std::string const& name = arguments.files.front();
    if (is_standard_input(name)) throw UsageError("standard input cannot be written to");
    if (arguments.supply != nullptr)
        throw UsageError("--isolate: a file cannot be replaced; leave it out");
    Baseline const baseline = baseline_of(arguments);
    UpdatedFile file(name, output);
    std::string const text = file.is_there() ? file.text() : read_file(name, nullptr);
    Evaluators evaluators{arguments};
    Assessment assessment;
    Loaded& loaded = read_fitting(evaluators, assessment, name, text);
    if (std::string const note = evaluators.note(loaded.pack, name); !note.empty())
        output.note(note);
    if (took_part(assessment, arguments.by))
        throw UsageError("--by: `" + printable(arguments.by) +
                         "` took part in this assessment; somebody else must review it");
    Evaluation evaluation = loaded.evaluator.evaluate(assessment);
    if (evaluation.visit_date && arguments.on < evaluation.visit_date)
        throw UsageError("--on: the visit ended later, on " + evaluation.visit_date.in_words());
    BaselineUse use;
    leave_out_accepted(evaluation, baseline, use);
    loaded.evaluator.find_effects(evaluation, assessment);
    if (!review_of(evaluation).is_ready) {
        output.write(review_report(evaluation, report_options(arguments, name)));
        output.note("the review is not recorded; nothing was written");
        return ExitCode::to_settle;
    }
    use_edition(assessment, loaded.pack);
    record_review(assessment, arguments.by, arguments.on);
    replace_assessment(file, assessment, loaded, arguments, name);
    output.write("The review by " + printable(arguments.by) + " on " + arguments.on.in_words() +
                 " is recorded\n" + shown_name(name) + " is written\n");
    return ExitCode::done;
}

}  // namespace

Command review_command() {
    return make_command(
        {"review", "record that the assessment body has reviewed the report", "FILE",
         "assay review examples/assess/carrow-vale-revenues.json --by T1 --on 2010-06-30"},
        review);
}

}  // namespace assay::cli
