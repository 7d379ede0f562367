#include "consistency/view.hpp"

#include "json/results/comparison.hpp"
#include "model/messages/comparing.hpp"
#include "model/nearest.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <tuple>

namespace assay::consistency {
namespace {

[[noreturn]] void no_such_node(Comparison const& comparison, std::string const& id) {
    Nearest nearest{id};
    for (Node const& node : comparison.pack.standard().nodes) nearest.offer(node.id);
    throw Error(
        {say<comparing_messages, "node-not-in-comparison">(
             {{"node", id}, {"pack", comparison.pack.id()}, {"version", comparison.pack.version()}})
             .near(nearest.best())});
}

bool is_below(Standard const& standard, std::size_t node, std::size_t above) {
    while (node != above) {
        if (standard.nodes[node].parent < 0) return false;
        node = static_cast<std::size_t>(standard.nodes[node].parent);
    }
    return true;
}

auto weight(ComparedElement const& element) {
    // false comes before true
    return std::tuple(element.settled, -static_cast<int>(element.steps), !element.crosses_met,
                      !is_reversed_without_new(element), element.shared.empty());
}

}  // namespace

std::vector<ComparedElement const*> shown(Comparison const& comparison,
                                          ComparisonView const& view) {
    Standard const& standard = comparison.pack.standard();
    auto const top = standard.find(view.node);
    if (!view.node.empty() && !top) no_such_node(comparison, view.node);
    std::vector<ComparedElement const*> elements;
    for (ComparedElement const& element : comparison.elements) {
        if (top && !is_below(standard, *standard.find(element.element), *top)) continue;
        if (element.steps >= std::max<std::size_t>(view.min_steps, 1) ||
            element.element == view.node)
            elements.push_back(&element);
    }
    return elements;
}

std::vector<ComparedElement const*> by_weight(std::vector<ComparedElement const*> elements) {
    std::stable_sort(elements.begin(), elements.end(),
                     [](auto const* a, auto const* b) { return weight(*a) < weight(*b); });
    return elements;
}

bool is_reversed_without_new(ComparedElement const& element) {
    return std::any_of(element.moves.begin(), element.moves.end(), [](RatingChange const& move) {
        return move.reversed && move.new_evidence.empty();
    });
}

}  // namespace assay::consistency

std::string assay::to_json(Comparison const& comparison, ComparisonView const& view) {
    return json::comparison_json({comparison, consistency::shown(comparison, view)});
}
