#include "algebra/evaluate/number_format.hpp"

#include "algebra/operators/operators.hpp"
#include "algebra/operators/structurally_equal.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace assay::algebra {
namespace {

constexpr std::size_t most_pairs = 1'000'000;

/// What a number is read from, whatever it is called where it is used: a value, a fact, a field.
using Source = std::tuple<Kind, Field const*, std::string_view>;

std::optional<Source> source_of(Plan const& plan, Expression const& e) {
    if (!is_read(e) || e.type.type != Type::number || e.named || e.parts == 0) return std::nullopt;
    return Source{plan.at(plan.part(e, 0)).type.kind, e.field(), plan.texts[e.name]};
}

/// A number that some rule compares with a limit.
struct Compared {
    Expr number;
    Number limit;
};

std::vector<Compared> comparisons(Plan const& plan) {
    std::vector<Compared> found;
    for (Expression const& e : plan.expressions) {
        if (!is_a(e, Family::comparison)) continue;
        for (std::size_t const which : {0U, 1U}) {
            Expr const number = plan.part(e, which);
            Expression const& limit = plan.at(plan.part(e, 1 - which));
            if (plan.at(number).type.type == Type::number && is_literal_number(limit))
                found.push_back({number, limit.as<Number>()});
        }
    }
    return found;
}

}  // namespace

bool is_literal_number(Expression const& e) { return e.type.type == Type::number && is_literal(e); }

void find_limits(Plan& plan) {
    auto const compared = comparisons(plan);
    std::map<Source, std::vector<Number>> limits;
    for (Compared const& each : compared)
        if (auto const source = source_of(plan, plan.at(each.number)))
            limits[*source].push_back(each.limit);
    // a rule may compare what a value is, and a sentence show the value
    if (compared.size() * plan.values.size() <= most_pairs)
        for (Value const& value : plan.values) {
            if (value.is == no_expr || plan.at(value.is).type.type != Type::number) continue;
            for (Compared const& each : compared)
                if (structurally_equal(plan, value.is, each.number))
                    limits[{value.kind, nullptr, value.id}].push_back(each.limit);
        }
    std::map<Source, std::int32_t> lists;
    for (auto& [source, list] : limits) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
        lists[source] = static_cast<std::int32_t>(plan.limits.size());
        plan.limits.push_back(std::move(list));
    }
    for (Expression& e : plan.expressions)
        if (auto const source = source_of(plan, e))
            if (auto const found = lists.find(*source); found != lists.end())
                e.limits = found->second;
    for (Value& value : plan.values)
        if (auto const found = lists.find({value.kind, nullptr, value.id}); found != lists.end())
            value.limits = found->second;
}

void ShownNumbers::add(Plan const& plan, Expression const& e, Quantity const& value) {
    add(plan, e, value, unit_of(e));
}

void ShownNumbers::add(Plan const& plan, Expression const& e, Quantity const& value,
                       NumberUnit unit) {
    if (!value.is_there()) return;
    Gathered& gathered = of(unit);
    auto& to = is_literal_number(e) ? gathered.limits : gathered.numbers;
    to.push_back(value.low);
    if (value.high != value.low) to.push_back(value.high);
    if (e.limits < 0) return;
    auto const& limits = plan.limits[static_cast<std::size_t>(e.limits)];
    gathered.limits.insert(gathered.limits.end(), limits.begin(), limits.end());
}

void ShownNumbers::write(Quantity const& value, NumberUnit unit, std::string& to) {
    if (!value.is_there()) return;
    Gathered& gathered = of(unit);
    if (!gathered.words)
        gathered.words.emplace(gathered.numbers, gathered.limits, unit,
                               unit == NumberUnit::plain ? 2 : 1);
    to += (*gathered.words)(value.low);
    if (value.low != value.high) to += " to " + (*gathered.words)(value.high);
}

}  // namespace assay::algebra
