#pragma once

#include "algebra/values/bounds.hpp"
#include "algebra/values/expression.hpp"
#include "pack/declare/tree.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace assay::algebra {

// The operators of the algebra, a row each in one table (operators.cpp). A row says everything that is
// known of an operator: how packs write it, what it takes, how it moves when a rating gets better, what
// it is called in explanations, between which bounds it stays, and its type rule, which picks how it is
// evaluated. The compiler, explanations, analyses and definitions for editors read the row. None of them
// asks which operator it is, so an operator of a family that exists is added by its row, its type rule
// beside its relatives, and its word in `lua/assay/rules.lua`.

class Compiler;
struct Plan;

/// How an operator moves when a part of it rises: a number or a choice gets higher, a condition turns from no to yes, rows
/// get more. What analyses of a pack start from.
enum class Polarity : std::uint8_t { rises, falls, mixed };

/// Operators that are put in words, and looked into by analyses, in the same way.
enum class Family : std::uint8_t {
    literal,      ///< a number, a text, a list, a day, yes or no, as the pack has it
    row,          ///< a row that is there without being looked for: `it`, `assessment`
    day,          ///< the as-of date
    field,        ///< what is known of a row
    fact,         ///< what was answered about the organisation
    reference,    ///< stands for something else, which the plan has in its place: `parameter`
    function,     ///< a function in Lua
    comparison,   ///< of two values
    membership,   ///< whether a value is among others
    presence,     ///< whether there is a value
    text_test,    ///< what a text, or a set of them, has in it
    connective,   ///< of conditions
    counted,      ///< at least so many conditions
    quantifier,   ///< of a condition over rows
    selection,    ///< of rows by a condition
    count,        ///< of rows
    combination,  ///< of a number over rows
    extreme,      ///< the lowest or highest choice over rows
    arithmetic,   ///< of two numbers
    share,        ///< of one number in another
    measure,      ///< a number that is read off something
    rounding,
};

/// How packs write an operator.
enum class Form : std::uint8_t {
    value,     ///< `it`
    function,  ///< `count(rows)`
    list,      ///< `all { ... }`
    counted,   ///< `at_least(k) { ... }`
    method,    ///< `value:above(limit)`; the first part stands before the colon
    infix,     ///< `a + b`
    own,       ///< like nothing else
};

/// What a part of an operator may be, and what the operator comes to.
enum class OperandKind : std::uint8_t {
    none,
    condition,
    number,
    choice,
    date,
    text,
    set,
    row,
    rows,
    rating,      ///< a choice of the scale
    figure,      ///< a number, written out
    way,         ///< one of some words, written out
    conditions,  ///< one or more
    same,        ///< what the first part is
    same_list,   ///< several of what the first part is
};
[[nodiscard]] std::string_view name_of(OperandKind kind);

/// A part of an operator: its name, and the kinds of value that it may be.
struct Operand {
    std::string_view name;
    std::array<OperandKind, 7> kinds{};
    std::string_view written{};  ///< of a way: the words

    [[nodiscard]] constexpr std::span<OperandKind const> may_be() const& {
        return std::span(kinds).first(static_cast<std::size_t>(
            std::find(kinds.begin(), kinds.end(), OperandKind::none) - kinds.begin()));
    }
    std::span<OperandKind const> may_be() const&& = delete;
};

/// Which rows a family's condition is about: of connectives, which conditions.
enum class Extent : std::uint8_t { every, some, none };

/// The orders in which a comparison holds: a is less than b, equal, greater.
struct Relation {
    bool less = false, equal = false, greater = false;

    [[nodiscard]] constexpr Relation opposite() const { return {!less, !equal, !greater}; }
    template <class T>
    [[nodiscard]] constexpr bool holds(T const& a, T const& b) const {
        return a < b ? less : b < a ? greater : equal;
    }
};

/// Which row an operator of the family `row` is.
enum class RowIs : std::uint8_t {
    current,      ///< the one that is gone through
    surrounding,  ///< the one around it
    only,         ///< the only one there is
    latest,       ///< a visit, if there is one
};

