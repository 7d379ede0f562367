#pragma once

#include <assay/estimate.hpp>

#include <cstddef>

namespace assay::statistics {

/// What a formula comes to: a number, or the reason why there is none.
struct Value {
    double number = 0;
    Reason reason = Reason::none;

    [[nodiscard]] bool is_defined() const { return reason == Reason::none; }
};

inline Value none(Reason reason) { return {0, reason}; }

/// Throws: Error unless so many ratings are a scale that can be compared on.
void check_scale(std::size_t categories);

}  // namespace assay::statistics
