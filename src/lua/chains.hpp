#pragma once

#include "lua/tokenizer.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace assay::lua {

/// How many operators one expression may hold.
inline constexpr std::uint32_t max_operators = 128;

/// How many `elseif` one `if` may have.
inline constexpr std::uint32_t max_branches = 256;

/// Follows brackets, blocks and expressions through the tokens of a source, just closely enough to
/// bound what Lua's parser would do with them: it takes quadratic time for long chains of operators
/// and suffixes, and its error messages take even longer for the latter.
class Chains {
public:
    explicit Chains(Limits const& limits);

    /// What the next token makes too long or too deep.
    enum class Excess : std::uint8_t { none, nesting, suffixes, operators, branches, index };

    /// Takes the next token.
    [[nodiscard]] Excess take(Token const& token);

private:
    /// The expression in progress within one bracket or block.
    struct Level {
        std::uint32_t operators = 0;
        std::uint32_t suffixes = 0;
        std::uint32_t branches = 0;
        bool operand = false;  ///< whether the last token ended an operand
        bool index = false;    ///< whether it is part of what stands in `t[...]`
    };

    Excess take_keyword(std::string_view word);
    Excess take_symbol(std::string_view symbol);
    Excess take_operand();
    Excess take_operator();
    Excess take_suffix();
    Excess open(bool index = false);
    void close(bool operand);
    void start_anew();

    std::size_t nesting_;
    std::size_t suffixes_;
    std::vector<Level> levels_;
    bool after_dot_ = false;
};

}  // namespace assay::lua
