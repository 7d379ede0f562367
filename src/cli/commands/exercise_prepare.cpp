#include <assay/edition.hpp>
#include <assay/exercise.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/read_all.hpp"
#include "cli/files/each_file.hpp"
#include "cli/files/new_folder.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

namespace assay::cli {
namespace {

struct ExercisePrepareArguments : PackArguments {
    std::vector<std::string> files;      ///< the case
    std::vector<std::string> assessors;  ///< who takes part
    std::string folder;                  ///< the one to make

    std::vector<Option> table() {
        return {options::file(files),
                {"--assessors", "ID,...", "who takes part: A1,A2,A3", parse::list(assessors),
                 Times::once},
                options::pack(pack),
                options::edition(edition),
                {"-o,--output", "DIR", "the folder to make",
                 parse::text(folder, "the name of the folder is empty"), Times::once,
                 Opens::new_folder}};
    }
};

ExitCode prepare_exercise_in(ExercisePrepareArguments const& arguments, Output& output) {
    ReadAll all = read_all(arguments, arguments.files, output);
    use_edition(all.assessments.front(), all.pack);
    std::vector<PackFile> files;
    try {
        for (ExerciseFile& file :
             prepare_exercise(all.pack, *all.files[0].assessment, arguments.assessors))
            files.push_back({std::move(file.name), std::move(file.text)});
    } catch (Error const& error) {
        throw InputError(in_file(error.diagnostics(), arguments.files[0]),
                         "what was asked; nothing was written");
    }
    NewFolder{arguments.folder}.finish(files);
    output.write(shown_name(arguments.folder) + ": case.json, and a copy for each of " +
                 std::to_string(arguments.assessors.size()) +
                 " assessors\nwhen the copies are back: assay exercise report " +
                 shown_name(arguments.folder) + '\n');
    return ExitCode::done;
}

}  // namespace

Command exercise_prepare_command() {
    return make_command(
        {"exercise prepare", "a case for several assessors, with a blank copy for each", "FILE",
         "assay exercise prepare examples/assess/northfield-outpatients.json --assessors A1,A2,A3 "
         "-o exercise"},
        prepare_exercise_in);
}

}  // namespace assay::cli
