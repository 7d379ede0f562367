#pragma once

#include "statistics/pair_counts.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace assay::statistics {

/// A symmetric table of the categories with each other.
class CategoryTable {
public:
    explicit CategoryTable(std::size_t categories)
        : categories_(categories), cells_(categories * categories) {}

    [[nodiscard]] std::size_t categories() const { return categories_; }
    [[nodiscard]] double& operator()(std::size_t a, std::size_t b) {
        return cells_[a * categories_ + b];
    }
    [[nodiscard]] double operator()(std::size_t a, std::size_t b) const {
        return cells_[a * categories_ + b];
    }
    [[nodiscard]] double row(std::size_t a) const;
    [[nodiscard]] double sum() const;
    void clear() { cells_.assign(cells_.size(), 0.0); }

private:
    std::size_t categories_;
    std::vector<double> cells_;
};

/// Pairs of ratings of one unit, each pair in both orders, weighed in the three ways in which the
/// literature weighs units with m ratings.
struct PairSums {
    explicit PairSums(std::size_t categories)
        : by_rating(categories), by_unit(categories), by_pair(categories), prevalence(categories) {}

    /// Takes over other counts; allocates nothing.
    void assign(PairLayout const& layout, std::span<Count const> counts);

    CategoryTable by_rating;         ///< 1/(m-1) a pair: each rating counts alike (Krippendorff)
    CategoryTable by_unit;           ///< 1/(m(m-1)) a pair: each unit counts alike (Fleiss, Gwet)
    CategoryTable by_pair;           ///< 1 a pair
    std::vector<double> prevalence;  ///< 1/m a rating, of single ratings too; their sum: units
    double units = 0;                ///< with a rating at least
};

}  // namespace assay::statistics
