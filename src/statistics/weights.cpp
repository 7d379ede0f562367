#include <assay/agreement.hpp>

#include <cassert>
#include <utility>

namespace assay::statistics {
namespace {

/// The weights of a formula over the number of steps between two categories.
template <class Formula>
std::vector<double> by_steps(std::size_t categories, Formula const& formula) {
    std::vector<double> weights;
    weights.reserve(categories * categories);
    for (std::size_t i = 0; i < categories; ++i)
        for (std::size_t j = 0; j < categories; ++j)
            weights.push_back(formula(static_cast<double>(i < j ? j - i : i - j),
                                      static_cast<double>(categories - 1)));
    return weights;
}

}  // namespace

Weights Weights::identity(std::size_t categories) {
    return {categories,
            by_steps(categories, [](double steps, double) { return steps == 0 ? 1.0 : 0.0; })};
}

Weights Weights::linear(std::size_t categories) {
    return {categories,
            by_steps(categories, [](double steps, double most) { return 1 - steps / most; })};
}

Weights Weights::quadratic(std::size_t categories) {
    return {categories, by_steps(categories, [](double steps, double most) {
                return 1 - steps * steps / (most * most);
            })};
}

Weights Weights::ordinal(std::size_t categories) {
    return {categories, by_steps(categories, [](double steps, double most) {
                return 1 - steps * (steps + 1) / (most * (most + 1));
            })};
}

Weights Weights::of(std::size_t categories, std::vector<double> weights) {
    assert(weights.size() == categories * categories);
    return {categories, std::move(weights)};
}

}  // namespace assay::statistics
