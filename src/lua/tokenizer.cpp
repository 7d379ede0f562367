// The tokenizer: a Lua source in, its tokens out, or the first reason why Lua must not see it.
//
// Lua compiles and runs packs itself. The tokens serve what Lua cannot do:
// - Places. Lua knows lines, and only of calls. A declaration records its line and its ordinal among identical
//   tokens on that line, and Sources finds the column among the tokens.
// - Refusals before the parser. Lua 5.4 parses by recursion and takes quadratic time for long chains of
//   operators and suffixes, without asking any hook. Chains follows brackets, blocks and expressions just
//   closely enough to bound both. `goto`, labels, `_ENV` and bitwise operators are refused by name: no pack
//   needs them, and Lua 5.4.4 compiles some of them wrongly.
// - What Lua decides on its own. `a and b` of two conditions is `b`; the operators leave no trace in the
//   values, so pack/lua_operators looks for them in the tokens.
// - The fingerprint of a pack, over which comments and layout have no say.
//
//     check "late" { when = it.months > 6 }     -- comment
//     name   string { name = name . name > number }
//
// The lexer is as generous as Lua with numbers and escapes: a malformed number is one token, and Lua says what
// is wrong with it. It is not generous where a mistake would hide the rest of the file: strings and comments
// that never end are told here, with the place where they begin.
//
// Considered: a grammar of our own for the whole of Lua. It would have to agree with Lua's in every detail, or
// packs would be refused that run and the reverse; tokens and brackets are all that the above needs. Considered
// too: asking Lua for its debug information. That has lines and no columns.
//
// Cost: one pass, no copies; tokens are views into the text.

#include "lua/tokenizer.hpp"

#include "lua/chains.hpp"
#include "lua/source_text.hpp"
#include "model/messages/lua.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace assay::lua {
namespace {

// ASCII only, whatever the locale.
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_line_end(char c) { return c == '\n' || c == '\r'; }
bool is_among(char c, std::string_view all) { return all.find(c) != std::string_view::npos; }

/// The length of the symbol at the start of a text that is not empty; 0 when there is none.
std::size_t symbol_length(std::string_view text) {
    if (text.starts_with("...")) return 3;
    char const c = text.front();
    if (!is_among(c, ".:,;=()[]{}+-*/%^#<>~&|")) return 0;
    char const next = text.size() > 1 ? text[1] : '\0';
    bool const two = (next == '=' && is_among(c, "=~<>")) || (next == c && is_among(c, "./:<>"));
    return two ? 2 : 1;
}

/// Reads the tokens of a Lua source one after the other. As generous as Lua is with numbers and
/// escapes: Lua itself says what is wrong with those.
class Lexer {
public:
    /// `text` must outlive the tokens.
    explicit Lexer(std::string_view text) : text_(text) {}

    /// Reads the next token, an `end` at the end. With what keeps a source from being split into tokens, the token
    /// only tells where that is.
    std::optional<Said> next(Token& token);

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

}  // namespace

std::optional<Said> Lexer::next(Token& token) {
    while (is_at_blank() || (peek() == '-' && peek(1) == '-')) {
        mark(token);
        if (peek() != '-') {
            step();
        } else if (!skip_comment()) {
            return say<lua_messages, "comment-without-end">();
        }
    }
    mark(token);
    char const c = peek();
    if (at_end()) {
        token.kind = Token::Kind::end;
    } else if (is_letter(c)) {
        read_name(token);
    } else if (is_digit(c) || (c == '.' && is_digit(peek(1)))) {
        read_number(token);
    } else if (c == '"' || c == '\'') {
        if (!read_string(token)) return say<lua_messages, "text-without-end-on-line">();
    } else if (auto const level = long_bracket()) {
        token.kind = Token::Kind::string;
        if (!read_long_bracket(level, token.text)) {
            return say<lua_messages, "text-without-end">();
        }
    } else if (!read_symbol(token)) {
        return say<lua_messages, "unexpected-character">();
    }
    return {};
}

char Lexer::peek(std::size_t ahead) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
}

bool Lexer::is_at_blank() const {
    char const c = peek();
    return c == ' ' || c == '\t' || is_line_end(c);
}

/// The length of the opening long bracket here, `[[` or `[==[`; 0 when there is none.
std::size_t Lexer::long_bracket() const {
    if (peek() != '[') return 0;
    std::size_t length = 1;
    while (peek(length) == '=') ++length;
    return peek(length) == '[' ? length + 1 : 0;
}

/// Steps over one byte, or over one line end as Lua counts them.
void Lexer::step() {
    char const c = text_[at_++];
    if (!is_line_end(c)) return;
    if (is_line_end(peek()) && peek() != c) ++at_;
    ++line_;
    line_start_ = at_;
}

void Lexer::mark(Token& token) const {
    token.text = text_.substr(at_, 0);
    token.line = line_;
    token.column = static_cast<std::uint32_t>(at_ - line_start_ + 1);
}

bool Lexer::skip_comment() {
    at_ += 2;
    if (auto const level = long_bracket()) {
        std::string_view inside;
        return read_long_bracket(level, inside);
    }
    while (!at_end() && !is_line_end(peek())) ++at_;
    return true;
}

/// Only the escapes that can hide a quote or a line end matter here.
void Lexer::skip_escape() {
    ++at_;
    if (at_end()) return;
    bool const skips_blanks = peek() == 'z';
    step();
    while (skips_blanks && is_at_blank()) step();
}

bool Lexer::read_long_bracket(std::size_t length, std::string_view& inside) {
    auto const opening = text_.substr(at_ + 1, length - 2);
    at_ += length;
    auto const start = at_;
    while (!at_end()) {
        if (peek() == ']' && peek(length - 1) == ']' &&
            text_.substr(at_ + 1, length - 2) == opening) {
            inside = text_.substr(start, at_ - start);
            at_ += length;
            return true;
        }
        step();
    }
    return false;
}

