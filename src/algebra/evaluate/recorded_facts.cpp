#include "algebra/evaluate/recorded_facts.hpp"

#include "algebra/evaluate/evaluate.hpp"

namespace assay::algebra {

RecordedFact recorded_fact(Plan const& plan, Kind on, Fact const& fact) {
    RecordedFact recorded;
    recorded.fact = fact.name;
    bool is_day = false;
    for (FactAsked const& each : plan.facts) {
        if (each.on != on || each.id != fact.name) continue;
        recorded.asks = each.asks;
        is_day = each.type.type == Type::date;
    }
    switch (fact.kind) {
        case Fact::Kind::yes_no:
            recorded.text = fact.yes ? "yes" : "no";
            break;
        case Fact::Kind::number:
            recorded.text = fact.number.exact();
            break;
        case Fact::Kind::set:
            recorded.values.assign(fact.set.begin(), fact.set.end());
            if (fact.set.empty()) recorded.text = "none";
            join(recorded.values, " and ", recorded.text);
            return recorded;
        case Fact::Kind::text: {
            recorded.values.emplace_back(fact.text);
            auto const day = is_day ? Date::parse(fact.text) : std::nullopt;
            recorded.text = day ? day->in_words() : std::string(fact.text);
            return recorded;
        }
    }
    recorded.values.push_back(recorded.text);
    return recorded;
}

}  // namespace assay::algebra
