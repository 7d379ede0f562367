// The report that people read, in its three formats.

#include <assay/template.hpp>

#include "cli/export.hpp"
#include "cli/new_file.hpp"
#include "cli/supply.hpp"
#include "cli/terminal.hpp"
#include "cli/unusable.hpp"

namespace assay::cli {
namespace {

ReportTemplate template_of(Arguments const& arguments) {
    std::string const& folder = arguments.template_folder;
    if (folder.empty()) return {};
    return ReportTemplate::load(arguments.supply == nullptr ? PackSource{folder, {}}
                                                            : arguments.supply->pack(folder));
}

/// Of the outcome, then of each node above the elements that stands somewhere.
std::vector<Explanation> explanations_of(Arguments const& arguments, Exported const& exported) {
    EvaluateOptions const options{.as_of = arguments.as_of};
    std::vector<Explanation> all{exported.evaluator.explain(exported.assessment, {}, options)};
    for (NodeResult const& each : exported.evaluation.nodes)
        if (!each.ladders.empty())
            all.push_back(exported.evaluator.explain(exported.assessment, each.id, options));
    return all;
}

Document document_of(Arguments const& arguments, Exported const& exported) {
    auto const explanations = explanations_of(arguments, exported);
    try {
        return template_of(arguments).make(
            exported.evaluation, exported.assessment, explanations,
            {.audience = arguments.audience, .internal = arguments.internal});
    } catch (Error const& error) {
        std::string const& folder = arguments.template_folder;
        throw Unusable(error.diagnostics(),
                       folder.empty() ? "the template of assay" : "the template " + folder);
    }
}

void write(Arguments const& arguments, Output& output, std::string const& text) {
    if (arguments.output.empty())
        output.write(text);
    else
        write_new_file(arguments, text);
}

}  // namespace

void export_html(Arguments const& arguments, Exported const& exported, Output& output) {
    write(arguments, output, to_html(document_of(arguments, exported)));
}

void export_markdown(Arguments const& arguments, Exported const& exported, Output& output) {
    write(arguments, output, to_markdown(document_of(arguments, exported)));
}

void export_text(Arguments const& arguments, Exported const& exported, Output& output) {
    ReportOptions options = report_options(arguments, {});
    if (arguments.width == 0 && !arguments.output.empty()) options.width = ReportOptions{}.width;
    write(arguments, output, to_text(document_of(arguments, exported), options));
}

}  // namespace assay::cli
