// The nodes above the elements, as a tree, for templates.

#include "algebra/values/plan.hpp"
#include "model/number_words.hpp"
#include "report/view/subject.hpp"
#include "report/words/page.hpp"

#include <algorithm>

namespace assay::report {

using pack::View;

namespace {

class Tree {
public:
    explicit Tree(Subject const& subject) : subject_(subject), standard_(subject.standard()) {
        auto const& elements = subject.evaluation.elements;
        for (std::size_t i = 0; i < elements.size(); ++i) element_[elements[i].id] = i;
        for (NodeResult const& each : subject.evaluation.nodes) result_[each.id] = &each;
    }

    [[nodiscard]] View node(Node const& node) const {
        auto view = View::record("node");
        view.add("id", shown(node.id)).add("title", shown(node.title)).add("aim", shown(node.aim));
        view.add("level", shown(spaced(standard_.levels[node.level].name)));
        auto const result = result_.find(node.id);
        LadderResult const* const ladder =
            result == result_.end() || result->second->ladders.empty()
                ? nullptr
                : &result->second->ladders.front();
        view.add("standing", ladder == nullptr ? View() : view_of_ladder(subject_, *ladder));
        view.add("values",
                 values(result == result_.end() ? List<ValueResult>{} : result->second->values,
                        algebra::level_kind(node.level)));
        view.add("why", view_of_why(subject_, node.id));
        std::vector<std::size_t> below;
        gather(node, below);
        auto elements = View::list();
        std::vector<State> states;
        for (std::size_t const i : below) {
            elements.add(View::again(number_of_element(i)));
            State const state = state_of(subject_, subject_.evaluation.elements[i]);
            if (state.standing != Standing::out) states.push_back(state);
        }
        view.add("elements", std::move(elements));
        view.add("parts", parts_of(subject_.pack(), std::move(states)));
        auto children = View::list();
        for (std::uint32_t const child : node.children)
            if (!standard_.is_element(standard_.nodes[child]))
                children.add(this->node(standard_.nodes[child]));
        view.add("children", std::move(children));
        return view;
    }

private:
    // Numbers that are known, and words; a name that a pack does not have is absent.
    View values(List<ValueResult> results, algebra::Kind of) const {
        auto view = View::table();
        for (ValueResult const& each : results)
            if (each.kind == ValueResult::Kind::number && each.low == each.high) {
                auto const whole = each.low.whole();
                view.add(each.id, whole ? View::number(*whole) : shown(in_words(each, of)));
            } else if (each.kind == ValueResult::Kind::texts)
                view.add(each.id, subject_.sentence(in_sentence(each.texts)));
        return view;
    }

    // In the digits that show on which side of the limits of the rules it is.
    std::string in_words(ValueResult const& number, algebra::Kind of) const {
        algebra::Plan const& plan = algebra::plan_of(subject_.pack());
        std::span<Number const> limits;
        for (algebra::Value const& each : plan.values)
            if (each.kind == of && each.id == number.id && each.limits >= 0)
                limits = plan.limits[static_cast<std::size_t>(each.limits)];
        return NumberWords({&number.low, 1}, limits, NumberUnit::plain, 1)(number.low);
    }

    void gather(Node const& node, std::vector<std::size_t>& into) const {
        if (auto const found = element_.find(node.id); found != element_.end())
            into.push_back(found->second);
        for (std::uint32_t const child : node.children) gather(standard_.nodes[child], into);
    }

    Subject const& subject_;
    Standard const& standard_;
    std::map<Text, std::size_t> element_;
    std::map<Text, NodeResult const*> result_;
};

}  // namespace

View view_of_nodes(Subject const& subject) {
    Tree const tree(subject);
    auto list = View::list();
    for (Node const& each : subject.standard().nodes)
        if (each.level == 0 && !subject.standard().is_element(each)) list.add(tree.node(each));
    return list;
}

}  // namespace assay::report
