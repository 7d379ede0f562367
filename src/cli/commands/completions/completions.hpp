#pragma once

#include "cli/options/option.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

/// What a shell offers where an option or argument wants a value.
enum class Offers : std::uint8_t { nothing, words, files, folders, packs, elements, kinds, topics };

/// What a value can be.
struct Offered {
    Offers what = Offers::nothing;
    std::vector<std::string> words;  ///< when `what` is words
};

/// What an option or argument takes, as its description in the table of options says it.
[[nodiscard]] Offered offered_for(Option const& option);

/// The script by which a shell completes command lines of assay, made from the table of commands.
[[nodiscard]] std::string bash_completions();
[[nodiscard]] std::string zsh_completions();
[[nodiscard]] std::string fish_completions();

}  // namespace assay::cli
