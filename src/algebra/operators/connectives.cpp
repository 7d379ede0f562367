// Conditions that are joined: all, any, none, at least so many of them.

#include "algebra/operators/compiler.hpp"
#include "algebra/rows/context.hpp"

namespace assay::algebra {
namespace {

Kleene all(Context& c, Expression const& e, RowScope const& s) {
    Kleene result = Kleene::of(true);
    for (std::size_t i = 0; i < e.parts && !result.is_no(); ++i)
        result = conjoin(result, c.condition(e.part(i), s));
    return result;
}

Kleene any(Context& c, Expression const& e, RowScope const& s) {
    Kleene result = Kleene::of(false);
    for (std::size_t i = 0; i < e.parts && !result.is_yes(); ++i)
        result = disjoin(result, c.condition(e.part(i), s));
    return result;
}

Kleene none(Context& c, Expression const& e, RowScope const& s) { return negate(any(c, e, s)); }

// The same for many rows: each part is asked of the rows that are not settled yet.
KleeneBatch all_of_many(Context& c, Expression const& e, RowBatch const& batch) {
    KleeneBatch result = KleeneBatch::of(batch.asked);
    RowBatch rest = batch;
    for (std::size_t i = 0; i < e.parts && rest.asked != 0; ++i) {
        result = conjoin(result, c.conditions(e.part(i), rest));
        rest.asked &= result.can_yes;
    }
    return result;
}

KleeneBatch any_of_many(Context& c, Expression const& e, RowBatch const& batch) {
    KleeneBatch result = KleeneBatch::of(0);
    RowBatch rest = batch;
    for (std::size_t i = 0; i < e.parts && rest.asked != 0; ++i) {
        result = disjoin(result, c.conditions(e.part(i), rest));
        rest.asked &= result.can_no;
    }
    return result;
}

KleeneBatch none_of_many(Context& c, Expression const& e, RowBatch const& batch) {
    return negate(any_of_many(c, e, batch));
}

Kleene at_least_of(Context& c, Expression const& e, RowScope const& s) {
    Quantity const needed = c.number(e.part(0), s);
    std::int64_t certain = 0;
    std::int64_t possible = 0;
    bool failed = needed.failed;
    for (std::size_t i = 1; i < e.parts; ++i) {
        Kleene const each = c.condition(e.part(i), s);
        certain += each.is_yes() ? 1 : 0;
        possible += each.can_yes ? 1 : 0;
        failed = failed || each.failed;
    }
    if (needed.is_none()) return Kleene::of(false);
    if (!needed.is_there()) return {true, true, failed};
    return {Number(possible) >= needed.low, Number(certain) < needed.high, failed};
}

Expression joined(Kleene (*evaluate)(Context&, Expression const&, RowScope const&)) {
    Expression e;
    e.type = {Type::condition};
    e.evaluate.condition = evaluate;
    return e;
}

}  // namespace

Expr compile_connective(Compiler& compiler, Tree const& tree) {
    std::vector<Expr> parts;
    bool sound = true;
    for (std::size_t i = 0; i < tree.parts.size(); ++i) {
        parts.push_back(compiler.part(tree, i, Type::condition));
        sound = sound && parts.back() != no_expr;
    }
    if (!sound) return no_expr;
    Extent const extent = find_operator(tree.word)->extent;
    Expression e = joined(extent == Extent::every ? all : extent == Extent::some ? any : none);
    e.many.condition = extent == Extent::every  ? all_of_many
                       : extent == Extent::some ? any_of_many
                                                : none_of_many;
    return compiler.add(tree, e, parts);
}

Expr compile_at_least_of(Compiler& compiler, Tree const& tree) {
    std::vector<Expr> parts{compiler.part(tree, 0, Type::number)};
    bool sound = parts.front() != no_expr;
    for (std::size_t i = 1; i < tree.parts.size(); ++i) {
        parts.push_back(compiler.part(tree, i, Type::condition));
        sound = sound && parts.back() != no_expr;
    }
    return sound ? compiler.add(tree, joined(at_least_of), parts) : no_expr;
}

}  // namespace assay::algebra
