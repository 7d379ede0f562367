// What ids mean. Of a file, in the tables of its checker; of the standard, in those of the plan, where
// an id that is not found comes with the nearest one that is.

#include "engine/references.hpp"

#include "model/messages/linking.hpp"
#include "model/only_visit.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

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
    Said said = no_element(id, problems.may_suggest());
    said.code = "unknown-" + plan_.standard.levels.back().name;
    problems.add(pointer(list, index, key), std::move(said));
    return no_row;
}

Said References::no_element(Text id, bool may_suggest) const {
    auto const& nodes = plan_.standard.nodes;
    std::string const& level = plan_.standard.levels.back().name;
    if (auto const* const found = plan_.ids.find(id)) {
        Node const& node = nodes[at(plan_.addresses[*found].element)];
        if (plan_.standard.is_element(node))
            return say<linking_messages, "part-of-an-element">(
                       {{"id", id}, {"level", level}, {"element", node.id}})
                .near(node.id);
        return say<linking_messages, "not-an-element">(
            {{"id", id},
             {"level_of_id", plan_.standard.levels[node.level].name},
             {"level", level}});
    }
    Said said = say<linking_messages, "no-such-element">(
        {{"level", level}, {"id", id}, {"pack", plan_.id}, {"version", plan_.version}});
    if (!may_suggest) return said;
    Nearest nearest{id};
    for (Node const& node : nodes)
        if (plan_.standard.is_element(node)) nearest.offer(node.id);
    return std::move(said).near(nearest.best());
}

}  // namespace assay::engine
