#pragma once

#include <assay/rating_table.hpp>

namespace assay::consistency {

/// As assay::agree, of units that were chosen before anybody rated them, as those of an exercise are: also where a second
/// assessor has rated some of them only.
[[nodiscard]] TableAgreement agreement_of(RatingTable const& table,
                                          statistics::IntervalOptions const& intervals,
                                          Limits const& limits);

}  // namespace assay::consistency
