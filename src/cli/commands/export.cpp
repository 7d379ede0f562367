#include "cli/commands/export.hpp"

#include "cli/commands/command.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/each_file.hpp"
#include "cli/options/format_of.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

#include <functional>
#include <string>
#include <vector>

namespace assay::cli {
namespace {

struct ExportFormat {
    std::string name;
    std::string extension;  ///< of the file that it writes
    std::string says;
    std::function<void(ExportArguments const&, Exported const&, Output&)> write;
};

/// The formats of reports, then those of sheets.
std::vector<ExportFormat> export_formats() {
    std::vector<ExportFormat> formats;
    for (DocumentFormat const& each : document_formats())
        formats.push_back(
            {std::string{each.name}, std::string{each.extension},
             (formats.empty() ? "a report as " : "the same report as ") + std::string{each.says},
             [&each](ExportArguments const& arguments, Exported const& exported, Output& output) {
                 export_report(each, arguments, exported, output);
             }});
    formats.push_back({"xlsx", ".xlsx", "a workbook to fill in", export_xlsx});
    formats.push_back(
        {"csv", ".csv", "the sheets as CSV files: a folder, or one sheet", export_csv});
    return formats;
}

ExitCode export_file(ExportArguments const& arguments, Output& output, ExportFormat const& format,
                     std::string const& file) {
    Evaluators evaluators{arguments};
    Assessment assessment;
    auto& [pack, evaluator] = evaluators.read(assessment, file);
    Evaluation evaluation = evaluator.evaluate(assessment, {.as_of = arguments.as_of});
    evaluator.find_effects(evaluation, assessment);
    if (std::string const note = evaluators.note(pack, file); !note.empty()) output.note(note);
    format.write(arguments, {assessment, evaluation, evaluator}, output);
    return ExitCode::done;
}

ExitCode export_assessment(ExportArguments const& arguments, Output& output) {
    auto const formats = export_formats();
    ExportFormat const& format = format_of(arguments.format, arguments.output, formats);
    bool const is_sheets = format.name == "xlsx" || format.name == "csv";
    if (!arguments.part.empty() && !arguments.request.empty())
        throw UsageError("--request names its own elements; leave out --part");
    bool const is_part = !arguments.part.empty() || !arguments.request.empty();
    if (is_part && !is_sheets) throw UsageError("--part needs a workbook or CSV: -o PART.xlsx");
    if (!is_part && (!arguments.ask.empty() || !arguments.with.empty() || arguments.by))
        throw UsageError("--ask, --with and --by need --part ELEMENTS");
    return each_file(arguments.files, output, [&](std::string const& file) {
        return export_file(arguments, output, format, file);
    });
}

}  // namespace

std::vector<Option> ExportArguments::table() {
    std::vector<std::string> names;
    for (ExportFormat const& each : export_formats()) names.push_back(each.name);
    return {
        options::file(files),
        {"--format", "FORMAT", either_of(names) + "; default: from the ending of -o",
         parse::text(format)},
        {"-o,--output", "FILE|FOLDER", "write to a new file, or a new folder of CSV",
         parse::text(output), Times::at_most_once, Opens::new_file},
        choice<Audience>(
            "--for", {{"applicant", Audience::applicant}, {"assessor", Audience::assessor}},
            audience, "the reader of the report; default: by the author of the ratings"),
        {"--brief", "", "a report on two pages: outcome, ratings, shortfalls and actions",
         parse::flag(brief), Times::flag},
        {"--handover", "",
         "a report for your successor: dates, open work and where evidence is kept",
         parse::flag(handover), Times::flag},
        options::internal(internal),
        options::document_template(template_folder, "a `report.lua`"),
        {"--part", "ELEMENTS",
         "a workbook of some elements for a colleague: ids or titles of elements or criteria",
         [this](std::string_view, std::string const& text) { part.push_back(text); }, Times::any},
        {"--with", "NAME",
         "with --part: the colleague, who becomes the author of the ratings in it",
         parse::text(with)},
        {"--ask", "TEXT", "with --part: your question, for its first sheet", parse::text(ask)},
        {"--by", "YYYY-MM-DD", "with --part: by when", parse::day(by)},
        {"--request", "ID",
         "a part for a request in the file, with its elements, text, person and date",
         parse::text(request)},
        {"--sheet", "NAME", "one sheet only: evidence, judgements ...", parse::text(sheet)},
        {"--layout", "NAME",
         "in the columns of a form, as xlsx or csv: `body-form`, `evidence-matrix`, or a layout of "
         "the pack",
         parse::text(layout)},
        options::pack(pack),
        options::edition(edition),
        options::as_of(as_of),
        options::width(width),
        options::isolate(isolate)};
}

Command export_command() {
    return make_command({"export", "write a report, or a workbook to fill in", "FILE",
                         "assay export examples/assess/riverside-libraries.json -o report.html"},
                        export_assessment);
}

}  // namespace assay::cli
