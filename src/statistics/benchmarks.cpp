// Scales of adjectives: Landis and Koch 1977, Altman 1991, and Fleiss 1981, with the limits that the R
// package irrCAC gives for them. They are conventions and no more; Landis and Koch call their own
// divisions arbitrary. The band is chosen by the lower end of the interval, not by the estimate.

#include <assay/agreement.hpp>

#include <array>

namespace assay::statistics {
namespace {

using Band = Benchmark::Band;

constexpr std::array altman{Band{-1, "poor"}, Band{.2, "fair"}, Band{.4, "moderate"},
                            Band{.6, "good"}, Band{.8, "very good"}};
constexpr std::array fleiss{Band{-1, "poor"}, Band{.4, "intermediate to good"},
                            Band{.75, "excellent"}};
constexpr std::array landis_koch{Band{-1, "poor"},        Band{0, "slight"},
                                 Band{.2, "fair"},        Band{.4, "moderate"},
                                 Band{.6, "substantial"}, Band{.8, "almost perfect"}};

constexpr std::array published_benchmarks{
    Benchmark{"altman", "Altman 1991", altman}, Benchmark{"fleiss", "Fleiss 1981", fleiss},
    Benchmark{"landis-koch", "Landis and Koch 1977", landis_koch}};

}  // namespace

std::span<Benchmark const> benchmarks() { return published_benchmarks; }

std::string_view adjective(Benchmark const& benchmark, Estimate const& estimate) {
    if (!estimate.interval) return {};
    std::string_view says = benchmark.bands.front().says;
    for (Benchmark::Band const& band : benchmark.bands)
        if (estimate.interval->low >= band.from) says = band.says;
    return says;
}

}  // namespace assay::statistics
