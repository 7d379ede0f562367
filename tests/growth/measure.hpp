#pragma once

#include <cstddef>
#include <functional>

namespace growth {

/// What a piece of work took.
struct Cost {
    double seconds = 0;      ///< of the processor, by this thread
    std::size_t bytes = 0;   ///< most that were allocated beyond what was there before
    double longest_gap = 0;  ///< seconds of the processor between two questions whether time is up
};

/// Begins, and ends, to take the cost of work.
class Measure {
public:
    Measure();

    [[nodiscard]] Cost taken() const;

    /// To be called when the host is asked whether time is up.
    void asked();

private:
    double began_, last_asked_, longest_gap_ = 0;
    std::size_t held_;
};

}  // namespace growth
