// What people wrote about the assessment as a whole, for templates.

#include <assay/status.hpp>

#include "report/view/subject.hpp"
#include "report/words/basis_words.hpp"
#include "report/words/page.hpp"
#include "report/words/review_words.hpp"
#include "visits/cycle.hpp"
#include "visits/status.hpp"

namespace assay::report {

using pack::View;

namespace {

View view_of(Organisation const& organisation) {
    auto groups = View::list();
    for (CustomerGroup const& each : organisation.customer_groups) {
        auto group = View::record("customer group");
        group.add("id", shown(each.id)).add("title", shown(each.title));
        group.add("description", shown(each.description));
        groups.add(std::move(group));
    }
    auto view = View::record("organisation");
    view.add("name", shown(organisation.name));
    view.add("description", shown(organisation.description));
    view.add("customer_groups", std::move(groups));
    return view;
}

View view_of(Scope const& scope) {
    auto services = View::list();
    for (Service const& each : scope.services) {
        std::string const title{each.title.empty() ? each.id : each.title};
        services.add(shown(each.delivered_by.empty()
                               ? title
                               : title + " (delivered by " + std::string(each.delivered_by) + ")"));
    }
    auto view = View::record("scope");
    view.add("title", shown(scope.title)).add("description", shown(scope.description));
    view.add("services", std::move(services));
    return view;
}

View view_of(Subject const& subject, Visit const& visit) {
    subject.meter.charge(Subject::steps_of_record + visit.sites.size());
    auto view = View::record("visit");
    view.add("id", shown(visit.id));
    view.add("title", shown(in_words(subject.pack(), visit)));
    view.add("from", shown(visit.from)).add("to", shown(visit.date()));
    view.add("body", shown(visit.body)).add("assessors", shown(visit.assessors));
    auto sites = View::list();
    for (Text const id : visit.sites) sites.add(subject.title_of_site(id));
    view.add("sites", std::move(sites)).add("remote", View::yes_no(visit.remote));
    view.add("unannounced", View::yes_no(subject.is_unannounced(visit)));
    view.add("joint_with", shown(visit.joint_with));
    view.add("elements", View::number(static_cast<std::int64_t>(visit.elements.size())));
    view.add("notes", shown(visit.notes));
    if (VisitResult const* const result = subject.result_of_visit(visit.id)) {
        view.add("took_place", View::yes_no(result->took_place));
        view.add("in_scope", View::number(std::int64_t{result->in_scope}));
        view.add("judged", View::number(std::int64_t{result->judged}));
        view.add("awaited", View::number(std::int64_t{result->awaited}));
    }
    view.add("is_current", View::yes_no(visit.id == subject.evaluation.visit));
    return view;
}

View view_of(Narrative const& narrative) {
    auto view = View::record("narrative");
    view.add("background", shown(narrative.background)).add("method", shown(narrative.method));
    view.add("strengths", shown(narrative.strengths));
    view.add("conclusion", shown(narrative.conclusion));
    return view;
}

/// Files keep one recommendation. It may be older than the visit that the report is about.
View view_of(Recommendation const& recommendation, Visit const* visit) {
    if (recommendation.says.empty()) return {};
    auto view = View::record("recommendation");
    view.add("says", shown(recommendation.says)).add("by", shown(recommendation.by));
    view.add("date", shown(recommendation.date));
    view.add("is_earlier", View::yes_no(visit != nullptr && recommendation.date &&
                                        recommendation.date < visit->from));
    return view;
}

View view_of(Decision const& decision) {
    if (decision.says.empty()) return {};
    auto view = View::record("decision");
    view.add("says", shown(decision.says)).add("by", shown(decision.by));
    view.add("date", shown(decision.date)).add("number", shown(decision.number));
    view.add("valid_until", shown(decision.valid_until));
    view.add("suspended_on", shown(decision.suspended_on));
    view.add("withdrawn_on", shown(decision.withdrawn_on));
    return view;
}

View view_of_cycle(Subject const& subject) {
    Cycle const& cycle = subject.assessment.cycle;
    Programme const* const programme =
        visits::programme_of(subject.evaluation.pack, subject.assessment);
    auto view = View::record("cycle");
    view.add("start", shown(cycle.start)).add("end", shown(cycle.end));
    view.add("programme", shown(programme ? Text{programme->title} : cycle.programme));
    return view;
}

View view_of(DueVisit const& visit) {
    auto view = View::record("due visit");
    view.add("title", shown(visit.title)).add("due", shown(visit.due));
    view.add("last", shown(visit.last)).add("missed", shown(visit.missed));
    view.add("is_overdue", View::yes_no(visit.standing == VisitStanding::overdue));
    return view;
}

/// The visit that is due next under the programme; absent when there is none, or no date for it.
View view_of_next_visit(Status const& status) {
    DueVisit const* const next = status.next();
    return next == nullptr || !next->due ? View() : view_of(*next);
}

View view_of_missed_visits(Status const& status) {
    auto visits = View::list();
    for (DueVisit const& each : status.visits)
        if (each.standing == VisitStanding::missed) visits.add(view_of(each));
    return visits;
}

}  // namespace

View view_of_assessment(Subject const& subject) {
    Assessment const& from = subject.assessment;
    Evaluation const& evaluation = subject.evaluation;
    auto view = View::record("assessment");
    view.add("id", shown(from.id)).add("title", shown(from.title));
    // A scope that names the organisation need not be told it again.
    bool const named = evaluation.scope.find(evaluation.organisation) != Text::npos;
    view.add("about", shown(named ? std::string(evaluation.scope)
                                  : std::string(evaluation.organisation) +
                                        (evaluation.scope.empty() ? "" : ", ") +
                                        std::string(evaluation.scope)));
    Visit const* const visit = subject.visit(evaluation.visit);
    view.add("visit", shown(visit == nullptr ? std::string() : in_words(subject.pack(), *visit)));
    view.add("gap_analysis", subject.evaluation.is_gap_analysis
                                 ? shown(gap_analysis_in_words(subject.evaluation))
                                 : View::yes_no(false));
    view.add("judged_so_far", shown(judged_so_far(evaluation, subject.words)));
    view.add("basis", shown(where_ratings_come_from(evaluation, subject.words)));
    view.add("unfinished",
             shown(other_unfinished_visits(evaluation, subject.words, [&](VisitResult const& each) {
                 Visit const* const of = subject.visit(each.id);
                 return of == nullptr || subject.is_shown(*of);
             })));
    bool const other_day = evaluation.as_of != evaluation.visit_date;
    view.add("as_of", other_day ? shown(evaluation.as_of) : View());
    view.add("organisation", view_of(from.organisation)).add("scope", view_of(from.scope));
    view.add("cycle", view_of_cycle(subject));
    Status const status = visits::unchecked_status_of(subject.pack(), from, evaluation.as_of);
    view.add("next_visit", view_of_next_visit(status));
    view.add("missed_visits", view_of_missed_visits(status));
    view.add("who_rated", shown(who_rated(evaluation, from, subject.words)));
    auto visits = View::list();
    for (Visit const& each : from.visits)
        if (subject.is_shown(each)) visits.add(view_of(subject, each));
    view.add("visits", std::move(visits)).add("narrative", view_of(from.narrative));
    view.add("recommendation", view_of(from.recommendation, visit));
    auto review = View::record("review");
    review.add("says", shown(review_in_words(evaluation)));
    review.add("is_changed", View::yes_no(!evaluation.review.changed.empty()));
    view.add("review", evaluation.review.by.empty() ? View() : std::move(review));
    view.add("decision", view_of(from.decision));
    return view;
}

}  // namespace assay::report
