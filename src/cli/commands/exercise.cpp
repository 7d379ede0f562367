#include <assay/edition.hpp>
#include <assay/exercise.hpp>
#include <assay/json.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/read_all.hpp"
#include "cli/files/each_file.hpp"
#include "cli/files/new_file.hpp"
#include "cli/files/new_folder.hpp"
#include "cli/files/sandbox_files.hpp"
#include "cli/options/format_of.hpp"
#include "cli/options/input_error.hpp"
#include "cli/output/document.hpp"
#include "cli/output/terminal.hpp"

#include <array>
#include <filesystem>

namespace assay::cli {
namespace {

std::string copy_in(std::string const& folder, std::string const& id) {
    return file_in(folder, id + ".json");
}

bool is_there(Arguments const& arguments, std::string const& file) {
    return arguments.supply != nullptr ? arguments.supply->has(file)
                                       : std::filesystem::exists(file);
}

ReadAll read_files(Arguments const& arguments, Output& output, std::vector<std::string> files) {
    Arguments these = arguments;
    these.files = std::move(files);
    return read_all(these, output);
}

/// The case and the copies that are there. A copy that is missing keeps its place.
struct Folder {
    Folder(Arguments const& arguments, Output& output)
        : the_case(read_files(arguments, output, {copy_in(arguments.folder, "case")})) {
        std::vector<std::string> names;
        std::vector<std::string> const assessors =
            assessors_of_exercise(*the_case.files[0].assessment);
        for (std::string const& id : assessors)
            if (is_there(arguments, copy_in(arguments.folder, id)))
                names.push_back(copy_in(arguments.folder, id));
        if (!names.empty()) there = read_files(arguments, output, names);
        std::size_t next = 0;
        for (std::string const& id : assessors) {
            std::string const name = copy_in(arguments.folder, id);
            bool const is_there = next < names.size() && names[next] == name;
            copies.push_back(is_there ? there.files[next++] : ComparedFile{nullptr, name});
        }
    }

    ReadAll the_case;
    ReadAll there;
    std::vector<ComparedFile> copies;
};

Exercise collect(Arguments const& arguments, Output& output) {
    Folder const folder(arguments, output);
    try {
        return collect_exercise(folder.the_case.pack, *folder.the_case.files[0].assessment,
                                folder.copies);
    } catch (Error const& error) {
        throw InputError(error.diagnostics(), arguments.folder + "; nothing was collected");
    }
}

std::string progress(Exercise const& exercise) {
    std::string text;
    for (ExerciseCopy const& copy : exercise.copies) {
        text += "  " + copy.assessor + "  ";
        if (copy.missing) {
            text += "no copy yet\n";
            continue;
        }
        text += std::to_string(copy.rated) + " of " + std::to_string(exercise.elements) + " rated";
        if (!copy.unrated.empty()) text += "; not yet:";
        constexpr std::size_t most = 8;
        for (std::size_t i = 0; i < copy.unrated.size() && i < most; ++i)
            text += " " + copy.unrated[i];
        if (copy.unrated.size() > most)
            text += " and " + std::to_string(copy.unrated.size() - most) + " others";
        text += "\n";
    }
    return text;
}

bool is_complete(Exercise const& exercise) {
    for (ExerciseCopy const& copy : exercise.copies)
        if (copy.missing || !copy.unrated.empty()) return false;
    return true;
}

/// Where nothing can be compared, how far everybody is tells why.
ExerciseAnalysis analyse_or_tell(Arguments const& arguments, Exercise const& exercise,
                                 Output& output) {
    try {
        return analyse(exercise);
    } catch (Error const& error) {
        output.note(progress(exercise));
        throw InputError(in_file(error.diagnostics(), arguments.folder), {});
    }
}

using Write = std::string (*)(Arguments const&, Exercise const&, ExerciseAnalysis const&);

struct ReportFormat {
    std::string_view name, extension, says;
    Write write;
};

template <std::string (*as)(Arguments const&, Document const&)>
std::string page(Arguments const& arguments, Exercise const& exercise,
                 ExerciseAnalysis const& analysis) {
    return as(arguments,
              make_document(arguments, ReportOn::exercise,
                            [&](ReportTemplate const& of, DocumentOptions const& options) {
                                return of.make(exercise, analysis, options);
                            }));
}

std::string for_terminal(Arguments const& arguments, Exercise const& exercise,
                         ExerciseAnalysis const& analysis) {
    return exercise_report(exercise, analysis, report_options(arguments, arguments.folder));
}

constexpr std::array exercise_formats{
    ReportFormat{"html", ".html", "a page to hold the meeting with", page<as_html>},
    ReportFormat{"markdown", ".md", "the same page as Markdown", page<as_markdown>},
    ReportFormat{"text", ".txt", "for the terminal; in a file, the same page as plain text",
                 page<as_text>},
    ReportFormat{"json", ".json", "for programs",
                 [](Arguments const& /*arguments*/, Exercise const& exercise,
                    ExerciseAnalysis const& analysis) { return to_json(exercise, analysis); }},
};

// What a terminal shows is the shorter report, unless a template was asked for.
Write writer_of(Arguments const& arguments) {
    bool const is_text = arguments.export_format.empty() || arguments.export_format == "text";
    if (is_text && arguments.output.empty() && arguments.template_folder.empty())
        return for_terminal;
    return format_of(arguments, exercise_formats).write;
}

}  // namespace

ExitCode prepare_exercise_in(Arguments const& arguments, Output& output) {
    ReadAll all = read_all(arguments, output);
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
    output.write(arguments.folder + ": case.json, and a copy for each of " +
                 std::to_string(arguments.assessors.size()) +
                 " assessors\nwhen the copies are back: assay exercise report " + arguments.folder +
                 '\n');
    return ExitCode::done;
}

ExitCode collect_exercise_of(Arguments const& arguments, Output& output) {
    Exercise const exercise = collect(arguments, output);
    ComparedFile const file{&exercise.joined, {}};
    bool const as_table = !arguments.output.ends_with(".json");
    std::string const text =
        as_table ? to_csv(ratings_of(exercise.pack, {&file, 1})) : to_json(exercise.joined);
    if (arguments.output.empty()) {
        output.write(text);
        if (!is_complete(exercise)) output.note(progress(exercise));
    } else {
        write_new_file(arguments, text);
        output.write(arguments.output + ": the ratings of " + arguments.folder + "\n" +
                     progress(exercise));
    }
    return is_complete(exercise) ? ExitCode::done : ExitCode::open;
}

ExitCode report_exercise(Arguments const& arguments, Output& output) {
    auto const write = writer_of(arguments);
    Exercise const exercise = collect(arguments, output);
    ExerciseAnalysis const analysis = analyse_or_tell(arguments, exercise, output);
    write_result(arguments, output, write(arguments, exercise, analysis));
    return is_complete(exercise) ? ExitCode::done : ExitCode::open;
}

}  // namespace assay::cli
