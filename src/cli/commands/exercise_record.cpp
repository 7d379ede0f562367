#include <assay/exercise.hpp>
#include <assay/json.hpp>
#include <assay/moderation.hpp>

#include "cli/commands/assessment_file.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/exercise_folder.hpp"
#include "cli/files/input.hpp"
#include "cli/files/output.hpp"
#include "cli/files/sandbox_files.hpp"
#include "cli/files/updated_file.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

#include <deque>
#include <memory>

namespace assay::cli {
namespace {

struct ExerciseRecordArguments : PackArguments {
    std::string folder;                ///< of the exercise
    std::string agreed;                ///< a table
    std::string author;                ///< who agreed
    Date date;                         ///< when; none: on the last day of the visit
    DateOrder dates = DateOrder::iso;  ///< how the dates of the table are written

    std::vector<Option> table() {
        return {exercise_folder(folder),
                {"--table", "FILE",
                 "what was agreed: a workbook or CSV with the columns element, rating and reason, "
                 "perhaps by and date",
                 parse::text(agreed), Times::once, Opens::file},
                {"--by", "ID", "who agreed, where the table does not say: A3, A1+A2",
                 parse::text(author)},
                {"--date", "YYYY-MM-DD", "when it was agreed; else the last day of the visit",
                 parse::day(date)},
                options::date_format(dates),
                options::pack(pack),
                options::edition(edition)};
    }
};

/// A copy that is open for writing.
struct OpenCopy {
    OpenCopy(std::string the_name, Output& output)
        : name(std::move(the_name)), file(name, output) {}

    std::string name;
    UpdatedFile file;
    Assessment assessment;
    Loaded* loaded = nullptr;
    std::size_t added = 0;
};

/// The copies that are there, locked before anything of them is read.
std::deque<std::unique_ptr<OpenCopy>> open_copies(ExerciseRecordArguments const& arguments,
                                                  Exercise const& exercise, Output& output) {
    std::deque<std::unique_ptr<OpenCopy>> copies;
    for (ExerciseCopy const& each : exercise.copies)
        if (!each.missing)
            copies.push_back(std::make_unique<OpenCopy>(
                file_in(arguments.folder, each.assessor + ".json"), output));
    return copies;
}

ExitCode record_exercise(ExerciseRecordArguments const& arguments, Output& output) {
    Moderation otherwise;
    otherwise.by = arguments.author;
    otherwise.date = arguments.date;
    std::vector<Moderation> const agreed =
        read_moderations(read_table(arguments.agreed, arguments.supply.get()),
                         shown_name(arguments.agreed), otherwise, arguments.dates);
    Evaluators evaluators{arguments};
    auto copies = open_copies(arguments, collect(arguments, arguments.folder, output), output);
    // again, now that nobody else can write
    Exercise const exercise = collect(arguments, arguments.folder, output);
    try {
        require_finished(exercise);
        for (auto const& each : copies) {
            each->loaded =
                &read_fitting(evaluators, each->assessment, each->name, each->file.text());
            each->added = record_agreed(each->assessment, exercise.pack, agreed);
        }
    } catch (InputError const&) {
        throw;
    } catch (Error const& error) {
        throw InputError(error.diagnostics(),
                         shown_name(arguments.folder) + "; nothing was written");
    }
    std::size_t added = 0;
    for (auto const& each : copies) {
        added = std::max(added, each->added);
        if (each->added > 0)
            replace_assessment(each->file, each->assessment, *each->loaded, arguments, each->name);
    }
    output.write(shown_name(arguments.folder) + ": " +
                 (added == 0 ? "nothing new was agreed; no file was changed\n"
                             : counted(added, "agreed rating is in ", "agreed ratings are in ") +
                                   counted(copies.size(), "copy", "copies") +
                                   ", beside the assessors' own\n"));
    return ExitCode::done;
}

}  // namespace

Command exercise_record_command() {
    return make_command(
        {"exercise record", "record in every copy the ratings that a meeting agreed", "DIR",
         "assay exercise record exercise --table examples/moderation/agreed.csv --by "
         "A1+A2+A3+A4+A5"},
        record_exercise);
}

}  // namespace assay::cli
