#include <assay/comparison.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/read_all.hpp"
#include "cli/options/input_error.hpp"
#include "cli/output/terminal.hpp"

namespace assay::cli {
namespace {

std::string as_typed(std::vector<std::string> const& files) {
    std::string text;
    for (std::string const& file : files) text += (text.empty() ? "" : " ") + file;
    return text;
}

}  // namespace

ExitCode compare_files(Arguments const& arguments, Output& output) {
    ReadAll const all = read_all(arguments, output);
    Comparison const comparison = compare(all.pack, all.files, arguments.by);
    ComparisonView const view{arguments.min_steps, arguments.node};
    output.write(arguments.format == Format::json
                     ? to_json(comparison, view)
                     : comparison_report(comparison, view,
                                         report_options(arguments, as_typed(arguments.files))));
    return ExitCode::done;
}

}  // namespace assay::cli
