#pragma once

#include "lua/tokenizer.hpp"

#include <span>
#include <string_view>

namespace assay::pack {

// What the searches in the tokens of a file ask of one of them.

using lua::is_one_of;
using lua::Token;
using Tokens = std::span<Token const>;

inline bool is_symbol(Token const& token, std::string_view text) {
    return token.kind == Token::Kind::symbol && token.text == text;
}
inline bool is_the_keyword(Token const& token, std::string_view text) {
    return token.kind == Token::Kind::keyword && token.text == text;
}
inline bool opens(Token const& token) {
    return token.kind == Token::Kind::symbol && is_one_of(token.text, {"(", "[", "{"});
}
inline bool closes(Token const& token) {
    return token.kind == Token::Kind::symbol && is_one_of(token.text, {")", "]", "}"});
}

}  // namespace assay::pack
