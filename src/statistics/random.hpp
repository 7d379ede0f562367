#pragma once

#include <cstdint>

namespace assay::statistics {

/// SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"): integers
/// only, so that a seed gives the same numbers with every compiler and on every processor.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31U);
    }

    /// A number below `bound`, each equally likely (Lemire 2019): the upper half of a product, and
    /// another draw where the lower half says that some numbers would come too often.
    std::uint32_t below(std::uint32_t bound) {
        std::uint64_t product = (next() >> 32U) * bound;
        if (static_cast<std::uint32_t>(product) < bound) {
            std::uint32_t const least = (0U - bound) % bound;
            while (static_cast<std::uint32_t>(product) < least) product = (next() >> 32U) * bound;
        }
        return static_cast<std::uint32_t>(product >> 32U);
    }

private:
    std::uint64_t state_;
};

}  // namespace assay::statistics
