#include "algebra/operators/compiler.hpp"
#include "algebra/operators/lift.hpp"
#include "model/messages/rules.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace assay::algebra {
namespace {

// Ratings that say that nothing was rated are no steps of the scale.
int place_on(std::uint64_t scale, int index) {
    return std::popcount(scale & ((std::uint64_t{1} << static_cast<unsigned>(index)) - 1));
}

Quantity steps(Expression const& e, Choice const& one, Choice const& other) {
    bool const failed = one.failed || other.failed;
    if (one.is_none() || other.is_none()) return Quantity::none(failed);
    if (!one.is_there() || !other.is_there()) return Quantity::open(failed);
    std::uint64_t const scale = e.as<Choices>().mask;
    auto const apart = [&](int a, int b) {
        return std::abs(place_on(scale, a) - place_on(scale, b));
    };
    int nearest = 64;
    for (std::uint64_t left = one.can; left != 0; left &= left - 1) {
        int const here = std::countr_zero(left);
        for (std::uint64_t with = other.can; with != 0; with &= with - 1)
            nearest = std::min(nearest, apart(here, std::countr_zero(with)));
    }
    int const farthest =
        std::max(apart(one.lowest(), other.highest()), apart(one.highest(), other.lowest()));
    return Quantity::between(Number(nearest), Number(farthest), failed);
}

}  // namespace

Expr compile_steps(Compiler& compiler, Tree const& tree) {
    Expr const one = compiler.part(tree, 0, Type::choice);
    Expr const other = compiler.part(tree, 1, Type::choice);
    if (one == no_expr || other == no_expr) return no_expr;
    if (!(compiler.type_of(one) == compiler.type_of(other)))
        return compiler.report(tree.place, say<rule_messages, "steps-of-two-scales">());
    Expression e = lift<steps>({Type::number});
    bool const rated = compiler.type_of(one).vocabulary == Vocabulary::scale;
    e.payload = Choices{rated ? compiler.plan().on_scale : ~std::uint64_t{0}};
    return compiler.add(tree, e, {one, other});
}

}  // namespace assay::algebra
