#include <assay/json.hpp>

#include "cli/commands/command.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

namespace assay::cli {
namespace {

struct SchemaArguments : CommandArguments {
    std::string document;  ///< whose schema is wanted

    std::vector<Option> table() {
        std::vector<std::string> names;
        std::vector<Meaning> meanings;
        for (JsonDocument const& each : json_documents()) {
            names.emplace_back(each.name);
            meanings.push_back({each.name, each.about});
        }
        std::string words;
        for (std::string const& name : names) words += (words.empty() ? "" : "|") + name;
        return {{"DOCUMENT", words, "one of the documents below",
                 [this, names](std::string_view /*option*/, std::string const& text) {
                     document = names[parse::place_of("schema", text, names)];
                 },
                 Times::once, Opens::nothing, meanings}};
    }
};

ExitCode schema(SchemaArguments const& arguments, Output& output) {
    output.write(json_schema(arguments.document));
    return ExitCode::done;
}

}  // namespace

Command schema_command() {
    return make_command({"schema", "print the JSON Schema of a file that assay reads or writes",
                         "DOCUMENT", "assay schema assessment > assessment.schema.json"},
                        schema);
}

}  // namespace assay::cli
