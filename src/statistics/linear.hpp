#pragma once

#include "model/meter.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace assay::statistics {

/// A symmetric matrix.
class Symmetric {
public:
    explicit Symmetric(std::size_t size) : size_(size), cells_(size * size) {}

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] double& operator()(std::size_t i, std::size_t j) { return cells_[i * size_ + j]; }
    [[nodiscard]] double operator()(std::size_t i, std::size_t j) const {
        return cells_[i * size_ + j];
    }
    void operator*=(double factor) {
        for (double& each : cells_) each *= factor;
    }

private:
    std::size_t size_;
    std::vector<double> cells_;
};

/// The Cholesky factor of a positive definite matrix. The meter is charged for each product.
class Cholesky {
public:
    /// Nothing when the matrix is not positive definite, or as good as singular.
    [[nodiscard]] static std::optional<Cholesky> of(Symmetric matrix, Meter& meter);

    /// The x of matrix * x = right.
    [[nodiscard]] std::vector<double> solve(std::span<double const> right) const;
    [[nodiscard]] Symmetric inverse(Meter& meter) const;

private:
    explicit Cholesky(Symmetric lower) : lower_(std::move(lower)) {}

    /// The second half of solving; rows before `first` are not wanted.
    void back_substitute(std::vector<double>& x, std::size_t first) const;

    Symmetric lower_;  ///< only its lower half is meant
};

}  // namespace assay::statistics
