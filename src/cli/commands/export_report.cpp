// The report that people read, in each format of documents.

#include <assay/evaluation.hpp>
#include <assay/template.hpp>

#include "cli/commands/export.hpp"
#include "cli/options/input_error.hpp"
#include "cli/output/document.hpp"

namespace assay::cli {
namespace {

Document document_of(ExportArguments const& arguments, Exported const& exported) {
    auto const explanations = explanations_for_report(
        exported.evaluator, exported.evaluation, exported.assessment, {.as_of = arguments.as_of});
    return make_document(
        arguments, arguments.on(), [&](ReportTemplate const& of, DocumentOptions const& options) {
            return of.make(exported.evaluation, exported.assessment, explanations, options);
        });
}

}  // namespace

void export_report(DocumentFormat const& format, ExportArguments const& arguments,
                   Exported const& exported, Output& output) {
    if (!arguments.layout.empty()) throw UsageError("--layout is for xlsx and csv");
    for (Flag const& flag : exported.evaluation.flags)
        if (flag.check == "procedure.name-not-filled-in")
            output.note(shown_name(arguments.files.front()) + ": " + std::string(flag.says));
    write_result(arguments, output,
                 write_document(arguments, format, document_of(arguments, exported)));
}

}  // namespace assay::cli
