#include "algebra/analyse/bounds.hpp"

#include "algebra/operators/operators.hpp"

#include <vector>

namespace assay::algebra {

Bounds BoundsOf::of(Expr expr) {
    if (auto const known = known_.find(expr); known != known_.end()) return known->second;
    Bounds const bounds = find(plan_.at(expr));
    known_.emplace(expr, bounds);
    return bounds;
}

Bounds BoundsOf::find(Expression const& e) {
    Operator const& op = operator_of(e);
    if (op.family == Family::field) return of_value(e);
    if (op.bounds == nullptr) return {};
    std::vector<Bounds> of_parts;
    for (std::size_t i = 0; i < e.parts; ++i) {
        Expr const part = plan_.part(e, i);
        of_parts.push_back(plan_.at(part).type.type == Type::number ? of(part) : Bounds{});
    }
    return op.bounds(plan_, e, of_parts);
}

// A value has the bounds of what it is computed from.
Bounds BoundsOf::of_value(Expression const& e) {
    if (e.field() != nullptr || e.named) return {};
    Kind const of = plan_.at(plan_.part(e, 0)).type.kind;
    for (Value const& value : plan_.values)
        if (value.kind == of && plan_.texts[e.name] == value.id) return this->of(value.is);
    return {};
}

}  // namespace assay::algebra
