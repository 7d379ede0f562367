#pragma once

#include "model/meter.hpp"
#include "statistics/distribution.hpp"
#include "statistics/facets.hpp"
#include "statistics/linear.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace assay::statistics {

/// The parameters of the model, in logits. Levels that are not estimated are NaN within the model only.
struct Parameters {
    std::array<std::vector<double>, facet_count> levels;
    std::vector<double> steps;  ///< from each used category to the next

    [[nodiscard]] double predictor(CaseRating const& rating) const {
        return levels[0][rating.of_case] - levels[1][rating.element] - levels[2][rating.assessor];
    }
};

/// What fitting the model came to.
struct Fitted {
    Parameters parameters;  ///< means of elements, assessors and steps are 0
    /// Covariances of assessors' and elements' measures; index as in the input, 0 where not estimated.
    Symmetric elements{0}, assessors{0};
    std::vector<double> information;  ///< of each case
    std::size_t iterations = 0;
    bool has_converged = false;
};

/// Requires: ratings that are connected, without extreme levels, and at least two used categories.
[[nodiscard]] Fitted fit(Facets const& facets, Meter& meter);

}  // namespace assay::statistics
