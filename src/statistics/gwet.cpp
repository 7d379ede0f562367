// Gwet's AC1 and AC2 (Gwet 2008, "Computing inter-rater reliability and its variance in the presence of
// high agreement"; Gwet 2014, Handbook of Inter-Rater Reliability), and Fleiss' kappa in the same frame
// (Fleiss 1971, "Measuring nominal scale agreement among many raters").
//
//     (pa - pe) / (1 - pe)
//
// pa: the mean over units with two ratings or more of the weighted share of agreeing pairs.
// pi(k): the mean over all rated units of the share of their ratings that are k.
// pe: sum of all weights / (q (q-1)) * sum pi(k) (1 - pi(k))   for AC1 and AC2,
//     sum w(k,l) pi(k) pi(l)                                  for Fleiss' kappa.
//
// Limits: AC1 and AC2 depend on q, the number of declared categories, and credit agreement that a skewed
// sample makes easy (Tran, Dolgun and Demirhan 2018); kappa does the opposite. Units without any rating
// are left out (irrCAC 1.4 gives NaN for them).

#include "statistics/coefficients.hpp"

namespace assay::statistics {
namespace {

/// 1 - pa, so that full agreement is exact.
double disagreement(PairSums const& sums, Weights const& weights) {
    double apart = 0;
    double units = 0;
    for (std::size_t a = 0; a < weights.categories(); ++a)
        for (std::size_t b = 0; b < weights.categories(); ++b) {
            units += sums.by_unit(a, b);
            apart += (1 - weights(a, b)) * sums.by_unit(a, b);
        }
    return apart / units;
}

/// 1 - disagreement / expected disagreement, which is (pa - pe) / (1 - pe).
Value corrected(PairSums const& sums, Weights const& weights, double expected_apart) {
    return {1 - disagreement(sums, weights) / expected_apart};
}

}  // namespace

Value gwet(PairSums const& sums, Weights const& weights) {
    if (sums.by_unit.sum() == 0) return none(Reason::no_overlap);
    auto const q = static_cast<double>(weights.categories());
    double all_weights = 0;
    double spread = 0;
    for (std::size_t a = 0; a < weights.categories(); ++a) {
        for (std::size_t b = 0; b < weights.categories(); ++b) all_weights += weights(a, b);
        double const share = sums.prevalence[a] / sums.units;
        spread += share * (1 - share);
    }
    double const expected_apart = 1 - all_weights * spread / (q * (q - 1));
    if (expected_apart <= 0) return none(Reason::no_variation);
    return corrected(sums, weights, expected_apart);
}

Value fleiss(PairSums const& sums, Weights const& weights) {
    if (sums.by_unit.sum() == 0) return none(Reason::no_overlap);
    double expected_apart = 0;
    for (std::size_t a = 0; a < weights.categories(); ++a)
        for (std::size_t b = 0; b < weights.categories(); ++b)
            expected_apart += (1 - weights(a, b)) * (sums.prevalence[a] / sums.units) *
                              (sums.prevalence[b] / sums.units);
    if (expected_apart == 0) return none(Reason::one_category);
    return corrected(sums, weights, expected_apart);
}

}  // namespace assay::statistics
