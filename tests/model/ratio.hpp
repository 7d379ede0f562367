#pragma once

#include <assay/number.hpp>

#include <cstdint>

namespace assay_test {

inline assay::Number ratio(std::int64_t numerator, std::int64_t denominator) {
    return assay::Number::ratio(numerator, denominator).value();
}

}  // namespace assay_test
