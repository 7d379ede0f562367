// Why a node stands as it does. For each of its ladders the case that holds, and the cases above it with what
// was asked and what failed: from the top down to the first that holds. Everything is read from rows and
// columns that are there already; only the reasons are made here (algebra/explain).

#include "engine/explain.hpp"

#include "algebra/evaluate/evaluate.hpp"
#include "algebra/explain/reasons.hpp"
#include "model/nearest.hpp"

#include <utility>
#include <vector>

namespace assay::engine {

using namespace algebra;

namespace {

// A case or a limit, which comes out as its condition does.
Reason step_of(ReasonKind kind, std::string const& id, Place const& place, Reason condition) {
    Reason step;
    step.kind = kind;
    step.name = id;
    step.place = place;
    step.holds = condition.holds;
    step.compares = condition.holds;
    step.because.push_back(std::move(condition));
    return step;
}

LadderExplanation explain_ladder(Context& c, Ladder const& ladder, Row row) {
    Choice const stand = c.columns[at(ladder.column)].choices[at(row)];
    RowScope const scope{row, nullptr};
    LadderExplanation explained;
    std::vector<Expr> conditions;
    explained.ladder = ladder.id;
    std::vector<std::string> cases;
    for (std::size_t i = 0; i < ladder.cases.size(); ++i)
        if ((stand.can >> i & 1U) != 0) cases.push_back(ladder.cases[i].id);
    join(cases, " or ", explained.stands);
    if (stand.is_none()) explained.stands = "none";
    explained.place = ladder.place;
    if (stand.is_known())
        explained.place = ladder.cases[static_cast<std::size_t>(stand.lowest())].place;
    if (!stand.is_none())
        render(c,
               stand.is_known() ? ladder.cases[static_cast<std::size_t>(stand.lowest())].says
                                : ladder.open,
               scope, explained.says);
    // From the top down to the case that holds: what was asked, and what failed.
    for (std::size_t i = ladder.cases.size(); i-- > 0;) {
        Case const& each = ladder.cases[i];
        if (each.when == no_expr) break;
        Reason step = step_of(ReasonKind::ladder_case, each.id, each.place,
                              reason_for(c, each.when, scope, true, conditions));
        bool const holds = step.holds == Holds::yes;
        explained.reasons.push_back(std::move(step));
        if (holds) break;
    }
    for (Limit const& limit : ladder.limits) {
        Reason reason = reason_for(c, limit.when, scope, false, conditions);
        if (reason.holds == Holds::no) continue;
        Reason step = step_of(ReasonKind::limit, limit.id, limit.place, std::move(reason));
        step.limits_to = ladder.cases[static_cast<std::size_t>(limit.to)].id;
        explained.reasons.push_back(std::move(step));
    }
    return explained;
}

void name_places(Plan const& plan, std::vector<Reason>& reasons) {
    for (Reason& each : reasons) {
        each.place = plan.in_results(std::move(each.place));
        name_places(plan, each.because);
    }
}

}  // namespace

Explanation explain(Context& c, std::string_view id) {
    Explanation explanation;
    Kind kind = Kind::assessment;
    Row row = 0;
    if (!id.empty()) {
        auto const* const found = c.plan.ids.find(id);
        if (!found || *found >= c.plan.standard.nodes.size()) {
            Nearest nearest{id};
            for (Node const& node : c.plan.standard.nodes) nearest.offer(node.id);
            throw Error(
                {{"unknown-" + c.plan.standard.levels.back().name,
                  {},
                  "there is no `" + std::string(id) + "` in " + c.plan.id + " " + c.plan.version,
                  {},
                  std::string(nearest.best())}});
        }
        row = static_cast<Row>(*found);
        Node const& node = c.plan.standard.nodes[at(row)];
        kind = level_kind(node.level);
        explanation.node = node.id;
        explanation.title = node.title;
    }
    for (Ladder const& ladder : c.plan.ladders)
        if (ladder.kind == kind) explanation.ladders.push_back(explain_ladder(c, ladder, row));
    for (LadderExplanation& ladder : explanation.ladders) {
        ladder.place = c.plan.in_results(std::move(ladder.place));
        name_places(c.plan, ladder.reasons);
    }
    return explanation;
}

}  // namespace assay::engine
