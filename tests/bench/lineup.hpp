#pragma once

#include "rounds.hpp"
#include "work.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bench {

enum class Who { nobody, dom, hand, eighteen, shipped, linking, unchecked, explanation };

/// As they are called on the command line, in the order of Who.
inline constexpr std::array<std::string_view, 8> names_of_who{
    "nobody", "dom", "hand", "eighteen", "shipped", "linking", "unchecked", "explanation"};

/// Everybody who works on the documents W1. assay takes part with the 18 checks that the code by hand
/// has as well, with all checks of the pack as it ships, and with none. A pack is loaded when the first
/// of its contestants is asked for.
class Lineup {
public:
    explicit Lineup(std::size_t documents) : documents_(documents) {}

    [[nodiscard]] Contestant contestant(Who who);
    [[nodiscard]] Work& eighteen();
    [[nodiscard]] Work& shipped();

private:
    [[nodiscard]] Work& unchecked();

    std::size_t documents_;
    std::optional<Work> eighteen_, shipped_, unchecked_;
};

/// The thousand instructions that the first parts of a contestant take for a document, counted by
/// callgrind in a process of its own, which runs the program `self` with `--alone`. They are the same
/// from run to run, whatever else the machine does. Nothing where there is no valgrind.
[[nodiscard]] std::optional<double> kilo_instructions(std::string const& self, Who who,
                                                      std::size_t parts);

}  // namespace bench
