#pragma once

#include "lua/tokenizer.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assay::rules {

/// Reads the tokens of a Lua source one after the other. As generous as Lua is with numbers and
/// escapes: Lua itself says what is wrong with those.
class Lexer {
public:
    /// What keeps a source from being split into tokens.
    struct Problem {
        std::string_view message;  ///< empty when there is none
        std::string_view expected;
    };

    /// `text` must outlive the tokens.
    explicit Lexer(std::string_view text) : text_(text) {}

    /// Reads the next token, an `end` at the end. With a problem, the token only tells where it is.
    Problem next(Token& token);

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const;
    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
    [[nodiscard]] bool is_at_blank() const;
    [[nodiscard]] std::size_t long_bracket() const;
    void step();
    void mark(Token& token) const;
    bool skip_comment();
    void skip_escape();
    bool read_long_bracket(std::size_t length, std::string_view& inside);
    void read_name(Token& token);
    void read_number(Token& token);
    bool read_string(Token& token);
    bool read_symbol(Token& token);

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_start_ = 0;
    std::uint32_t line_ = 1;
};

}  // namespace assay::rules
