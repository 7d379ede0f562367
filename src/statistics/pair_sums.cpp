#include "statistics/pair_sums.hpp"

#include <numeric>

namespace assay::statistics {

double CategoryTable::row(std::size_t a) const {
    double sum = 0;
    for (std::size_t b = 0; b < categories_; ++b) sum += (*this)(a, b);
    return sum;
}

double CategoryTable::sum() const { return std::accumulate(cells_.begin(), cells_.end(), 0.0); }

void PairSums::assign(PairLayout const& layout, std::span<Count const> counts) {
    std::size_t const categories = layout.categories();
    by_rating.clear();
    by_unit.clear();
    by_pair.clear();
    for (std::size_t a = 0; a < categories; ++a)
        prevalence[a] = static_cast<double>(counts[layout.alone(a)]);
    for (std::size_t size = 0; size < layout.sizes().size(); ++size) {
        auto const m = static_cast<double>(layout.sizes()[size]);
        for (std::size_t b = 0; b < categories; ++b)
            for (std::size_t a = 0; a <= b; ++a) {
                auto const count = static_cast<double>(counts[layout.pair(size, a, b)]);
                if (count == 0) continue;
                double const both = a == b ? 2 * count : count;  // in both orders
                by_rating(a, b) += both / (m - 1);
                by_unit(a, b) += both / (m * (m - 1));
                by_pair(a, b) += both;
            }
    }
    for (std::size_t b = 0; b < categories; ++b)
        for (std::size_t a = 0; a < b; ++a)
            for (CategoryTable* const table : {&by_rating, &by_unit, &by_pair})
                (*table)(b, a) = (*table)(a, b);
    // A rating of a unit with m of them stands in m-1 pairs, so each row holds its share of the unit.
    for (std::size_t a = 0; a < categories; ++a) prevalence[a] += by_unit.row(a);
    units = std::accumulate(prevalence.begin(), prevalence.end(), 0.0);
}

}  // namespace assay::statistics
