#include "cli/output/document.hpp"

#include "cli/files/new_file.hpp"
#include "cli/files/sandbox_files.hpp"
#include "cli/options/input_error.hpp"
#include "cli/output/terminal.hpp"

namespace assay::cli {
namespace {

ReportTemplate template_of(DocumentArguments const& arguments, ReportOn on) {
    std::string const& folder = arguments.template_folder;
    if (folder.empty()) return ReportTemplate{on};
    return ReportTemplate::load(
        arguments.supply == nullptr ? PackSource{.folder = folder} : arguments.supply->pack(folder),
        {}, on);
}

}  // namespace

Document make_document(
    DocumentArguments const& arguments, ReportOn on,
    std::function<Document(ReportTemplate const&, DocumentOptions const&)> const& make) {
    try {
        return make(template_of(arguments, on),
                    {.audience = arguments.audience, .internal = arguments.internal});
    } catch (Error const& error) {
        std::string const& folder = arguments.template_folder;
        throw InputError(error.diagnostics(), folder.empty()
                                                  ? "the template of assay"
                                                  : "the template " + shown_name(folder));
    }
}

std::string write_document(DocumentArguments const& arguments, DocumentFormat const& format,
                           Document const& document) {
    ReportOptions options = report_options(arguments, {}, arguments.pack);
    if (arguments.width == 0 && !arguments.output.empty()) options.width = ReportOptions{}.width;
    return format.write(document, options);
}

void write_result(DocumentArguments const& arguments, Output& output, std::string const& text) {
    if (arguments.output.empty())
        output.write(text);
    else
        write_new_file(arguments, arguments.output, text);
}

}  // namespace assay::cli
