#include "algebra/analyse/direction.hpp"

#include "algebra/operators/operators.hpp"
#include "algebra/rows/fields.hpp"

#include <bit>
#include <variant>

namespace assay::algebra {
namespace {

Direction opposite(Direction of) {
    return of == Direction::rises   ? Direction::falls
           : of == Direction::falls ? Direction::rises
                                    : of;
}

/// Of two things that work together.
Direction both(Direction a, Direction b) {
    if (a == Direction::constant || a == b) return b;
    return b == Direction::constant ? a : Direction::mixed;
}

Direction moved(Polarity polarity, Direction part) {
    if (part == Direction::constant || polarity == Polarity::rises) return part;
    return polarity == Polarity::falls ? opposite(part) : Direction::mixed;
}

// A comparison with a literal choice holds for some of the choices. It rises if these are the highest ones.
Direction among(std::uint64_t accepted, std::uint64_t all, Direction of) {
    accepted &= all;
    if (of == Direction::constant || accepted == 0 || accepted == all) return Direction::constant;
    bool const highest = std::countr_zero(accepted) > 63 - std::countl_zero(all & ~accepted);
    bool const lowest = std::countr_zero(all & ~accepted) > 63 - std::countl_zero(accepted);
    return highest ? of : lowest ? opposite(of) : Direction::mixed;
}

// A rating that an element has, or can still get.
bool is_of_scale(Expression const& e) {
    return e.field() != nullptr && e.type.type == Type::choice &&
           e.type.vocabulary == Vocabulary::scale && is_node(e.part(0).type.kind);
}

std::uint64_t all_choices_of(Plan const& plan, Vocabulary vocabulary) {
    return vocabulary == Vocabulary::scale ? plan.on_scale
                                           : first_bits(plan.words_of(vocabulary).size());
}

bool are_points_rising(Standard const& standard) {
    Rating const* before = nullptr;
    for (Rating const& each : standard.scale) {
        if (!each.on_scale) continue;
        if (before != nullptr && each.points < before->points) return false;
        before = &each;
    }
    return true;
}

}  // namespace

Directions::Directions(Plan const& plan, bool all_rated)
    : plan_(plan),
      bounds_(plan),
      all_rated_(all_rated),
      known_(plan.expressions.size(), -1),
      known_columns_(at(plan.columns), -1) {}

Direction Directions::of(Expr expr) {
    if (expr == no_expr) return Direction::constant;
    signed char& known = known_[at(expr)];
    if (known < 0) {
        Direction const found = find(plan_.at(expr));
        known = static_cast<signed char>(found);
    }
    return static_cast<Direction>(known);
}

// The highest case that holds is the result, and a limit takes it down.
Direction Directions::of(Ladder const& ladder) {
    Direction result = Direction::constant;
    for (Case const& each : ladder.cases) result = both(result, of(each.when));
    for (Limit const& each : ladder.limits) result = both(result, opposite(of(each.when)));
    return result;
}

Direction Directions::find(Expression const& e) {
    if (Field const* const field = e.field()) return of_field(e, *field);
    // the latest at which a rating that counts was given
    if (is_a(e, Family::row) && operator_of(e).row_is == RowIs::latest)
        return all_rated_ ? Direction::constant : Direction::mixed;
    if (auto const* const read = std::get_if<ColumnRead>(&e.payload))
        return of(plan_.part(e, 0)) == Direction::constant ? of_column(read->column)
                                                           : Direction::mixed;
    if (auto const* const read = std::get_if<RowsRead>(&e.payload))
        return of(plan_.part(e, 0)) == Direction::constant ? of(read->is) : Direction::mixed;
    return of_parts(e);
}

Direction Directions::of_field(Expression const& e, Field const& field) {
    Direction const row = of(plan_.part(e, 0));
    if (row != Direction::constant) return Direction::mixed;
    switch (field.changes) {
        case Changes::never:
        case Changes::with_claim:
            return Direction::constant;
        case Changes::with_rating:
            if (!is_node(plan_.at(plan_.part(e, 0)).type.kind)) return Direction::mixed;
            return field.falls ? Direction::falls : Direction::rises;
        case Changes::with_judgement:
            break;
    }
    // whether there is a judgement, and which: the same while only its rating changes
    bool const of_element = is_node(plan_.at(plan_.part(e, 0)).type.kind);
    return all_rated_ && of_element && e.type.type != Type::rows ? Direction::constant
                                                                 : Direction::mixed;
}

Direction Directions::of_column(std::int32_t column) {
    signed char& known = known_columns_[at(column)];
    if (known >= 0) return static_cast<Direction>(known);
    Direction found = Direction::constant;
    for (Value const& each : plan_.values)
        if (each.column == column) found = of(each.is);
    for (Ladder const& each : plan_.ladders)
        if (each.column == column) found = of(each);
    known = static_cast<signed char>(found);
    return found;
}

Direction Directions::of_parts(Expression const& e) {
    Operator const& op = operator_of(e);
    if (auto const* const choices = std::get_if<Choices>(&e.payload);
        choices != nullptr && e.parts > 0 && e.type.type == Type::condition) {
        Expression const& of_choice = e.part(0);
        return among(choices->mask, all_choices_of(plan_, of_choice.type.vocabulary),
                     of(plan_.part(e, 0)));
    }
    Direction result = Direction::constant;
    for (std::size_t i = 0; i < e.parts; ++i) {
        Direction const part = of(plan_.part(e, i));
        if (part == Direction::constant) continue;
        if (op.scales && is_another_negative(e, i)) return Direction::mixed;
        result = both(result, moved(i == 0 ? op.polarity : op.second, part));
    }
    // a row that comes or goes with a number that is none changes a sum into none, or back
    if (op.family == Family::combination && of(plan_.part(e, 0)) != Direction::constant &&
        !is_always_there(plan_.part(e, 1)))
        return Direction::mixed;
    bool const reads_points = op.family == Family::measure && result != Direction::constant;
    return reads_points && !are_points_rising(plan_.standard) ? Direction::mixed : result;
}

// Of a number: whether it is never none.
bool Directions::is_always_there(Expr expr) {
    Expression const& e = plan_.at(expr);
    if (e.type.type != Type::number) return e.type.type == Type::rows || is_of_scale(e);
    if (auto const* const read = std::get_if<ColumnRead>(&e.payload)) {
        for (Value const& each : plan_.values)
            if (each.column == read->column) return is_always_there(each.is);
        return false;
    }
    if (e.field() != nullptr) return false;
    Operator const& op = operator_of(e);
    if (op.always_has_value || op.family == Family::fact || e.parts == 0) return true;
    if (!op.keeps_value) return false;
    for (std::size_t i = 0; i < e.parts; ++i)
        if (!is_always_there(plan_.part(e, i))) return false;
    return true;
}

bool Directions::is_another_negative(Expression const& e, std::size_t than) {
    for (std::size_t i = 0; i < e.parts; ++i) {
        if (i == than || e.part(i).type.type != Type::number) continue;
        Bounds const bounds = bounds_.of(plan_.part(e, i));
        if (!bounds.low || *bounds.low < Number(0)) return true;
    }
    return false;
}

}  // namespace assay::algebra