void Lexer::read_name(Token& token) {
    auto const start = at_;
    while (is_letter(peek()) || is_digit(peek())) ++at_;
    token.text = text_.substr(start, at_ - start);
    token.kind = is_keyword(token.text) ? Token::Kind::keyword : Token::Kind::name;
}

void Lexer::read_number(Token& token) {
    auto const start = at_;
    bool const hexadecimal = peek() == '0' && (peek(1) == 'x' || peek(1) == 'X');
    if (hexadecimal) at_ += 2;
    for (;;) {
        char const c = peek();
        bool const exponent = hexadecimal ? c == 'p' || c == 'P' : c == 'e' || c == 'E';
        bool const sign = exponent && (peek(1) == '+' || peek(1) == '-');
        if (!is_letter(c) && !is_digit(c) && c != '.') break;
        at_ += sign ? 2 : 1;
    }
    token.text = text_.substr(start, at_ - start);
    token.kind = Token::Kind::number;
}

bool Lexer::read_string(Token& token) {
    token.kind = Token::Kind::string;
    char const quote = text_[at_++];
    auto const start = at_;
    auto const is_plain = [&](char c) { return c != quote && c != '\\' && !is_line_end(c); };
    for (;;) {
        // Most of a pack is in its texts.
        auto const* const from = text_.data() + at_;
        at_ += static_cast<std::size_t>(
            std::find_if_not(from, text_.data() + text_.size(), is_plain) - from);
        if (peek() != '\\') break;
        skip_escape();
    }
    if (peek() != quote) return false;
    token.text = text_.substr(start, at_++ - start);
    return true;
}

bool Lexer::read_symbol(Token& token) {
    token.kind = Token::Kind::symbol;
    auto const length = symbol_length(text_.substr(at_));
    token.text = text_.substr(at_, length);
    at_ += length;
    return length != 0;
}

namespace {

constexpr std::array<std::string_view, 22> keywords = {
    "and",      "break",  "do",   "else", "elseif", "end",  "false", "for",
    "function", "goto",   "if",   "in",   "local",  "nil",  "not",   "or",
    "repeat",   "return", "then", "true", "until",  "while"};

// Lua 5.4.4 compiles bitwise operators wrongly in functions with many constants.
constexpr std::array<std::string_view, 5> refused_operators = {"&", "~", "|", "<<", ">>"};

/// Why a token is not for packs, or not here; none: it is accepted.
using Refusal = std::optional<Said>;

Refusal refusal_of(Token const& token) {
    if (token.kind == Token::Kind::string) return {};
    auto const& text = token.text;
    if (text == "goto" || text == "::") {
        return say<lua_messages, "goto-refused">();
    }
    if (text == "_ENV") return say<lua_messages, "environment-refused">();
    if (std::find(refused_operators.begin(), refused_operators.end(), text) !=
        refused_operators.end()) {
        return say<lua_messages, "operator-refused">({{"operator", text}});
    }
    return {};
}

Refusal refusal_of(Chains::Excess excess) {
    switch (excess) {
        case Chains::Excess::nesting:
            return say<lua_messages, "blocks-nested-too-deep">();
        case Chains::Excess::suffixes:
            return say<lua_messages, "too-many-suffixes">();
        case Chains::Excess::operators:
            return say<lua_messages, "too-many-operators">();
        case Chains::Excess::branches:
            return say<lua_messages, "too-many-branches">();
        case Chains::Excess::index:
            return say<lua_messages, "index-refused">();
        case Chains::Excess::none:
            break;
    }
    return {};
}

/// Reads all tokens of a text up to the first that is refused.
class TokenReader {
public:
    TokenReader(std::string_view file, std::string_view text, Limits const& limits,
                std::vector<Diagnostic>& diagnostics)
        : file_(file), lexer_(text), chains_(limits), diagnostics_(diagnostics) {
        tokens_.reserve(text.size() / 5 + 1);
    }

    std::vector<Token> read() {
        while (read_token()) {
        }
        return std::move(tokens_);
    }

private:
    /// Appends the next token; false at the end and at a problem.
    bool read_token() {
        auto& token = tokens_.emplace_back();
        if (auto problem = lexer_.next(token)) return refuse(std::move(*problem));
        if (token.kind == Token::Kind::end) return false;
        auto refusal = refusal_of(token);
        if (!refusal) refusal = refusal_of(chains_.take(token));
        return !refusal || refuse(std::move(*refusal));
    }

    /// Ends the list at the token that was read last.
    bool refuse(Said said) {
        auto& token = tokens_.back();
        diagnostics_.push_back(
            std::move(said).at({std::string(file_), token.line, token.column, {}}));
        token.kind = Token::Kind::end;
        token.text = token.text.substr(0, 0);
        return false;
    }

    std::string_view file_;
    Lexer lexer_;
    Chains chains_;
    std::vector<Token> tokens_;
    std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

bool is_keyword(std::string_view word) {
    constexpr std::size_t longest = 8;
    return word.size() <= longest && std::binary_search(keywords.begin(), keywords.end(), word);
}

std::vector<Token> tokenize(std::string_view file, std::string_view text, Limits const& limits,
                            std::vector<Diagnostic>& diagnostics) {
    // Of a text that is no text not even the places of its tokens mean anything.
    if (!check_source_text(file, text, limits, diagnostics)) {
        return {Token{Token::Kind::end, text.substr(0, 0), 1, 1}};
    }
    return TokenReader(file, text, limits, diagnostics).read();
}

}  // namespace assay::lua
