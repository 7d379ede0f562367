#include <assay/report.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/new_file.hpp"

namespace assay::cli {
ExitCode new_assessment(Arguments const& arguments, Output& output) {
    RulePack const pack = load_pack(PackFolders{arguments}, arguments.pack);
    std::string const text = blank_assessment(pack, arguments.kind, arguments.date);
    if (arguments.output.empty()) {
        output.write(text);
        return ExitCode::done;
    }
    write_new_file(arguments, text);
    output.write(arguments.output + ": a blank assessment against " + std::string{pack.id()} + ' ' +
                 std::string{pack.version()} + "\nwhen it is filled in: assay validate " +
                 arguments.output + '\n');
    return ExitCode::done;
}

}  // namespace assay::cli
