#include "json/results/severity.hpp"

#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"

#include <algorithm>

namespace assay {
namespace json {
namespace {

using statistics::FacetKind;

std::vector<std::string> const& names_of_elements(RatingTable const& table) {
    return table.elements.empty() ? table.units : table.elements;
}

Refusal refusal_in(SeverityIn const& severity, std::vector<std::string> const& assessors) {
    statistics::Severity const& found = severity.it;
    if (found.reason == statistics::Reason::none) return {};
    Refusal refusal{says(found.reason), {}, {}};
    if (found.groups.empty()) return refusal;
    bool const are_elements = found.unlinked == FacetKind::elements;
    auto const& names = are_elements ? names_of_elements(severity.all) : assessors;
    refusal.unlinked = are_elements ? FacetKind::elements : FacetKind::assessors;
    for (auto const& group : found.groups)
        for (auto& called = refusal.groups.emplace_back(); std::uint32_t const each : group)
            called.push_back(names[each]);
    return refusal;
}

std::vector<NamedMeasure> named(std::vector<std::string> const& names,
                                statistics::Facet const& facet,
                                std::vector<statistics::AssessorEffects> const& effects = {}) {
    std::vector<NamedMeasure> measures;
    std::size_t const count = std::min(names.size(), facet.measures.size());
    for (std::size_t i = 0; i < count; ++i)
        measures.push_back(
            {names[i], facet.measures[i], i < effects.size() ? &effects[i] : nullptr});
    return measures;
}

}  // namespace

Refusal refusal_of(SeverityIn const& severity) {
    return refusal_in(severity, severity.all.assessors);
}

Refusal refusal_of_drift(DriftIn const& drift) {
    return refusal_in({drift.it.model, drift.all}, assessors_in_windows(drift.all, drift.it));
}

std::vector<NamedMeasure> assessors_of(SeverityIn const& severity) {
    return named(severity.all.assessors, severity.it.assessors, severity.it.effects);
}

std::vector<NamedMeasure> elements_of(SeverityIn const& severity) {
    return named(names_of_elements(severity.all), severity.it.elements);
}

std::optional<std::vector<NamedMeasure>> cases_of(SeverityIn const& severity) {
    if (severity.all.cases.empty()) return std::nullopt;
    return named(severity.all.cases, severity.it.cases);
}

std::vector<NamedStep> steps_of(SeverityIn const& severity) {
    std::vector<NamedStep> steps;
    auto const& [found, table] = severity;
    for (std::size_t i = 0; i < found.steps.size(); ++i)
        steps.push_back(
            {table.scale[found.used[i]], table.scale[found.used[i + 1]], found.steps[i]});
    return steps;
}

std::string severity_schema() { return schema_of<TableSeverityIn>("severity", "Severity"); }

}  // namespace json

std::string to_json(RatingTable const& table, TableSeverity const& severity) {
    return json::document(json::TableSeverityIn{severity, table}, json::Lists::an_item_a_line);
}

}  // namespace assay
