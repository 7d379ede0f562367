#pragma once

#include <assay/severity.hpp>

#include <cstddef>

namespace assay_test {

/// Severities as they are found, before their bias is corrected.
constexpr assay::statistics::SeverityOptions raw(std::size_t categories) {
    return {.categories = categories, .correct_bias = false};
}

}  // namespace assay_test
