// Agreement without any correction for chance.
//
// observed:  the mean over units with m >= 2 ratings of the share of their m(m-1) ordered pairs that
//            are at most so many steps apart (Fleiss 1971 for no steps).
// specific:  of a category j, sum n_j (n_j - 1) / sum n_j (m - 1) over the same units, n_j of whose
//            ratings are j; 2a / (2a + b + c) for two assessors (Fleiss 1975; Uebersax 1982).
// Limits:    both rise with the prevalence of a category without anybody agreeing more.

#include "statistics/coefficients.hpp"

namespace assay::statistics {

Value observed(PairSums const& sums, std::size_t steps) {
    double const units = sums.by_unit.sum();
    if (units == 0) return none(Reason::no_overlap);
    double apart = 0;  // what is apart is added up, so that full agreement is 1 exactly
    for (std::size_t b = 0; b < sums.by_unit.categories(); ++b)
        for (std::size_t a = 0; a + steps < b; ++a) apart += 2 * sums.by_unit(a, b);
    return {1 - apart / units};
}

Value specific(PairSums const& sums, std::size_t category) {
    double const with = sums.by_pair.row(category);
    if (sums.by_pair.sum() == 0) return none(Reason::no_overlap);
    if (with == 0) return none(Reason::never_used);
    return {sums.by_pair(category, category) / with};
}

}  // namespace assay::statistics
