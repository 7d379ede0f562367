#include "visits/cycle.hpp"

#include "plan/plan.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <tuple>

namespace assay::visits {

Programme const* programme_of(RulePack const& pack, Assessment const& assessment) {
    Text const named = assessment.cycle.programme;
    for (Programme const& each : pack.programmes())
        if (!named.empty() && (each.id == named || each.title == named)) return &each;
    return nullptr;
}

Visit const* beginning(Programme const& programme, Assessment const& assessment, Date as_of) {
    auto const is_before = [](Visit const& a, Visit const* b) {
        return b == nullptr || std::tuple(a.date(), a.id) < std::tuple(b->date(), b->id);
    };
    Visit const* first = nullptr;
    Visit const* last_before = nullptr;
    for (Visit const& visit : assessment.visits) {
        if (visit.kind != programme.begins || visit.date() > as_of) continue;
        if (visit.date() >= assessment.cycle.start) {
            if (is_before(visit, first)) first = &visit;
        } else if (last_before == nullptr || !is_before(visit, last_before)) {
            last_before = &visit;
        }
    }
    return first != nullptr ? first : last_before;
}

ProgrammeVisit const* counts_for(Programme const& programme, Visit const& visit, Date beginning) {
    ProgrammeVisit const* nearest = nullptr;
    std::int32_t least = 0;
    for (ProgrammeVisit const& each : programme.visits) {
        Date const due = add_months(beginning, each.months);
        if (each.kind != visit.kind || !due) continue;
        std::int32_t const apart = std::abs(visit.date().days() - due.days());
        if (nearest != nullptr && apart >= least) continue;
        nearest = &each;
        least = apart;
    }
    return nearest;
}

std::vector<Text> not_seen(RulePack const& pack, Assessment const& assessment,
                           Visit const& beginning, Date as_of) {
    plan::Plan const& plan = pack.plan();
    std::set<Text> seen;
    for (Visit const& visit : assessment.visits) {
        if (visit.date() > as_of || visit.date() < beginning.date()) continue;
        if (visit.kind != beginning.kind) continue;
        if (visit.elements.empty()) return {};
        seen.insert(visit.elements.begin(), visit.elements.end());
    }
    std::vector<Text> left;
    for (plan::Row const row : plan.of_level.back()) {
        Text const id = plan.standard.nodes[static_cast<std::size_t>(row)].id;
        if (!seen.contains(id)) left.push_back(id);
    }
    return left;
}

}  // namespace assay::visits
