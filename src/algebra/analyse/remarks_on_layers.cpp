// What a layer does without effect.

#include "algebra/analyse/remarks.hpp"
#include "model/characters.hpp"
#include "model/messages/remarks.hpp"
#include "model/say.hpp"

#include <algorithm>

namespace assay::algebra {
namespace {

bool occurs(std::string_view word, std::string_view text) {
    auto const same = [](char a, char b) { return lower(a) == lower(b); };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

bool occurs(std::string_view word, Node const& node) {
    auto const in_points = [&](std::vector<Point> const& points) {
        return std::any_of(points.begin(), points.end(),
                           [&](Point const& point) { return occurs(word, point.says); });
    };
    return occurs(word, node.title) || occurs(word, node.aim) || occurs(word, node.requirement) ||
           in_points(node.limbs) || in_points(node.guidance);
}

}  // namespace

void remark_on_layers(Plan const& plan, Remarks& remarks) {
    auto const& nodes = plan.standard.nodes;
    for (SetDeclared const& each : plan.declared.sets)
        if (each.changes_nothing)
            remarks.add(Weight::wrong, each.place,
                        say<remark_messages, "set-without-effect">({{"parameter", each.id}}));
    for (Annotation const& each : plan.standard.words)
        if (std::none_of(nodes.begin(), nodes.end(),
                         [&](Node const& node) { return occurs(each.word, node); }))
            remarks.add(Weight::wrong, each.place,
                        say<remark_messages, "word-without-effect">({{"word", each.word}}));
}

}  // namespace assay::algebra
