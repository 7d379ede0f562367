// How far assessors agree, for templates. Numbers are texts already, rounded as in every report.

#include "report/view/exercise.hpp"
#include "report/words/agreement_words.hpp"
#include "report/words/number_text.hpp"
#include "report/words/page.hpp"

namespace assay::report {

using pack::View;
using statistics::Estimate;

namespace {

/// Puts a number, or why there is none, into a record.
void add(View& view, Estimate const& estimate, Unit unit) {
    bool const is_known = estimate.value.has_value();
    bool const lacks_interval = is_known && !estimate.interval;
    view.add("value", is_known ? View::text(shown(*estimate.value, unit)) : View());
    view.add("why_no_value", is_known ? View() : shown(says(estimate.reason)));
    view.add("interval", estimate.interval ? View::text(shown(*estimate.interval, unit)) : View());
    bool const is_asked_for = estimate.no_interval != statistics::Reason::not_asked_for;
    view.add("why_no_interval",
             lacks_interval && is_asked_for ? shown(says(estimate.no_interval)) : View());
}

View view_of_estimates(std::vector<NamedEstimate> const& estimates) {
    auto list = View::list();
    for (NamedEstimate const& each : estimates) {
        auto view = View::record("number");
        view.add("name", shown(each.name));
        add(view, *each.estimate, each.unit);
        list.add(std::move(view));
    }
    return list;
}

}  // namespace

View view_of_agreement(Subject const& subject, RatingTable const& table,
                       TableAgreement const& all) {
    Level const& lowest = subject.standard().levels.back();
    Called called{{}, spaced(lowest.name), spaced(lowest.plural)};
    auto ratings = View::list();
    for (std::size_t i = table.scale.size(); i-- > 0;) {
        State const state = state_of(subject.pack(), table.scale[i]);
        called.ratings.insert(called.ratings.begin(), state.title);
        auto const& category = all.agreement.categories[i];
        auto view = View::record("rating of the scale");
        view.add("rating", view_of_state(state));
        view.add("share", View::text(percent(category.share)));
        add(view, category.specific, Unit::share);
        ratings.add(std::move(view));
    }
    bool const limited = all.agreement.paradox == statistics::Paradox::prevalence_limited;
    auto view = View::record("agreement");
    view.add("says", shown(agreement_in_sentences(all, called)));
    view.add("is_limited_by_prevalence", View::yes_no(limited));
    view.add("level", View::text(level_of(all)));
    view.add("numbers", view_of_estimates(main_estimates(all)));
    view.add("ratings", std::move(ratings));
    view.add("marginals_says", View::text(marginals_in_a_sentence(all)));
    view.add("others", view_of_estimates(other_estimates(all)));
    view.add("how", shown(how_computed(table, all, called)));
    return view;
}

}  // namespace assay::report
