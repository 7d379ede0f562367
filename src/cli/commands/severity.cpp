#include <assay/json.hpp>
#include <assay/rating_table.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/ratings.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/shared.hpp"
#include "cli/output/terminal.hpp"

namespace assay::cli {
namespace {

struct SeverityArguments : RatingTableArguments {
    Format format = Format::text;

    std::vector<Option> table() {
        return ratings_options({options::format(format), options::color(color),
                                options::width(width), options::isolate(isolate)});
    }
};

ExitCode tell_severity(SeverityArguments const& arguments, Output& output) {
    RatingTable const table = ratings_in(arguments, output);
    std::string const& file = arguments.files.front();
    if (table.cases.size() < 2)
        throw InputError(
            {make_diagnostic("severity-on-one-case", {}, {shown_name(file), 0, 0, {}})}, {});
    TableSeverity const severity = severity_in(table);
    output.write(
        arguments.format == Format::json
            ? to_json(table, severity)
            : severity_report(table, severity, report_options(arguments, file, arguments.pack)));
    return ExitCode::done;
}

}  // namespace

Command severity_command() {
    return make_command(
        {"severity", "show how strict each assessor is over several cases, for the scheme manager",
         "[FILE...]", "assay severity --table examples/agree/two-years.csv --pack cse"},
        tell_severity);
}

}  // namespace assay::cli
