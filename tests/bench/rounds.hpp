#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace bench {

/// Somebody who does the same work as the others, in one or several parts that are timed apart.
struct Contestant {
    std::string name;
    std::vector<std::function<void(std::size_t document)>> parts;
    std::vector<std::vector<double>> seconds = {};  ///< of each part in each round
};

/// Lets everybody work on each document in turn, round by round, so that a machine that changes
/// its speed changes it for all of them; what counts is the time of the processor. Each round
/// begins with the next contestant, and the first round, in which memory grows, does not count.
void run_rounds(std::vector<Contestant>& contestants, std::size_t documents, std::size_t rounds);

/// Requires: at least one number.
[[nodiscard]] double median(std::vector<double> numbers);

/// The least seconds that a contestant needed for all parts and documents of a round.
[[nodiscard]] double least(Contestant const& contestant);

/// Seconds of all parts together, in each round.
[[nodiscard]] std::vector<double> together(Contestant const& contestant);

/// The median of what the one needs as a multiple of the other, round by round.
[[nodiscard]] double ratio(std::vector<double> const& of, std::vector<double> const& to);

/// Seconds of this thread's processor time so far: what others do in between does not count.
[[nodiscard]] double processor_seconds();

}  // namespace bench
