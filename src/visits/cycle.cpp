#include "visits/cycle.hpp"

#include "algebra/rows/visit_records.hpp"
#include "algebra/values/plan.hpp"
#include "model/named.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <tuple>

namespace assay::visits {

Programme const* programme_of(RulePack const& pack, Assessment const& assessment) {
    return find_named(pack.programmes(), assessment.cycle.programme);
}

namespace {

/// The visits that can begin a cycle, by their days.
std::vector<Visit const*> possible_beginnings(RulePack const& pack, Programme const& programme,
                                              Assessment const& assessment, Date as_of) {
    auto const records = algebra::records_of_visits(algebra::plan_of(pack), assessment);
    std::vector<Visit const*> found;
    for (std::size_t i = 0; i < assessment.visits.size(); ++i) {
        Visit const& visit = assessment.visits[i];
        if (visit.kind == programme.begins && visit.date() <= as_of &&
            !records[i].is_only_prepared())
            found.push_back(&visit);
    }
    std::sort(found.begin(), found.end(), [](Visit const* a, Visit const* b) {
        return std::tuple(a->date(), a->id) < std::tuple(b->date(), b->id);
    });
    return found;
}

}  // namespace

RunningCycle running_cycle(RulePack const& pack, Programme const& programme,
                           Assessment const& assessment, Date as_of) {
    auto const possible = possible_beginnings(pack, programme, assessment, as_of);
    if (possible.empty()) return {};
    auto next = std::find_if(possible.begin(), possible.end(), [&](Visit const* each) {
        return each->date() >= assessment.cycle.start;
    });
    if (next == possible.end()) --next;
    RunningCycle cycle{*next, {}, {}};
    for (++next; next != possible.end(); ++next) {
        ProgrammeVisit const* const asked = counts_for(programme, **next, cycle.beginning());
        if (asked == nullptr || !begins_next(programme, *asked)) continue;
        Date const began = cycle.beginning();
        cycle = {*next, add_months(began, asked->months),
                 add_months(began, asked->months + programme.late)};
    }
    return cycle;
}

bool begins_next(Programme const& programme, ProgrammeVisit const& asked) {
    return asked.kind == programme.begins && asked.months == programme.months;
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
