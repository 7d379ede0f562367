#include "cli/export.hpp"

#include "cli/commands.hpp"
#include "cli/each_file.hpp"
#include "cli/evaluators.hpp"
#include "cli/nearest.hpp"
#include "cli/new_file.hpp"
#include "cli/unusable.hpp"

#include <algorithm>
#include <array>

namespace assay::cli {
namespace {

constexpr std::array formats{
    ExportFormat{"html", ".html", "a page for people, in one file", html_of},
    ExportFormat{"markdown", ".md", "the same report as Markdown", markdown_of},
    ExportFormat{"text", ".txt", "the same report as plain text", text_of},
};

std::string names_of_formats() {
    std::string names;
    for (ExportFormat const& each : formats)
        names += (names.empty() ? "`" : ", `") + std::string{each.name} + "`";
    return names;
}

/// As `--format` says, or the ending of the file to be written.
ExportFormat const& format_for(Arguments const& arguments) {
    std::string const& name = arguments.export_format;
    std::string const& file = arguments.output;
    std::vector<std::string> known;
    for (ExportFormat const& each : formats) {
        known.emplace_back(each.name);
        if (name.empty() ? file.ends_with(each.ending) : name == each.name) return each;
    }
    if (!name.empty())
        throw UsageError("--format: there is no `" + name + "`; expected one of " +
                         names_of_formats() + did_you_mean(name, known));
    if (file.empty()) throw UsageError("--format is missing; one of " + names_of_formats());
    throw UsageError("the ending of `" + file + "` tells no format; say --format, one of " +
                     names_of_formats());
}

void write(Arguments const& arguments, Output& output, std::string const& text) {
    if (arguments.output.empty())
        output.write(text);
    else if (arguments.output_descriptor >= 0)
        NewFile{arguments.output, arguments.output_descriptor}.finish(text);
    else
        NewFile{arguments.output}.finish(text);
}

}  // namespace

std::span<ExportFormat const> export_formats() { return formats; }

ExitCode export_assessment(Arguments const& arguments, Output& output) {
    ExportFormat const& format = format_for(arguments);
    return each_file(arguments, output, [&](std::string const& file) {
        Evaluators evaluators{arguments};
        Assessment assessment;
        auto& [pack, evaluator] = evaluators.read(assessment, file);
        Evaluation const evaluation = evaluator.evaluate(assessment, {.as_of = arguments.as_of});
        std::string const note = evaluators.note(assessment, pack, file);
        if (!note.empty()) output.note(note);
        write(arguments, output, format.write({assessment, evaluation, evaluator, arguments}));
        return ExitCode::done;
    });
}

}  // namespace assay::cli
