#include "json/results/blank.hpp"

#include <assay/report.hpp>

#include "algebra/values/plan.hpp"
#include "model/named.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"

namespace assay {
namespace report {
namespace {

/// The id of what `name` calls; of no name, the first. Where the pack declares none, any name is as good.
template <class List>
std::string_view chosen(List const& known, std::string_view name, std::string_view code,
                        std::string_view what) {
    if (known.empty()) return name;
    if (name.empty()) return known.front().id;
    if (auto const* const found = find_named(known, name)) return found->id;
    auto const ids = ids_of(known);
    throw Error({{std::string(code),
                  {},
                  "there is no " + std::string(what) + " " + quote(name),
                  one_of(ids),
                  std::string(nearest(name, ids))}});
}

}  // namespace
}  // namespace report

std::string blank_assessment(RulePack const& pack, BlankOptions const& options) {
    algebra::Plan const& plan = algebra::plan_of(pack);
    json::BlankAssessment blank{pack.id(), pack.version(), {}, {}, options.date, {}, {}};
    blank.visit_kind =
        report::chosen(plan.visit_kinds, options.kind, "unknown-kind", "kind of visit");
    if (!plan.programmes.empty() || !options.programme.empty())
        blank.programme = report::chosen(plan.programmes, options.programme, "unknown-programme",
                                         "programme of visits");
    for (auto const& fact : plan.facts)
        if (fact.on == algebra::Kind::organisation) blank.facts.emplace_back(fact.id, fact.asks);
    for (Node const& node : pack.standard().nodes)
        if (pack.standard().is_element(node)) blank.judgements.push_back({node.id, node.title});
    return json::blank_json(blank);
}

}  // namespace assay
