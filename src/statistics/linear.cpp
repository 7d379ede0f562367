#include "statistics/linear.hpp"

#include <cmath>

namespace assay::statistics {

std::optional<Cholesky> Cholesky::of(Symmetric matrix) {
    constexpr double singular = 1e-11;  // of a diagonal element before and after elimination
    for (std::size_t j = 0; j < matrix.size(); ++j) {
        double const before = matrix(j, j);
        for (std::size_t k = 0; k < j; ++k) matrix(j, j) -= matrix(j, k) * matrix(j, k);
        if (!(matrix(j, j) > singular * before)) return std::nullopt;
        double const root = std::sqrt(matrix(j, j));
        matrix(j, j) = root;
        for (std::size_t i = j + 1; i < matrix.size(); ++i) {
            double sum = matrix(i, j);
            for (std::size_t k = 0; k < j; ++k) sum -= matrix(i, k) * matrix(j, k);
            matrix(i, j) = sum / root;
        }
    }
    return Cholesky(std::move(matrix));
}

std::vector<double> Cholesky::solve(std::span<double const> right) const {
    std::vector<double> x(right.begin(), right.end());
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) x[i] -= lower_(i, k) * x[k];
        x[i] /= lower_(i, i);
    }
    for (std::size_t i = x.size(); i-- > 0;) {
        for (std::size_t k = i + 1; k < x.size(); ++k) x[i] -= lower_(k, i) * x[k];
        x[i] /= lower_(i, i);
    }
    return x;
}

Symmetric Cholesky::inverse() const {
    Symmetric inverse(lower_.size());
    std::vector<double> unit(lower_.size());
    for (std::size_t j = 0; j < lower_.size(); ++j) {
        unit[j] = 1;
        std::vector<double> const column = solve(unit);
        for (std::size_t i = 0; i < lower_.size(); ++i) inverse(i, j) = column[i];
        unit[j] = 0;
    }
    return inverse;
}

}  // namespace assay::statistics
