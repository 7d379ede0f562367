#pragma once

#include <assay/rating_table.hpp>

#include <cstddef>

namespace assay::consistency {

/// What a second assessor has rated. Where it is nothing but what is disputed, agreement cannot be computed: it would be
/// that of the worst elements.
struct RatedTwice {
    std::size_t once = 0;   ///< units with one rating
    std::size_t twice = 0;  ///< units with more
    std::size_t alike = 0;  ///< of these, with one and the same

    [[nodiscard]] bool is_disputed_only() const { return once > 0 && twice > 0 && alike == 0; }
};

/// As assay::agree, of units that were chosen before anybody rated them, as those of an exercise are: also where a second
/// assessor has rated some of them only.
[[nodiscard]] TableAgreement agreement_of(RatingTable const& table,
                                          statistics::IntervalOptions const& intervals,
                                          Limits const& limits);

}  // namespace assay::consistency
