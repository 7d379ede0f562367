#include <assay/status.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/each_file.hpp"
#include "cli/output/terminal.hpp"

namespace assay::cli {

ExitCode status(Arguments const& arguments, Output& output) {
    Evaluators evaluators{arguments};
    std::vector<Status> statuses;
    Assessment assessment;
    ExitCode const code = each_file(arguments, output, [&](std::string const& file) {
        Loaded const& loaded = evaluators.read(assessment, file);
        std::string const note = evaluators.note(loaded.pack, file);
        if (!note.empty()) output.note(note);
        statuses.push_back(status_of(loaded.pack, assessment, arguments.as_of));
        statuses.back().name = shown_name(file);
        return ExitCode::done;
    });
    if (arguments.format == Format::json)
        output.write(status_json(std::move(statuses)));
    else
        output.write(status_report(std::move(statuses), report_options(arguments, "-")));
    return code;
}

}  // namespace assay::cli
