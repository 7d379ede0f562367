#pragma once

#include <cstddef>
#include <cstdint>

namespace bench {

/// Numbers that look random and are the same everywhere: a linear congruential generator with the
/// constants of Knuth's MMIX, of which the upper bits are used.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) { next(); }

    /// A number from 0 up to `bound`, which is not reached. Requires: bound > 0.
    std::size_t below(std::size_t bound) {
        next();
        return static_cast<std::size_t>((state_ >> 33U) % bound);
    }

    /// A number from `least` to `most`, both of which are reached.
    std::size_t between(std::size_t least, std::size_t most) {
        return least + below(most - least + 1);
    }

    /// Yes in so many of a thousand cases.
    bool chance(std::size_t of_thousand) { return below(1000) < of_thousand; }

private:
    void next() { state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL; }

    std::uint64_t state_;
};

}  // namespace bench
