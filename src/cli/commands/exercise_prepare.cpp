#include <assay/edition.hpp>
#include <assay/exercise.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/read_all.hpp"
#include "cli/files/each_file.hpp"
#include "cli/files/input.hpp"
#include "cli/files/new_folder.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

namespace assay::cli {
namespace {

struct ExercisePrepareArguments : PackArguments {
    std::vector<std::string> files;      ///< the case
    std::vector<std::string> assessors;  ///< who takes part
    std::vector<std::string> elements;   ///< to judge; empty: all
    bool place_evidence = false;         ///< evidence does not say what it supports
    std::string answers;                 ///< table of agreed ratings; empty: none
    std::string author;                  ///< who agreed them
    std::string folder;                  ///< the one to make

    std::vector<Option> table() {
        return {
            options::file(files),
            {"--assessors", "ID,...", "who takes part: A1,A2,A3", parse::list(assessors),
             Times::once},
            {"--elements", "ID,...",
             "the elements to judge, six to eight for an hour; else all. Evidence that does not "
             "support them is left out",
             parse::list(elements)},
            {"--place-evidence", "",
             "leave out which elements the evidence supports, so that assessors decide where it "
             "belongs",
             parse::flag(place_evidence), Times::flag},
            {"--answers", "FILE",
             "ratings agreed beforehand: a workbook or CSV with the columns element, rating and "
             "reason, perhaps by. case.json keeps them; the copies do not have them",
             parse::text(answers), Times::at_most_once, Opens::file},
            {"--by", "ID", "with --answers: who agreed them, where the table does not say",
             parse::text(author)},
            options::pack(pack),
            options::edition(edition),
            {"-o,--output", "DIR", "the folder to make",
             parse::text(folder, "the name of the folder is empty"), Times::once,
             Opens::new_folder}};
    }
};

ExercisePlan plan_of(ExercisePrepareArguments const& arguments) {
    ExercisePlan plan{arguments.assessors, arguments.elements, arguments.place_evidence, {}};
    if (arguments.answers.empty() && !arguments.author.empty())
        throw UsageError("--by says who agreed the ratings of --answers");
    Moderation otherwise;
    otherwise.by = arguments.author;
    if (!arguments.answers.empty())
        plan.answers = read_moderations(read_table(arguments.answers, arguments.supply.get()),
                                        shown_name(arguments.answers), otherwise);
    return plan;
}

ExitCode prepare_exercise_in(ExercisePrepareArguments const& arguments, Output& output) {
    ExercisePlan const plan = plan_of(arguments);
    ReadAll all = read_all(arguments, arguments.files, output);
    use_edition(all.assessments.front(), all.pack);
    std::vector<PackFile> files;
    try {
        PreparedExercise prepared = prepare_exercise(all.pack, *all.files[0].assessment, plan);
        for (std::string const& each : prepared.notes) output.note("note: " + each);
        for (ExerciseFile& file : prepared.files)
            files.push_back({std::move(file.name), std::move(file.text)});
    } catch (Error const& error) {
        throw InputError(in_file(error.diagnostics(), arguments.files[0]),
                         "what was asked; nothing was written");
    }
    NewFolder{arguments.folder}.finish(files);
    output.write(
        shown_name(arguments.folder) + ": case.json, and a copy for each of " +
        std::to_string(arguments.assessors.size()) + " assessors\n" +
        (plan.answers.empty() ? ""
                              : "give out the copies only: case.json has the agreed ratings\n") +
        "when the copies are back: assay exercise report " + shown_name(arguments.folder) + '\n');
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
