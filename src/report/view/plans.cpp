// What is missing, what is done about it, claims and sites, for templates.

#include "algebra/values/plan.hpp"
#include "report/view/subject.hpp"
#include "report/words/page.hpp"

#include <algorithm>
#include <tuple>

namespace assay::report {

using pack::View;

namespace {

View names_of(Subject const& subject, List<Text> elements) {
    auto view = View::list();
    for (Text const each : elements) view.add(view_of_name(subject, each));
    return view;
}

}  // namespace

View view_of_name(Subject const& subject, Text element) {
    auto view = View::record("element");
    Node const* const node = subject.element_of(element);
    view.add("id", shown(element)).add("title", node == nullptr ? View() : shown(node->title));
    return view;
}

View view_of_action(Subject const& subject, Action const& action) {
    subject.meter.charge(Subject::steps_of_record);
    auto view = View::record("action");
    view.add("id", shown(action.id)).add("what", shown(action.what)).add("who", shown(action.who));
    view.add("by", shown(action.when)).add("status", shown(spaced(name_of(action.status))));
    view.add("is_open", View::yes_no(action.status == ActionStatus::planned ||
                                     action.status == ActionStatus::under_way));
    view.add("elements", names_of(subject, action.elements));
    return view;
}

View view_of_actions(Subject const& subject) {
    auto view = View::list();
    for (Action const& each : subject.assessment.actions) view.add(view_of_action(subject, each));
    return view;
}

View view_of_requests(Subject const& subject) {
    auto view = View::list();
    for (Request const& each : subject.assessment.requests) {
        subject.meter.charge(Subject::steps_of_record);
        auto request = View::record("request");
        request.add("id", shown(each.id)).add("what", shown(each.what)).add("of", shown(each.of));
        request.add("asked", shown(each.asked)).add("by", shown(each.by));
        request.add("done", shown(each.done)).add("is_open", View::yes_no(!each.done));
        request.add("is_overdue",
                    View::yes_no(!each.done && each.by && each.by < subject.evaluation.as_of));
        request.add("elements", names_of(subject, each.elements));
        view.add(std::move(request));
    }
    return view;
}

View view_of_comment(Subject const& subject, Comment const& comment) {
    subject.meter.charge(Subject::steps_of_record);
    auto view = View::record("comment");
    view.add("id", shown(comment.id));
    view.add("kind", shown(algebra::title_of_comment(algebra::plan_of(subject.pack()), comment)));
    view.add("element", comment.element.empty() ? View() : view_of_name(subject, comment.element));
    view.add("site", subject.title_of_site(comment.site)).add("author", shown(comment.author));
    view.add("date", shown(comment.date)).add("says", shown(comment.says));
    view.add("visibility", shown(name_of(comment.visibility)));
    return view;
}

View view_of_comments(Subject const& subject) {
    auto view = View::list();
    for (Comment const& each : subject.assessment.comments)
        if (subject.is_shown(each)) view.add(view_of_comment(subject, each));
    return view;
}

View view_of_shortfall(Subject const& subject, Shortfall const& shortfall) {
    subject.meter.charge(Subject::steps_of_record);
    auto view = View::record("shortfall");
    view.add("id", shown(shortfall.id)).add("element", view_of_name(subject, shortfall.element));
    view.add("missing", shown(shortfall.missing)).add("deadline", shown(shortfall.deadline));
    bool const closed = shortfall.closed_on || !shortfall.closed_by.empty();
    view.add("is_open", View::yes_no(!closed)).add("closed_on", shown(shortfall.closed_on));
    view.add("is_overdue", View::yes_no(!closed && shortfall.deadline &&
                                        shortfall.deadline < subject.evaluation.as_of));
    view.add("is_remediable", View::yes_no(shortfall.remediable));
    auto actions = View::list();
    if (auto const found = subject.mending.find(shortfall.id); found != subject.mending.end())
        for (std::size_t const i : found->second)
            actions.add(view_of_action(subject, subject.assessment.actions[i]));
    view.add("actions", std::move(actions));
    return view;
}

View view_of_shortfalls(Subject const& subject) {
    std::vector<Shortfall const*> order;
    for (Shortfall const& each : subject.assessment.shortfalls) order.push_back(&each);
    auto const urgency = [](Shortfall const& each) {
        return std::tuple(each.closed_on || !each.closed_by.empty(), !each.deadline, each.deadline);
    };
    std::stable_sort(order.begin(), order.end(), [&](Shortfall const* a, Shortfall const* b) {
        return urgency(*a) < urgency(*b);
    });
    auto view = View::list();
    for (Shortfall const* const each : order) view.add(view_of_shortfall(subject, *each));
    return view;
}

View view_of_claim(Claim const& claim) {
    auto view = View::record("claim");
    view.add("reason", shown(claim.reason)).add("by", shown(claim.by));
    view.add("date", shown(claim.date)).add("answer", shown(name_of(claim.acceptance)));
    view.add("decided_by", shown(claim.decided_by)).add("decided_on", shown(claim.decided_on));
    view.add("decision_reason", shown(claim.decision_reason));
    return view;
}

View view_of_sites(Subject const& subject) {
    auto view = View::list();
    auto const& scale = subject.standard().scale;
    for (std::size_t i = 0; i < subject.evaluation.sites.size(); ++i) {
        SiteResult const& result = subject.evaluation.sites[i];
        Site const& about = subject.assessment.scope.sites[i];
        auto site = View::record("site");
        site.add("id", shown(about.id));
        site.add("title", shown(about.title.empty() ? about.id : about.title));
        site.add("rated", View::number(result.rated));
        site.add("is_weakest", View::yes_no(result.weakest));
        std::vector<State> states;
        std::int64_t met = 0;
        for (std::size_t rating = 0; rating < result.ratings.size(); ++rating) {
            states.insert(states.end(), result.ratings[rating],
                          state_of(subject.pack(), scale[rating].id));
            if (scale[rating].met) met += result.ratings[rating];
        }
        site.add("met", View::number(met)).add("parts", parts_of(subject.pack(), states));
        view.add(std::move(site));
    }
    return view;
}

}  // namespace assay::report
