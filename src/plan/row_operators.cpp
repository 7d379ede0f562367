// Operators over rows: choosing, quantifying, counting, combining. A row whose condition is open may
// or may not belong; bounds are taken over both.

#include "plan/compile.hpp"

#include <algorithm>
#include <optional>

namespace assay::plan {
namespace {

bool where(Context& c, Expression const& e, Hand const& s, RowSink sink);

// The rows of a `where` that depends on nothing but a node in hand, and is asked for more than once.
std::vector<std::pair<Row, Condition>> const& kept_rows(Context& c, Expression const& e,
                                                        Hand const& s) {
    std::size_t const at = static_cast<std::size_t>(e.kept) * c.plan.standard.nodes.size() +
                           static_cast<std::size_t>(s.row);
    Kept& kept = c.kept[at];
    if (kept.filled) return kept.rows;
    kept.rows.clear();
    where(c, e, s, [&](Row row, Condition belongs) {
        kept.rows.emplace_back(row, belongs);
        return true;
    });
    kept.filled = true;
    c.filled.push_back(at);
    return kept.rows;
}

// Goes through rows the shortest way there is. `body` takes a row and whether it belongs; false: enough.
// One `where` on top of others is gone through in place; what is below it is kept, or called.
template <bool InPlace = true, class Body>
bool go_through(Context& c, Expression const& rows, Hand const& s, Body body) {
    if (rows.span != nullptr) {
        for (Row const row : rows.span(c, rows, s))
            if (!body(row, Condition::of(true))) return false;
        return true;
    }
    if (rows.kept >= 0) {
        for (auto const& [row, belongs] : kept_rows(c, rows, s))
            if (!body(row, belongs)) return false;
        return true;
    }
    if constexpr (InPlace)
        if (rows.evaluate.rows == where)
            return go_through<false>(c, rows.part(0), s, [&](Row row, Condition belongs) {
                Condition const both = conjoin(belongs, c.condition(rows.part(1), Hand{row, &s}));
                return both.is_no() || body(row, both);
            });
    return c.each(rows, s, body);
}

bool where(Context& c, Expression const& e, Hand const& s, RowSink sink) {
    Expression const& condition = e.part(1);
    return go_through(c, e.part(0), s, [&](Row row, Condition belongs) {
        Condition const both = conjoin(belongs, c.condition(condition, Hand{row, &s}));
        return both.is_no() || sink(row, both);
    });
}

bool kept_where(Context& c, Expression const& e, Hand const& s, RowSink sink) {
    for (auto const& [row, belongs] : kept_rows(c, e, s))
        if (!sink(row, belongs)) return false;
    return true;
}

// some and no: whether any row meets the condition, and its opposite
Condition some(Context& c, Expression const& e, Hand const& s) {
    Condition result = Condition::of(false);
    go_through(c, e.part(0), s, [&](Row row, Condition belongs) {
        if (e.parts == 2) belongs = conjoin(belongs, c.condition(e.part(1), Hand{row, &s}));
        result = disjoin(result, belongs);
        return !result.is_yes();
    });
    return result;
}

Condition no(Context& c, Expression const& e, Hand const& s) { return negate(some(c, e, s)); }

// The same of rows that are there already: of any of them ...
template <bool Wanted>
Condition any_there(Context& c, Expression const& e, Hand const& s) {
    return Condition::of(e.part(0).span(c, e.part(0), s).empty() != Wanted);
}

// ... and of a certain one, `some(rows, it:is(outer.row))`, which is looked for once.
template <bool Wanted>
Condition one_there(Context& c, Expression const& e, Hand const& s) {
    Row const wanted = c.row(e.part(1).part(1), Hand{no_row, &s});
    auto const rows = e.part(0).span(c, e.part(0), s);
    return Condition::of((std::find(rows.begin(), rows.end(), wanted) != rows.end()) == Wanted);
}

Condition every(Context& c, Expression const& e, Hand const& s) {
    Condition result = Condition::of(true);
    go_through(c, e.part(0), s, [&](Row row, Condition belongs) {
        result = conjoin(result, disjoin(negate(belongs), c.condition(e.part(1), Hand{row, &s})));
        return !result.is_no();
    });
    return result;
}

Quantity count(Context& c, Expression const& e, Hand const& s) {
    if (e.part(0).span != nullptr)
        return Quantity::of(static_cast<std::int64_t>(e.part(0).span(c, e.part(0), s).size()));
    std::int64_t certain = 0;
    std::int64_t possible = 0;
    bool failed = false;
    go_through(c, e.part(0), s, [&](Row, Condition belongs) {
        certain += belongs.is_yes() ? 1 : 0;
        ++possible;
        failed = failed || belongs.failed;
        return true;
    });
    return {certain, possible, false, failed};
}

// What is known of the numbers of some rows. A row that may not belong can lower the least and raise
// the greatest, but only one that does belong bounds them from the other side.
struct Gathered {
    Number sum_low, sum_high;
    std::optional<Number> least_low, least_high, greatest_low, greatest_high;
    std::int64_t certain = 0, possible = 0;
    bool failed = false;
    bool unknown = false;  ///< a row has no number, or the range was left

