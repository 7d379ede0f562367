// What a layer does without effect.

#include "algebra/analyse/remarks.hpp"
#include "model/characters.hpp"

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
            remarks.add("set-without-effect", Weight::wrong, each.place,
                        quote(each.id) + " has this value already");
    for (Annotation const& each : plan.standard.words)
        if (std::none_of(nodes.begin(), nodes.end(),
                         [&](Node const& node) { return occurs(each.word, node); }))
            remarks.add("word-without-effect", Weight::wrong, each.place,
                        "the word " + quote(each.word) + " does not occur in the standard");
}

}  // namespace assay::algebra
