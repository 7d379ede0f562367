#include <assay/pack_definitions.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/options/shared.hpp"

namespace assay::cli {
namespace {

struct PackDefinitionsArguments : PackArguments {
    std::vector<Option> table() { return {options::pack_shown(pack), options::isolate(isolate)}; }
};

ExitCode define_pack(PackDefinitionsArguments const& arguments, Output& output) {
    output.write(pack_definitions(load_pack(PackFolders{arguments}, arguments.pack)));
    return ExitCode::done;
}

}  // namespace

Command pack_definitions_command() {
    return make_command(
        {"pack definitions", "print definitions for editors with the Lua language server", "PACK",
         "assay pack definitions rules/cse-health > definitions.lua"},
        define_pack);
}

}  // namespace assay::cli
