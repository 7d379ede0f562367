#include <assay/report.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/commands/pack_limits.hpp"
#include "cli/output/terminal.hpp"

namespace assay::cli {

ExitCode show_pack(Arguments const& arguments, Output& output) {
    RulePack const pack = load_pack(PackFolders{arguments}, arguments.pack);
    if (arguments.limits)
        output.write(pack_limits(pack, arguments.format));
    else if (arguments.format == Format::json)
        output.write(standard_json(pack, arguments.node));
    else
        output.write((arguments.resolved ? resolved_report : standard_report)(
            pack, arguments.node, report_options(arguments, {})));
    return ExitCode::done;
}

}  // namespace assay::cli
