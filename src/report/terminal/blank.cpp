#include "json/results/blank.hpp"

#include <assay/report.hpp>

#include "algebra/values/plan.hpp"
#include "model/messages/linking.hpp"
#include "model/named.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

namespace assay {
namespace report {
namespace {

constexpr std::string_view id_of_new = "new-assessment";

/// The id of what `name` calls; of no name, the first. Where the pack declares none, any name is as good.
template <class List, class SayUnknown>
std::string_view chosen(List const& known, std::string_view name, SayUnknown say_unknown) {
    if (known.empty()) return name;
    if (name.empty()) return known.front().id;
    if (auto const* const found = find_named(known, name)) return found->id;
    auto const ids = ids_of(known);
    Said said = say_unknown(list_of(ids));
    throw Error({std::move(said).near(nearest(name, ids))});
}

}  // namespace
}  // namespace report

std::string blank_assessment(RulePack const& pack, BlankOptions const& options) {
    algebra::Plan const& plan = algebra::plan_of(pack);
    json::BlankAssessment blank{pack.id(), pack.version(),   {}, {}, options.date, {},
                                {},        report::id_of_new};
    if (!options.id.empty()) blank.id = options.id;
    blank.visit_kind =
        report::chosen(plan.visit_kinds, options.kind, [&](std::string const& known) {
            return say<linking_messages, "unknown-kind-of-visit">(
                {{"kind", options.kind}, {"known", known}});
        });
    if (!plan.programmes.empty() || !options.programme.empty())
        blank.programme =
            report::chosen(plan.programmes, options.programme, [&](std::string const& known) {
                return say<linking_messages, "unknown-programme">(
                    {{"programme", options.programme}, {"known", known}});
            });
    for (auto const& fact : plan.facts)
        if (fact.on == algebra::Kind::organisation) blank.facts.emplace_back(fact.id, fact.asks);
    for (Node const& node : pack.standard().nodes)
        if (pack.standard().is_element(node)) blank.judgements.push_back({node.id, node.title});
    return json::blank_json(blank);
}

}  // namespace assay
