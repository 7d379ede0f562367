#include <assay/pack_definitions.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/evaluators.hpp"

namespace assay::cli {

ExitCode define_pack(Arguments const& arguments, Output& output) {
    output.write(pack_definitions(load_pack(PackFolders{arguments}, arguments.pack)));
    return ExitCode::done;
}

}  // namespace assay::cli
