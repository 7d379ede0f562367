#pragma once

#include "catch.hpp"

namespace assay_test {

/// What differs from a number by so much at most, however large it is: the digits of a publication, or 1e-9.
inline Approx near(double value, double margin = 1e-9) {
    return Approx(value).epsilon(0).margin(margin);
}

/// The same for what comes of severities, which are found step by step.
inline Approx near_severity(double value) { return near(value, 1e-8); }

}  // namespace assay_test