    void take(Quantity const& value, Condition belongs) {
        bool const sure = belongs.is_yes();
        failed = failed || value.failed || belongs.failed;
        ++possible;
        certain += sure ? 1 : 0;
        if (value.absent) {
            unknown = true;
            return;
        }
        if (sure || value.low < Number(0)) add_to(sum_low, value.low);
        if (sure || value.high > Number(0)) add_to(sum_high, value.high);
        least_low = std::min(least_low.value_or(value.low), value.low);
        greatest_high = std::max(greatest_high.value_or(value.high), value.high);
        if (!sure) return;
        least_high = std::min(least_high.value_or(value.high), value.high);
        greatest_low = std::max(greatest_low.value_or(value.low), value.low);
    }

    [[nodiscard]] Quantity between(std::optional<Number> low, std::optional<Number> high) const {
        if (unknown || !low || !high) return Quantity::none(failed);
        return {*low, *high, false, failed};
    }

private:
    void add_to(Number& sum, Number value) {
        auto const total = add(sum, value);
        if (total)
            sum = *total;
        else
            unknown = failed = true;
    }
};

Gathered gather(Context& c, Expression const& e, Hand const& s) {
    Gathered gathered;
    go_through(c, e.part(0), s, [&](Row row, Condition belongs) {
        gathered.take(c.number(e.part(1), Hand{row, &s}), belongs);
        return true;
    });
    return gathered;
}

Quantity sum(Context& c, Expression const& e, Hand const& s) {
    Gathered const all = gather(c, e, s);
    return all.between(all.sum_low, all.sum_high);
}

Quantity min(Context& c, Expression const& e, Hand const& s) {
    Gathered const all = gather(c, e, s);
    return all.between(all.least_low, all.least_high);
}

Quantity max(Context& c, Expression const& e, Hand const& s) {
    Gathered const all = gather(c, e, s);
    return all.between(all.greatest_low, all.greatest_high);
}

Quantity mean(Context& c, Expression const& e, Hand const& s) {
    Gathered const all = gather(c, e, s);
    if (all.certain == 0 || all.certain != all.possible) return Quantity::none(all.failed);
    return all.between(divide(all.sum_low, all.certain), divide(all.sum_high, all.certain));
}

// Every choice between the least and the greatest that can come out; a superset of what can.
template <bool Lowest>
Choice extreme_choice(Context& c, Expression const& e, Hand const& s) {
    int near = Lowest ? 64 : -1;  // the best any row can give
    int far = Lowest ? 64 : -1;   // the best that is certain
    bool failed = false;
    go_through(c, e.part(0), s, [&](Row row, Condition belongs) {
        Choice const value = c.choice(e.part(1), Hand{row, &s});
        failed = failed || value.failed || belongs.failed;
        if (value.can == 0) return true;
        int const best = Lowest ? value.lowest() : value.highest();
        int const worst = Lowest ? value.highest() : value.lowest();
        near = Lowest ? std::min(near, best) : std::max(near, best);
        if (belongs.is_yes()) far = Lowest ? std::min(far, worst) : std::max(far, worst);
        return true;
    });
    if (far < 0 || far > 63) return {0, failed};
    Choice result{0, failed};
    for (int i = std::min(near, far); i <= std::max(near, far); ++i)
        result.can |= std::uint64_t{1} << static_cast<unsigned>(i);
    return result;
}

// Whether a condition is `it:is(row)`, and the row has nothing to do with `it`.
bool is_this_row(Plan const& plan, Expr condition) {
    Expression const& e = plan.at(condition);
    if (e.op->word != "is" || plan.at(plan.part(e, 0)).op->compile != compile_it) return false;
    if (plan.at(plan.part(e, 0)).type.type != Type::row) return false;
    Expression const* row = &plan.at(plan.part(e, 1));
    while (row->parts == 1 && row->type.type == Type::row) row = &plan.at(plan.part(*row, 0));
    return row->parts == 0 && row->op->compile == compile_outer;
}

Expression of_type(Typed type, Evaluate evaluate) {
    Expression e;
    e.type = type;
    e.evaluate = evaluate;
    return e;
}

}  // namespace

Expr compile_where(Compiler& compiler, Tree const& tree) {
    Expr const rows = compiler.part(tree, 0, Type::rows);
    if (rows == no_expr) return no_expr;
    Typed const type = compiler.type_of(rows);
    Expr const condition = compiler.part_over(tree, 1, type.kind, Type::condition);
    if (condition == no_expr) return no_expr;
    // whether it depends on a node in hand alone is known here; whether it is worth keeping, later
    auto const& hands = compiler.in_hand();
    bool const of_node = hands.size() == 1 && hands.front().type == Type::row &&
                         (is_node(hands.front().kind) || hands.front().kind == Kind::assessment);
    Expression e = of_type(type, {.rows = where});
    e.of_node = of_node;
    return compiler.add(tree, e, {rows, condition});
}

bool (*keeping_rows())(Context&, Expression const&, Hand const&, RowSink) { return kept_where; }

Expr compile_quantifier(Compiler& compiler, Tree const& tree) {
    Expr const rows = compiler.part(tree, 0, Type::rows);
    if (rows == no_expr) return no_expr;
    Evaluate evaluate;
    evaluate.condition = tree.word == "some" ? some : tree.word == "no" ? no : every;
    bool const there = compiler.plan().at(rows).span != nullptr && tree.word != "every";
    if (tree.parts.size() == 1) {
        if (there) evaluate.condition = tree.word == "some" ? any_there<true> : any_there<false>;
        return compiler.add(tree, of_type({Type::condition}, evaluate), {rows});
    }
    Expr const condition =
        compiler.part_over(tree, 1, compiler.type_of(rows).kind, Type::condition);
    if (condition == no_expr) return no_expr;
    if (there && is_this_row(compiler.plan(), condition))
        evaluate.condition = tree.word == "some" ? one_there<true> : one_there<false>;
    return compiler.add(tree, of_type({Type::condition}, evaluate), {rows, condition});
}

Expr compile_count(Compiler& compiler, Tree const& tree) {
    Expr const rows = compiler.part(tree, 0, Type::rows);
    return rows == no_expr ? no_expr
                           : compiler.add(tree, of_type({Type::number}, {.number = count}), {rows});
}

Expr compile_combination(Compiler& compiler, Tree const& tree) {
    Expr const rows = compiler.part(tree, 0, Type::rows);
    if (rows == no_expr) return no_expr;
    Expr const number = compiler.part_over(tree, 1, compiler.type_of(rows).kind, Type::number);
    if (number == no_expr) return no_expr;
    Evaluate evaluate;
    evaluate.number = tree.word == "sum"   ? sum
                      : tree.word == "min" ? min
                      : tree.word == "max" ? max
                                           : mean;
    Expression e = of_type({Type::number}, evaluate);
    e.share = tree.word != "sum" && compiler.plan().at(number).share;
    return compiler.add(tree, e, {rows, number});
}

Expr compile_extreme(Compiler& compiler, Tree const& tree) {
    Expr const rows = compiler.part(tree, 0, Type::rows);
    if (rows == no_expr) return no_expr;
    Expr const choice = compiler.part_over(tree, 1, compiler.type_of(rows).kind, Type::choice);
    if (choice == no_expr) return no_expr;
    Evaluate evaluate;
    evaluate.choice = tree.word == "lowest" ? extreme_choice<true> : extreme_choice<false>;
    return compiler.add(tree, of_type(compiler.type_of(choice), evaluate), {rows, choice});
}

}  // namespace assay::plan
