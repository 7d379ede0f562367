// The rating scale model (Andrich 1978): log P(k) / P(k-1) = predictor - step(k), so that P(k) is proportional
// to exp(k * predictor - sum of the steps up to k).

#include "statistics/distribution.hpp"

#include <algorithm>
#include <cmath>

namespace assay::statistics {

Distribution::Distribution(std::span<double const> steps)
    : sums_(steps.size() + 1), probabilities_(steps.size() + 1) {
    for (std::size_t k = 0; k < steps.size(); ++k) sums_[k + 1] = sums_[k] + steps[k];
}

void Distribution::at(double predictor) {
    predictor_ = predictor;
    double greatest = 0;
    for (std::size_t k = 0; k < sums_.size(); ++k)
        greatest = std::max(greatest, static_cast<double>(k) * predictor - sums_[k]);
    double total = 0;
    for (std::size_t k = 0; k < sums_.size(); ++k) {
        probabilities_[k] = std::exp(static_cast<double>(k) * predictor - sums_[k] - greatest);
        total += probabilities_[k];
    }
    expected_ = 0;
    double squares = 0;
    for (std::size_t k = 0; k < sums_.size(); ++k) {
        probabilities_[k] /= total;
        expected_ += static_cast<double>(k) * probabilities_[k];
        squares += static_cast<double>(k * k) * probabilities_[k];
    }
    variance_ = std::max(squares - expected_ * expected_, 1e-300);
    log_total_ = greatest + std::log(total);
}

double Distribution::log_probability(std::size_t step) const {
    return static_cast<double>(step) * predictor_ - sums_[step] - log_total_;
}

}  // namespace assay::statistics
