#include <assay/json.hpp>
#include <assay/rating_table.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/exercise_folder.hpp"
#include "cli/files/new_file.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

namespace assay::cli {
namespace {

struct ExerciseCollectArguments : PackArguments {
    std::string folder;       ///< of the exercise
    std::string output;       ///< a new file; empty: standard output
    bool unfinished = false;  ///< also while copies are missing or not finished

    std::vector<Option> table() {
        return {
            exercise_folder(folder),
            options::pack(pack),
            options::edition(edition),
            {"-o,--output", "FILE",
             "a new file: *.json: the case with all judgements; else a table for `agree "
             "--table`",
             parse::text(output), Times::at_most_once, Opens::new_file},
            {"--unfinished", "",
             "write the ratings although copies are missing or not finished; whoever reads them "
             "is no longer blind",
             parse::flag(unfinished), Times::flag},
            options::isolate(isolate)};
    }
};

ExitCode collect_exercise_of(ExerciseCollectArguments const& arguments, Output& output) {
    Exercise const exercise = collect(arguments, arguments.folder, output);
    // Whoever has not rated yet must not see how others did.
    if (!is_complete(exercise) && !arguments.unfinished) {
        output.write(progress(exercise));
        output.note(
            "nothing was written: the ratings stay apart until every copy is in and finished. "
            "--unfinished puts them together now");
        return ExitCode::open;
    }
    ComparedFile const file{&exercise.joined, {}};
    bool const as_table = !arguments.output.ends_with(".json");
    std::string const text =
        as_table ? to_csv(ratings_of(exercise.pack, {&file, 1})) : to_json(exercise.joined);
    if (arguments.output.empty()) {
        output.write(text);
        if (!is_complete(exercise)) output.note(progress(exercise));
    } else {
        write_new_file(arguments, arguments.output, text);
        output.write(shown_name(arguments.output) + ": the ratings of " +
                     shown_name(arguments.folder) + "\n" + progress(exercise));
    }
    return is_complete(exercise) ? ExitCode::done : ExitCode::open;
}

}  // namespace

Command exercise_collect_command() {
    return make_command(
        {"exercise collect", "puts the copies of an exercise together, or says what is missing",
         "DIR", "assay exercise collect examples/exercise/copies"},
        collect_exercise_of);
}

}  // namespace assay::cli
