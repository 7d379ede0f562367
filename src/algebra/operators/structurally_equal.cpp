#include "algebra/operators/structurally_equal.hpp"

#include "algebra/operators/operators.hpp"

#include <algorithm>

namespace assay::algebra {
namespace {

/// Parts can be shared, so that a walk is longer than the text.
constexpr int most_steps_of_a_walk = 10'000;

bool same_texts(Plan const& plan, Expression const& a, Expression const& b) {
    auto const first = plan.texts.begin() + a.first_text;
    return a.texts == b.texts &&
           std::equal(first, first + a.texts, plan.texts.begin() + b.first_text);
}

bool same_itself(Plan const& plan, Expression const& a, Expression const& b) {
    if (a.op != b.op || a.type != b.type || a.parts != b.parts) return false;
    if (a.index != b.index || a.mask != b.mask || a.number != b.number || a.date != b.date ||
        a.field != b.field || !same_texts(plan, a, b))
        return false;
    // a name given by `named` covers that of the field
    return !is_field(a) || (!a.named && !b.named && plan.texts[a.name] == plan.texts[b.name]);
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
        if (is_plain(e) || e.op->compile != compile_where) return false;
        part = plan.part(e, 0);
    }
}

}  // namespace assay::algebra
