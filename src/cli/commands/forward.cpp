#include <assay/edition.hpp>
#include <assay/forward.hpp>
#include <assay/json.hpp>

#include "cli/commands/assessment_file.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/each_file.hpp"
#include "cli/files/input.hpp"
#include "cli/files/new_file.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

#include <algorithm>

namespace assay::cli {
namespace {

struct ForwardArguments : PackArguments {
    std::vector<std::string> files;     ///< one
    std::string kind;                   ///< of the new visit
    Date date;                          ///< its first day
    Date to;                            ///< its last day; none: it takes one day
    std::vector<std::string> elements;  ///< in its scope; none: as the pack says
    std::string programme;              ///< of visits; empty: as the file says
    std::string output;

    std::vector<Option> table() {
        return {
            options::file(files),
            {"--visit", "KIND", "a type of visit from the pack, such as annual_review",
             parse::text(kind), Times::once},
            {"--date", "YYYY-MM-DD", "its first day", parse::day(date), Times::once},
            {"--to", "YYYY-MM-DD", "its last day; default: the first day", parse::day(to)},
            {"--elements", "ID,...",
             "the elements or criteria in its scope; default: from the pack",
             some_elements(elements)},
            {"--programme", "NAME", "the programme of visits from now on; default: the file's own",
             parse::text(programme, "the name of the programme is empty")},
            options::output(output),
            options::pack(pack),
            options::edition(edition),
            options::isolate(isolate)};
    }

    static Parser some_elements(std::vector<std::string>& ids) {
        return [&ids](std::string_view option, std::string const& text) {
            ids = parse::split_at_commas(text);
            if (ids.empty()) throw UsageError(std::string{option} + ": no element is named");
        };
    }
};

std::string line(std::string_view what, std::vector<std::string> const& ids) {
    if (ids.empty()) return {};
    std::string text{what};
    for (std::string const& id : ids) text += (id == ids.front() ? " " : ", ") + id;
    return text + '\n';
}

/// What was prepared, for people.
std::string summary(Forwarded const& done, Level const& element) {
    std::string text = done.visit + ": " +
                       counted(done.in_scope.size(), element.name, element.plural) + " in scope, " +
                       std::to_string(done.carried.size()) + " carried forward with their dates\n";
    bool const is_all = done.carried.empty() && done.left.empty();
    if (!is_all) text += line("to be judged:", done.in_scope);
    text += line("out of scope, with nothing to carry forward:", done.left);
    text += line("open shortfalls:", done.shortfalls);
    return text;
}

ExitCode forward_visit(ForwardArguments const& arguments, Output& output) {
    auto const prepare = [&](std::string const& file) {
        Evaluators evaluators{arguments};
        Assessment assessment;
        std::string const text = read_file(file, arguments.supply.get());
        auto& [pack, evaluator] = evaluators.read(assessment, file, text);
        ForwardOptions options;
        options.kind = arguments.kind;
        options.from = arguments.date;
        options.to = arguments.to;
        options.elements = arguments.elements;
        options.programme = arguments.programme;
        Forwarded const done = forward(evaluator, assessment, options);
        std::string const note = evaluators.note(pack, file);
        if (!note.empty()) output.note(note);
        use_edition(assessment, pack);
        std::string const told = summary(done, pack.standard().levels.back());
        if (done.unannounced)
            output.note(
                "note: the visit is unannounced. Reports leave it out until something is rated at "
                "it. "
                "This file has its day, so do not send the file to the organisation");
        if (arguments.output.empty()) {
            output.write(rewritten_json(text, assessment));
            output.note(told.substr(0, told.find('\n')));
        } else {
            write_new_file(arguments, arguments.output,
                           file_of(assessment, text, is_workbook_name(arguments.output), evaluator,
                                   arguments, arguments.output));
            output.write(told);
        }
        return ExitCode::done;
    };
    return each_file(arguments.files, output, prepare, "; nothing was written");
}

}  // namespace

Command forward_command() {
    return make_command(
        {"forward", "prepare the next visit in a new copy of the file", "FILE",
         "assay forward examples/assess/northfield-outpatients.json --visit annual_review --date "
         "2027-05-18"},
        forward_visit);
}

}  // namespace assay::cli
