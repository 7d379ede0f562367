// Conditions that compare. See abstract_values.hpp for what open means.

#include "algebra/operators/compiler.hpp"
#include "algebra/operators/lift.hpp"
#include "model/messages/rules.hpp"
#include "model/phrases.hpp"
#include "model/say.hpp"

#include <algorithm>

namespace assay::algebra {
namespace {

// Whether some pair of values can stand in the relation: for ordered values it is enough to look at the ends.
template <Relation R, class T>
bool can_hold(T const& a_low, T const& a_high, T const& b_low, T const& b_high) {
    if constexpr (R.less && R.greater) return a_low < b_high || a_high > b_low;
    if constexpr (R.less) return R.equal ? a_low <= b_high : a_low < b_high;
    if constexpr (R.greater) return R.equal ? a_high >= b_low : a_high > b_low;
    return a_low <= b_high && b_low <= a_high;
}
template <Relation R, class T>
Kleene compare_ends(T const& a_low, T const& a_high, T const& b_low, T const& b_high, bool failed) {
    return {can_hold<R>(a_low, a_high, b_low, b_high),
            can_hold<R.opposite()>(a_low, a_high, b_low, b_high), failed};
}

Kleene open(bool failed) { return {true, true, failed}; }

template <Relation R>
Kleene compare_numbers(Expression const&, Quantity const& a, Quantity const& b) {
    bool const failed = a.failed || b.failed;
    if (a.is_none() || b.is_none()) return Kleene::of(false);
    if (!a.is_there() || !b.is_there()) return open(failed);
    return compare_ends<R>(a.low, a.high, b.low, b.high, failed);
}

// The same for months between two days, where a glance at the days is nearly always enough: n months
// have at least 28 n and at most 31 n of them, and what is beyond whole months is less than one.
template <Relation R>
Kleene compare_months(Expression const& e, Date from, Date to, Quantity const& limit) {
    if (limit.is_none()) return Kleene::of(false);
    if (!from || !to || !limit.is_there()) return open(limit.failed);
    std::int64_t const days = std::int64_t{to.days()} - from.days();
    Number const least(days / 31 - 1);
    Number const most(days / 28 + 1);
    if (days < 0 || (least <= limit.high && limit.low <= most))
        return compare_numbers<R>(e, Quantity::of(months_between(from, to)), limit);
    return compare_ends<R>(least, most, limit.low, limit.high, limit.failed);
}
template <Relation R>
Kleene months_compared(Context& c, Expression const& e, RowScope const& s) {
    Date const from = c.date(e.part(0).part(0), s);
    Date const to = c.date(e.part(0).part(1), s);
    return compare_months<R>(e, from, to, c.number(e.part(1), s));
}
template <Relation R>
KleeneBatch many_months_compared(Context& c, Expression const& e, RowBatch const& batch) {
    Values<Date> const from(c, e.part(0).part(0), batch);
    Values<Date> const to(c, e.part(0).part(1), batch);
    Values<Quantity> const limit(c, e.part(1), batch);
    return each_condition(batch.asked, [&](std::size_t at) {
        return compare_months<R>(e, from[at], to[at], limit[at]);
    });
}

template <Relation R>
Kleene compare_choices(Expression const&, Choice const& a, Choice const& b) {
    bool const failed = a.failed || b.failed;
    if (a.is_none() || b.is_none()) return Kleene::of(false);
    if (a.can == 0 || b.can == 0) return open(failed);
    bool const may_be_none = a.none || b.none;
    if constexpr (!R.less && !R.greater)
        return {(a.can & b.can) != 0, !(a.is_known() && b.is_known() && a.can == b.can), failed};
    Kleene result = compare_ends<R>(a.lowest(), a.highest(), b.lowest(), b.highest(), failed);
    result.can_no = result.can_no || may_be_none;
    return result;
}

// The same with one literal rating: every choice that stands in the relation to it is known.
Kleene compare_with_choice(Expression const& e, Choice const& a) {
    if (a.is_none()) return Kleene::of(false);
    if (a.can == 0) return open(a.failed);
    std::uint64_t const accepted = e.as<Choices>().mask;
    return {(a.can & accepted) != 0, (a.can & ~accepted) != 0 || a.none, a.failed};
}

// Every choice that stands in the relation to one.
std::uint64_t related_to(Relation relation, int index) {
    std::uint64_t const bit = std::uint64_t{1} << static_cast<unsigned>(index);
    std::uint64_t const below = bit - 1;
    return (relation.less ? below : 0) | (relation.equal ? bit : 0) |
           (relation.greater ? ~(below | bit) : 0);
}

template <Relation R>
Kleene compare_dates(Expression const&, Date const& a, Date const& b) {
    if (!a || !b) return Kleene::open();
    return compare_ends<R>(a, a, b, b, false);
}

Kleene same_text(Expression const&, Text const& a, Text const& b) {
    return a.empty() || b.empty() ? Kleene::open() : Kleene::of(a == b);
}

Kleene same_row(Expression const&, Row const& a, Row const& b) {
    return Kleene::of(a != no_row && a == b);
}

Kleene same_answer(Expression const&, Kleene const& a, Kleene const& b) {
    return disjoin(conjoin(a, b), conjoin(negate(a), negate(b)));
}

template <auto operation>
Expression condition() {
    return lift<operation>({Type::condition});
}

template <Relation R>
std::optional<Expression> comparing(Type type, bool of_months) {
    if (of_months) {
        Expression e;
        e.evaluate.condition = months_compared<R>;
        e.many.condition = many_months_compared<R>;
        return e;
    }
    if (type == Type::number) return condition<compare_numbers<R>>();
    if (type == Type::choice) return condition<compare_choices<R>>();
    if (type == Type::date) return condition<compare_dates<R>>();
    if constexpr (!R.less && !R.greater) {
        if (type == Type::text) return condition<same_text>();
        if (type == Type::row) return condition<same_row>();
        if (type == Type::condition) return condition<same_answer>();
    }
    return std::nullopt;
}

// The relation as a constant, so that each comparison is compiled for itself.
std::optional<Expression> comparing(Relation relation, Type type, bool of_months) {
    constexpr Relation at_least{.equal = true, .greater = true};
    constexpr Relation at_most{.less = true, .equal = true};
    constexpr Relation above{.greater = true};
    constexpr Relation below{.less = true};
    constexpr Relation is{.equal = true};
    if (relation.greater)
        return relation.equal ? comparing<at_least>(type, of_months)
                              : comparing<above>(type, of_months);
    if (relation.less)
        return relation.equal ? comparing<at_most>(type, of_months)
                              : comparing<below>(type, of_months);
    return comparing<is>(type, of_months);
}

Kleene one_of_texts(Context& c, Expression const& e, RowScope const& s) {
    Text const a = c.text(e.part(0), s);
    if (a.empty()) return Kleene::open();
    return Kleene::of(c.text_sets.contains(c.set(e.part(1), s), a, c.meter));
}

Kleene contains(Expression const&, Text const& text, Text const& part) {
    return text.empty() || part.empty() ? Kleene::open() : Kleene::of(has_part(text, part));
}

Kleene includes(Context& c, Expression const& e, RowScope const& s) {
    List<Text> const set = c.set(e.part(0), s);
    Text const member = c.text(e.part(1), s);
    if (set.empty() || member.empty()) return Kleene::open();
    return Kleene::of(c.text_sets.contains(set, member, c.meter));
}

bool is_present(Quantity const& value) { return value.is_there(); }
bool is_present(Choice const& value) { return value.is_there(); }
bool is_present(Date const& value) { return static_cast<bool>(value); }
bool is_present(Text const& value) { return !value.empty(); }
bool is_present(Row const& value) { return value != no_row; }
bool is_present(Kleene const& value) { return !value.is_open(); }

template <class T>
Kleene present(Expression const&, T const& value) {
    return Kleene::of(is_present(value));
}

// What is computed from ratings may still come to something while it is open, and never if it is
// certainly none.
template <class T>
Kleene present_yet(Expression const&, T const& value) {
    if (is_present(value)) return Kleene::of(true);
    return value.is_none() ? Kleene::of(false) : open(value.failed);
}
Kleene present_answer(Expression const&, Kleene const& value) {
    return value.is_open() ? open(value.failed) : Kleene::of(true);
}

template <class T>
Expression presence(bool said) {
    if constexpr (std::is_same_v<T, Kleene>)
        return said ? condition<present<T>>() : condition<present_answer>();
    else
        return said ? condition<present<T>>() : condition<present_yet<T>>();
}

Kleene present_set(Context& c, Expression const& e, RowScope const& s) {
    return Kleene::of(!c.set(e.part(0), s).empty());
}

// Whether an expression is what the document says, or does not say: a field or a fact of a row.
bool is_said(Plan const& plan, Expr expr) {
    Expression const& e = plan.at(expr);
    if (is_a(e, Family::fact) || e.field() != nullptr) return true;
    if (!is_a(e, Family::field)) return false;
    Kind const of = plan.at(plan.part(e, 0)).type.kind;
    return of != Kind::assessment &&
           !is_node(of);  // of these the other fields are values and ladders
}

bool is_months(Expression const& e) { return e.op == op_named("months"); }

Expression with_choice(std::uint64_t mask) {
    Expression e = condition<compare_with_choice>();
    e.payload = Choices{mask};
    return e;
}

Expression condition_with(Evaluate evaluate) {
    Expression e;
    e.type = {Type::condition};
    e.evaluate = evaluate;
    return e;
}

}  // namespace

Expr compile_comparison(Compiler& compiler, Tree const& tree) {
    Expr const left = compiler.part(tree, 0);
    if (left == no_expr) return no_expr;
    Typed const type = compiler.type_of(left);
    Expr const right = compiler.part(tree, 1, &type);
    if (right == no_expr) return no_expr;
    Tree const& right_tree = compiler.tree(tree.parts[1]);
    if (compiler.type_of(right) != type)
        return compiler.report(tree.place,
                               type.type == Type::number && right_tree.word == "text"
                                   ? say<rule_messages, "compares-number-with-text">(
                                         {{"word", tree.word},
                                          {"left", what_is(type)},
                                          {"right", what_is(compiler.type_of(right))}})
                                   : say<rule_messages, "compares-two-types">(
                                         {{"word", tree.word},
                                          {"left", what_is(type)},
                                          {"right", what_is(compiler.type_of(right))}}));
    if (type.type == Type::number &&
        compiler.plan().at(left).share != compiler.plan().at(right).share &&
        right_tree.word == "number" && compiler.plan().at(right).as<Number>() > Number(1))
        return compiler.report(tree.place,
                               say<rule_messages, "compares-share-with-number">(
                                   {{"number", compiler.plan().at(right).as<Number>().exact()}}));
    Relation const relation = find_operator(tree.word)->relation;
    auto const e = comparing(relation, type.type, is_months(compiler.plan().at(left)));
    if (!e)
        return compiler.report(tree.place, say<rule_messages, "cannot-compare">(
                                               {{"word", tree.word}, {"type", what_is(type)}}));
    Expression const& limit = compiler.plan().at(right);
    if (type.type == Type::choice && limit.parts == 0) {
        std::uint64_t const mask = related_to(relation, std::countr_zero(limit.as<Choices>().mask));
        return compiler.add(tree, with_choice(mask), {left, right});
    }
    return compiler.add(tree, *e, {left, right});
}

Expr compile_one_of(Compiler& compiler, Tree const& tree) {
    Expr const left = compiler.part(tree, 0);
    if (left == no_expr) return no_expr;
    Typed const type = compiler.type_of(left);
    if (type.type == Type::text) {
        Expr const among = compiler.part(tree, 1, Type::set);
        return among == no_expr
                   ? no_expr
                   : compiler.add(tree, condition_with({.condition = one_of_texts}), {left, among});
    }
    Tree const& among = compiler.tree(tree.parts[1]);
    if (type.type != Type::choice || among.word != "set")
        return compiler.report(tree.place, say<rule_messages, "one-of-what">());
    std::uint64_t mask = 0;
    for (std::string const& word : among.texts) {
        Tree literal = among;
        literal.text = word;
        Expr const chosen = compile_choice(compiler, literal, type.vocabulary);
        if (chosen == no_expr) return no_expr;
        mask |= compiler.plan().at(chosen).as<Choices>().mask;
    }
    return compiler.add(tree, with_choice(mask), {left});
}

Expr compile_present(Compiler& compiler, Tree const& tree) {
    Expr const of = compiler.part(tree, 0);
    if (of == no_expr) return no_expr;
    bool const said = is_said(compiler.plan(), of);
    switch (compiler.type_of(of).type) {
        case Type::number:
            return compiler.add(tree, presence<Quantity>(said), {of});
        case Type::choice:
            return compiler.add(tree, presence<Choice>(said), {of});
        case Type::date:
            return compiler.add(tree, condition<present<Date>>(), {of});
        case Type::text:
            return compiler.add(tree, condition<present<Text>>(), {of});
        case Type::set:
            return compiler.add(tree, condition_with({.condition = present_set}), {of});
        case Type::row:
            return compiler.add(tree, condition<present<Row>>(), {of});
        case Type::condition:
            return compiler.add(tree, presence<Kleene>(said), {of});
        case Type::rows:
            break;
    }
    return compiler.report(tree.place, say<rule_messages, "present-of-rows">());
}

Expr compile_contains(Compiler& compiler, Tree const& tree) {
    Expr const of = compiler.part(tree, 0, Type::text);
    Expr const part = compiler.part(tree, 1, Type::text);
    return of == no_expr || part == no_expr ? no_expr
                                            : compiler.add(tree, condition<contains>(), {of, part});
}

Expr compile_includes(Compiler& compiler, Tree const& tree) {
    Expr const of = compiler.part(tree, 0, Type::set);
    Expr const member = compiler.part(tree, 1, Type::text);
    return of == no_expr || member == no_expr
               ? no_expr
               : compiler.add(tree, condition_with({.condition = includes}), {of, member});
}

}  // namespace assay::algebra
