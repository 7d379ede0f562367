#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace assay::statistics {

/// The distribution of a rating over the used categories, for a predictor.
class Distribution {
public:
    explicit Distribution(std::span<double const> steps);

    /// Requires: as many steps as at construction.
    void at(double predictor);

    [[nodiscard]] std::span<double const> probabilities() const& { return probabilities_; }
    [[nodiscard]] double expected() const { return expected_; }
    [[nodiscard]] double variance() const { return variance_; }
    [[nodiscard]] double log_probability(std::size_t step) const;

    // of a temporary, what these hand out would dangle
    std::span<double const> probabilities() const&& = delete;

private:
    std::vector<double> sums_;  ///< of the steps up to each category
    std::vector<double> probabilities_;
    double predictor_ = 0;
    double log_total_ = 0;
    double expected_ = 0;
    double variance_ = 0;
};

}  // namespace assay::statistics
