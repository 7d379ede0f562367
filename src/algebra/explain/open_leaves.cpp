#include "algebra/explain/open_leaves.hpp"

#include "algebra/operators/operators.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace assay::algebra {
namespace {

using Rows = std::vector<std::pair<Row, Kleene>>;

// All at once, since looking into one of them may go through the same rows again.
Rows rows_of(Context& c, Expression const& e, RowScope const& s) {
    Rows rows;
    c.each(e, s, [&](Row const* some, KleeneBatch const& belong) {
        for_each_bit(belong.can_yes,
                     [&](std::size_t at) { rows.emplace_back(some[at], belong[at]); });
        return true;
    });
    return rows;
}

}  // namespace

OpenLeaves::OpenLeaves(Context& context)
    : c_(context),
      value_of_column_(static_cast<std::size_t>(context.plan.columns), -1),
      ladder_of_column_(static_cast<std::size_t>(context.plan.columns), -1),
      changes_(context.plan.expressions.size(), -1) {
    for (std::size_t i = 0; i < c_.plan.values.size(); ++i)
        if (c_.plan.values[i].column >= 0)
            value_of_column_[at(c_.plan.values[i].column)] = static_cast<std::int32_t>(i);
    for (std::size_t i = 0; i < c_.plan.ladders.size(); ++i)
        ladder_of_column_[at(c_.plan.ladders[i].column)] = static_cast<std::int32_t>(i);
    find_permission_leaves();
}

// Permissions are evaluated while every element counts (engine/claims), which is not so in the context. So known
// parts are looked into as well, and what is found may be more than is needed.
void OpenLeaves::find_permission_leaves() {
    auto const& claims = document(c_).claims;
    everything_ = true;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (claims[i].acceptance == Acceptance::refused) continue;
        Row const element = c_.rows.linked->claim_elements[i];
        for (Expr const each : c_.plan.may_be_claimed) of_expression(each, {element, nullptr});
        for (Narrowed const& each : c_.plan.narrowed)
            if (static_cast<Row>(each.node) == element)
                of_expression(each.when, {element, nullptr});
    }
    everything_ = false;
    permission_leaves_ = std::exchange(found_, {});
    visited_.clear();
    is_monotone_ = true;
    changes_.assign(changes_.size(), -1);
}

// What is known, and what changes -------------------------------------------------------------------

bool OpenLeaves::is_known(Expression const& e, RowScope const& s) {
    switch (e.type.type) {
        case Type::condition:
            return !c_.condition(e, s).is_open();
        case Type::number: {
            Quantity const number = c_.number(e, s);
            return number.is_known() || number.is_none();
        }
        case Type::choice: {
            Choice const choice = c_.choice(e, s);
            return choice.is_known() || choice.is_none();
        }
        case Type::date:
            return static_cast<bool>(c_.date(e, s));
        case Type::text:
            return !c_.text(e, s).empty();
        case Type::set:
            return !c_.set(e, s).empty();
        case Type::row:
            return c_.row(e, s) != no_row;
        case Type::rows:
            break;
    }
    return false;
}

bool OpenLeaves::stays_known(Expression const& e, RowScope const& s) {
    return !everything_ && !changes(e) && is_known(e, s);
}

bool OpenLeaves::changes(Expression const& e) {
    signed char& known = changes_[static_cast<std::size_t>(&e - c_.plan.expressions.data())];
    if (known < 0) {
        bool const found = find_changes(e);
        known = found ? 1 : 0;
    }
    return known == 1;
}

