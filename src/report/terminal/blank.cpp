#include "json/results/blank.hpp"

#include <assay/report.hpp>

#include "algebra/values/plan.hpp"

std::string assay::blank_assessment(RulePack const& pack, std::string_view kind, Date date) {
    auto const& kinds = algebra::plan_of(pack).visit_kinds;
    if (kind.empty() && !kinds.empty()) kind = kinds.front().id;
    json::BlankAssessment blank{pack.id(), pack.version(), {}, kind, date, {}};
    for (auto const& fact : algebra::plan_of(pack).facts)
        if (fact.on == algebra::Kind::organisation) blank.facts.emplace_back(fact.id, fact.asks);
    for (Node const& node : pack.standard().nodes)
        if (pack.standard().is_element(node)) blank.judgements.push_back({node.id, node.title});
    return json::blank_json(blank);
}
