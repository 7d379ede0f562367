#include "algebra/analyse/test_points.hpp"

#include "algebra/operators/operators.hpp"
#include "algebra/rows/fields.hpp"

#include <algorithm>
#include <array>

namespace assay::algebra {
namespace {

// The current rows are there, and so is what every row of their kind leads to.
bool is_there(Plan const& plan, Expr row) {
    for (;;) {
        Expression const& e = plan.at(row);
        Operator const& op = operator_of(e);
        if (op.family == Family::row) return op.row_is != RowIs::latest;
        if (!is_read(e)) return false;
        constexpr std::array<std::string_view, 3> always{"element", "judgement", "evidence"};
        bool const leads = e.field() == nullptr ||  // a node above, or one of a pair
                           std::find(always.begin(), always.end(), e.field()->name) != always.end();
        if (!leads) return false;
        row = plan.part(e, 0);
    }
}

bool is_fact(Plan const& plan, Expression const& e) {
    if (is_a(e, Family::fact)) return true;
    Kind const of = plan.at(plan.part(e, 0)).type.kind;
    return e.field() == nullptr && of != Kind::assessment && !is_node(of) && !is_pair(of);
}

// A ladder stands somewhere if its lowest case asks nothing, unless its bands are made of none. What a
// value comes to may be none.
bool is_ladder_with_a_lowest_case(Plan const& plan, Expression const& e) {
    if (e.named) return false;  // its own name is not known any more
    Kind const of = plan.at(plan.part(e, 0)).type.kind;
    for (Ladder const& ladder : plan.ladders)
        if (ladder.kind == of && plan.texts[e.name] == ladder.id)
            return ladder.cases.front().when == no_expr && ladder.by == no_expr;
    return false;
}

// An element's number, and the ids of kinds: texts that the pack itself gives.
bool is_id_of_pack(Plan const& plan, Expression const& e) {
    if (e.field() == nullptr || e.field()->name != "id") return false;
    Kind const of = plan.at(plan.part(e, 0)).type.kind;
    return is_node(of) || of == Kind::evidence_kind || of == Kind::visit_kind;
}

std::vector<Text> ids_of(Plan const& plan, Kind kind) {
    std::vector<Text> ids;
    if (kind == Kind::evidence_kind)
        for (auto const& each : plan.evidence_kinds) ids.emplace_back(each.id);
    else if (kind == Kind::visit_kind)
        for (auto const& each : plan.visit_kinds) ids.emplace_back(each.id);
    else
        for (Row const row : plan.of_level[level_of(kind)])
            ids.emplace_back(plan.standard.nodes[static_cast<std::size_t>(row)].id);
    return ids;
}

std::size_t choices_of(Plan const& plan, Vocabulary vocabulary) {
    switch (vocabulary) {
        case Vocabulary::scale:
            return static_cast<std::size_t>(std::popcount(plan.on_scale));
        case Vocabulary::role:
            return names_of<Role>.size();
        case Vocabulary::given:
            return names_of<Given>.size();
        case Vocabulary::origin:
            return names_of<Origin>.size();
        case Vocabulary::visibility:
            return names_of<Visibility>.size();
        case Vocabulary::acceptance:
            return names_of<Acceptance>.size();
        case Vocabulary::action_status:
            return names_of<ActionStatus>.size();
        default:
            return plan
                .ladders[static_cast<std::size_t>(vocabulary) -
                         static_cast<std::size_t>(Vocabulary::ladder)]
                .cases.size();
    }
}

bool within(Bounds const& bounds, Number number) {
    return (!bounds.low || *bounds.low <= number) && (!bounds.high || number <= *bounds.high);
}

void sort_out(std::vector<Number>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

// Each limit, and `apart` numbers between, below and above.
bool numbers(Variable& leaf, Bounds const& bounds, std::size_t apart) {
    auto limits = leaf.limits;
    for (auto const& end : {bounds.low, bounds.high})
        if (end) limits.push_back(*end);
    if (limits.empty()) limits.emplace_back(0);
    sort_out(limits);
    std::vector<std::optional<Number>> made(limits.begin(), limits.end());
    auto const steps = static_cast<std::int64_t>(apart);
    for (std::int64_t k = 1; k <= steps; ++k) {
        made.push_back(subtract(limits.front(), Number(k)));
        made.push_back(add(limits.back(), Number(k)));
        for (std::size_t i = 1; i < limits.size(); ++i) {
            auto const part = Number::ratio(k, steps + 1);
            auto const gap = subtract(limits[i], limits[i - 1]);
            auto const beyond = gap && part ? multiply(*gap, *part) : std::nullopt;
            made.push_back(beyond ? add(limits[i - 1], *beyond) : std::nullopt);
        }
    }
    for (auto const& number : made) {
        if (!number) return false;
        if (within(bounds, *number)) leaf.points.emplace_back(number);
    }
    return true;
}

// Between 2 and 3 there is no count: each limit rounded both ways, and the numbers beside.
void whole_numbers(Variable& leaf, Bounds const& bounds) {
    auto limits = leaf.limits;
    for (auto const& end : {bounds.low, bounds.high})
        if (end) limits.push_back(*end);
    if (limits.empty()) limits.emplace_back(0);
    std::vector<Number> made;
    for (Number const limit : limits)
        for (Rounding const way : {Rounding::down, Rounding::up})
            if (auto const whole = round_to(limit, Number(1), way))
                for (std::int64_t const step : {-1, 0, 1})
                    if (auto const beside = add(*whole, Number(step))) made.push_back(*beside);
    sort_out(made);
    for (Number const number : made)
        if (within(bounds, number)) leaf.points.emplace_back(number);
}

}  // namespace

Number Words::place_of(Text word) {
    auto const found = std::find(words_.begin(), words_.end(), word);
    auto const place = found - words_.begin();
    if (found == words_.end()) words_.push_back(word);
    return place;
}

bool can_be_none(Plan const& plan, Expr leaf) {
    Expression const& e = plan.at(leaf);
    if (e.type.type != Type::number && e.type.type != Type::choice) return false;
    return !is_read(e) || (e.field() == nullptr && !is_fact(plan, e));
}

bool always_has_value(Plan const& plan, Expr leaf) {
    Expression const& e = plan.at(leaf);
    Operator const& op = operator_of(e);
    if (is_literal(e) || op.always_has_value) return true;
    if (!is_read(e)) return e.type.type == Type::row && is_there(plan, leaf);
    if (is_fact(plan, e) || !is_there(plan, plan.part(e, 0))) return false;
    if (e.type.type == Type::text) return is_id_of_pack(plan, e);
    if (e.type.type == Type::condition)
        return e.field() == nullptr ||  // of a limb, or a guidance point, that nobody looked at
               (e.field()->of != Kind::limb && e.field()->of != Kind::guidance);
    if (e.type.type != Type::choice) return false;
    if (e.field() == nullptr) return is_ladder_with_a_lowest_case(plan, e);
    return e.type.vocabulary != Vocabulary::given && e.type.vocabulary != Vocabulary::origin;
}

bool TestPoints::fill(std::vector<Variable>& leaves, std::span<Type const> linked) {
    for (Type const type : linked) {
        std::vector<Number> limits;
        for (Variable const& leaf : leaves) {
            if (plan_.at(leaf.expr).type.type != type) continue;
            limits.insert(limits.end(), leaf.limits.begin(), leaf.limits.end());
            if (type != Type::number) continue;
            // where one ends, another may begin: `count(it):at_least(2 * parameter "many")`
            Bounds const bounds = bounds_.of(leaf.expr);
            for (auto const& end : {bounds.low, bounds.high})
                if (end) limits.push_back(*end);
        }
        for (Variable& leaf : leaves)
            if (plan_.at(leaf.expr).type.type == type) leaf.limits = limits;
    }
    return std::all_of(leaves.begin(), leaves.end(), [&](Variable& leaf) {
        Type const type = plan_.at(leaf.expr).type.type;
        bool const is_linked = std::find(linked.begin(), linked.end(), type) != linked.end();
        if (!fill(leaf, is_linked ? leaves.size() : 1)) return false;
        if (!always_has_value(plan_, leaf.expr)) leaf.points.emplace_back();
        return true;
    });
}

bool TestPoints::fill(Variable& leaf, std::size_t apart) {
    switch (plan_.at(leaf.expr).type.type) {
        case Type::condition:
            leaf.points = {Number(0), Number(1)};
            return true;
        case Type::number: {
            Bounds const bounds = bounds_.of(leaf.expr);
            if (!bounds.whole || apart > 1) return numbers(leaf, bounds, apart);
            whole_numbers(leaf, bounds);
            return true;
        }
        case Type::date:
            return numbers(leaf, {}, apart);
        case Type::choice:
            choices(leaf);
            return true;
        case Type::text:
            texts(leaf, apart);
            return true;
        default:
            leaf.points = {Number(0)};  // asked only whether it is there
            return true;
    }
}

void TestPoints::choices(Variable& leaf) {
    std::size_t const count = choices_of(plan_, plan_.at(leaf.expr).type.vocabulary);
    for (std::size_t i = 0; i < count; ++i)
        leaf.points.emplace_back(Number(static_cast<std::int64_t>(i)));
}

// The texts it is compared with, and others; of an id that the pack gives, only those it gives.
void TestPoints::texts(Variable& leaf, std::size_t apart) {
    sort_out(leaf.limits);
    Expression const& e = plan_.at(leaf.expr);
    if (apart == 1 && is_id_of_pack(plan_, e)) {
        std::vector<Text> const ids = ids_of(plan_, plan_.at(plan_.part(e, 0)).type.kind);
        auto const unknown = [&](Number place) {
            Text const word = words_.all()[static_cast<std::size_t>(*place.whole())];
            return std::find(ids.begin(), ids.end(), word) == ids.end();
        };
        leaf.limits.erase(std::remove_if(leaf.limits.begin(), leaf.limits.end(), unknown),
                          leaf.limits.end());
        if (leaf.limits.size() == ids.size()) apart = 0;
    }
    for (Number const place : leaf.limits) leaf.points.emplace_back(place);
    for (std::size_t i = 0; i < apart; ++i)
        leaf.points.emplace_back(Number(static_cast<std::int64_t>(words_.all().size() + i)));
}

}  // namespace assay::algebra