bool OpenLeaves::find_changes(Expression const& e) {
    if (is_a(e, Family::presence)) return true;
    if (is_a(e, Family::row) && operator_of(e).row_is == RowIs::latest) return true;
    if (Field const* const field = e.field();
        field != nullptr &&
        (field->changes == Changes::with_judgement ||
         (field->changes == Changes::with_claim && !permission_leaves_.empty())))
        return true;
    if (auto const* const read = std::get_if<ColumnRead>(&e.payload)) {
        std::int32_t const value = value_of_column_[at(read->column)];
        std::int32_t const ladder = ladder_of_column_[at(read->column)];
        if (value >= 0 && changes(c_.plan.at(c_.plan.values[at(value)].is))) return true;
        if (ladder >= 0 && ladder_changes(c_.plan.ladders[at(ladder)])) return true;
    }
    if (auto const* const rows = std::get_if<RowsRead>(&e.payload);
        rows != nullptr && changes(c_.plan.at(rows->is)))
        return true;
    for (std::size_t i = 0; i < e.parts; ++i)
        if (changes(e.part(i))) return true;
    return false;
}

bool OpenLeaves::ladder_changes(Ladder const& ladder) {
    auto const may = [&](Expr expr) { return expr != no_expr && changes(c_.plan.at(expr)); };
    return may(ladder.by) ||
           std::any_of(ladder.cases.begin(), ladder.cases.end(),
                       [&](Case const& each) { return may(each.when); }) ||
           std::any_of(ladder.limits.begin(), ladder.limits.end(),
                       [&](Limit const& each) { return may(each.when); });
}

// The same expression on the same rows leads to the same. What is remembered costs steps, so that memory is bounded, too.
bool OpenLeaves::is_new(Expression const& e, RowScope const& s) {
    constexpr std::uint64_t steps_to_remember = 32;
    c_.meter.charge(steps_to_remember);
    std::vector<std::int32_t> key{static_cast<std::int32_t>(&e - c_.plan.expressions.data())};
    for (RowScope const* scope = &s; scope != nullptr; scope = scope->outer)
        key.push_back(scope->row);
    return visited_.insert(std::move(key)).second;
}

// The walk ------------------------------------------------------------------------------------------

void OpenLeaves::walk(Expression const& e, RowScope const& s) {
    if (stays_known(e, s) || !is_new(e, s)) return;
    if (changes(e)) is_monotone_ = false;
    if (std::holds_alternative<FactRead>(e.payload)) return fact(e, s);
    if (Field const* const field = e.field()) return this->field(e, *field, s);
    if (std::holds_alternative<ColumnRead>(e.payload) ||
        std::holds_alternative<RowsRead>(e.payload))
        return column(e, s);
    switch (operator_of(e).family) {
        case Family::quantifier:
            if (e.parts > 1) return quantified(e, s);
            break;
        case Family::selection:
        case Family::combination:
        case Family::extreme:
            return row_by_row(e, s);
        default:
            break;
    }
    for (std::size_t i = 0; i < e.parts; ++i) walk(e.part(i), s);
    failed(e, s);
}

void OpenLeaves::fact(Expression const& e, RowScope const& s) {
    walk(e.part(0), s);
    Row const row = c_.row(e.part(0), s);
    if (row == no_row) return;
    std::uint32_t const fact = e.as<FactRead>().fact;
    if (at(c_.rows.linked->facts[fact], row) == nullptr)
        found_.insert({OpenLeaf::Is::fact, e.part(0).type.kind, row, fact});
}

void OpenLeaves::field(Expression const& e, Field const& field, RowScope const& s) {
    walk(e.part(0), s);
    Kind const kind = e.part(0).type.kind;
    Row const row = c_.row(e.part(0), s);
    if (row == no_row) return;
    switch (field.changes) {
        case Changes::with_rating:
            return undecided(kind, row);
        case Changes::with_judgement:
            undecided(kind, row);
            return permissions();
        case Changes::with_claim:
            return permissions();
        case Changes::never:
            break;
    }
    if (e.type.type != Type::rows && !is_known(e, s))
        found_.insert({OpenLeaf::Is::absent, kind, row, 0, &field});
}

