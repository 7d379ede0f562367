// Marginal homogeneity of two assessors: Stuart 1955 and Maxwell 1970; Bhapkar 1966.
//
// d(a) = n(a,.) - n(.,a);   S(a,a) = n(a,.) + n(.,a) - 2 n(a,a),   S(a,b) = -(n(a,b) + n(b,a)).
//     Stuart-Maxwell:  d' S^-1 d,  chi-square;      Bhapkar:  SM / (1 - SM / N).
//
// S is singular: the d of categories that are linked by disagreement sum to zero. One category of each
// set so linked is left out, which is the generalised inverse; the degrees of freedom are what remains.
// Categories on which both always agree are linked with none and have no part in it.
//
// Limits: an approximation for large samples; units are taken for independent.

#include <assay/agreement.hpp>

#include "statistics/linear.hpp"
#include "statistics/pair_counts.hpp"
#include "statistics/quantiles.hpp"

#include <cassert>
#include <numeric>
#include <vector>

namespace assay::statistics {
namespace {

class Table {
public:
    Table(Ratings const& ratings, std::size_t one, std::size_t other)
        : categories_(ratings.categories()), cells_(tables_by_group(ratings, one, other).total()) {}

    [[nodiscard]] std::size_t categories() const { return categories_; }
    [[nodiscard]] double at(std::size_t a, std::size_t b) const {
        return static_cast<double>(cells_[a * categories_ + b]);
    }
    [[nodiscard]] double all() const {
        return static_cast<double>(std::accumulate(cells_.begin(), cells_.end(), Count{0}));
    }
    [[nodiscard]] bool is_linked(std::size_t a, std::size_t b) const {
        return a != b && at(a, b) + at(b, a) > 0;
    }

private:
    std::size_t categories_;
    std::vector<Count> cells_;
};

/// All categories but one of each set that disagreement links.
std::vector<std::size_t> independent(Table const& table) {
    std::vector<bool> reached(table.categories());
    std::vector<std::size_t> kept;
    for (std::size_t start = 0; start < table.categories(); ++start) {
        if (reached[start]) continue;
        reached[start] = true;
        std::vector<std::size_t> open{start};
        while (!open.empty()) {
            std::size_t const at = open.back();
            open.pop_back();
            for (std::size_t next = 0; next < table.categories(); ++next) {
                if (reached[next] || !table.is_linked(at, next)) continue;
                reached[next] = true;
                open.push_back(next);
                kept.push_back(next);
            }
        }
    }
    return kept;
}

}  // namespace

MarginalTest stuart_maxwell(Ratings const& ratings, std::size_t one, std::size_t other) {
    assert(one != other);
    Table const table(ratings, one, other);
    MarginalTest test;
    if (table.all() == 0) {
        test.reason = Reason::no_overlap;
        return test;
    }
    std::vector<std::size_t> const kept = independent(table);
    if (kept.empty()) {
        test.reason = Reason::no_variation;
        return test;
    }
    std::vector<double> difference(kept.size());
    Symmetric variance(kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        for (std::size_t other_one = 0; other_one < table.categories(); ++other_one) {
            if (other_one == kept[i]) continue;
            double const out = table.at(kept[i], other_one);
            double const in = table.at(other_one, kept[i]);
            difference[i] += out - in;
            variance(i, i) += out + in;
        }
        for (std::size_t j = 0; j < kept.size(); ++j)
            if (j != i) variance(i, j) = -(table.at(kept[i], kept[j]) + table.at(kept[j], kept[i]));
    }
    Meter unlimited;  // as many rows as the scale has ratings
    auto const factor = Cholesky::of(variance, unlimited);
    if (!factor) {
        test.reason = Reason::no_variation;
        return test;
    }
    std::vector<double> const solved = factor->solve(difference);
    test.statistic = std::inner_product(solved.begin(), solved.end(), difference.begin(), 0.0);
    test.freedom = kept.size();
    test.p = chi_squared_p(*test.statistic, static_cast<double>(test.freedom));
    return test;
}

MarginalTest bhapkar(Ratings const& ratings, std::size_t one, std::size_t other) {
    MarginalTest test = stuart_maxwell(ratings, one, other);
    if (!test.statistic) return test;
    double const all = Table(ratings, one, other).all();
    constexpr double rounding = 1e-12;
    if (*test.statistic >= all * (1 - rounding)) {
        // every disagreement goes the same way: the variance under the alternative is zero
        test = {};
        test.reason = Reason::constant_assessors;
        return test;
    }
    test.statistic = *test.statistic / (1 - *test.statistic / all);
    test.p = chi_squared_p(*test.statistic, static_cast<double>(test.freedom));
    return test;
}

}  // namespace assay::statistics
