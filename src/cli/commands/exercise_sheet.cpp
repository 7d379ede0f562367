#include <assay/exercise.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/exercise_folder.hpp"
#include "cli/options/format_of.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"
#include "cli/output/document.hpp"

namespace assay::cli {
namespace {

struct ExerciseSheetArguments : DocumentArguments {
    std::string folder;    ///< of the exercise
    std::string assessor;  ///< whose sheet it is

    std::vector<Option> table() {
        std::string words;
        for (DocumentFormat const& each : document_formats())
            words += (words.empty() ? "" : "|") + std::string{each.name};
        return {exercise_folder(folder),
                {"--assessor", "ID", "whose sheet", parse::text(assessor), Times::once},
                {"-o,--output", "FILE", "a new file; its ending is the format", parse::text(output),
                 Times::at_most_once, Opens::new_file},
                {"--format", words, "else as the ending of -o says, or text", parse::text(format)},
                options::document_template(template_folder, "a `sheet.lua`"),
                options::internal(internal),
                options::pack(pack),
                options::edition(edition),
                options::width(width),
                options::isolate(isolate)};
    }
};

ExitCode write_sheet(ExerciseSheetArguments const& arguments, Output& output) {
    bool const is_text = arguments.format.empty() && arguments.output.empty();
    DocumentFormat const& format =
        format_of(is_text ? "text" : arguments.format, arguments.output, document_formats());
    Exercise const exercise = collect(arguments, arguments.folder, output);
    auto const make = [&](ReportTemplate const& of, DocumentOptions const& options) {
        return of.make_sheet(exercise, arguments.assessor, options);
    };
    write_result(
        arguments, output,
        write_document(arguments, format, make_document(arguments, ReportOn::sheet, make)));
    return ExitCode::done;
}

}  // namespace

Command exercise_sheet_command() {
    return make_command(
        {"exercise sheet", "show one assessor their ratings beside the agreed ones", "DIR",
         "assay exercise sheet examples/exercise/copies --assessor A1 -o A1-sheet.html"},
        write_sheet);
}

}  // namespace assay::cli
