// Why a result is as it is. For each ladder of a node the case that holds, and the cases above it with what
// was asked and what failed: from the top down to the first that holds. Beside that the values of the node, the
// nodes below it with their results, and what falls short; of an element, all that is held of it
// (explain_element). All this is read from rows and columns that are there already. What open results depend
// on is searched for (dependence).

#include "engine/explain.hpp"

#include "algebra/evaluate/evaluate.hpp"
#include "algebra/explain/reasons.hpp"
#include "engine/explain_element.hpp"
#include "engine/open_points.hpp"
#include "model/messages/linking.hpp"
#include "model/nearest.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
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

}  // namespace

LadderExplanation explain_ladder(Context& c, Ladder const& ladder, Row row) {
    Choice const stand = c.columns[at(ladder.column)].choices[at(row)];
    RowScope const scope{row, nullptr};
    LadderExplanation explained;
    std::vector<Expr> conditions;
    explained.ladder = ladder.id;
    for_each_bit(stand.can, [&](std::size_t i) { explained.cases.push_back(ladder.cases[i].id); });
    join(explained.cases, " or ", explained.stands);
    if (stand.is_none()) explained.stands = "none";
    explained.certainty = certainty_of(stand);
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

namespace {

Certainty certainty_of_value(Context& c, Value const& value, Row row) {
    auto const certain = [](bool known, bool failed) {
        return known ? Certainty::known : failed ? Certainty::undetermined : Certainty::incomplete;
    };
    switch (c.plan.at(value.is).type.type) {
        case Type::number: {
            Quantity const& number = c.columns[at(value.column)].numbers[at(row)];
            return certain(number.is_known() || number.is_none(), number.failed);
        }
        case Type::choice:
            return certainty_of(c.columns[at(value.column)].choices[at(row)]);
        case Type::condition: {
            Kleene const& condition = c.columns[at(value.column)].conditions[at(row)];
            return certain(!condition.is_open(), condition.failed);
        }
        case Type::rows: {
            bool known = true;
            bool failed = false;
            c.each_row(value.is, RowScope{row, nullptr}, [&](Row, Kleene belongs) {
                known = known && belongs.is_yes();
                failed = failed || belongs.failed;
                return true;
            });
            return certain(known, failed);
        }
        default:
            return Certainty::known;
    }
}

ValueExplanation explain_value(Context& c, Value const& value, Row row) {
    ValueExplanation explained;
    explained.value = value.id;
    explained.certainty = certainty_of_value(c, value, row);
    explained.found = value_found(c, value.is, RowScope{row, nullptr});
    explained.place = c.plan.in_results(c.plan.places[c.plan.at(value.is).tree]);
    return explained;
}

/// The row that an id names; of no id, the assessment.
struct Explained {
    Kind kind = Kind::assessment;
    Row row = 0;
};

Explained find_node(Plan const& plan, std::string_view id) {
    if (id.empty()) return {};
    auto const* const found = plan.ids.find(id);
    if (found != nullptr && *found < plan.standard.nodes.size())
        return {level_kind(plan.standard.nodes[*found].level), static_cast<Row>(*found)};
    Nearest nearest{id};
    for (Node const& node : plan.standard.nodes) nearest.offer(node.id);
    Said said = say<linking_messages, "no-element-to-explain">(
                    {{"id", id}, {"pack", plan.id}, {"version", plan.version}})
                    .near(nearest.best());
    said.code = "unknown-" + plan.standard.levels.back().name;
    throw Error({std::move(said)});
}

// Those that are below a node, or all, and have a result.
std::vector<NodeStanding> standings_below(Context& c, Explained const& above) {
    std::vector<NodeStanding> standings;
    auto const& nodes = c.plan.standard.nodes;
    bool const of_all = above.kind == Kind::assessment;
    for (std::size_t i = of_all ? 0 : at(above.row) + 1; i < nodes.size(); ++i) {
        if (!of_all && nodes[i].level <= nodes[at(above.row)].level) break;
        bool const is_element = c.plan.standard.is_element(nodes[i]);
        if (!is_element && !c.plan.results_of(level_kind(nodes[i].level)).ladders.empty())
            standings.push_back(standing_of(c, static_cast<Row>(i)));
    }
    return standings;
}

// A gap analysis has no outcome to explain.
bool is_outcome_of_gap_analysis(Context const& c, Explained const& explained,
                                std::uint32_t ladder) {
    if (explained.kind != Kind::assessment || static_cast<std::int64_t>(ladder) != c.plan.outcome)
        return false;
    Row const visit = c.rows.decided->visit;
    return visit != no_row &&
           c.plan.visit_kinds[at(c.rows.linked->visit_kinds[at(visit)])].gap_analysis;
}

Explanation explain_node(Context& c, Explained const& explained) {
    Explanation explanation;
    auto const& results = c.plan.results_of(explained.kind);
    for (std::uint32_t const each : results.ladders)
        if (!is_outcome_of_gap_analysis(c, explained, each))
            explanation.ladders.push_back(explain_ladder(c, c.plan.ladders[each], explained.row));
    for (LadderExplanation& ladder : explanation.ladders) {
        ladder.place = c.plan.in_results(std::move(ladder.place));
        name_places(c.plan, ladder.reasons);
    }
    for (std::uint32_t const each : results.values)
        explanation.values.push_back(explain_value(c, c.plan.values[each], explained.row));
    bool const is_element = explained.kind == level_kind(c.plan.standard.levels.size() - 1);
    if (!is_element) explanation.nodes = standings_below(c, explained);
    if (explained.kind == Kind::assessment) return explanation;
    Node const& node = c.plan.standard.nodes[at(explained.row)];
    explanation.node = node.id;
    explanation.title = node.title;
    explanation.level = c.plan.standard.levels[node.level].name;
    if (is_element)
        explanation.element = explain_element(c, explained.row);
    else
        explanation.elements = unmet_elements(c, explained.row);
    return explanation;
}

// Each open result gets an equal share of the steps. The rating of an element depends on itself: it is open until
// somebody gives it or, in a dispute, until the judgements agree.
void find_dependences(Context& c, Explained const& explained, DependenceSearch const& search,
                      Explanation& explanation) {
    OpenPoints open(c);
    if (explanation.element && !c.rows.decided->nodes[at(explained.row)].rating.is_known())
        explanation.element->depends_on =
            Dependence{{open.add({OpenLeaf::Is::element, Kind::level, explained.row})}, true};
    auto const is_open = [](auto const& each) { return each.certainty != Certainty::known; };
    auto& ladders = explanation.ladders;
    auto& values = explanation.values;
    auto const count = std::count_if(ladders.begin(), ladders.end(), is_open) +
                       std::count_if(values.begin(), values.end(), is_open);
    auto const find = [&](Ladder const* ladder, Expr expr) {
        return search.finder.find(c, {ladder, expr, explained.row},
                                  search.allowance / static_cast<std::uint64_t>(count), open);
    };
    auto const& results = c.plan.results_of(explained.kind);
    for (std::size_t i = 0; i < ladders.size(); ++i)
        if (is_open(ladders[i]))
            ladders[i].depends_on = find(&c.plan.ladders[results.ladders[i]], no_expr);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (is_open(values[i]))
            values[i].depends_on = find(nullptr, c.plan.values[results.values[i]].is);
    explanation.open = std::move(open).take();
}

}  // namespace

Explanation explain(Context& c, std::string_view id, DependenceSearch const& search) {
    Explained const explained = find_node(c.plan, id);
    Explanation explanation = explain_node(c, explained);
    find_dependences(c, explained, search, explanation);
    return explanation;
}

}  // namespace assay::engine
