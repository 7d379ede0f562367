// The report that people read, in its three formats.

#include <assay/template.hpp>

#include "cli/export.hpp"
#include "cli/supply.hpp"
#include "cli/terminal.hpp"
#include "cli/unusable.hpp"

namespace assay::cli {
namespace {

ReportTemplate template_of(Arguments const& arguments) {
    if (arguments.template_folder.empty()) return {};
    return ReportTemplate::load(arguments.supply == nullptr
                                    ? PackSource{arguments.template_folder, {}}
                                    : arguments.supply->pack(arguments.template_folder));
}

/// Of the outcome, then of each node above the elements that stands somewhere.
std::vector<Explanation> explanations_of(Export const& what) {
    EvaluateOptions const options{.as_of = what.arguments.as_of};
    std::vector<Explanation> all{what.evaluator.explain(what.assessment, {}, options)};
    for (NodeResult const& each : what.evaluation.nodes)
        if (!each.ladders.empty())
            all.push_back(what.evaluator.explain(what.assessment, each.id, options));
    return all;
}

Document document_of(Export const& what) {
    Arguments const& arguments = what.arguments;
    try {
        return template_of(arguments).make(
            what.evaluation, what.assessment, explanations_of(what),
            {.audience = arguments.audience, .internal = arguments.internal});
    } catch (Error const& error) {
        if (arguments.template_folder.empty()) throw;
        throw Unusable(error.diagnostics(), "the template " + arguments.template_folder);
    }
}

}  // namespace

std::string html_of(Export const& what) { return to_html(document_of(what)); }

std::string markdown_of(Export const& what) { return to_markdown(document_of(what)); }

std::string text_of(Export const& what) {
    return to_text(document_of(what), report_options(what.arguments, {}));
}

}  // namespace assay::cli
