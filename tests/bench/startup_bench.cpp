#include <assay/version.hpp>

#include <benchmark/benchmark.h>

// The floor under every other number here: one call into the library.
static void call_into_the_library(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(assay::version());
    }
}
BENCHMARK(call_into_the_library);
