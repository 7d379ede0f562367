#pragma once

#include <cstddef>

namespace bench {

/// What the statistics of a whole scheme take: 2,000 organisations x 57 elements x 3 assessors on a
/// scale of four, one rating in twenty missing. Medians of processor time on one core, in seconds.
struct AgreementTimes {
    double pass = 0;        ///< looking at every rating once, which nothing can do without
    double alpha = 0;       ///< ordinal alpha, without an interval
    double jackknife = 0;   ///< its interval over organisations
    double bootstrap = 0;   ///< its interval by 1,000 resamples of organisations
    double everything = 0;  ///< all of assay::statistics::agreement, with the bootstrap
    double severity = 0;    ///< the many-facet Rasch model
    std::size_t ratings = 0;
};

[[nodiscard]] AgreementTimes time_agreement(std::size_t rounds);

}  // namespace bench
