#include "algebra/evaluate/evaluate.hpp"

#include "algebra/operators/operators.hpp"

namespace assay::algebra {
namespace {

// Keeps the bits up to `to`; those above it become `to`.
std::uint64_t limited(std::uint64_t can, int to) {
    std::uint64_t const limit = std::uint64_t{1} << static_cast<unsigned>(to);
    std::uint64_t const within = limit | (limit - 1);
    return (can & within) | ((can & ~within) != 0 ? limit : 0);
}

template <class T>
Kleene presence_of(T const& value) {
    if (value.is_there()) return Kleene::of(true);
    return value.is_none() ? Kleene::of(false) : Kleene{true, true, value.failed};
}

// Whether the lowest case of a ladder holds when no other does: of bands, only if there is something
// to make them of.
Kleene lowest_holds(Context& c, Ladder const& ladder, RowScope const& scope) {
    if (ladder.by == no_expr) return Kleene::of(true);
    Expression const& by = c.plan.at(ladder.by);
    if (by.type.type == Type::choice) return presence_of(c.choice(by, scope));
    return by.type.type == Type::number ? presence_of(c.number(by, scope)) : Kleene::of(true);
}

void compute_value(Context& c, Value const& value) {
    Column& column = c.columns[static_cast<std::size_t>(value.column)];
    std::size_t const rows = size_of(c, value.kind);
    auto const fill = [&](auto& results, auto evaluate) {
        results.resize(rows);
        for_each_row(c, value.kind, [&](Row row) {
            results[static_cast<std::size_t>(row)] = evaluate(RowScope{row, nullptr});
        });
    };
    switch (c.plan.at(value.is).type.type) {
        case Type::condition:
            fill(column.conditions, [&](RowScope const& s) { return c.condition(value.is, s); });
            break;
        case Type::number:
            fill(column.numbers, [&](RowScope const& s) { return c.number(value.is, s); });
            break;
        case Type::choice:
            fill(column.choices, [&](RowScope const& s) { return c.choice(value.is, s); });
            break;
        case Type::date:
            fill(column.dates, [&](RowScope const& s) { return c.date(value.is, s); });
            break;
        case Type::text:
            fill(column.texts, [&](RowScope const& s) { return c.text(value.is, s); });
            break;
        default:
            break;  // rows are gone through where they are used
    }
}

void compute_ladder(Context& c, Ladder const& ladder) {
    auto& results = c.columns[static_cast<std::size_t>(ladder.column)].choices;
    results.resize(size_of(c, ladder.kind));
    for_each_row(c, ladder.kind, [&](Row row) {
        Choice const stand = stands(c, ladder, RowScope{row, nullptr});
        if (stand.can == 0 && !stand.none)
            c.fail({ladder.id, ladder.place, std::string(label(c, ladder.kind, row)),
                    "no case of this ladder is true"});
        results[static_cast<std::size_t>(row)] = stand;
    });
}

}  // namespace

void for_each_row(Context const& c, Kind kind, FunctionRef<void(Row)> body) {
    if (!is_node(kind)) return body(0);
    for (Row const row : c.plan.of_level[level_of(kind)]) body(row);
}

Choice stands(Context& c, Ladder const& ladder, RowScope const& scope) {
    Choice result;
    result.none = true;  // until a case certainly holds
    for (std::size_t i = ladder.cases.size(); i-- > 0;) {
        Expr const when = ladder.cases[i].when;
        Kleene const holds =
            when == no_expr ? lowest_holds(c, ladder, scope) : c.condition(when, scope);
        if (holds.can_yes) result.can |= std::uint64_t{1} << i;
        result.failed = result.failed || holds.failed;
        result.none = !holds.is_yes();
        if (holds.is_yes()) break;
    }
    for (Limit const& limit : ladder.limits) {
        Kleene const holds = c.condition(limit.when, scope);
        if (holds.is_yes())
            result.can = limited(result.can, limit.to);
        else if (holds.can_yes)
            result.can |= limited(result.can, limit.to);
        result.failed = result.failed || holds.failed;
    }
    if (result.can != 0) return result;
    // No case holds: there is nothing to make bands of, or a rule forgot something.
    result.none = lowest_holds(c, ladder, scope).is_no();
    result.failed = !result.none;
    return result;
}

Certainty certainty_of(Choice choice) {
    if (choice.is_known() || choice.is_none()) return Certainty::known;
    return choice.failed ? Certainty::undetermined : Certainty::incomplete;
}

void compute(Context& c) { compute(c, c.plan.steps); }

void compute(Context& c, std::vector<Task> const& steps) {
    c.columns.resize(static_cast<std::size_t>(c.plan.columns));
    c.clear_cache();
    for (Task const& step : steps) {
        if (step.is_ladder) {
            c.rule = &c.plan.ladders[step.index].id;
            compute_ladder(c, c.plan.ladders[step.index]);
        } else {
            c.rule = &c.plan.values[step.index].id;
            compute_value(c, c.plan.values[step.index]);
        }
    }
}

// Parts that must all hold are asked in turn, each of the rows that are left: one that is open cannot
// become certain.
std::uint64_t certain(Context& c, Expression const& e, bool wanted, RowBatch batch) {
    Operator const& op = operator_of(e);
    bool const each_must = op.family == Family::connective && wanted == (op.extent != Extent::some);
    if (!each_must || e.can_fail) {
        KleeneBatch const are = c.conditions(e, batch);
        return batch.asked & (wanted ? are.are_yes() : ~are.can_yes);
    }
    for (std::size_t i = 0; i < e.parts && batch.asked != 0; ++i)
        batch.asked = certain(c, e.part(i), op.extent == Extent::every, batch);
    return batch.asked;
}

bool each_of(Context const& c, Check const& check, RowsSink sink) {
    if (check.row_source != nullptr) return check.row_source->each(c, sink);
    if (is_pair(check.kind)) return pass_first(size_of(c, check.kind), sink);
    if (!is_node(check.kind)) return pass_first(1, sink);
    return pass(c.plan.of_level[level_of(check.kind)], sink);
}

}  // namespace assay::algebra
