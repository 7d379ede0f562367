// Operators over rows: choosing, quantifying, counting, combining. A row whose condition is open may
// or may not belong; bounds are taken over both.

#include "algebra/operators/compiler.hpp"
#include "algebra/operators/lift.hpp"

#include <algorithm>
#include <optional>

namespace assay::algebra {
namespace {

// Whether one of these holds.
Kleene any_of(KleeneBatch const& each) {
    if (each.are_yes() != 0) return Kleene::of(true);
    return {each.can_yes != 0, true, (each.failed & each.can_yes) != 0};
}

bool where(Context& c, Expression const& e, RowScope const& s, RowsSink sink) {
    return c.each(e.part(0), s, [&](Row const* rows, KleeneBatch const& belong) {
        RowBatch const batch{rows, belong.can_yes, &s};
        KleeneBatch const both = conjoin(belong, c.conditions(e.part(1), batch));
        return both.can_yes == 0 || sink(rows, both);
    });
}

// The rows of a `where` that depends on nothing but a node in hand, and is asked for more than once.
bool cached_where(Context& c, Expression const& e, RowScope const& s, RowsSink sink) {
    std::size_t const at = static_cast<std::size_t>(e.cached) * c.plan.standard.nodes.size() +
                           static_cast<std::size_t>(s.row);
    RowCache& cached = c.row_caches[at];
    if (!cached.filled) {
        cached.rows.clear();
        cached.belong.clear();
        where(c, e, s, [&](Row const* rows, KleeneBatch const& belong) {
            cached.rows.insert(cached.rows.end(), rows, rows + std::bit_width(belong.can_yes));
            cached.belong.push_back(belong);
            cached.rows.resize(cached.belong.size() * most_at_once);
            return true;
        });
        cached.filled = true;
        c.filled.push_back(at);
    }
    for (std::size_t i = 0; i < cached.belong.size(); ++i)
        if (!sink(cached.rows.data() + i * most_at_once, cached.belong[i])) return false;
    return true;
}

// some and no: whether any row meets the condition, and its opposite
Kleene some(Context& c, Expression const& e, RowScope const& s) {
    Kleene result = Kleene::of(false);
    c.each(e.part(0), s, [&](Row const* rows, KleeneBatch belong) {
        if (e.parts == 2)
            belong = conjoin(belong, c.conditions(e.part(1), RowBatch{rows, belong.can_yes, &s}));
        result = disjoin(result, any_of(belong));
        return !result.is_yes();
    });
    return result;
}

Kleene no(Context& c, Expression const& e, RowScope const& s) { return negate(some(c, e, s)); }

// The rows of the first part, where they are there already.
std::span<Row const> there(Context& c, Expression const& e, Row from) {
    Expression const& rows = e.part(0);
    return rows.span(c, rows, from);
}
std::span<Row const> there(Context& c, Expression const& e, RowScope const& s) {
    return there(c, e, c.row(e.part(0).part(0), s));
}

// some and no of them: whether there is any ...
template <bool wanted>
Kleene any_there(Context& c, Expression const& e, RowScope const& s) {
    return Kleene::of(there(c, e, s).empty() != wanted);
}
template <bool wanted>
KleeneBatch many_any_there(Context& c, Expression const& e, RowBatch const& batch) {
    Values<Row> const from(c, e.part(0).part(0), batch);
    std::uint64_t found = 0;
    for_each_bit(batch.asked, [&](std::size_t at) {
        found |= std::uint64_t{!there(c, e, from[at]).empty()} << at;
    });
    return KleeneBatch::of(wanted ? found : ~found);
}

// ... and a certain one, `some(rows, it:is(outer.row))`, which is looked for once.
bool has_row(std::span<Row const> rows, Row wanted) {
    for (Row const row : rows)
        if (row == wanted) return true;
    return false;
}
template <bool wanted>
Kleene one_there(Context& c, Expression const& e, RowScope const& s) {
    Row const one = c.row(e.as<SoughtRow>().row, s);
    return Kleene::of(has_row(there(c, e, s), one) == wanted);
}
template <bool wanted>
KleeneBatch many_one_there(Context& c, Expression const& e, RowBatch const& batch) {
    Values<Row> const from(c, e.part(0).part(0), batch);
    Values<Row> const ones(c, c.plan.at(e.as<SoughtRow>().row), batch);
    std::uint64_t found = 0;
    for_each_bit(batch.asked, [&](std::size_t at) {
        found |= std::uint64_t{has_row(there(c, e, from[at]), ones[at])} << at;
    });
    return KleeneBatch::of(wanted ? found : ~found);
}

Kleene every(Context& c, Expression const& e, RowScope const& s) {
    Kleene result = Kleene::of(true);
    c.each(e.part(0), s, [&](Row const* rows, KleeneBatch const& belong) {
        KleeneBatch const hold = c.conditions(e.part(1), RowBatch{rows, belong.can_yes, &s});
        result = conjoin(result, negate(any_of(conjoin(belong, negate(hold)))));
        return !result.is_no();
    });
    return result;
}

Quantity count(Context& c, Expression const& e, RowScope const& s) {
    std::int64_t certain = 0;
    std::int64_t possible = 0;
    std::uint64_t failed = 0;
    c.each(e.part(0), s, [&](Row const*, KleeneBatch const& belong) {
        certain += std::popcount(belong.are_yes());
        possible += std::popcount(belong.can_yes);
        failed |= belong.failed & belong.can_yes;
        return true;
    });
    return Quantity::between(certain, possible, failed != 0);
}
Quantity count_group(Context&, Expression const&, RowScope const& s) {
    return Quantity::of(static_cast<std::int64_t>(s.group.size()));
}
Quantity count_there(Context& c, Expression const& e, RowScope const& s) {
    return Quantity::of(static_cast<std::int64_t>(there(c, e, s).size()));
}
Quantity const* many_count_there(Context& c, Expression const& e, RowBatch const& batch,
                                 Quantity* to) {
    Values<Row> const from(c, e.part(0).part(0), batch);
    for_each_bit(batch.asked, [&](std::size_t at) {
        to[at] = Quantity::of(static_cast<std::int64_t>(there(c, e, from[at]).size()));
    });
    return to;
}

// What is known of the numbers of some rows. A row that may not belong can lower the least and raise
// the greatest, but only one that does belong bounds them from the other side. A row without a number
// leaves the others without a result: `rows:where(it.x:present())` leaves out such rows.
struct Gathered {
    Number sum_low, sum_high;
    std::optional<Number> least_low, least_high, greatest_low, greatest_high;
    std::int64_t certain = 0, possible = 0;
    bool failed = false;
    bool none = false;  ///< a row that belongs has certainly no number
    bool open = false;  ///< a number is not known, or the range was left

