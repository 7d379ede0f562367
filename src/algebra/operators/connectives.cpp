// Conditions that are joined: all, any, none, at least so many of them.

#include "algebra/operators/compiler.hpp"
#include "algebra/rows/context.hpp"

namespace assay::algebra {
namespace {

Condition all(Context& c, Expression const& e, Hand const& s) {
    Condition result = Condition::of(true);
    for (std::size_t i = 0; i < e.parts && !result.is_no(); ++i)
        result = conjoin(result, c.condition(e.part(i), s));
    return result;
}

Condition any(Context& c, Expression const& e, Hand const& s) {
    Condition result = Condition::of(false);
    for (std::size_t i = 0; i < e.parts && !result.is_yes(); ++i)
        result = disjoin(result, c.condition(e.part(i), s));
    return result;
}

Condition none(Context& c, Expression const& e, Hand const& s) { return negate(any(c, e, s)); }

// The same for many rows: each part is asked of the rows that are not settled yet.
Conditions all_of_many(Context& c, Expression const& e, Hands const& hands) {
    Conditions result = Conditions::of(hands.asked);
    Hands rest = hands;
    for (std::size_t i = 0; i < e.parts && rest.asked != 0; ++i) {
        result = conjoin(result, c.conditions(e.part(i), rest));
        rest.asked &= result.can_yes;
    }
    return result;
}

Conditions any_of_many(Context& c, Expression const& e, Hands const& hands) {
    Conditions result = Conditions::of(0);
    Hands rest = hands;
    for (std::size_t i = 0; i < e.parts && rest.asked != 0; ++i) {
        result = disjoin(result, c.conditions(e.part(i), rest));
        rest.asked &= result.can_no;
    }
    return result;
}

Conditions none_of_many(Context& c, Expression const& e, Hands const& hands) {
    return negate(any_of_many(c, e, hands));
}

Condition at_least_of(Context& c, Expression const& e, Hand const& s) {
    Quantity const needed = c.number(e.part(0), s);
    std::int64_t certain = 0;
    std::int64_t possible = 0;
    bool failed = needed.failed;
    for (std::size_t i = 1; i < e.parts; ++i) {
        Condition const each = c.condition(e.part(i), s);
        certain += each.is_yes() ? 1 : 0;
        possible += each.can_yes ? 1 : 0;
        failed = failed || each.failed;
    }
    if (needed.is_none()) return Condition::of(false);
    if (!needed.is_there()) return {true, true, failed};
    return {Number(possible) >= needed.low, Number(certain) < needed.high, failed};
}

Expression joined(Condition (*evaluate)(Context&, Expression const&, Hand const&)) {
    Expression e;
    e.type = {Type::condition};
    e.evaluate.condition = evaluate;
    return e;
}

}  // namespace

Expr compile_junction(Compiler& compiler, Tree const& tree) {
    std::vector<Expr> parts;
    bool sound = true;
    for (std::size_t i = 0; i < tree.parts.size(); ++i) {
        parts.push_back(compiler.part(tree, i, Type::condition));
        sound = sound && parts.back() != no_expr;
    }
    if (!sound) return no_expr;
    Expression e = joined(tree.word == "all" ? all : tree.word == "any" ? any : none);
    e.many.condition = tree.word == "all"   ? all_of_many
                       : tree.word == "any" ? any_of_many
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
