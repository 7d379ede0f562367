#include "visits/cycle.hpp"

#include "algebra/rows/visit_records.hpp"
#include "algebra/values/plan.hpp"

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

Visit const* beginning(RulePack const& pack, Programme const& programme,
                       Assessment const& assessment, Date as_of) {
    auto const records = algebra::records_of_visits(algebra::plan_of(pack), assessment);
    auto const is_before = [](Visit const& a, Visit const* b) {
        return b == nullptr || std::tuple(a.date(), a.id) < std::tuple(b->date(), b->id);
    };
    Visit const* first = nullptr;
    Visit const* last_before = nullptr;
    for (std::size_t i = 0; i < assessment.visits.size(); ++i) {
        Visit const& visit = assessment.visits[i];
        if (visit.kind != programme.begins || visit.date() > as_of || records[i].is_only_prepared())
            continue;
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

namespace {

/// The elements that a visit has an entry for, and no rating.
std::set<Text> unfilled_at(Assessment const& assessment, Visit const& visit) {
    std::set<Text> unfilled;
    std::set<Text> rated;
    for (Judgement const& each : assessment.judgements) {
        bool const is_only_visit = each.visit.empty() && assessment.visits.size() == 1;
        if (each.visit != visit.id && !is_only_visit) continue;
        (each.rating.empty() ? unfilled : rated).insert(each.element);
    }
    std::erase_if(unfilled, [&](Text id) { return rated.contains(id); });
    return unfilled;
}

}  // namespace

std::vector<Text> not_seen(RulePack const& pack, Assessment const& assessment,
                           Visit const& beginning, Date as_of) {
    algebra::Plan const& plan = algebra::plan_of(pack);
    auto const records = algebra::records_of_visits(plan, assessment);
    std::set<Text> seen;
    for (std::size_t i = 0; i < assessment.visits.size(); ++i) {
        Visit const& visit = assessment.visits[i];
        if (visit.date() > as_of || visit.date() < beginning.date()) continue;
        if (visit.kind != beginning.kind || records[i].is_only_prepared()) continue;
        std::set<Text> const unfilled = unfilled_at(assessment, visit);
        auto const see = [&](Text id) {
            if (!unfilled.contains(id)) seen.insert(id);
        };
        std::for_each(visit.elements.begin(), visit.elements.end(), see);
        if (visit.elements.empty())
            for (algebra::Row const row : plan.of_level.back())
                see(plan.standard.nodes[static_cast<std::size_t>(row)].id);
    }
    std::vector<Text> left;
    for (algebra::Row const row : plan.of_level.back()) {
        Text const id = plan.standard.nodes[static_cast<std::size_t>(row)].id;
        if (!seen.contains(id)) left.push_back(id);
    }
    return left;
}

}  // namespace assay::visits