// A value or ladder of a row, or a value of rows.
void OpenLeaves::column(Expression const& e, RowScope const& s) {
    walk(e.part(0), s);
    Row const row = c_.row(e.part(0), s);
    if (row == no_row) return;
    if (auto const* const rows = std::get_if<RowsRead>(&e.payload))
        return walk(c_.plan.at(rows->is), RowScope{row, nullptr});
    std::int32_t const read = e.as<ColumnRead>().column;
    if (std::int32_t const value = value_of_column_[at(read)]; value >= 0)
        walk(c_.plan.at(c_.plan.values[at(value)].is), RowScope{row, nullptr});
    if (std::int32_t const ladder = ladder_of_column_[at(read)]; ladder >= 0)
        of_ladder(c_.plan.ladders[at(ladder)], row);
}

// From the top down to a case that holds for certain; then the limits that bear on what is left.
void OpenLeaves::of_ladder(Ladder const& ladder, Row row) {
    RowScope const scope{row, nullptr};
    std::uint64_t can = 0;
    for (std::size_t i = ladder.cases.size(); i-- > 0;) {
        if (ladder.cases[i].when == no_expr) {
            can |= std::uint64_t{1} << i;
            if (ladder.by != no_expr) walk(c_.plan.at(ladder.by), scope);
            break;
        }
        Expression const& when = c_.plan.at(ladder.cases[i].when);
        walk(when, scope);
        Kleene const holds = c_.condition(when, scope);
        if (holds.can_yes) can |= std::uint64_t{1} << i;
        if (holds.is_yes() && !changes(when)) break;
    }
    for (Limit const& limit : ladder.limits) {
        bool const lowers = can >> static_cast<unsigned>(limit.to) > 1;
        if (lowers) walk(c_.plan.at(limit.when), scope);
    }
}

void OpenLeaves::row_by_row(Expression const& e, RowScope const& s) {
    walk(e.part(0), s);
    for (auto const& [row, belongs] : rows_of(c_, e.part(0), s)) walk(e.part(1), RowScope{row, &s});
    failed(e, s);
}

// A row that cannot go against the result, whether it belongs or not, is left out.
void OpenLeaves::quantified(Expression const& e, RowScope const& s) {
    bool const every = operator_of(e).extent == Extent::every;
    bool const may_change = everything_ || changes(e.part(0)) || changes(e.part(1));
    bool membership_matters = may_change;
    for (auto const& [row, belongs] : rows_of(c_, e.part(0), s)) {
        RowScope const within{row, &s};
        Kleene const is = c_.condition(e.part(1), within);
        Kleene const counts = every ? disjoin(negate(belongs), is) : conjoin(belongs, is);
        if (!may_change && !counts.is_open()) continue;
        membership_matters = membership_matters || belongs.is_open();
        walk(e.part(1), within);
    }
    if (membership_matters) walk(e.part(0), s);
}

// Leaves --------------------------------------------------------------------------------------------

void OpenLeaves::undecided(Kind kind, Row row) {
    auto const add = [&](Row element) {
        DecidedRows::Node const& state = c_.rows.decided->nodes[at(element)];
        if (state.deciding == no_row || state.disputed)
            found_.insert({OpenLeaf::Is::element, Kind::level, element});
    };
    if (Row const element = element_of(c_, kind, row); element != no_row) return add(element);
    for (Row const element : c_.plan.of_level.back()) add(element);
}

void OpenLeaves::permissions() {
    found_.insert(permission_leaves_.begin(), permission_leaves_.end());
}

// Where a failure begins: in what can fail, if no part of it has failed.
void OpenLeaves::failed(Expression const& e, RowScope const& s) {
    if (!operator_of(e).can_fail) return;
    auto const has_failed = [&](Expression const& each) {
        return (each.type.type == Type::condition && c_.condition(each, s).failed) ||
               (each.type.type == Type::number && c_.number(each, s).failed);
    };
    if (!has_failed(e)) return;
    for (std::size_t i = 0; i < e.parts; ++i)
        if (e.part(i).type.type != Type::rows && has_failed(e.part(i))) return;
    found_.insert({OpenLeaf::Is::failed, Kind::assessment, no_row, 0, nullptr,
                   static_cast<Expr>(&e - c_.plan.expressions.data())});
}

}  // namespace assay::algebra
