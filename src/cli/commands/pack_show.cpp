#include <assay/report.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/commands/pack_limits.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"
#include "cli/output/terminal.hpp"

namespace assay::cli {
namespace {

struct PackShowArguments : PackArguments, LayoutArguments {
    std::string node;       ///< id of an element or criterion; empty: all
    bool resolved = false;  ///< show where each part of the pack comes from
    bool limits = false;    ///< show what it uses of its limits
    Format format = Format::text;

    std::vector<Option> table() {
        return {options::pack_shown(pack),
                options::node(node),
                {"--resolved", "", "every declaration, with the layer and line of each part",
                 parse::flag(resolved), Times::flag},
                {"--limits", "", "how much of the limits the pack uses", parse::flag(limits),
                 Times::flag},
                options::format(format),
                options::color(color),
                options::width(width),
                options::isolate(isolate)};
    }
};

ExitCode show_pack(PackShowArguments const& arguments, Output& output) {
    RulePack const pack = load_pack(PackFolders{arguments}, arguments.pack);
    if (arguments.limits)
        output.write(pack_limits(pack, arguments.format));
    else if (arguments.format == Format::json)
        output.write(standard_json(pack, arguments.node));
    else
        output.write((arguments.resolved ? resolved_report : standard_report)(
            pack, arguments.node, report_options(arguments, {}, arguments.pack)));
    return ExitCode::done;
}

}  // namespace

Command pack_show_command() {
    return make_command(
        {"pack show", "show a standard and its guidance, whole or from one node down",
         "PACK [NODE]", "assay pack show cse-health 1.3.4"},
        show_pack);
}

}  // namespace assay::cli