    void take(Quantity const& value, Kleene belongs) {
        bool const sure = belongs.is_yes();
        failed = failed || value.failed || belongs.failed;
        ++possible;
        certain += sure ? 1 : 0;
        if (!value.is_there()) {
            none = none || (sure && value.is_none());
            open = open || !sure || !value.is_none();
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
        if (none) return Quantity::none(failed);
        if (open) return Quantity::open(failed);
        if (low && high) return Quantity::between(*low, *high, failed);
        return possible == 0 ? Quantity::none(failed) : Quantity::open(failed);
    }

private:
    void add_to(Number& sum, Number value) {
        auto const total = add(sum, value);
        if (total)
            sum = *total;
        else
            open = failed = true;
    }
};

Gathered gather(Context& c, Expression const& e, RowScope const& s) {
    Gathered gathered;
    c.each(e.part(0), s, [&](Row const* rows, KleeneBatch const& belong) {
        Values<Quantity> const numbers(c, e.part(1), RowBatch{rows, belong.can_yes, &s});
        for_each_bit(belong.can_yes,
                     [&](std::size_t at) { gathered.take(numbers[at], belong[at]); });
        return true;
    });
    return gathered;
}

Quantity sum(Context& c, Expression const& e, RowScope const& s) {
    Gathered const all = gather(c, e, s);
    return all.between(all.sum_low, all.sum_high);
}

Quantity min(Context& c, Expression const& e, RowScope const& s) {
    Gathered const all = gather(c, e, s);
    return all.between(all.least_low, all.least_high);
}

Quantity max(Context& c, Expression const& e, RowScope const& s) {
    Gathered const all = gather(c, e, s);
    return all.between(all.greatest_low, all.greatest_high);
}

Quantity mean(Context& c, Expression const& e, RowScope const& s) {
    Gathered const all = gather(c, e, s);
    if (all.certain != all.possible) return all.between({}, {});
    return all.between(divide(all.sum_low, all.certain), divide(all.sum_high, all.certain));
}

// Every choice between the least and the greatest that can come out; a superset of what can.
template <bool Lowest>
Choice extreme_choice(Context& c, Expression const& e, RowScope const& s) {
    int near = Lowest ? 64 : -1;  // the best any row can give
    int far = Lowest ? 64 : -1;   // the best that is certain
    std::uint64_t any = 0;        // what some row can give
    bool failed = false;
    bool unknown = false;  // a row has a choice of which nothing is known, since a rule failed
    c.each(e.part(0), s, [&](Row const* rows, KleeneBatch const& belong) {
        Values<Choice> const choices(c, e.part(1), RowBatch{rows, belong.can_yes, &s});
        for_each_bit(belong.can_yes, [&](std::size_t at) {
            Choice const value = choices[at];
            failed = failed || value.failed || belong[at].failed;
            unknown = unknown || (value.can == 0 && value.failed);
            if (value.can == 0) return;
            any |= value.can;
            int const best = Lowest ? value.lowest() : value.highest();
            int const worst = Lowest ? value.highest() : value.lowest();
            near = Lowest ? std::min(near, best) : std::max(near, best);
            if (belong[at].is_yes() && !value.none)
                far = Lowest ? std::min(far, worst) : std::max(far, worst);
        });
        return true;
    });
    if (unknown) return {0, true, false};
    if (far < 0 || far > 63) return {any, failed, true};
    Choice result{0, failed, false};
    for (int i = std::min(near, far); i <= std::max(near, far); ++i)
        result.can |= std::uint64_t{1} << static_cast<unsigned>(i);
    return result;
}

// Whether a condition is `it:is(row)`, and the row has nothing to do with `it`.
bool is_this_row(Plan const& plan, Expr condition) {
    Expression const& e = plan.at(condition);
    if (!is_a(e, Family::comparison) || !is_current_row(plan.at(plan.part(e, 0)))) return false;
    if (plan.at(plan.part(e, 0)).type.type != Type::row) return false;
    Expression const* row = &plan.at(plan.part(e, 1));
    while (row->parts == 1 && row->type.type == Type::row) row = &plan.at(plan.part(*row, 0));
    return row->parts == 0 && is_a(*row, Family::row) &&
           operator_of(*row).row_is == RowIs::surrounding;
}

// A row that is reached from the row around, reached from the current row instead.
Expr from_row_in_hand(Compiler& compiler, Expr row) {
    Expression const made = compiler.plan().at(row);
    Tree tree;
    tree.word = made.parts == 0 ? "it" : operator_of(made).word;
    tree.text = compiler.plan().texts[made.name];
    tree.place = compiler.plan().places[made.tree];
    if (made.parts == 0) return compile_it(compiler, tree);
    Expr const of = from_row_in_hand(compiler, compiler.plan().part(made, 0));
    return of == no_expr ? no_expr : compiler.add(tree, made, {of});
}

// What is within may look at the row around it, that is, the current row here.
Expression over_rows(Typed type) {
    Expression e;
    e.type = type;
    e.of_row = true;
    return e;
}

}  // namespace

// The rows of a group that is gone through are never none.
Bounds bounds_of_count(Plan const& plan, Expression const& e, std::span<Bounds const>) {
    return {Number(is_current_row(plan.at(plan.part(e, 0))) ? 1 : 0), {}, true};
}

Bounds bounds_of_total(Plan const&, Expression const&, std::span<Bounds const> of) {
    bool const grows = of[1].low && *of[1].low >= Number(0);
    return {grows ? std::optional(Number(0)) : std::nullopt, {}, of[1].whole};
}

Bounds bounds_of_extreme(Plan const&, Expression const&, std::span<Bounds const> of) {
    return of[1];
}

Bounds bounds_of_mean(Plan const&, Expression const&, std::span<Bounds const> of) {
    return {of[1].low, of[1].high, false};
}

Expr compile_where(Compiler& compiler, Tree const& tree) {
    Expr const rows = compiler.part(tree, 0, Type::rows);
    if (rows == no_expr) return no_expr;
    Typed const type = compiler.type_of(rows);
    Expr const condition = compiler.part_over(tree, 1, type.kind, Type::condition);
    if (condition == no_expr) return no_expr;
    // whether it depends on a node in hand alone is known here; whether it is worth keeping, later
    auto const& types = compiler.row_types();
    bool const of_node = types.size() == 1 && types.front().type == Type::row &&
                         (is_node(types.front().kind) || types.front().kind == Kind::assessment);
    Expression e = over_rows(type);
    e.evaluate.rows = where;
    e.of_node = of_node;
    return compiler.add(tree, e, {rows, condition});
}

bool (*cached_rows())(Context&, Expression const&, RowScope const&, RowsSink) {
    return cached_where;
}

Expr compile_quantifier(Compiler& compiler, Tree const& tree) {
    Expr const rows = compiler.part(tree, 0, Type::rows);
    if (rows == no_expr) return no_expr;
    Extent const extent = find_operator(tree.word)->extent;
    bool const wanted = extent == Extent::some;
    Expression e = over_rows({Type::condition});
    e.evaluate.condition = wanted ? some : extent == Extent::none ? no : every;
    bool const are_there = compiler.plan().at(rows).span != nullptr && extent != Extent::every;
    if (tree.parts.size() == 1) {
        if (are_there) {
            e.evaluate.condition = wanted ? any_there<true> : any_there<false>;
            e.many.condition = wanted ? many_any_there<true> : many_any_there<false>;
        }
        return compiler.add(tree, e, {rows});
    }
    Expr const condition =
        compiler.part_over(tree, 1, compiler.type_of(rows).kind, Type::condition);
    if (condition == no_expr) return no_expr;
    if (are_there && is_this_row(compiler.plan(), condition)) {
        Expr const row = compiler.plan().part(compiler.plan().at(condition), 1);
        Expr const sought = from_row_in_hand(compiler, row);
        if (sought == no_expr) return no_expr;
        e.payload = SoughtRow{sought};
        e.evaluate.condition = wanted ? one_there<true> : one_there<false>;
        e.many.condition = wanted ? many_one_there<true> : many_one_there<false>;
    }
    return compiler.add(tree, e, {rows, condition});
}

Expr compile_count(Compiler& compiler, Tree const& tree) {
    Expr const rows = compiler.part(tree, 0, Type::rows);
    if (rows == no_expr) return no_expr;
    Expression e = over_rows({Type::number});
    bool const of_group = is_current_row(compiler.plan().at(rows));
    e.evaluate.number = of_group ? count_group : count;
    if (compiler.plan().at(rows).span != nullptr) {
        e.evaluate.number = count_there;
        e.many.number = many_count_there;
    }
    return compiler.add(tree, e, {rows});
}

Expr compile_combination(Compiler& compiler, Tree const& tree) {
    Expr const rows = compiler.part(tree, 0, Type::rows);
    if (rows == no_expr) return no_expr;
    Expr const number = compiler.part_over(tree, 1, compiler.type_of(rows).kind, Type::number);
    if (number == no_expr) return no_expr;
    Expression e = over_rows({Type::number});
    e.evaluate.number = tree.word == "sum"   ? sum
                        : tree.word == "min" ? min
                        : tree.word == "max" ? max
                                             : mean;
    e.share = tree.word != "sum" && compiler.plan().at(number).share;
    return compiler.add(tree, e, {rows, number});
}

Expr compile_extreme(Compiler& compiler, Tree const& tree) {
    Expr const rows = compiler.part(tree, 0, Type::rows);
    if (rows == no_expr) return no_expr;
    Expr const choice = compiler.part_over(tree, 1, compiler.type_of(rows).kind, Type::choice);
    if (choice == no_expr) return no_expr;
    Expression e = over_rows(compiler.type_of(choice));
    e.evaluate.choice = tree.word == "lowest" ? extreme_choice<true> : extreme_choice<false>;
    return compiler.add(tree, e, {rows, choice});
}

}  // namespace assay::algebra
