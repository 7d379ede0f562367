#include "algebra/operators/structurally_equal.hpp"

#include "algebra/operators/operators.hpp"

#include <algorithm>

namespace assay::algebra {
namespace {

/// Parts can be shared, so that a walk is longer than the text.
constexpr int most_steps_of_a_walk = 10'000;

bool are_equal(std::span<Text const> some, std::span<Text const> others) {
    return std::equal(some.begin(), some.end(), others.begin(), others.end());
}

/// Whether what two expressions have beside their parts is the same; texts by what they say.
struct SamePayload {
    Plan const& plan;

    bool operator()(std::monostate, std::monostate) const { return true; }
    bool operator()(YesNo a, YesNo b) const { return a.yes == b.yes; }
    bool operator()(Number a, Number b) const { return a == b; }
    bool operator()(Date a, Date b) const { return a == b; }
    bool operator()(Choices a, Choices b) const { return a.mask == b.mask; }
    bool operator()(Texts a, Texts b) const { return are_equal(plan.at(a), plan.at(b)); }
    bool operator()(FieldRead a, FieldRead b) const { return a.field == b.field; }
    bool operator()(LevelRead a, LevelRead b) const { return a.level == b.level; }
    bool operator()(ColumnRead a, ColumnRead b) const { return a.column == b.column; }
    bool operator()(RowsRead a, RowsRead b) const { return a.is == b.is; }
    bool operator()(FactRead a, FactRead b) const { return a.fact == b.fact; }
    bool operator()(LuaCall const& a, LuaCall const& b) const {
        return a.function == b.function && (*this)(a.names, b.names);
    }
    bool operator()(RoundedTo const& a, RoundedTo const& b) const {
        return a.step == b.step && a.mode == b.mode;
    }
    bool operator()(SoughtRow a, SoughtRow b) const { return a.row == b.row; }
    template <class A, class B>
    bool operator()(A const&, B const&) const {
        return false;
    }
};

bool same_itself(Plan const& plan, Expression const& a, Expression const& b) {
    if (a.op != b.op || a.type != b.type || a.parts != b.parts) return false;
    if (!std::visit(SamePayload{plan}, a.payload, b.payload)) return false;
    // a name given by `named` covers that of the field
    return !is_read(a) || (!a.named && !b.named && plan.texts[a.name] == plan.texts[b.name]);
}

bool same_within(Plan const& plan, Expr one, Expr other, int& steps) {
    if (one == other) return true;
    if (--steps < 0) return false;
    Expression const& a = plan.at(one);
    Expression const& b = plan.at(other);
    bool const renamed = a.tree == b.tree && a.first_part == b.first_part && a.parts == b.parts &&
                         a.type == b.type && a.op == b.op;
    if (renamed) return true;
    if (!same_itself(plan, a, b)) return false;
    for (std::size_t i = 0; i < a.parts; ++i)
        if (!same_within(plan, plan.part(a, i), plan.part(b, i), steps)) return false;
    return true;
}

}  // namespace

bool structurally_equal(Plan const& plan, Expr a, Expr b) {
    int steps = most_steps_of_a_walk;
    return same_within(plan, a, b, steps);
}

bool is_subset_of(Plan const& plan, Expr part, Expr whole) {
    for (;;) {
        if (structurally_equal(plan, part, whole)) return true;
        Expression const& e = plan.at(part);
        if (!is_a(e, Family::selection)) return false;
        part = plan.part(e, 0);
    }
}

}  // namespace assay::algebra
