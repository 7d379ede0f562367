#include <assay/json.hpp>

#include "cli/commands/commands.hpp"

namespace assay::cli {

ExitCode schema(Arguments const& arguments, Output& output) {
    output.write(json_schema(arguments.document));
    return ExitCode::done;
}

}  // namespace assay::cli
