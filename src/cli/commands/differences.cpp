#include <assay/differences.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/read_all.hpp"
#include "cli/options/shared.hpp"
#include "cli/output/terminal.hpp"

namespace assay::cli {
namespace {

struct DifferencesArguments : PackArguments, LayoutArguments {
    std::vector<std::string> files;
    Format format = Format::text;

    std::vector<Option> table() {
        return {options::files(files),    options::pack(pack),   options::edition(edition),
                options::format(format),  options::color(color), options::width(width),
                options::isolate(isolate)};
    }
};

ExitCode show_differences(DifferencesArguments const& arguments, Output& output) {
    ReadAll const all = read_all(arguments, arguments.files, output);
    Differences const differences = add_up_differences(all.pack, all.files);
    output.write(
        arguments.format == Format::json
            ? to_json(differences)
            : differences_report(
                  differences, report_options(arguments, arguments.files.front(), arguments.pack)));
    return ExitCode::done;
}

}  // namespace

Command differences_command() {
    return make_command(
        {"differences",
         "add up where assessors and visits differ, over many assessments, for authors of guidance",
         "FILE...", "assay differences examples/assess/northfield-outpatients.json"},
        show_differences);
}

}  // namespace assay::cli
