#include "pack/template.hpp"

#include <assay/evaluator.hpp>
#include <assay/template.hpp>

#include "lua/embedded.hpp"
#include "pack/pack_files.hpp"
#include "report/template/documents.hpp"
#include "report/view/exercise.hpp"
#include "report/view/subject.hpp"

#include <algorithm>
#include <array>

namespace assay {
namespace {

/// The file of a template, by what it reports on.
std::string file_of(ReportOn on) {
    constexpr std::array<std::string_view, 5> names{"report.lua", "brief.lua", "handover.lua",
                                                    "exercise.lua", "sheet.lua"};
    return std::string(names.at(static_cast<std::size_t>(on)));
}

std::size_t told_of(Evaluation const& evaluation, Assessment const& assessment) {
    return evaluation.elements.size() + assessment.judgements.size() + assessment.evidence.size();
}

bool is_by_assessor(Evaluation const& evaluation) {
    return std::any_of(evaluation.elements.begin(), evaluation.elements.end(),
                       [](ElementResult const& each) {
                           return !each.role.empty() && each.role != name_of(Role::self);
                       });
}

// `exercise` is absent unless the report is about one.
pack::View view_for(report::Subject const& subject, DocumentOptions const& options,
                    pack::View exercise) {
    bool const assessor =
        options.audience == Audience::assessor ||
        (options.audience == Audience::by_role && is_by_assessor(subject.evaluation));
    auto about = pack::View::record("report");
    about.add("audience",
              report::shown(name_of(assessor ? Audience::assessor : Audience::applicant)));
    about.add("advises", pack::View::yes_no(!assessor));
    about.add("is_internal", pack::View::yes_no(options.internal));
    auto view = pack::View::record("view");
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
    view.add("requests", report::view_of_requests(subject));
    view.add("comments", report::view_of_comments(subject));
    view.add("flags", report::view_of_flags(subject));
    view.add("exercise", std::move(exercise));
    return view;
}

/// A template as it is run: from where, its name and text, under which limits.
struct TemplateToRun {
    PackSource const& source;
    std::string const& name;
    std::string const& text;
    Limits limits;

    /// Whoever made the template is asked to mend it.
    [[nodiscard]] ErrorKind blamed() const {
        return source.folder.empty() && source.files.empty() ? ErrorKind::internal
                                                             : ErrorKind::pack;
    }
};

/// Runs it on what it is to see, which tells of so many things.
Document run(TemplateToRun of, pack::View const& view, std::size_t told, Meter& meter) {
    Limits const given = of.limits;
    of.limits.load_instructions += given.load_instructions / 1000 * told;
    of.limits.memory += given.memory / 1000 * told;
    of.limits.declared_values += given.declared_values / 1000 * told;
    of.limits.list_items += told;
    try {
        pack::RunTemplate const ran(of.name, of.text, view, of.limits, meter);
        return report::read_document(ran, of.source);
    } catch (Error const& error) {
        throw Error(error.diagnostics(), of.blamed());
    }
}

}  // namespace

std::vector<Explanation> explanations_for_report(Evaluator& evaluator, Evaluation const& evaluation,
                                                 Assessment const& assessment,
                                                 EvaluateOptions const& options) {
    std::vector<std::string_view> nodes{std::string_view{}};
    for (NodeResult const& each : evaluation.nodes)
        if (!each.ladders.empty()) nodes.push_back(each.id);
    return evaluator.explain_each(assessment, nodes, options);
}

ReportTemplate::ReportTemplate(ReportOn on, Limits const& limits)
    : name_("report/" + file_of(on)), text_(lua::embedded_text(name_)), limits_(limits) {}

ReportTemplate ReportTemplate::load(PackSource const& source, Limits const& limits, ReportOn on) {
    std::string const file_name = file_of(on);
    ReportTemplate made;
    made.source_ = source;
    made.limits_ = limits;
    made.name_ = source.folder + "/" + file_name;
    try {
        made.text_ = pack::read_pack_file(source, file_name, limits);
        pack::check_template(made.name_, made.text_, limits);
    } catch (Error const& error) {
        throw Error(error.diagnostics(), ErrorKind::pack);
    }
    return made;
}

Document ReportTemplate::make(Evaluation const& evaluation, Assessment const& assessment,
                              std::vector<Explanation> const& explanations,
                              DocumentOptions const& options) const {
    Meter meter{limits_, Activity::reporting, name_};
    report::Subject const subject(evaluation, assessment, explanations, options, meter);
    return run({source_, name_, text_, limits_}, view_for(subject, options, {}),
               told_of(evaluation, assessment), meter);
}

Document ReportTemplate::make(Exercise const& exercise, ExerciseAnalysis const& analysis,
                              DocumentOptions const& options) const {
    Meter meter{limits_, Activity::reporting, name_};
    Evaluation const evaluation = Evaluator(exercise.pack, limits_).evaluate(exercise.joined);
    std::vector<Explanation> const none;
    report::Subject const subject(evaluation, exercise.joined, none, options, meter);
    return run({source_, name_, text_, limits_},
               view_for(subject, {Audience::assessor, options.internal, options.words},
                        report::view_of_exercise(subject, exercise, analysis)),
               told_of(evaluation, exercise.joined), meter);
}

Document ReportTemplate::make_sheet(Exercise const& exercise, std::string_view assessor,
                                    DocumentOptions const& options) const {
    Meter meter{limits_, Activity::reporting, name_};
    Assessment const alone = report::case_of_sheet(exercise, assessor);
    Evaluation const evaluation = Evaluator(exercise.pack, limits_).evaluate(alone);
    std::vector<Explanation> const none;
    report::Subject const subject(evaluation, alone, none, options, meter);
    return run({source_, name_, text_, limits_},
               view_for(subject, {Audience::assessor, options.internal, options.words},
                        report::view_of_sheet(subject, exercise, assessor)),
               told_of(evaluation, alone), meter);
}

}  // namespace assay
