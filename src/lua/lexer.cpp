#include "lua/lexer.hpp"

#include <algorithm>

namespace assay::rules {

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

}  // namespace

Lexer::Problem Lexer::next(Token& token) {
    while (is_at_blank() || (peek() == '-' && peek(1) == '-')) {
        mark(token);
        if (peek() != '-') {
            step();
        } else if (!skip_comment()) {
            return {"this comment does not end", {}};
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
        if (!read_string(token)) return {"this text does not end on its line", "a closing quote"};
    } else if (auto const level = long_bracket()) {
        token.kind = Token::Kind::string;
        if (!read_long_bracket(level, token.text)) {
            return {"this text does not end", "closing long brackets"};
        }
    } else if (!read_symbol(token)) {
        return {"there is an unexpected character outside of texts and comments", {}};
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

}  // namespace assay::rules
