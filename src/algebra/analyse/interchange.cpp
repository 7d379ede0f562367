#include "algebra/analyse/interchange.hpp"

#include "algebra/operators/operators.hpp"

#include <algorithm>
#include <variant>

namespace assay::algebra {
namespace {

// What an expression comes to, for comparing.
void append_value(Context& c, Expr expr, RowScope const& scope, std::string& to) {
    Expression const& e = c.plan.at(expr);
    auto const add = [&](auto number) { (to += std::to_string(number)) += ','; };
    switch (e.type.type) {
        case Type::condition: {
            Kleene const is = c.condition(e, scope);
            add(is.can_yes * 2 + is.can_no);
            break;
        }
        case Type::number: {
            Quantity const number = c.number(e, scope);
            add(static_cast<int>(number.presence));
            to += number.low.exact() + "," + number.high.exact() + ",";
            break;
        }
        case Type::choice: {
            Choice const choice = c.choice(e, scope);
            add(choice.can);
            add(static_cast<int>(choice.none));
            break;
        }
        case Type::date:
            add(c.date(e, scope).days());
            break;
        case Type::text: {
            Text const text = c.text(e, scope);
            add(text.size());
            to += text;
            break;
        }
        case Type::set:
            for (Text const text : c.set(e, scope)) {
                add(text.size());
                to += text;
            }
            break;
        case Type::row:
        case Type::rows:
            break;
    }
    to += ';';
}

}  // namespace

Interchange::Interchange(Plan const& plan, std::span<Task const> tasks, Directions& directions)
    : plan_(plan),
      directions_(directions),
      element_(level_kind(plan.standard.levels.size() - 1)),
      levels_(plan.standard.levels.size()) {
    for (Task const& each : tasks) task(each);
    std::sort(own_.begin(), own_.end());
    own_.erase(std::unique(own_.begin(), own_.end()), own_.end());
}

std::string Interchange::key_of(Context& c, Row element) const {
    std::string key;
    if (is_any_apart_) (key += std::to_string(element)) += ';';
    for (Row row = plan_.standard.nodes[at(element)].parent; row >= 0;
         row = plan_.standard.nodes[at(row)].parent)
        if (levels_[plan_.standard.nodes[at(row)].level]) (key += std::to_string(row)) += ';';
    for (Expr const each : own_) append_value(c, each, {element, nullptr}, key);
    return key;
}

void Interchange::task(Task const& task) {
    if (!task.is_ladder) {
        Value const& value = plan_.values[task.index];
        note_level({Type::row, value.kind});
        return walk(value.is, {value.kind});
    }
    Ladder const& ladder = plan_.ladders[task.index];
    note_level({Type::row, ladder.kind});
    walk(ladder.by, {ladder.kind});
    for (Case const& each : ladder.cases) walk(each.when, {ladder.kind});
    for (Limit const& each : ladder.limits) walk(each.when, {ladder.kind});
}

void Interchange::note_level(Typed const& type) {
    bool const is_of_rows = type.type == Type::row || type.type == Type::rows;
    if (is_of_rows && is_node(type.kind) && type.kind != element_)
        levels_[level_of(type.kind)] = true;
}

bool Interchange::is_row_in_hand(Expression const& e) const { return is_a(e, Family::row); }

bool Interchange::opens_rows(Expression const& e) const {
    switch (operator_of(e).family) {
        case Family::selection:
        case Family::combination:
        case Family::extreme:
            return true;
        case Family::quantifier:
            return e.parts > 1;
        default:
            return false;
    }
}

std::size_t Interchange::depth(Expression const& e) const {
    if (is_a(e, Family::row)) {
        RowIs const is = operator_of(e).row_is;
        return is == RowIs::current ? 1 : is == RowIs::surrounding ? 2 : 0;
    }
    std::size_t deepest = 0;
    for (std::size_t i = 0; i < e.parts; ++i) {
        std::size_t const part = depth(e.part(i));
        bool const is_inside = i > 0 && opens_rows(e);
        deepest = std::max(deepest, is_inside && part > 0 ? part - 1 : part);
    }
    return deepest;
}

void Interchange::walk(Expr expr, Kinds const& rows) {
    if (expr == no_expr) return;
    Expression const& e = plan_.at(expr);
    note_level(e.type);
    if (e.type.type == Type::rows) return rows_of(expr, rows);
    if (directions_.of(expr) == Direction::constant) return constant(e, expr, rows);
    if (e.field() != nullptr || std::holds_alternative<ColumnRead>(e.payload)) {
        // the rating of an element that is in hand, or what was computed of a row
        Expression const& row = e.part(0);
        note_level(row.type);
        bool const goes_up = std::holds_alternative<LevelRead>(row.payload) && row.parts == 1 &&
                             is_row_in_hand(row.part(0));
        if (!is_row_in_hand(row) && !goes_up) is_any_apart_ = true;
        if (e.field() != nullptr && row.type.kind != element_) is_any_apart_ = true;
        return;
    }
    inside(e, rows);
}

// Reads no rating. It tells elements apart if it is about one.
void Interchange::constant(Expression const& e, Expr expr, Kinds const& rows) {
    for (std::size_t i = 0; i < e.parts; ++i) note_level(e.part(i).type);
    std::size_t const read = depth(e);
    for (std::size_t i = 0; i < std::min(read, rows.size()); ++i) {
        if (rows[rows.size() - 1 - i] != element_) continue;
        if (i > 0 || read > 1 || e.type.type == Type::row)
            is_any_apart_ = true;  // about this element beside another row
        else
            own_.push_back(expr);
    }
}

// Rows that a condition about ratings, or a number, is asked of.
void Interchange::rows_of(Expr expr, Kinds const& rows) {
    Expression const& e = plan_.at(expr);
    note_level(e.type);
    if (e.parts > 0) note_level(e.part(0).type);
    if (std::holds_alternative<LevelRead>(e.payload)) {
        if (!is_row_in_hand(e.part(0))) is_any_apart_ = true;
        return;
    }
    if (is_a(e, Family::selection)) return inside(e, rows);
    if (auto const* const read = std::get_if<RowsRead>(&e.payload)) {
        if (!is_row_in_hand(e.part(0))) is_any_apart_ = true;
        return walk(read->is, {e.part(0).type.kind});
    }
    // rows that the file or the pack names, elements among them
    if (e.type.kind == element_ || is_pair(e.type.kind)) is_any_apart_ = true;
    if (directions_.of(expr) != Direction::constant) is_any_apart_ = true;
    bool const is_about_element = !rows.empty() && rows.back() == element_;
    if (is_about_element) is_any_apart_ = true;
}

void Interchange::inside(Expression const& e, Kinds const& rows) {
    bool const opens = opens_rows(e);
    for (std::size_t i = 0; i < e.parts; ++i) {
        if (i == 0 || !opens) {
            walk(plan_.part(e, i), rows);
            continue;
        }
        Kinds within = rows;
        within.push_back(e.part(0).type.kind);
        walk(plan_.part(e, i), within);
    }
}

}  // namespace assay::algebra
