#include <assay/pack_definitions.hpp>

#include "cli/commands.hpp"
#include "cli/evaluators.hpp"

namespace assay::cli {

ExitCode define_pack(Arguments const& arguments, Output& output) {
    output.write(pack_definitions(load_pack(PackFolders{arguments}, arguments.pack)));
    return ExitCode::done;
}

}  // namespace assay::cli
