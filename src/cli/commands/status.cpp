#include <assay/status.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/each_file.hpp"
#include "cli/files/new_file.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"
#include "cli/options/today.hpp"
#include "cli/output/terminal.hpp"

namespace assay::cli {
namespace {

// `status` alone is about now. The day is read before a sealed process starts, which could not read the time zone.
struct StatusArguments : PackArguments, LayoutArguments {
    std::vector<std::string> files;
    Date as_of = today();
    Format format = Format::text;
    std::string output;  ///< a new file; empty: standard output

    [[nodiscard]] Format chosen() const {
        if (format != Format::text) return format;
        if (output.ends_with(".ics")) return Format::ics;
        return output.ends_with(".json") ? Format::json : Format::text;
    }

    std::vector<Option> table() {
        return {
            options::files(files),
            options::pack(pack),
            options::edition(edition),
            {"--as-of", "YYYY-MM-DD", "the date to report on; default: today", parse::day(as_of)},
            options::formats(
                format, {Format::text, Format::json, Format::ics},
                "text for people, json for programs, ics for calendars; default: from -o"),
            options::output(output),
            options::color(color),
            options::width(width),
            options::isolate(isolate)};
    }
};

ExitCode status(StatusArguments const& arguments, Output& output) {
    Evaluators evaluators{arguments};
    std::vector<Status> statuses;
    Assessment assessment;
    ExitCode const code = each_file(arguments.files, output, [&](std::string const& file) {
        Loaded const& loaded = evaluators.read(assessment, file);
        statuses.push_back(status_of(loaded.pack, assessment, arguments.as_of));
        std::string const note = evaluators.note(loaded.pack, file);
        if (!note.empty()) output.note(note);
        statuses.back().name = shown_name(file);
        return ExitCode::done;
    });
    std::string text;
    if (arguments.chosen() == Format::ics)
        text = status_calendar(std::move(statuses));
    else if (arguments.chosen() == Format::json)
        text = status_json(std::move(statuses));
    else
        text = status_report(std::move(statuses), report_options(arguments, "-"));
    if (arguments.output.empty())
        output.write(text);
    else
        write_new_file(arguments, arguments.output, text);
    return code;
}

}  // namespace

Command status_command() {
    return make_command(
        {"status", "list what is overdue and what comes next", "FILE|FOLDER...",
         "assay status examples/assess/northfield-outpatients.json --as-of 2026-11-30"},
        status);
}

}  // namespace assay::cli
