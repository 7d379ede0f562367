#include "cli/export.hpp"

#include "cli/commands.hpp"
#include "cli/each_file.hpp"
#include "cli/evaluators.hpp"
#include "cli/nearest.hpp"
#include "cli/unusable.hpp"

#include <algorithm>
#include <array>

namespace assay::cli {
namespace {

struct ExportFormat {
    std::string_view name;
    std::string_view extension;  ///< of the file that it writes
    std::string_view says;
    void (*write)(Arguments const&, Exported const&, Output&);
};

constexpr std::array formats{
    ExportFormat{"html", ".html", "a report as one page, to read, to print and to send",
                 export_html},
    ExportFormat{"markdown", ".md", "the same report as Markdown", export_markdown},
    ExportFormat{"text", ".txt", "the same report as plain text", export_text},
    ExportFormat{"xlsx", ".xlsx", "a workbook to work in", export_xlsx},
    ExportFormat{"csv", ".csv", "its sheets as files: a folder, or one sheet", export_csv},
};

std::string all_formats() {
    std::size_t width = 0;
    for (ExportFormat const& format : formats) width = std::max(width, format.name.size());
    std::string text;
    for (ExportFormat const& format : formats)
        text += "\n  " + std::string{format.name} +
                std::string(width + 2 - format.name.size(), ' ') + std::string{format.says};
    return text;
}

/// As `--format` says, or else the ending of the file to be written.
ExportFormat const& format_of(Arguments const& arguments) {
    std::string const& name = arguments.export_format;
    auto const found = std::find_if(formats.begin(), formats.end(), [&](auto const& each) {
        return name.empty() ? arguments.output.ends_with(each.extension) : each.name == name;
    });
    if (found != formats.end()) return *found;
    if (name.empty() && !arguments.output.empty())
        throw UsageError("the ending of `" + arguments.output +
                         "` tells no format; which --format?" + all_formats());
    if (name.empty()) throw UsageError("which --format?" + all_formats());
    std::vector<std::string> names;
    for (ExportFormat const& format : formats) names.emplace_back(format.name);
    throw UsageError("--format: there is no `" + name + "`" + did_you_mean(name, names) +
                     all_formats());
}

ExitCode export_file(Arguments const& arguments, Output& output, ExportFormat const& format,
                     std::string const& file) {
    Evaluators evaluators{arguments};
    Assessment assessment;
    auto& [pack, evaluator] = evaluators.read(assessment, file);
    Evaluation const evaluation = evaluator.evaluate(assessment, {.as_of = arguments.as_of});
    if (std::string const note = evaluators.note(assessment, pack, file); !note.empty())
        output.note(note);
    format.write(arguments, {assessment, evaluation, evaluator}, output);
    return ExitCode::done;
}

}  // namespace

ExitCode export_assessment(Arguments const& arguments, Output& output) {
    ExportFormat const& format = format_of(arguments);
    return each_file(arguments, output, [&](std::string const& file) {
        return export_file(arguments, output, format, file);
    });
}

}  // namespace assay::cli
