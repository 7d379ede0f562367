#include "lua/chains.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace assay::lua {

Chains::Chains(Limits const& limits) : nesting_(limits.nesting), suffixes_(limits.suffixes) {
    levels_.reserve(std::min<std::size_t>(nesting_, 256) + 1);
    levels_.emplace_back();
}

Chains::Excess Chains::take(Token const& token) {
    bool const after_dot = std::exchange(after_dot_, false);
    switch (token.kind) {
        case Token::Kind::name:
            return after_dot ? take_suffix() : take_operand();
        case Token::Kind::number:
            return take_operand();
        case Token::Kind::string:
            return levels_.back().operand ? take_suffix() : take_operand();
        case Token::Kind::keyword:
            return take_keyword(token.text);
        case Token::Kind::symbol:
            return take_symbol(token.text);
        case Token::Kind::end:
            break;
    }
    return Excess::none;
}

Chains::Excess Chains::take_keyword(std::string_view word) {
    if (is_one_of(word, {"and", "or", "not"})) return take_operator();
    if (is_one_of(word, {"nil", "true", "false"})) return take_operand();
    if (is_one_of(word, {"function", "if", "do", "repeat"})) {
        if (word != "function") start_anew();
        return open();
    }
    if (word == "end") {
        close(true);
    } else {
        if (word == "until") close(false);
        start_anew();
        if (word == "elseif" && ++levels_.back().branches > max_branches) return Excess::branches;
    }
    return Excess::none;
}

Chains::Excess Chains::take_symbol(std::string_view symbol) {
    if (symbol == "...") return take_operand();
    if (levels_.back().index && is_one_of(symbol, {"<", ">", "<=", ">=", "==", "~="}))
        return Excess::index;
    if (symbol.size() != 1) return take_operator();
    switch (symbol.front()) {
        case '(':
        case '[':
        case '{': {
            bool const suffix = levels_.back().operand;
            bool const index = levels_.back().index || (suffix && symbol == "[");
            auto const excess = suffix ? take_suffix() : Excess::none;
            return excess == Excess::none ? open(index) : excess;
        }
        case ')':
        case ']':
        case '}':
            close(true);
            break;
        case '.':
        case ':':
            after_dot_ = true;
            break;
        case ',':
        case ';':
        case '=':
            start_anew();
            break;
        default:
            return take_operator();
    }
    return Excess::none;
}

Chains::Excess Chains::take_operand() {
    // Two operands in a row: a new statement has begun.
    if (levels_.back().operand) start_anew();
    levels_.back().operand = true;
    return Excess::none;
}

Chains::Excess Chains::take_operator() {
    auto& level = levels_.back();
    level.operand = false;
    level.suffixes = 0;
    return ++level.operators > max_operators ? Excess::operators : Excess::none;
}

Chains::Excess Chains::take_suffix() {
    auto& level = levels_.back();
    level.operand = true;
    return ++level.suffixes > suffixes_ ? Excess::suffixes : Excess::none;
}

Chains::Excess Chains::open(bool index) {
    if (levels_.size() > nesting_) return Excess::nesting;
    levels_.emplace_back(Level{.index = index});
    return Excess::none;
}

void Chains::close(bool operand) {
    // One closing bracket too many is for Lua to report.
    if (levels_.size() > 1) levels_.pop_back();
    levels_.back().operand = operand;
}

void Chains::start_anew() {
    levels_.back() = Level{.branches = levels_.back().branches, .index = levels_.back().index};
}

}  // namespace assay::lua
