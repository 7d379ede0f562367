#include "engine/open_result.hpp"

#include "algebra/evaluate/evaluate.hpp"

#include <variant>

namespace assay::engine {

using namespace algebra;

namespace {

/// Collects the columns that a result reads.
class NeededTasks {
public:
    explicit NeededTasks(Plan const& plan)
        : plan_(plan), seen_(plan.expressions.size()), columns_(at(plan.columns)) {}

    void of(OpenResult const& result) {
        if (result.ladder != nullptr)
            column(result.ladder->column);
        else
            expression(result.expr);
    }

    [[nodiscard]] std::vector<Task> tasks() const {
        std::vector<Task> tasks;
        for (Task const& each : plan_.steps) {
            std::int32_t const column =
                each.is_ladder ? plan_.ladders[each.index].column : plan_.values[each.index].column;
            if (column >= 0 && columns_[at(column)]) tasks.push_back(each);
        }
        return tasks;
    }

private:
    void expression(Expr expr) {
        if (expr == no_expr || seen_[at(expr)]) return;
        seen_[at(expr)] = true;
        Expression const& e = plan_.at(expr);
        if (auto const* const read = std::get_if<ColumnRead>(&e.payload)) column(read->column);
        if (auto const* const read = std::get_if<RowsRead>(&e.payload)) expression(read->is);
        if (auto const* const sought = std::get_if<SoughtRow>(&e.payload)) expression(sought->row);
        for (std::size_t i = 0; i < e.parts; ++i) expression(plan_.part(e, i));
    }

    void column(std::int32_t which) {
        if (columns_[at(which)]) return;
        columns_[at(which)] = true;
        for (Value const& each : plan_.values)
            if (each.column == which) expression(each.is);
        for (Ladder const& each : plan_.ladders) {
            if (each.column != which) continue;
            expression(each.by);
            for (Case const& of_ladder : each.cases) expression(of_ladder.when);
            for (Limit const& limit : each.limits) expression(limit.when);
        }
    }

    Plan const& plan_;
    std::vector<bool> seen_, columns_;
};

}  // namespace

ResultState state_of(Context& c, OpenResult const& result) {
    ResultState state;
    RowScope const scope{result.row, nullptr};
    auto const choice = [&](Choice const& chosen) {
        state.is_known = chosen.is_known() || chosen.is_none();
        state.value = std::to_string(chosen.can) + (chosen.none ? "-" : "");
    };
    if (result.ladder != nullptr) {
        choice(c.columns[at(result.ladder->column)].choices[at(result.row)]);
        return state;
    }
    Expression const& e = c.plan.at(result.expr);
    switch (e.type.type) {
        case Type::condition: {
            Kleene const is = c.condition(e, scope);
            state.is_known = !is.is_open();
            state.value = is.is_yes() ? "yes" : "no";
            break;
        }
        case Type::number: {
            Quantity const number = c.number(e, scope);
            state.is_known = number.is_known() || number.is_none();
            if (number.is_known()) state.value = number.low.exact();
            break;
        }
        case Type::choice:
            choice(c.choice(e, scope));
            break;
        case Type::rows:
            state.is_known = true;
            c.each_row(result.expr, scope, [&](Row row, Kleene belongs) {
                state.is_known = state.is_known && belongs.is_yes();
                append_reference(c, e.type.kind, row, state.value);
                state.value += ' ';
                return true;
            });
            break;
        default:
            state.is_known = true;  // dates and texts are never called open
    }
    return state;
}

std::vector<Task> tasks_of(Plan const& plan, OpenResult const& result) {
    NeededTasks needed(plan);
    needed.of(result);
    return needed.tasks();
}

}  // namespace assay::engine
