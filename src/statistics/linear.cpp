#include "statistics/linear.hpp"

#include <cmath>

namespace assay::statistics {
namespace {

constexpr std::size_t products_a_step = 8;

}  // namespace

std::optional<Cholesky> Cholesky::of(Symmetric matrix, Meter& meter) {
    constexpr double singular = 1e-11;  // of a diagonal element before and after elimination
    for (std::size_t j = 0; j < matrix.size(); ++j) {
        meter.charge((matrix.size() - j) * (j + 1) / products_a_step + 1);
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
    back_substitute(x, 0);
    return x;
}

void Cholesky::back_substitute(std::vector<double>& x, std::size_t first) const {
    for (std::size_t i = x.size(); i-- > first;) {
        x[i] /= lower_(i, i);
        for (std::size_t k = first; k < i; ++k) x[k] -= lower_(i, k) * x[i];
    }
}

Symmetric Cholesky::inverse(Meter& meter) const {
    Symmetric inverse(lower_.size());
    std::vector<double> column(lower_.size());
    // of a unit vector the rows above its 1 are solved already, and symmetry has the rest
    for (std::size_t j = 0; j < lower_.size(); ++j) {
        std::size_t const left = lower_.size() - j;
        meter.charge(left * left / products_a_step + 1);
        for (std::size_t i = j; i < column.size(); ++i) {
            column[i] = i == j ? 1 : 0;
            for (std::size_t k = j; k < i; ++k) column[i] -= lower_(i, k) * column[k];
            column[i] /= lower_(i, i);
        }
        back_substitute(column, j);
        for (std::size_t i = j; i < column.size(); ++i) inverse(i, j) = inverse(j, i) = column[i];
    }
    return inverse;
}

}  // namespace assay::statistics
