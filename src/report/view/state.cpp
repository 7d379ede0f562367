// How ratings and elements stand, in words, marks and tones.

#include "report/view/subject.hpp"

#include <algorithm>

namespace assay::report {
namespace {

/// Of a scale that has several ratings above or below its limit, the outermost stand out.
Standing standing_of(std::vector<Rating> const& scale, Rating const& rating) {
    if (!rating.on_scale) return Standing::none;
    auto const side = [&](Rating const& each) { return each.on_scale && each.met == rating.met; };
    bool const alone = std::count_if(scale.begin(), scale.end(), side) == 1;
    if (rating.met) {
        auto const best = std::find_if(scale.rbegin(), scale.rend(), side);
        return !alone && &*best == &rating ? Standing::best : Standing::met;
    }
    auto const worst = std::find_if(scale.begin(), scale.end(), side);
    return !alone && &*worst == &rating ? Standing::failed : Standing::partial;
}

}  // namespace

State state_of(RulePack const& pack, Text rating) {
    auto const& scale = pack.standard().scale;
    for (Rating const& each : scale)
        if (each.id == rating) return {each.title, each.mark, standing_of(scale, each)};
    return {std::string(rating), "", Standing::none};
}

State state_of(RulePack const& pack, Judgement const& judgement) {
    if (!judgement.rating.empty()) return state_of(pack, judgement.rating);
    std::string values = recorded(pack, judgement);
    if (values.empty()) return {"no rating", "·", Standing::open};
    return {std::move(values), std::string(recorded_mark), Standing::none};
}

State state_of(Subject const& subject, ElementResult const& element) {
    if (element.applicability == Applicability::accepted)
        return {"not applicable, accepted", "–", Standing::out};
    if (element.applicability == Applicability::claimed)
        return {"claimed as not applicable", "–", Standing::out};
    std::string values = subject.shown_judgements.in_place_of_rating(element);
    if (!values.empty()) return {std::move(values), std::string(recorded_mark), Standing::none};
    if (element.ratings.empty()) return {"not rated", "·", Standing::open};
    if (element.ratings.size() > 1) return {"disputed", "?", Standing::open};
    return state_of(subject.pack(), element.ratings.front());
}

pack::View view_of_state(State const& state, std::string_view kind) {
    auto view = pack::View::record(kind);
    view.add("title", shown(state.title));
    view.add("mark", pack::View::text(state.mark));
    view.add("tone", pack::View::text(std::string(name_of(state.standing))));
    return view;
}

pack::View parts_of(RulePack const& pack, std::vector<State> states) {
    for (State& each : states)
        if (each.mark == recorded_mark) each.title = recorded_title;
    std::vector<State> order;
    auto const& scale = pack.standard().scale;
    for (auto rating = scale.rbegin(); rating != scale.rend(); ++rating)
        order.push_back({rating->title, rating->mark, standing_of(scale, *rating)});
    for (State const& state : states)
        if (std::none_of(order.begin(), order.end(),
                         [&](State const& each) { return each.title == state.title; }))
            order.push_back(state);
    auto view = pack::View::list();
    for (State const& each : order) {
        auto const count = std::count_if(states.begin(), states.end(), [&](State const& state) {
            return state.title == each.title;
        });
        if (count == 0) continue;
        auto part = view_of_state(each);
        part.add("count", pack::View::number(count));
        view.add(std::move(part));
    }
    return view;
}

}  // namespace assay::report
