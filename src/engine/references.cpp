// What ids mean. Of a file, in the tables of its checker; of the standard, in those of the plan, where
// an id that is not found comes with the nearest one that is.

#include "engine/references.hpp"

#include "model/only_visit.hpp"
#include "model/quote.hpp"

#include <utility>

namespace assay::engine {

using namespace algebra;

void References::begin(Assessment const& assessment) {
    only_visit_ = only_visit(assessment) == nullptr ? no_row : 0;
}

Row References::visit(Text id) const { return id.empty() ? only_visit_ : of(json::Row::visit, id); }

Row References::element(Text id, Problems& problems, std::string_view list, std::size_t index,
                        std::string_view key) const {
    if (id.empty()) return no_row;
    auto const* const found = plan_.ids.find(id);
    auto const& nodes = plan_.standard.nodes;
    if (found && *found < nodes.size() && plan_.standard.is_element(nodes[*found]))
        return static_cast<Row>(*found);
    Diagnostic problem = no_element(id, problems.may_suggest());
    problem.place.pointer = pointer(list, index, key);
    problems.add(std::move(problem));
    return no_row;
}

Diagnostic References::no_element(Text id, bool may_suggest) const {
    auto const& nodes = plan_.standard.nodes;
    std::string const& level = plan_.standard.levels.back().name;
    Diagnostic problem;
    problem.code = "unknown-" + level;
    if (auto const* const found = plan_.ids.find(id)) {
        Node const& node = nodes[at(plan_.addresses[*found].element)];
        bool const inside = plan_.standard.is_element(node);
        std::string const what = inside ? "part of the " + level + " " + node.id
                                        : plan_.standard.levels[node.level].name;
        problem.message = quote(id) + " is a " + what + ", and no " + level;
        if (inside) problem.nearest = node.id;
        return problem;
    }
    problem.message =
        "there is no " + level + " " + quote(id) + " in " + plan_.id + " " + plan_.version;
    if (!may_suggest) return problem;
    Nearest nearest{id};
    for (Node const& node : nodes)
        if (plan_.standard.is_element(node)) nearest.offer(node.id);
    problem.nearest = nearest.best();
    return problem;
}

}  // namespace assay::engine
