// Boost.Math computes a function of doubles in long double by default. What that is differs between
// processors (80 bits on x86-64, 128 on WebAssembly and 64-bit ARM, 64 elsewhere), and quantiles of F then
// differ by up to 1.4e-8. In double they are the same to some 1e-12 everywhere.

#include "statistics/quantiles.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/policies/policy.hpp>

#include <cmath>

namespace assay::statistics {
namespace {

using Policy = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
using ChiSquared = boost::math::chi_squared_distribution<double, Policy>;
using FisherF = boost::math::fisher_f_distribution<double, Policy>;
using Normal = boost::math::normal_distribution<double, Policy>;
using Student = boost::math::students_t_distribution<double, Policy>;

}  // namespace

double normal_quantile(double share) { return boost::math::quantile(Normal(), share); }

double student_quantile(double share, double freedom) {
    return boost::math::quantile(Student(freedom), share);
}

double f_quantile(double share, double freedom, double other_freedom) {
    return boost::math::quantile(FisherF(freedom, other_freedom), share);
}

double normal_p(double deviate) {
    return 2 * boost::math::cdf(boost::math::complement(Normal(), std::abs(deviate)));
}

double chi_squared_p(double statistic, double freedom) {
    return boost::math::cdf(boost::math::complement(ChiSquared(freedom), statistic));
}

}  // namespace assay::statistics
