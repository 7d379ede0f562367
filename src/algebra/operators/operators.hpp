#pragma once

#include "algebra/values/expression.hpp"
#include "pack/declare/tree.hpp"

#include <span>
#include <string_view>

namespace assay::algebra {

class Compiler;

/// How a result moves when a rating it reads gets better: what analysis of a pack starts from.
enum class Polarity : std::uint8_t { rises, falls, mixed };

/// One operator of the algebra: everything that is known about it, in one line of one table. The
/// compiler, the explanations and the documentation read this table; nothing else knows operators.
struct Operator {
    std::string_view word;   ///< as it stands in a tree
    std::uint8_t least = 0;  ///< parts it takes
    std::uint8_t most = 0;
    Expr (*compile)(Compiler&,
                    Tree const&) = nullptr;  ///< its type rule; picks how it is evaluated
    Polarity polarity = Polarity::mixed;
    std::string_view phrase;  ///< in explanations: `at least`
    std::string_view takes;   ///< for error messages and documentation: `at_least(value)`
    std::string_view what;
    /// What its parts may be and what it comes to, for editors: `number|choice|date, same -> condition`.
    /// Of those that take anything in hand: empty.
    std::string_view types;
    bool can_fail = false;  ///< carrying it out may leave a failure behind
};

[[nodiscard]] std::span<Operator const> operators();
[[nodiscard]] Operator const* find_operator(std::string_view word);

// The type rules, by the file they are in. Each reports what is wrong and gives no_expr.
Expr compile_it(Compiler&, Tree const&);
Expr compile_outer(Compiler&, Tree const&);
Expr compile_document(Compiler&, Tree const&);
Expr compile_visit(Compiler&, Tree const&);
Expr compile_as_of(Compiler&, Tree const&);
Expr compile_field(Compiler&, Tree const&);
Expr compile_parameter(Compiler&, Tree const&);
Expr compile_fact(Compiler&, Tree const&);
Expr compile_named(Compiler&, Tree const&);
Expr compile_computed(Compiler&, Tree const&);

Expr compile_comparison(Compiler&, Tree const&);
Expr compile_one_of(Compiler&, Tree const&);
Expr compile_present(Compiler&, Tree const&);
Expr compile_contains(Compiler&, Tree const&);
Expr compile_includes(Compiler&, Tree const&);
Expr compile_mentions(Compiler&, Tree const&);
Expr compile_junction(Compiler&, Tree const&);
Expr compile_at_least_of(Compiler&, Tree const&);

Expr compile_where(Compiler&, Tree const&);
Expr compile_quantifier(Compiler&, Tree const&);
Expr compile_count(Compiler&, Tree const&);
Expr compile_combination(Compiler&, Tree const&);
Expr compile_extreme(Compiler&, Tree const&);

Expr compile_arithmetic(Compiler&, Tree const&);
Expr compile_share(Compiler&, Tree const&);
Expr compile_percent(Compiler&, Tree const&);
Expr compile_points(Compiler&, Tree const&);
Expr compile_months(Compiler&, Tree const&);
Expr compile_steps(Compiler&, Tree const&);
Expr compile_length(Compiler&, Tree const&);
Expr compile_round(Compiler&, Tree const&);
Expr compile_number_literal(Compiler&, Tree const&);

/// How rows are evaluated that are kept: Expression::kept says where.
[[nodiscard]] bool (*cached_rows())(Context&, Expression const&, RowScope const&, RowsSink);

/// Calendar months between two days, and their parts. Requires: both are there.
[[nodiscard]] Number months_between(Date from, Date to);

/// Whether an expression is a plain value: a number, a text, a list, a day, yes or no.
[[nodiscard]] inline bool is_field(Expression const& expression) {
    return expression.op->compile == compile_field || expression.op->compile == compile_fact;
}
[[nodiscard]] inline bool is_plain(Expression const& expression) {
    return expression.op->compile == nullptr;
}

}  // namespace assay::algebra
