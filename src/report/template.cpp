#include "rules/template.hpp"

#include <assay/template.hpp>

#include "report/documents.hpp"
#include "report/subject.hpp"
#include "rules/embedded.hpp"
#include "rules/pack_files.hpp"

#include <algorithm>

namespace assay {
namespace {

constexpr std::string_view file_name = "report.lua";

bool is_by_assessor(Evaluation const& evaluation) {
    return std::any_of(evaluation.elements.begin(), evaluation.elements.end(),
                       [](ElementResult const& each) {
                           return !each.role.empty() && each.role != name_of(Role::self);
                       });
}

rules::View view_of(report::Subject const& subject, DocumentOptions const& options) {
    bool const assessor =
        options.audience == Audience::assessor ||
        (options.audience == Audience::by_role && is_by_assessor(subject.evaluation));
    auto about = rules::View::record("report");
    about.add("audience",
              report::shown(name_of(assessor ? Audience::assessor : Audience::applicant)));
    about.add("advises", rules::View::yes_no(!assessor));
    about.add("is_internal", rules::View::yes_no(options.internal));
    auto view = rules::View::record("view");
    view.add("report", std::move(about));
    view.add("assessment", report::view_of_assessment(subject));
    view.add("standard", report::view_of_standard(subject));
    view.add("outcome", report::view_of_outcome(subject));
    view.add("evidence", report::view_of_evidence(subject));  // before what shows it again
    view.add("elements", report::view_of_elements(subject));
    view.add("nodes", report::view_of_nodes(subject));
    view.add("sites", report::view_of_sites(subject));
    view.add("shortfalls", report::view_of_shortfalls(subject));
    view.add("actions", report::view_of_actions(subject));
    view.add("flags", report::view_of_flags(subject));
    return view;
}

}  // namespace

ReportTemplate::ReportTemplate()
    : name_("report/report.lua"), text_(rules::embedded_text("report/report.lua")) {}

ReportTemplate ReportTemplate::load(PackSource const& source, Limits const& limits) {
    ReportTemplate made;
    made.source_ = source;
    made.limits_ = limits;
    made.name_ = source.folder + "/" + std::string(file_name);
    made.text_ = source.files.empty()
                     ? rules::read_pack_file(source.folder, file_name, limits)
                     : rules::find_file(source.files, std::string(file_name), source.folder);
    rules::check_template(made.name_, made.text_, limits);
    return made;
}

Document ReportTemplate::make(Evaluation const& evaluation, Assessment const& assessment,
                              std::vector<Explanation> const& explanations,
                              DocumentOptions const& options) const {
    report::Subject const subject(evaluation, assessment, explanations, options.internal);
    Limits limits = limits_;
    std::size_t const told =
        evaluation.elements.size() + assessment.judgements.size() + assessment.evidence.size();
    limits.load_instructions += limits_.load_instructions / 1000 * told;
    limits.memory += limits_.memory / 1000 * told;
    limits.declared_values += limits_.declared_values / 1000 * told;
    rules::RunTemplate const run(name_, text_, view_of(subject, options), limits);
    return report::read_document(run, source_);
}

}  // namespace assay
