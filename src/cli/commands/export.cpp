#include "cli/commands/export.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/each_file.hpp"
#include "cli/options/format_of.hpp"

#include <array>

namespace assay::cli {
namespace {

struct ExportFormat {
    std::string_view name;
    std::string_view extension;  ///< of the file that it writes
    std::string_view says;
    void (*write)(Arguments const&, Exported const&, Output&);
};

constexpr std::array export_formats{
    ExportFormat{"html", ".html", "a report as one page, to read, to print and to send",
                 export_html},
    ExportFormat{"markdown", ".md", "the same report as Markdown", export_markdown},
    ExportFormat{"text", ".txt", "the same report as plain text", export_text},
    ExportFormat{"xlsx", ".xlsx", "a workbook to work in", export_xlsx},
    ExportFormat{"csv", ".csv", "its sheets as files: a folder, or one sheet", export_csv},
};

ExitCode export_file(Arguments const& arguments, Output& output, ExportFormat const& format,
                     std::string const& file) {
    Evaluators evaluators{arguments};
    Assessment assessment;
    auto& [pack, evaluator] = evaluators.read(assessment, file);
    Evaluation const evaluation = evaluator.evaluate(assessment, {.as_of = arguments.as_of});
    if (std::string const note = evaluators.note(pack, file); !note.empty()) output.note(note);
    format.write(arguments, {assessment, evaluation, evaluator}, output);
    return ExitCode::done;
}

}  // namespace

ExitCode export_assessment(Arguments const& arguments, Output& output) {
    ExportFormat const& format = format_of(arguments, export_formats);
    return each_file(arguments, output, [&](std::string const& file) {
        return export_file(arguments, output, format, file);
    });
}

}  // namespace assay::cli
