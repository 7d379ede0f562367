#include <assay/json.hpp>

#include "cli/commands/commands.hpp"

namespace assay::cli {

ExitCode schema(Arguments const& arguments, Output& output) {
    output.write(arguments.document == "assessment" ? assessment_schema() : evaluation_schema());
    return ExitCode::done;
}

}  // namespace assay::cli
