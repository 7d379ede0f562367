#include "engine/open_points.hpp"

#include "algebra/evaluate/evaluate.hpp"
#include "algebra/explain/about.hpp"
#include "model/texts.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace assay::engine {

using namespace algebra;

namespace {

OpenPoint point_of(Context const& c, OpenLeaf const& leaf) {
    Plan const& plan = c.plan;
    OpenPoint point;
    auto const about = [&](Row element) {
        if (element == no_row) return;
        point.element = plan.standard.nodes[at(element)].id;
        point.title = plan.standard.nodes[at(element)].title;
    };
    auto const words = [&](std::vector<std::string> all) { join(all, " or ", point.can_be_text); };
    switch (leaf.is) {
        case OpenLeaf::Is::fact: {
            FactAsked const& asked = plan.facts[leaf.fact];
            point.kind = OpenKind::fact;
            append_fact(c, leaf.fact, leaf.row, point.id);
            about(element_of(c, leaf.kind, leaf.row));
            point.asks = asked.asks;
            point.place = plan.in_results(plan.declared.facts[leaf.fact].place);
            if (asked.type.type == Type::condition) point.can_be = {"yes", "no"};
            words(point.can_be);
            break;
        }
        case OpenLeaf::Is::element: {
            DecidedRows::Node const& state = c.rows.decided->nodes[at(leaf.row)];
            point.kind = state.disputed ? OpenKind::disputed : OpenKind::unrated;
            about(leaf.row);
            point.id = "elements/" + point.element + "/rating";
            point.place = plan.in_results(plan.standard.nodes[at(leaf.row)].place);
            std::vector<std::string> titles;
            for_each_bit(state.rating.can, [&](std::size_t rating) {
                point.can_be.push_back(plan.standard.scale[rating].id);
                titles.push_back(spaced(plan.standard.scale[rating].title));
            });
            words(titles);
            break;
        }
        case OpenLeaf::Is::absent:
            point.kind = OpenKind::absent;
            append_reference(c, leaf.kind, leaf.row, point.id);
            point.id += "/" + std::string(leaf.field->name);
            about(element_of(c, leaf.kind, leaf.row));
            point.asks = leaf.field->what;
            break;
        case OpenLeaf::Is::failed: {
            Place const& place = plan.places[plan.at(leaf.expr).tree];
            point.kind = OpenKind::failed;
            point.id = "rules/" + plan.rule_at(place);
            point.place = plan.in_results(place);
            for (Failed const& each : c.failures)
                if (each.place == place) point.asks = each.says;
            break;
        }
    }
    return point;
}

}  // namespace

std::string const& OpenPoints::add(OpenLeaf const& leaf) {
    auto const [known, is_new] = ids_.try_emplace(leaf);
    if (is_new) {
        points_.push_back(point_of(c_, leaf));
        known->second = points_.back().id;
    }
    return known->second;
}

}  // namespace assay::engine
