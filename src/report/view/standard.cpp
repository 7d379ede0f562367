// The standard, its scale, and what results must say beside them, for templates.

#include "report/view/subject.hpp"
#include "report/words/page.hpp"

namespace assay::report {

using pack::View;

namespace {

// As other ratings, so that `rating` takes it, and with what it means.
View view_of_rating(RulePack const& pack, Rating const& rating) {
    RatingMeaning const& meaning = rating.meaning;
    View view = view_of_state(state_of(pack, rating.id), "rating of the scale");
    view.add("id", shown(rating.id)).add("met", View::yes_no(rating.met));
    view.add("means", shown(meaning.means)).add("brief", shown(meaning.brief));
    auto unlike = View::list();
    for (RatingContrast const& each : meaning.unlike) {
        auto contrast = View::record("contrast");
        contrast.add("rating", view_of_state(state_of(pack, each.rating)));
        contrast.add("differs", shown(each.differs));
        unlike.add(std::move(contrast));
    }
    view.add("unlike", std::move(unlike)).add("source", shown(meaning.source));
    view.add("certainty", meaning.certainty == SourceCertainty::unsaid
                              ? View()
                              : shown(name_of(meaning.certainty)));
    view.add("assumption", shown(meaning.assumption));
    return view;
}

}  // namespace

View view_of_standard(Subject const& subject) {
    RulePack const& pack = subject.pack();
    auto view = View::record("standard");
    view.add("id", shown(pack.id())).add("title", shown(pack.scheme().title));
    view.add("name", shown(name_on_results(pack))).add("notice", shown(pack.notice()));
    auto scale = View::list();
    for (auto rating = subject.standard().scale.rbegin(); rating != subject.standard().scale.rend();
         ++rating)
        scale.add(view_of_rating(pack, *rating));
    view.add("scale", std::move(scale));
    auto levels = View::list();
    for (Level const& each : subject.standard().levels) {
        auto level = View::record("level");
        level.add("name", shown(spaced(each.name))).add("plural", shown(spaced(each.plural)));
        levels.add(std::move(level));
    }
    view.add("levels", std::move(levels));
    std::vector<State> states;
    for (ElementResult const& each : subject.evaluation.elements)
        states.push_back(state_of(subject, each));
    view.add("parts", parts_of(pack, states));
    auto words = View::list();
    for (Annotation const& each : subject.standard().words) {
        auto word = View::record("word");
        word.add("word", shown(each.word)).add("here", shown(each.here));
        words.add(std::move(word));
    }
    view.add("words", std::move(words));
    return view;
}

}  // namespace assay::report
