#pragma once

#include <assay/diagnostic.hpp>
#include <assay/number.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace assay::algebra {

/// An expression as a pack wrote it: a word with its parts, not yet understood. Parts are indexes
/// into Declarations::trees; shared parts are shared.
struct Tree {
    std::string
        word;  ///< an operator; or `text`, `number`, `yes_no`, `set` for what is written literally
    std::vector<std::uint32_t> parts;
    std::string text;  ///< of a literal text; the name of a field, a fact, a parameter, of `named`
    Number number;     ///< of a literal number
    bool yes = false;  ///< of a literal yes or no
    std::vector<std::string> texts;  ///< of a literal set; the names of what a function reads
    std::int32_t function = -1;      ///< of `computed`: which function of the pack, in order
    Place place;
};

using TreeId = std::uint32_t;
inline constexpr TreeId no_tree = UINT32_MAX;

/// What an expression over numbers alone comes to, such as `share(1, 3)`; nothing when it reads
/// anything else, divides by 0, or leaves the range of 64 bits.
[[nodiscard]] std::optional<Number> constant_number(std::vector<Tree> const& trees, TreeId id);

}  // namespace assay::algebra
