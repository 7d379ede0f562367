#include "rounds.hpp"

#include <algorithm>
#include <time.h>

namespace bench {
namespace {

void run_part(Contestant& contestant, std::size_t part, std::size_t document) {
    double const begin = processor_seconds();
    contestant.parts[part](document);
    contestant.seconds[part].back() += processor_seconds() - begin;
}

void run_round(std::vector<Contestant>& contestants, std::size_t documents, std::size_t first) {
    for (Contestant& contestant : contestants)
        for (auto& seconds : contestant.seconds) seconds.push_back(0);
    for (std::size_t document = 0; document < documents; ++document)
        for (std::size_t i = 0; i < contestants.size(); ++i) {
            Contestant& contestant = contestants[(first + i) % contestants.size()];
            for (std::size_t part = 0; part < contestant.parts.size(); ++part)
                run_part(contestant, part, document);
        }
}

}  // namespace

void run_rounds(std::vector<Contestant>& contestants, std::size_t documents, std::size_t rounds) {
    for (std::size_t round = 0; round <= rounds; ++round) {
        if (round <= 1)
            for (Contestant& contestant : contestants)
                contestant.seconds.assign(contestant.parts.size(), {});
        run_round(contestants, documents, round);
    }
}

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double median(std::vector<double> numbers) {
    auto const middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    std::nth_element(numbers.begin(), middle, numbers.end());
    return *middle;
}

std::vector<double> together(Contestant const& contestant) {
    std::vector<double> sums(contestant.seconds.front().size());
    for (auto const& seconds : contestant.seconds)
        for (std::size_t round = 0; round < sums.size(); ++round) sums[round] += seconds[round];
    return sums;
}

double least(Contestant const& contestant) {
    auto const sums = together(contestant);
    return *std::min_element(sums.begin(), sums.end());
}

double ratio(std::vector<double> const& of, std::vector<double> const& to) {
    std::vector<double> ratios;
    for (std::size_t round = 0; round < of.size(); ++round) ratios.push_back(of[round] / to[round]);
    return median(std::move(ratios));
}

}  // namespace bench
