#include "cli/commands/export.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/each_file.hpp"
#include "cli/options/format_of.hpp"

#include <functional>
#include <string>
#include <vector>

namespace assay::cli {
namespace {

struct ExportFormat {
    std::string name;
    std::string extension;  ///< of the file that it writes
    std::string says;
    std::function<void(Arguments const&, Exported const&, Output&)> write;
};

/// The formats of reports, then those of sheets.
std::vector<ExportFormat> export_formats() {
    std::vector<ExportFormat> formats;
    for (DocumentFormat const& each : document_formats())
        formats.push_back(
            {std::string{each.name}, std::string{each.extension},
             (formats.empty() ? "a report as " : "the same report as ") + std::string{each.says},
             [&each](Arguments const& arguments, Exported const& exported, Output& output) {
                 export_report(each, arguments, exported, output);
             }});
    formats.push_back({"xlsx", ".xlsx", "a workbook to work in", export_xlsx});
    formats.push_back({"csv", ".csv", "its sheets as files: a folder, or one sheet", export_csv});
    return formats;
}

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
    auto const formats = export_formats();
    ExportFormat const& format = format_of(arguments, formats);
    return each_file(arguments, output, [&](std::string const& file) {
        return export_file(arguments, output, format, file);
    });
}

}  // namespace assay::cli