/// Compiles what a tree says: gives it a type and picks how it is evaluated. Reports what is wrong, and gives
/// no_expr then.
using TypeRule = Expr(Compiler&, Tree const&);
/// What a number cannot go beyond, from the bounds of its parts.
using BoundsRule = Bounds(Plan const&, Expression const&, std::span<Bounds const>);

/// One operator.
struct Operator {
    std::string_view word;  ///< as it stands in a tree
    Family family = Family::literal;
    Form form = Form::own;
    std::uint8_t least = 0;  ///< parts it takes
    std::uint8_t most = 0;
    std::array<Operand, 3> operands{};
    OperandKind gives = OperandKind::none;
    TypeRule* compile = nullptr;
    Polarity polarity = Polarity::mixed;  ///< when its first part rises
    Polarity second = Polarity::mixed;    ///< when one of the others does
    bool scales = false;       ///< it moves like that only while the other parts are not negative
    bool keeps_value = false;  ///< it has a value where all of its parts have one
    Extent extent = Extent::every;
    Relation relation{};
    RowIs row_is = RowIs::only;
    BoundsRule* bounds = nullptr;   ///< null: nothing is known
    bool can_fail = false;          ///< carrying it out may leave a failure behind
    bool always_has_value = false;  ///< whatever its parts are

    // In explanations. `{}` stands for each part in turn.
    std::string_view phrase{};      ///< `at least`, `months from {} to {}`, `contain`
    std::string_view of_dates{};    ///< of a comparison, in place of `phrase`: `on or after`
    std::string_view of_choices{};  ///< `higher than`

    std::string_view usage{};  ///< for messages and editors: `value:at_least(limit)`
    std::string_view what{};

    /// Its parts; of one that packs write like nothing else, none.
    [[nodiscard]] constexpr std::span<Operand const> parts() const& {
        return std::span(operands).first(static_cast<std::size_t>(
            std::find_if(operands.begin(), operands.end(),
                         [](Operand const& each) { return each.name.empty(); }) -
            operands.begin()));
    }
    std::span<Operand const> parts() const&& = delete;
};

/// All operators that packs can write.
[[nodiscard]] std::span<Operator const> operators();
/// The operator that a tree names; null when there is none.
[[nodiscard]] Operator const* find_operator(std::string_view word);
/// What a tree's word makes an expression of; of what no operator has made, a literal.
[[nodiscard]] Op op_named(std::string_view word);
/// The row of an operator.
[[nodiscard]] Operator const& operator_of(Op op);
[[nodiscard]] inline Operator const& operator_of(Expression const& e) { return operator_of(e.op); }

[[nodiscard]] inline bool is_a(Expression const& e, Family family) {
    return operator_of(e).family == family;
}
/// Whether it stands in the rules as it is.
[[nodiscard]] inline bool is_literal(Expression const& e) { return is_a(e, Family::literal); }
/// Whether it reads something: a field of a row, or a fact.
[[nodiscard]] inline bool is_read(Expression const& e) {
    return is_a(e, Family::field) || is_a(e, Family::fact);
}
/// Whether it is the row, or the group of rows, that is gone through.
[[nodiscard]] inline bool is_current_row(Expression const& e) {
    return is_a(e, Family::row) && operator_of(e).row_is == RowIs::current;
}
/// The conditions that a connective joins, or of which at least so many must hold, begin here.
[[nodiscard]] inline std::size_t first_condition(Expression const& e) {
    return is_a(e, Family::counted) ? 1 : 0;
}
[[nodiscard]] inline bool joins_conditions(Expression const& e) {
    return is_a(e, Family::connective) || is_a(e, Family::counted);
}
/// Whether packs write it after a colon: `:at_most(...)`.
[[nodiscard]] inline bool is_method(Operator const& op) { return op.form == Form::method; }

// Type rules that others than the table call.
TypeRule compile_it, compile_document, compile_visit, compile_as_of, compile_count;
/// The same for a number that is written out.
TypeRule compile_number_literal;

/// How rows are evaluated that are kept for the next to ask: Expression::cached is where.
[[nodiscard]] bool (*cached_rows())(Context&, Expression const&, RowScope const&, RowsSink);

/// Calendar months between two days, and their parts. Requires: both are there.
[[nodiscard]] Number months_between(Date from, Date to);

}  // namespace assay::algebra
