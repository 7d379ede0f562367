#include "algebra/analyse/bounds.hpp"

#include "algebra/operators/operators.hpp"
#include "algebra/operators/structurally_equal.hpp"

#include <algorithm>

namespace assay::algebra {
namespace {

using Arithmetic = std::optional<Number> (*)(Number, Number);

// Of ends that are not known, or whose result leaves the range, nothing is known.
std::optional<Number> both(Arithmetic apply, std::optional<Number> a, std::optional<Number> b) {
    return a && b ? apply(*a, *b) : std::nullopt;
}

bool not_negative(Bounds const& bounds) { return bounds.low && *bounds.low >= Number(0); }

}  // namespace

Bounds BoundsOf::of(Expr expr) {
    if (auto const known = known_.find(expr); known != known_.end()) return known->second;
    Bounds const bounds = find(plan_.at(expr));
    known_.emplace(expr, bounds);
    return bounds;
}

Bounds BoundsOf::find(Expression const& e) {
    if (is_plain(e) || e.op->compile == compile_percent)
        return {e.number, e.number, e.number.is_whole()};
    auto const compile = e.op->compile;
    if (compile == compile_count) {
        // the rows of a group in hand are never none
        Expression const& rows = plan_.at(plan_.part(e, 0));
        bool const group = rows.op->compile == compile_it;
        return {Number(group ? 1 : 0), {}, true};
    }
    if (compile == compile_length) return {Number(0), {}, true};
    if (compile == compile_arithmetic) return arithmetic(e);
    if (compile == compile_share) return shared(e);
    if (compile == compile_points) return points();
    if (compile == compile_combination) return combined(e);
    if (compile == compile_round) return rounded(e);
    if (compile == compile_field) return of_value(e);
    return {};
}

Bounds BoundsOf::arithmetic(Expression const& e) {
    Bounds const a = part(e, 0);
    Bounds const b = part(e, 1);
    std::string_view const word = e.op->word;
    bool const whole = a.whole && b.whole;
    if (word == "add") return {both(add, a.low, b.low), both(add, a.high, b.high), whole};
    if (word == "subtract")
        return {both(subtract, a.low, b.high), both(subtract, a.high, b.low), whole};
    if (!not_negative(a) || !not_negative(b)) return {{}, {}, whole && word == "multiply"};
    if (word == "multiply")
        return {both(multiply, a.low, b.low), both(multiply, a.high, b.high), whole};
    return {Number(0), {}, false};
}

Bounds BoundsOf::shared(Expression const& e) {
    Bounds bounds;
    if (not_negative(part(e, 0))) bounds.low = Number(0);
    Expression const& some = plan_.at(plan_.part(e, 0));
    Expression const& all = plan_.at(plan_.part(e, 1));
    auto const is_count = [](Expression const& each) { return each.op->compile == compile_count; };
    if (is_count(some) && is_count(all) &&
        is_subset_of(plan_, plan_.part(some, 0), plan_.part(all, 0)))
        bounds.high = Number(1);
    return bounds;
}

Bounds BoundsOf::combined(Expression const& e) {
    Bounds const each = part(e, 1);
    if (e.op->word == "sum")
        return {not_negative(each) ? std::optional(Number(0)) : std::nullopt, {}, each.whole};
    return {each.low, each.high, each.whole && e.op->word != "mean"};
}

Bounds BoundsOf::rounded(Expression const& e) {
    Bounds const value = part(e, 0);
    auto const round = [&](std::optional<Number> end) {
        return end ? round_to(*end, e.number, static_cast<Rounding>(e.index)) : std::nullopt;
    };
    return {round(value.low), round(value.high), e.number.is_whole()};
}

Bounds BoundsOf::points() const {
    Bounds bounds{{}, {}, true};
    for (Rating const& rating : plan_.standard.scale) {
        if (!rating.on_scale) continue;
        Number const points = rating.points;
        bounds.whole = bounds.whole && points.is_whole();
        bounds.low = std::min(bounds.low.value_or(points), points);
        bounds.high = std::max(bounds.high.value_or(points), points);
    }
    return bounds;
}

// A value has the bounds of what it is computed from.
Bounds BoundsOf::of_value(Expression const& e) {
    if (e.field != nullptr || e.named) return {};
    Kind const of = plan_.at(plan_.part(e, 0)).type.kind;
    for (Value const& value : plan_.values)
        if (value.kind == of && plan_.texts[e.name] == value.id) return this->of(value.is);
    return {};
}

}  // namespace assay::algebra
