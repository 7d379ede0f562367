#include <assay/exercise.hpp>
#include <assay/json.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/exercise_folder.hpp"
#include "cli/files/each_file.hpp"
#include "cli/options/format_of.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"
#include "cli/output/document.hpp"
#include "cli/output/terminal.hpp"

#include <functional>
#include <string>
#include <utility>

namespace assay::cli {
namespace {

struct ExerciseReportArguments : DocumentArguments {
    std::string folder;  ///< of the exercise
    std::string lot;     ///< the word that letters are drawn with; empty: not said

    std::vector<Option> table() {
        std::string words = "text|json";
        std::vector<std::string> endings;
        for (DocumentFormat const& each : document_formats()) {
            if (each.name != "text") words += "|" + std::string{each.name};
            endings.push_back("*" + std::string{each.extension});
        }
        return {exercise_folder(folder),
                {"-o,--output", "FILE",
                 "a new file: " + either_of(endings) +
                     ": a page to hold the meeting with; *.json: for programs",
                 parse::text(output), Times::at_most_once, Opens::new_file},
                {"--format", words,
                 "for people, for programs, or as a page; else as the ending of -o says",
                 parse::text(format)},
                {"--lot", "WORD",
                 "the word that draws the letters of the assessors; the same word gives the same "
                 "letters. Without it, a page takes the id of the case, and text and JSON have ids",
                 parse::text(lot, "the word is empty")},
                options::document_template(template_folder, "an `exercise.lua`"),
                options::internal(internal),
                options::pack(pack),
                options::edition(edition),
                options::color(color),
                options::width(width),
                options::isolate(isolate)};
    }
};

/// Where nothing can be compared, how far everybody is tells why.
ExerciseAnalysis analyse_or_tell(ExerciseReportArguments const& arguments, Exercise const& exercise,
                                 Output& output) {
    try {
        return analyse(exercise);
    } catch (Error const& error) {
        output.note(progress(exercise));
        throw InputError(in_file(error.diagnostics(), arguments.folder), {});
    }
}

using Write = std::function<std::string(ExerciseReportArguments const&, Exercise const&,
                                        ExerciseAnalysis const&)>;

struct ExerciseFormat {
    std::string name, extension, says;
    Write write;
};

/// A page in a format of documents.
Write page_as(DocumentFormat const& format) {
    return [&format](ExerciseReportArguments const& arguments, Exercise const& exercise,
                     ExerciseAnalysis const& analysis) {
        return write_document(
            arguments, format,
            make_document(arguments, ReportOn::exercise,
                          [&](ReportTemplate const& of, DocumentOptions const& options) {
                              return of.make(exercise, analysis, options);
                          }));
    };
}

std::string for_terminal(ExerciseReportArguments const& arguments, Exercise const& exercise,
                         ExerciseAnalysis const& analysis) {
    return exercise_report(exercise, analysis,
                           report_options(arguments, arguments.folder, arguments.pack));
}

std::string for_programs(ExerciseReportArguments const& /*arguments*/, Exercise const& exercise,
                         ExerciseAnalysis const& analysis) {
    return to_json(exercise, analysis);
}

std::string about_page(DocumentFormat const& format, bool is_first) {
    if (is_first) return "a page to hold the meeting with";
    std::string const same = "the same page as " + std::string{format.says};
    return format.name == "text" ? "for the terminal; in a file, " + same : same;
}

std::vector<ExerciseFormat> exercise_formats() {
    std::vector<ExerciseFormat> formats;
    for (DocumentFormat const& each : document_formats())
        formats.push_back({std::string{each.name}, std::string{each.extension},
                           about_page(each, formats.empty()), page_as(each)});
    formats.push_back({"json", ".json", "for programs", for_programs});
    return formats;
}

// What a terminal shows is the shorter report, unless a template was asked for. True: it writes a page.
std::pair<Write, bool> writer_of(ExerciseReportArguments const& arguments) {
    bool const is_text = arguments.format.empty() || arguments.format == "text";
    if (is_text && arguments.output.empty() && arguments.template_folder.empty())
        return {for_terminal, false};
    auto const formats = exercise_formats();
    ExerciseFormat const& format = format_of(arguments.format, arguments.output, formats);
    return {format.write, format.name != "json"};
}

/// Pages for a meeting name nobody; what the scheme manager reads alone does, unless there is a word.
Exercise with_letters(ExerciseReportArguments const& arguments, bool is_page, Exercise exercise) {
    if (arguments.lot.empty() && !is_page) return exercise;
    std::string const word =
        arguments.lot.empty() ? std::string(exercise.joined.id) : arguments.lot;
    return draw_letters(std::move(exercise), word);
}

/// Nobody reads the ratings of others before their own are in.
Exercise finished(ExerciseReportArguments const& arguments, Output& output) {
    Exercise exercise = collect(arguments, arguments.folder, output);
    try {
        require_finished(exercise);
    } catch (Error const& error) {
        output.note(progress(exercise));
        throw InputError(in_file(error.diagnostics(), arguments.folder), {});
    }
    return exercise;
}

ExitCode report_exercise(ExerciseReportArguments const& arguments, Output& output) {
    auto const [write, is_page] = writer_of(arguments);
    Exercise const exercise = with_letters(arguments, is_page, finished(arguments, output));
    ExerciseAnalysis const analysis = analyse_or_tell(arguments, exercise, output);
    write_result(arguments, output, write(arguments, exercise, analysis));
    return is_complete(exercise) ? ExitCode::done : ExitCode::open;
}

}  // namespace

Command exercise_report_command() {
    return make_command({"exercise report",
                         "show where assessors differ and why, and make the page for their meeting",
                         "DIR", "assay exercise report examples/exercise/copies -o meeting.html"},
                        report_exercise);
}

}  // namespace assay::cli
