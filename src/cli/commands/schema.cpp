#include <assay/json.hpp>

#include "cli/commands/command.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

namespace assay::cli {
namespace {

struct SchemaArguments : CommandArguments {
    std::string document;  ///< whose schema is wanted

    std::vector<Option> table() {
        return {{"DOCUMENT", "assessment|evaluation",
                 "assessment: what is read; evaluation: what `--format json` writes",
                 [this](std::string_view /*option*/, std::string const& text) {
                     std::vector<std::string> const known{"assessment", "evaluation"};
                     document = known[parse::place_of("schema", text, known)];
                 },
                 Times::once}};
    }
};

ExitCode schema(SchemaArguments const& arguments, Output& output) {
    output.write(arguments.document == "assessment" ? assessment_schema() : evaluation_schema());
    return ExitCode::done;
}

}  // namespace

Command schema_command() {
    return make_command(
        {"schema", "the JSON Schema of what assay reads or writes", "assessment|evaluation",
         "assay schema assessment > assessment.schema.json"},
        schema);
}

}  // namespace assay::cli
