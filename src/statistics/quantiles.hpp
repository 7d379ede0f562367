#pragma once

namespace assay::statistics {

// The distributions that intervals and tests rest on. Only quantiles.cpp includes Boost.Math, so that all
// of them are computed under one policy.

/// The standard normal deviate below which this share lies.
[[nodiscard]] double normal_quantile(double share);

/// The same of Student's t.
[[nodiscard]] double student_quantile(double share, double freedom);

/// The same of F.
[[nodiscard]] double f_quantile(double share, double freedom, double other_freedom);

/// The probability that a standard normal deviate is at least so far from zero, on either side.
[[nodiscard]] double normal_p(double deviate);

/// The probability that chi-square is at least this.
[[nodiscard]] double chi_squared_p(double statistic, double freedom);

}  // namespace assay::statistics
