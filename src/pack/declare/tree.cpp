#include "pack/declare/tree.hpp"

namespace assay::algebra {
namespace {

// Trees share their parts, so a few lines of a pack can stand for very many numbers.
constexpr int most_numbers = 256;

std::optional<Number> constant_of(std::vector<Tree> const& trees, TreeId id, int& left) {
    if (--left < 0) return std::nullopt;
    Tree const& tree = trees[id];
    if (tree.word == "number") return tree.number;
    if (tree.parts.empty() || tree.parts.size() > 2) return std::nullopt;
    auto const first = constant_of(trees, tree.parts.front(), left);
    if (!first) return std::nullopt;
    if (tree.word == "percent") return divide(*first, Number(100));
    if (tree.parts.size() != 2) return std::nullopt;
    auto const last = constant_of(trees, tree.parts.back(), left);
    if (!last) return std::nullopt;
    if (tree.word == "add") return add(*first, *last);
    if (tree.word == "subtract") return subtract(*first, *last);
    if (tree.word == "multiply") return multiply(*first, *last);
    if (tree.word == "divide") return divide(*first, *last);
    return tree.word == "share" && *last > Number(0) ? divide(*first, *last) : std::nullopt;
}

}  // namespace

std::optional<Number> constant_number(std::vector<Tree> const& trees, TreeId id) {
    int left = most_numbers;
    return constant_of(trees, id, left);
}

}  // namespace assay::algebra
