// Numbers: exact arithmetic on intervals. What leaves the 64-bit range is a rule that failed.

#include "algebra/operators/compiler.hpp"
#include "algebra/operators/lift.hpp"
#include "algebra/operators/structurally_equal.hpp"
#include "model/characters.hpp"
#include "model/messages/rules.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <array>

namespace assay::algebra {
namespace {

using Arithmetic = std::optional<Number> (*)(Number, Number);

Quantity overflow(Context& c, Expression const& e) {
    static std::string const none;
    c.fail({c.rule != nullptr ? *c.rule : none,
            c.plan.places[e.tree],
            {},
            "a number leaves the range of 64 bits"});
    return Quantity::open(true);
}

// Over intervals the ends of the result are among the results of the ends.
template <Arithmetic Apply, bool Divides = false>
Quantity arithmetic(Context& c, Expression const& e, RowScope const& s) {
    Quantity const a = c.number(e.part(0), s);
    Quantity const b = c.number(e.part(1), s);
    bool const failed = a.failed || b.failed;
    if (!a.is_there() || !b.is_there()) return missing(a, b);
    if constexpr (Divides)
        if (b.low <= Number(0) && b.high >= Number(0))
            return b.is_known() ? Quantity::none(failed) : Quantity::open(failed);
    std::array const ends{Apply(a.low, b.low), Apply(a.low, b.high), Apply(a.high, b.low),
                          Apply(a.high, b.high)};
    if (std::any_of(ends.begin(), ends.end(), [](auto const& end) { return !end; }))
        return overflow(c, e);
    auto const [low, high] = std::minmax({*ends[0], *ends[1], *ends[2], *ends[3]});
    return Quantity::between(low, high, failed);
}

// Of rows: how many of the whole are also in the part. The part is counted, then bounded by the
// whole; where both are open they are taken to be independent.
Quantity share(Context& c, Expression const& e, RowScope const& s) {
    Quantity const part = c.number(e.part(0), s);
    Quantity const whole = c.number(e.part(1), s);
    bool const failed = part.failed || whole.failed;
    if (whole.is_there() && whole.high <= Number(0)) return Quantity::none(failed);
    if (!part.is_there() || !whole.is_there()) return missing(part, whole);
    if (whole.low <= Number(0)) return Quantity::open(failed);
    // of a part below 0 the least share is that of the least whole
    auto const low = divide(part.low, part.low < Number(0) ? whole.low : whole.high);
    auto const high = divide(part.high, part.high < Number(0) ? whole.high : whole.low);
    return low && high ? Quantity::between(*low, *high, failed) : overflow(c, e);
}

Quantity constant(Context&, Expression const& e, RowScope const&) {
    return Quantity::of(e.as<Number>());
}

Quantity points(Context& c, Expression const& e, RowScope const& s) {
    Choice const rating = c.choice(e.part(0), s);
    if (rating.is_none()) return Quantity::none(rating.failed);
    if (!rating.is_there()) return Quantity::open(rating.failed);
    auto const& scale = c.plan.standard.scale;
    Number low = scale[static_cast<std::size_t>(rating.lowest())].points;
    Number high = low;
    for_each_bit(rating.can, [&](std::size_t i) {
        low = std::min(low, scale[i].points);
        high = std::max(high, scale[i].points);
    });
    return Quantity::between(low, high, rating.failed);
}

int days_of(int year, int month) {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

Quantity months(Expression const&, Date const& from, Date const& to) {
    return from && to ? Quantity::of(months_between(from, to)) : Quantity::open();
}

Quantity length(Expression const&, Text const& text) {
    return Quantity::of(static_cast<std::int64_t>(count_characters(text)));
}

Quantity rounded(Context& c, Expression const& e, RowScope const& s) {
    Quantity const value = c.number(e.part(0), s);
    if (!value.is_there()) return value;
    auto const [step, mode] = e.as<RoundedTo>();
    auto const low = round_to(value.low, step, mode);
    auto const high = round_to(value.high, step, mode);
    return low && high ? Quantity::between(*low, *high, value.failed) : overflow(c, e);
}

Expression number_with(Quantity (*evaluate)(Context&, Expression const&, RowScope const&)) {
    Expression e;
    e.type = {Type::number};
    e.evaluate.number = evaluate;
    return e;
}

Expr add_hundredths(Compiler& compiler, Tree const& tree, Number value) {
    Tree literal = tree;
    literal.word = "percent";
    Expression e = number_with(constant);
    e.payload = value;
    e.share = true;
    return compiler.add(literal, e);
}

Expr add_share(Compiler& compiler, Tree const& tree, Expr part, Expr whole) {
    Expression e = number_with(share);
    e.share = true;
    return compiler.add(tree, e, {part, whole});
}

// Rows stand for their number.
Expr counted_rows(Compiler& compiler, Tree const& tree, std::size_t index) {
    Expr const part = compiler.part(tree, index);
    if (part == no_expr || compiler.type_of(part).type == Type::number) return part;
    if (compiler.type_of(part).type != Type::rows)
        return compiler.report(tree.place, say<rule_messages, "share-of-what">());
    Tree count = tree;
    count.word = "count";
    count.parts = {tree.parts[index]};
    return compile_count(compiler, count);
}

// Of ends that are not known, or whose result leaves the range, nothing is known.
std::optional<Number> both(Arithmetic apply, std::optional<Number> a, std::optional<Number> b) {
    return a && b ? apply(*a, *b) : std::nullopt;
}

bool not_negative(Bounds const& bounds) { return bounds.low && *bounds.low >= Number(0); }

bool is_count(Expression const& e) { return is_a(e, Family::count); }

}  // namespace

Bounds bounds_of_literal(Plan const&, Expression const& e, std::span<Bounds const>) {
    Number const number = e.as<Number>();
    return {number, number, number.is_whole()};
}

Bounds bounds_of_sum(Plan const&, Expression const&, std::span<Bounds const> of) {
    return {both(add, of[0].low, of[1].low), both(add, of[0].high, of[1].high),
            of[0].whole && of[1].whole};
}

Bounds bounds_of_difference(Plan const&, Expression const&, std::span<Bounds const> of) {
    return {both(subtract, of[0].low, of[1].high), both(subtract, of[0].high, of[1].low),
            of[0].whole && of[1].whole};
}

Bounds bounds_of_product(Plan const&, Expression const&, std::span<Bounds const> of) {
    bool const whole = of[0].whole && of[1].whole;
    if (!not_negative(of[0]) || !not_negative(of[1])) return {{}, {}, whole};
    return {both(multiply, of[0].low, of[1].low), both(multiply, of[0].high, of[1].high), whole};
}

Bounds bounds_of_quotient(Plan const&, Expression const&, std::span<Bounds const> of) {
    if (!not_negative(of[0]) || !not_negative(of[1])) return {};
    return {Number(0), {}, false};
}

// At most the whole, where a number of rows is shared among those that they are chosen from.
Bounds bounds_of_share(Plan const& plan, Expression const& e, std::span<Bounds const> of) {
    Bounds bounds;
    if (not_negative(of[0])) bounds.low = Number(0);
    Expression const& some = plan.at(plan.part(e, 0));
    Expression const& all = plan.at(plan.part(e, 1));
    if (is_count(some) && is_count(all) &&
        is_subset_of(plan, plan.part(some, 0), plan.part(all, 0)))
        bounds.high = Number(1);
    return bounds;
}

Bounds bounds_of_points(Plan const& plan, Expression const&, std::span<Bounds const>) {
    Bounds bounds{{}, {}, true};
    for (Rating const& rating : plan.standard.scale) {
        if (!rating.on_scale) continue;
        Number const points = rating.points;
        bounds.whole = bounds.whole && points.is_whole();
        bounds.low = std::min(bounds.low.value_or(points), points);
        bounds.high = std::max(bounds.high.value_or(points), points);
    }
    return bounds;
}

Bounds bounds_of_length(Plan const&, Expression const&, std::span<Bounds const>) {
    return {Number(0), {}, true};
}

Bounds bounds_of_rounding(Plan const&, Expression const& e, std::span<Bounds const> of) {
    auto const [step, mode] = e.as<RoundedTo>();
    auto const low = of[0].low ? round_to(*of[0].low, step, mode) : std::nullopt;
    auto const high = of[0].high ? round_to(*of[0].high, step, mode) : std::nullopt;
    return {low, high, step.is_whole()};
}

// Whole calendar months, and the days beyond as a part of the month they lie in. Where the day does
// not exist, the month is full on the next one: from 31 January one month goes to 1 March.
Number months_between(Date from, Date to) {
    YearMonthDay const a = split(from);
    YearMonthDay const b = split(to);
    std::int64_t whole = (b.year - a.year) * std::int64_t{12} + b.month - a.month;
    std::int64_t days = b.day - a.day;
    int const year = b.month == 1 ? b.year - 1 : b.year;
    int const before = b.month == 1 ? 12 : b.month - 1;
    std::int64_t const month = days < 0 ? days_of(year, before) : days_of(b.year, b.month);
    if (days < 0) {
        --whole;
        days = std::max<std::int64_t>(days + month, 0);
    }
    if (days == 0) return whole;
    return *Number::ratio(whole * month + days, month);  // years have four digits
}

Expr compile_arithmetic(Compiler& compiler, Tree const& tree) {
    Expr const a = compiler.part(tree, 0, Type::number);
    Expr const b = compiler.part(tree, 1, Type::number);
    if (a == no_expr || b == no_expr) return no_expr;
    auto* const evaluate = tree.word == "add"        ? arithmetic<add>
                           : tree.word == "subtract" ? arithmetic<subtract>
                           : tree.word == "multiply" ? arithmetic<multiply>
                                                     : arithmetic<divide, true>;
    return compiler.add(tree, number_with(evaluate), {a, b});
}

// `share(1, 3)` is how a pack writes an exact quotient: a literal like `percent(50)`.
Expr compile_share(Compiler& compiler, Tree const& tree) {
    auto const& trees = compiler.declared().trees;
    auto const part_of = constant_number(trees, tree.parts[0]);
    auto const whole_of = constant_number(trees, tree.parts[1]);
    if (part_of && whole_of && *whole_of > Number(0))
        if (auto const quotient = divide(*part_of, *whole_of))
            return add_hundredths(compiler, tree, *quotient);
    Expr const part = counted_rows(compiler, tree, 0);
    Expr const whole = counted_rows(compiler, tree, 1);
    return part == no_expr || whole == no_expr ? no_expr : add_share(compiler, tree, part, whole);
}

Expr compile_percent(Compiler& compiler, Tree const& tree) {
    Tree const& literal = compiler.tree(tree.parts[0]);
    if (literal.word != "number")
        return compiler.report(tree.place, say<rule_messages, "percent-of-what">());
    auto const hundredths = divide(literal.number, Number(100));
    if (!hundredths)
        return compiler.report(tree.place, say<rule_messages, "number-out-of-range">());
    return add_hundredths(compiler, tree, *hundredths);
}

Expr compile_points(Compiler& compiler, Tree const& tree) {
    Typed const rating{Type::choice, {}, Vocabulary::scale};
    Expr const of = compiler.part(tree, 0, &rating);
    if (of == no_expr) return no_expr;
    if (compiler.type_of(of) != rating)
        return compiler.report(tree.place, say<rule_messages, "points-of-what">());
    return compiler.add(tree, number_with(points), {of});
}

Expr compile_months(Compiler& compiler, Tree const& tree) {
    Expr const from = compiler.part(tree, 0, Type::date);
    Expr const to = compiler.part(tree, 1, Type::date);
    return from == no_expr || to == no_expr
               ? no_expr
               : compiler.add(tree, lift<months>({Type::number}), {from, to});
}

Expr compile_length(Compiler& compiler, Tree const& tree) {
    Expr const of = compiler.part(tree, 0, Type::text);
    return of == no_expr ? no_expr : compiler.add(tree, lift<length>({Type::number}), {of});
}

Expr compile_round(Compiler& compiler, Tree const& tree) {
    Expr const value = compiler.part(tree, 0, Type::number);
    Expr const step = compiler.part(tree, 1, Type::number);
    Expr const way = compiler.part(tree, 2, Type::text);
    if (value == no_expr || step == no_expr || way == no_expr) return no_expr;
    Expression e = number_with(rounded);
    Expression const& literal = compiler.plan().at(step);
    if (!is_literal(literal) || literal.as<Number>() <= Number(0))
        return compiler.report(tree.place, say<rule_messages, "step-of-rounding">());
    e.share = compiler.plan().at(value).share;
    Expression const& mode = compiler.plan().at(way);  // a parameter has become its value
    if (!is_literal(mode))
        return compiler.report(tree.place, say<rule_messages, "rounding-not-fixed">());
    Text const word = compiler.plan().at(mode.as<Texts>()).front();
    auto const rounding = from_name<Rounding>(word);
    if (!rounding)
        return compiler.report(tree.place,
                               say<rule_messages, "unknown-way-to-round">({{"word", word}}));
    e.payload = RoundedTo{literal.as<Number>(), *rounding};
    return compiler.add(tree, e, {value});
}

Expr compile_number_literal(Compiler& compiler, Tree const& tree) {
    Expression e = number_with(constant);
    e.payload = tree.number;
    return compiler.add(tree, e);
}

}  // namespace assay::algebra
