#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace bench {

/// Memory of this process that is in the machine's memory now, in MB.
[[nodiscard]] double resident_megabytes();

/// The median of the seconds that `TOOL assess FILE` takes from start to end, its output thrown
/// away. Nothing when there is no such tool or it ends with an error (64 or more).
[[nodiscard]] std::optional<double> cold_start(std::string const& tool, std::string const& file,
                                               std::size_t times);

/// The path of this program.
[[nodiscard]] std::string path_of_self();

/// How many instructions a command takes, by callgrind. Nothing where there is no valgrind, or where
/// the command fails.
[[nodiscard]] std::optional<double> instructions_of(std::string const& command);

}  // namespace bench
