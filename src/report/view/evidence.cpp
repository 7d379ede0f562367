// The evidence and where it is used, for templates.

#include "algebra/values/plan.hpp"
#include "report/view/subject.hpp"
#include "report/words/page.hpp"

#include <algorithm>
#include <set>

namespace assay::report {

using pack::View;

namespace {

/// The elements that something is about, in the order of the standard.
using ElementsAbout = std::set<Node const*>;

View view_of_elements_about(Subject const& subject, ElementsAbout const& places) {
    auto view = View::list();
    for (Node const* const each : places) view.add(view_of_name(subject, each->id));
    return view;
}

std::string title_of_kind(RulePack const& pack, Text kind) {
    for (auto const& known : algebra::plan_of(pack).evidence_kinds)
        if (known.id == kind) return known.title;
    return spaced(kind);
}

View view_of_piece(Subject const& subject, Evidence const& evidence, ElementsAbout const& cited) {
    subject.meter.charge(Subject::steps_of_record);
    auto view = View::record("evidence");
    view.add("id", shown(evidence.id)).add("title", shown(evidence.title));
    view.add("summary", shown(evidence.summary));
    view.add("kind", shown(title_of_kind(subject.pack(), evidence.kind)));
    view.add("given", shown(name_of(evidence.given))).add("date", shown(evidence.date));
    view.add("from", shown(evidence.period.from)).add("to", shown(evidence.period.to));
    view.add("valid_until", shown(evidence.valid_until)).add("source", shown(evidence.source));
    view.add("origin", shown(name_of(evidence.origin))).add("scheme", shown(evidence.scheme));
    view.add("location", shown(evidence.location)).add("owner", shown(evidence.owner));
    view.add("site", subject.title_of_site(evidence.site));
    view.add("visibility", shown(name_of(evidence.visibility)));
    ElementsAbout offered;
    for (Text const id : evidence.supports)
        if (Node const* const node = subject.element_of(id); node && !cited.contains(node))
            offered.insert(node);
    view.add("cited_under", view_of_elements_about(subject, cited));
    view.add("offered_for", view_of_elements_about(subject, offered));
    return view;
}

}  // namespace

View view_of_evidence(Subject const& subject) {
    auto const& all = subject.assessment.evidence;
    std::vector<ElementsAbout> cited(all.size());
    for (Judgement const& judgement : subject.assessment.judgements)
        for (Text const id : judgement.evidence)
            if (auto const found = subject.evidence.find(id); found != subject.evidence.end())
                if (Node const* const node = subject.element_of(judgement.element))
                    cited[found->second].insert(node);
    auto list = View::list();
    std::int64_t hidden = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!subject.is_shown(all[i])) {
            ++hidden;
            continue;
        }
        View one = view_of_piece(subject, all[i], cited[i]);
        one.number_as(number_of_evidence(i));
        list.add(std::move(one));
    }
    auto view = View::record("evidence index");
    view.add("items", std::move(list)).add("hidden", View::number(hidden));
    return view;
}

}  // namespace assay::report
