// Conditions: comparisons and how they are joined. See possible.hpp for what open means.

#include "plan/compile.hpp"

#include <algorithm>

namespace assay::plan {
namespace {

enum class Relation : std::uint8_t { at_least, at_most, above, below, is };

Relation relation_of(std::string_view word) {
    if (word == "at_least") return Relation::at_least;
    if (word == "at_most") return Relation::at_most;
    if (word == "above") return Relation::above;
    return word == "below" ? Relation::below : Relation::is;
}

// Whether some pair of values can stand in the relation, and whether some pair can fail to: for
// ordered values it is enough to look at the ends.
template <Relation R, class T>
Condition compare_ends(T const& a_low, T const& a_high, T const& b_low, T const& b_high,
                       bool failed) {
    if constexpr (R == Relation::at_least) return {a_high >= b_low, a_low < b_high, failed};
    if constexpr (R == Relation::above) return {a_high > b_low, a_low <= b_high, failed};
    if constexpr (R == Relation::at_most) return {a_low <= b_high, a_high > b_low, failed};
    if constexpr (R == Relation::below) return {a_low < b_high, a_high >= b_low, failed};
    return {a_low <= b_high && b_low <= a_high,
            !(a_low == a_high && b_low == b_high && a_low == b_low), failed};
}

Condition open(bool failed) { return {true, true, failed}; }

template <Relation R>
Condition compare_numbers(Context& c, Expression const& e, Hand const& s) {
    Quantity const a = c.number(e.part(0), s);
    Quantity const b = c.number(e.part(1), s);
    bool const failed = a.failed || b.failed;
    if (a.absent || b.absent) return open(failed);
    return compare_ends<R>(a.low, a.high, b.low, b.high, failed);
}

// The same for months between two days, where a glance at the days is nearly always enough: n months
// have at least 28 n and at most 31 n of them, and what is beyond whole months is less than one.
template <Relation R>
Condition compare_months(Context& c, Expression const& e, Hand const& s) {
    Date const from = c.date(e.part(0).part(0), s);
    Date const to = c.date(e.part(0).part(1), s);
    Quantity const limit = c.number(e.part(1), s);
    if (!from || !to || limit.absent) return open(limit.failed);
    std::int64_t const days = std::int64_t{to.days()} - from.days();
    Number const least(days / 31 - 1);
    Number const most(days / 28 + 1);
    if (days < 0 || (least <= limit.high && limit.low <= most)) return compare_numbers<R>(c, e, s);
    return compare_ends<R>(least, most, limit.low, limit.high, limit.failed);
}

template <Relation R>
Condition compare_choices(Context& c, Expression const& e, Hand const& s) {
    Choice const a = c.choice(e.part(0), s);
    Choice const b = c.choice(e.part(1), s);
    bool const failed = a.failed || b.failed;
    if (a.can == 0 || b.can == 0) return open(failed);
    if constexpr (R == Relation::is)
        return {(a.can & b.can) != 0, !(a.is_known() && a.can == b.can), failed};
    return compare_ends<R>(a.lowest(), a.highest(), b.lowest(), b.highest(), failed);
}

// The same with one literal rating: `mask` holds every choice that stands in the relation to it.
Condition compare_with_choice(Context& c, Expression const& e, Hand const& s) {
    Choice const a = c.choice(e.part(0), s);
    if (a.can == 0) return open(a.failed);
    return {(a.can & e.mask) != 0, (a.can & ~e.mask) != 0, a.failed};
}

std::uint64_t related_to(Relation relation, int index) {
    std::uint64_t const bit = std::uint64_t{1} << static_cast<unsigned>(index);
    std::uint64_t const below = bit - 1;
    switch (relation) {
        case Relation::at_least:
            return ~below;
        case Relation::above:
            return ~(below | bit);
        case Relation::at_most:
            return below | bit;
        case Relation::below:
            return below;
        case Relation::is:
            break;
    }
    return bit;
}

template <Relation R>
Condition compare_dates(Context& c, Expression const& e, Hand const& s) {
    Date const a = c.date(e.part(0), s);
    Date const b = c.date(e.part(1), s);
    if (!a || !b) return Condition::open();
    return compare_ends<R>(a, a, b, b, false);
}

Condition same_text(Context& c, Expression const& e, Hand const& s) {
    Text const a = c.text(e.part(0), s);
    Text const b = c.text(e.part(1), s);
    return a.empty() || b.empty() ? Condition::open() : Condition::of(a == b);
}

Condition same_row(Context& c, Expression const& e, Hand const& s) {
    Row const a = c.row(e.part(0), s);
    return Condition::of(a != no_row && a == c.row(e.part(1), s));
}

Condition same_answer(Context& c, Expression const& e, Hand const& s) {
    Condition const a = c.condition(e.part(0), s);
    Condition const b = c.condition(e.part(1), s);
    return disjoin(conjoin(a, b), conjoin(negate(a), negate(b)));
}

template <Relation R>
bool pick(Type type, bool of_months, Evaluate& evaluate) {
    if (type == Type::number)
        evaluate.condition = of_months ? compare_months<R> : compare_numbers<R>;
    else if (type == Type::choice)
        evaluate.condition = compare_choices<R>;
    else if (type == Type::date)
        evaluate.condition = compare_dates<R>;
    else
        return false;
    return true;
}

bool pick_relation(Relation relation, Type type, bool of_months, Evaluate& evaluate) {
    switch (relation) {
        case Relation::at_least:
            return pick<Relation::at_least>(type, of_months, evaluate);
        case Relation::at_most:
            return pick<Relation::at_most>(type, of_months, evaluate);
        case Relation::above:
            return pick<Relation::above>(type, of_months, evaluate);
        case Relation::below:
            return pick<Relation::below>(type, of_months, evaluate);
        case Relation::is:
            break;
    }
    if (type == Type::text)
        evaluate.condition = same_text;
    else if (type == Type::row)
        evaluate.condition = same_row;
    else if (type == Type::condition)
        evaluate.condition = same_answer;
    else
        return pick<Relation::is>(type, of_months, evaluate);
    return true;
}

Condition one_of_texts(Context& c, Expression const& e, Hand const& s) {
    Text const a = c.text(e.part(0), s);
    if (a.empty()) return Condition::open();
    List<Text> const among = c.set(e.part(1), s);
    return Condition::of(std::find(among.begin(), among.end(), a) != among.end());
}

Condition contains(Context& c, Expression const& e, Hand const& s) {
    Text const text = c.text(e.part(0), s);
    Text const part = c.text(e.part(1), s);
    return text.empty() || part.empty() ? Condition::open()
                                        : Condition::of(text.find(part) != Text::npos);
}

Condition includes(Context& c, Expression const& e, Hand const& s) {
    List<Text> const set = c.set(e.part(0), s);
    Text const member = c.text(e.part(1), s);
    if (set.empty() || member.empty()) return Condition::open();
    return Condition::of(std::find(set.begin(), set.end(), member) != set.end());
}

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
    if (needed.absent) return open(failed);
    return compare_ends<Relation::at_least>(Number(certain), Number(possible), needed.low,
                                            needed.high, failed);
}

Condition present_number(Context& c, Expression const& e, Hand const& s) {
    return Condition::of(!c.number(e.part(0), s).absent);
}
Condition present_choice(Context& c, Expression const& e, Hand const& s) {
    return Condition::of(c.choice(e.part(0), s).can != 0);
}
Condition present_date(Context& c, Expression const& e, Hand const& s) {
    return Condition::of(static_cast<bool>(c.date(e.part(0), s)));
}
Condition present_text(Context& c, Expression const& e, Hand const& s) {
    return Condition::of(!c.text(e.part(0), s).empty());
}
Condition present_set(Context& c, Expression const& e, Hand const& s) {
    return Condition::of(!c.set(e.part(0), s).empty());
}
Condition present_row(Context& c, Expression const& e, Hand const& s) {
    return Condition::of(c.row(e.part(0), s) != no_row);
}
Condition present_condition(Context& c, Expression const& e, Hand const& s) {
    return Condition::of(!c.condition(e.part(0), s).is_open());
}

// What is computed from ratings may still come to something while it has come to nothing yet.
template <Condition (*Present)(Context&, Expression const&, Hand const&)>
Condition present_yet(Context& c, Expression const& e, Hand const& s) {
    Condition const now = Present(c, e, s);
    return now.is_yes() ? now : Condition::open();
}

// Whether an expression is what the document says, or does not say: a field or a fact of a row.
bool is_said(Plan const& plan, Expr expr) {
    Expression const& e = plan.at(expr);
    if (e.op->compile == compile_fact || e.field != nullptr) return true;
    if (e.op->compile != compile_field) return false;
    Kind const of = plan.at(plan.part(e, 0)).type.kind;
    return of != Kind::assessment &&
           !is_node(of);  // of these the other fields are values and ladders
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
        return compiler.report(tree.place, "wrong-type",
                               "`" + tree.word + "` compares " + std::string(what_is(type)) +
                                   " with " + std::string(what_is(compiler.type_of(right))),
                               type.type == Type::number && right_tree.word == "text"
                                   ? "a number without quotes"
                                   : "two of the same");
    if (type.type == Type::number &&
        compiler.plan().at(left).share != compiler.plan().at(right).share &&
        right_tree.word == "number" && compiler.plan().at(right).number > Number(1))
        return compiler.report(tree.place, "wrong-type",
                               "a share is compared with " +
                                   compiler.plan().at(right).number.exact() +
                                   ", which is more than 100 %",
                               "`percent(" + compiler.plan().at(right).number.exact() + ")`");
    Expression e = condition_with({});
    bool const of_months = compiler.plan().at(left).op->compile == compile_months;
    if (!pick_relation(relation_of(tree.word), type.type, of_months, e.evaluate))
        return compiler.report(tree.place, "wrong-type",
                               "`" + tree.word + "` cannot compare " + std::string(what_is(type)),
                               "numbers, ratings or dates");
    Expression const& limit = compiler.plan().at(right);
    if (type.type == Type::choice && limit.parts == 0) {
        e.evaluate.condition = compare_with_choice;
        e.mask = related_to(relation_of(tree.word), std::countr_zero(limit.mask));
    }
    return compiler.add(tree, e, {left, right});
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
        return compiler.report(tree.place, "wrong-type",
                               "`one_of` takes a text or a choice, and a list of what it may be");
    Expression e = condition_with({.condition = compare_with_choice});
    for (std::string const& word : among.texts) {
        Tree literal = among;
        literal.text = word;
        Expr const chosen = compiler.chosen(literal, type.vocabulary);
        if (chosen == no_expr) return no_expr;
        e.mask |= compiler.plan().at(chosen).mask;
    }
    return compiler.add(tree, e, {left});
}

Expr compile_present(Compiler& compiler, Tree const& tree) {
    Expr const of = compiler.part(tree, 0);
    if (of == no_expr) return no_expr;
    Evaluate evaluate;
    bool const said = is_said(compiler.plan(), of);
    switch (compiler.type_of(of).type) {
        case Type::number:
            evaluate.condition = said ? present_number : present_yet<present_number>;
            break;
        case Type::choice:
            evaluate.condition = said ? present_choice : present_yet<present_choice>;
            break;
        case Type::date:
            evaluate.condition = present_date;
            break;
        case Type::text:
            evaluate.condition = present_text;
            break;
        case Type::set:
            evaluate.condition = present_set;
            break;
        case Type::row:
            evaluate.condition = present_row;
            break;
        case Type::condition:
            evaluate.condition = said ? present_condition : present_yet<present_condition>;
            break;
        case Type::rows:
            return compiler.report(tree.place, "wrong-type", "`present` asks about one thing",
                                   "`some(rows)`");
    }
    return compiler.add(tree, condition_with(evaluate), {of});
}

Expr compile_contains(Compiler& compiler, Tree const& tree) {
    Expr const of = compiler.part(tree, 0, Type::text);
    Expr const part = compiler.part(tree, 1, Type::text);
    return of == no_expr || part == no_expr
               ? no_expr
               : compiler.add(tree, condition_with({.condition = contains}), {of, part});
}

Expr compile_includes(Compiler& compiler, Tree const& tree) {
    Expr const of = compiler.part(tree, 0, Type::set);
    Expr const member = compiler.part(tree, 1, Type::text);
    return of == no_expr || member == no_expr
               ? no_expr
               : compiler.add(tree, condition_with({.condition = includes}), {of, member});
}

Expr compile_junction(Compiler& compiler, Tree const& tree) {
    std::vector<Expr> parts;
    bool sound = true;
    for (std::size_t i = 0; i < tree.parts.size(); ++i) {
        parts.push_back(compiler.part(tree, i, Type::condition));
        sound = sound && parts.back() != no_expr;
    }
    if (!sound) return no_expr;
    Condition (*const evaluate)(Context&, Expression const&, Hand const&) = tree.word == "all" ? all
                                                                            : tree.word == "any"
                                                                                ? any
                                                                                : none;
    return compiler.add(tree, condition_with({.condition = evaluate}), parts);
}

Expr compile_at_least_of(Compiler& compiler, Tree const& tree) {
    std::vector<Expr> parts{compiler.part(tree, 0, Type::number)};
    bool sound = parts.front() != no_expr;
    for (std::size_t i = 1; i < tree.parts.size(); ++i) {
        parts.push_back(compiler.part(tree, i, Type::condition));
        sound = sound && parts.back() != no_expr;
    }
    return sound ? compiler.add(tree, condition_with({.condition = at_least_of}), parts) : no_expr;
}

}  // namespace assay::plan
