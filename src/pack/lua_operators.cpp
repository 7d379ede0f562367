#include "pack/lua_operators.hpp"

#include "algebra/operators/operators.hpp"
#include "model/quote.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace assay::pack {

using lua::is_one_of;
using lua::Token;
namespace {

using Tokens = std::span<Token const>;

bool is_symbol(Token const& token, std::string_view text) {
    return token.kind == Token::Kind::symbol && token.text == text;
}
bool is_the_keyword(Token const& token, std::string_view text) {
    return token.kind == Token::Kind::keyword && token.text == text;
}
bool opens(Token const& token) {
    return token.kind == Token::Kind::symbol && is_one_of(token.text, {"(", "[", "{"});
}
bool closes(Token const& token) {
    return token.kind == Token::Kind::symbol && is_one_of(token.text, {")", "]", "}"});
}

/// Whether a pack builds an expression by this name: `it`, `count(...)`, `all { ... }`.
bool is_word(std::string_view name) {
    auto const* const op = algebra::find_operator(name == "at_least" ? "at_least_of" : name);
    return op != nullptr && op->usage.starts_with(name);
}

/// Whether it does by this method: `:at_most(...)`.
bool is_method(std::string_view name) {
    auto const* const op = algebra::find_operator(name);
    return op != nullptr && algebra::is_method(*op);
}

/// Finds operators that decide on expressions in one file.
class Decisions {
public:
    explicit Decisions(Tokens tokens) : tokens_(tokens) {
        declare_names();
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) remember_local(i);
    }

    /// The tokens of the operators.
    [[nodiscard]] std::vector<Token const*> find() const {
        std::vector<Token const*> found;
        for (std::size_t i = 1; i < tokens_.size(); ++i) {
            Token const& token = tokens_[i];
            if (token.kind != Token::Kind::keyword ||
                !is_one_of(token.text, {"and", "or", "then", "do"}))
                continue;
            std::size_t const begin = begin_of_operand(i);
            std::string_view const before = begin == 0 ? "" : tokens_[begin - 1].text;
            // what `a and b` comes to is b only where a is true: `strict and it.met or it.rated`
            if (token.text == "or" && before == "and") continue;
            bool const is_block = token.text == "then" || token.text == "do";
            if (is_block && !is_one_of(before, {"if", "elseif", "while", "and", "or"})) continue;
            if (before == "not" || !is_expression(begin, i)) continue;
            found.push_back(is_block ? &tokens_[begin] : &token);
        }
        return found;
    }

private:
    // Names that the file gives a meaning of its own, and how often.
    void declare_names() {
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
            bool const lists =
                is_the_keyword(tokens_[i], "local") || is_the_keyword(tokens_[i], "for");
            if (lists) declare_list(i + 1);
            if (!is_the_keyword(tokens_[i], "function")) continue;
            std::size_t at = i + 1;
            while (at < tokens_.size() && !is_symbol(tokens_[at], "(")) {
                if (tokens_[at].kind == Token::Kind::name) ++given_[tokens_[at].text];
                ++at;
            }
            declare_list(at + 1);
        }
        for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) {
            bool const is_name = tokens_[i].kind == Token::Kind::name;
            bool const is_set =
                is_name && (is_symbol(tokens_[i + 1], "=") || is_symbol(tokens_[i + 1], ","));
            bool const is_key = opens(tokens_[i - 1]) || is_symbol(tokens_[i - 1], ",") ||
                                is_symbol(tokens_[i - 1], ";") || is_symbol(tokens_[i - 1], ".");
            bool const is_local = is_the_keyword(tokens_[i - 1], "local");
            if (is_set && !is_key && !is_local) ++given_[tokens_[i].text];
        }
    }

    void declare_list(std::size_t at) {
        for (; at < tokens_.size(); ++at) {
            if (tokens_[at].kind == Token::Kind::name)
                ++given_[tokens_[at].text];
            else if (!is_symbol(tokens_[at], ",") && !is_the_keyword(tokens_[at], "function"))
                return;
        }
    }

    // `local met = every(...)`: a name that is an expression wherever it stands.
    void remember_local(std::size_t i) {
        if (!is_the_keyword(tokens_[i], "local") || i + 3 >= tokens_.size() ||
            tokens_[i + 1].kind != Token::Kind::name || !is_symbol(tokens_[i + 2], "="))
            return;
        std::string_view const name = tokens_[i + 1].text;
        if (given_.at(name) != 1) return;
        std::size_t const end = end_of_operand(i + 3);
        bool const goes_on = end < tokens_.size() && tokens_[end].kind == Token::Kind::keyword &&
                             is_one_of(tokens_[end].text, {"and", "or"});
        if (!goes_on && is_expression(i + 3, end)) expressions_.insert(name);
    }

    // Where the operand that ends before a token begins: behind whatever binds less.
    [[nodiscard]] std::size_t begin_of_operand(std::size_t end) const {
        std::size_t depth = 0;
        for (std::size_t i = end; i-- > 0;) {
            Token const& token = tokens_[i];
            if (closes(token)) {
                ++depth;
            } else if (opens(token)) {
                if (depth == 0) return i + 1;
                --depth;
            } else if (depth == 0 && (token.kind == Token::Kind::keyword ||
                                      (token.kind == Token::Kind::symbol &&
                                       is_one_of(token.text, {"=", ",", ";"})))) {
                return is_one_of(token.text, {"nil", "true", "false"}) ? end : i + 1;
            }
        }
        return 0;
    }

    [[nodiscard]] std::size_t end_of_operand(std::size_t begin) const {
        std::size_t depth = 0;
        for (std::size_t i = begin; i < tokens_.size(); ++i) {
            Token const& token = tokens_[i];
            if (opens(token)) {
                ++depth;
            } else if (closes(token)) {
                if (depth == 0) return i;
                --depth;
            } else if (depth == 0 && i > begin && ends_operand(i)) {
                return i;
            }
        }
        return tokens_.size();
    }

    // A keyword, a comma, or a name that follows an operand: a new statement.
    [[nodiscard]] bool ends_operand(std::size_t i) const {
        Token const& token = tokens_[i];
        if (token.kind == Token::Kind::keyword || token.kind == Token::Kind::end) return true;
        if (token.kind == Token::Kind::symbol) return is_one_of(token.text, {"=", ",", ";"});
        Token const& before = tokens_[i - 1];
        bool const after_operand = before.kind == Token::Kind::string ||
                                   before.kind == Token::Kind::number ||
                                   before.kind == Token::Kind::name || closes(before);
        return token.kind == Token::Kind::name && after_operand;
    }

    // Whether these tokens are an expression of the vocabulary: one of their operands is, and Lua
    // does not turn it into something else.
    [[nodiscard]] bool is_expression(std::size_t begin, std::size_t end) const {
        std::size_t depth = 0;
        bool found = false;
        for (std::size_t i = begin; i < end; ++i) {
            Token const& token = tokens_[i];
            if (depth == 0 && token.kind == Token::Kind::symbol &&
                is_one_of(token.text, {"==", "~=", "<", ">", "<=", ">=", "..", "#"}))
                return false;
            if (depth == 0 && token.kind == Token::Kind::keyword) return false;
            bool const starts = i == begin || is_operator(tokens_[i - 1]);
            if (depth == 0 && starts) found = found || starts_expression(i, end);
            bool const is_call = i > begin && is_symbol(tokens_[i - 1], ":") && depth == 0;
            if (is_call && is_method(token.text)) found = true;
            if (opens(token)) ++depth;
            if (closes(token)) --depth;
        }
        return found;
    }

    static bool is_operator(Token const& token) {
        return token.kind == Token::Kind::symbol &&
               is_one_of(token.text, {"+", "-", "*", "/", "//", "%", "^"});
    }

    // Whether the operand at `i` is one, up to what follows its first fields and calls.
    [[nodiscard]] bool starts_expression(std::size_t i, std::size_t end) const {
        Token const& token = tokens_[i];
        if (is_symbol(token, "(")) {
            std::size_t const close = end_of_operand(i + 1);
            return close < end && is_expression(i + 1, close);
        }
        if (token.kind != Token::Kind::name) return false;
        bool const bare = i + 1 == end || is_operator(tokens_[i + 1]);
        if (expressions_.contains(token.text))
            return bare || is_symbol(tokens_[i + 1], ".") || is_symbol(tokens_[i + 1], ":");
        if (given_.contains(token.text) || !is_word(token.text)) return false;
        // `count` alone is a function of the vocabulary, and no expression
        return !bare || is_rows_in_hand(token.text);
    }

    static bool is_rows_in_hand(std::string_view name) {
        return is_one_of(name, {"it", "outer", "assessment", "organisation", "visit", "as_of"});
    }

    Tokens tokens_;
    std::map<std::string_view, int> given_;
    std::set<std::string_view> expressions_;  ///< names that are expressions and stay it
};

/// A constant as Lua computes it, and as it is.
struct Constant {
    double in_lua = 0;
    Number exact;
};

/// Computes the arithmetic on literals in one file.
class Arithmetic {
public:
    explicit Arithmetic(Tokens tokens) : tokens_(tokens) {}

    template <class Found>
    void find(Found found) {
        for (at_ = 0; at_ < tokens_.size();) {
            std::size_t const begin = at_;
            depth_ = 0;
            if (skip_function()) continue;
            auto const constant = !starts(begin)           ? std::nullopt
                                  : continues_a_sum(begin) ? product()
                                                           : sum();
            if (constant && !is_held(*constant)) found(begin, at_, *constant);
            if (!constant) at_ = begin + 1;
        }
    }

private:
    // In the functions of `computed` numbers are Lua's.
    bool skip_function() {
        bool const is_answer = at_ >= 2 && is_the_keyword(tokens_[at_], "function") &&
                               is_symbol(tokens_[at_ - 1], "=") && tokens_[at_ - 2].text == "by";
        if (!is_answer) return false;
        int open = 0;
        for (; at_ < tokens_.size(); ++at_) {
            if (tokens_[at_].kind != Token::Kind::keyword) continue;
            if (is_one_of(tokens_[at_].text, {"function", "if", "do", "repeat"})) ++open;
            if (is_one_of(tokens_[at_].text, {"end", "until"}) && --open == 0) return true;
        }
        return true;
    }

    [[nodiscard]] bool is(std::size_t at, std::string_view symbol) const {
        return at < tokens_.size() && is_symbol(tokens_[at], symbol);
    }

    // Of `x - 1/3 + 1` Lua computes `1/3` first.
    [[nodiscard]] bool continues_a_sum(std::size_t at) const {
        return at > 0 && (is(at - 1, "+") || is(at - 1, "-"));
    }
    // Whether arithmetic begins here. Behind `*` and the like it began before.
    [[nodiscard]] bool starts(std::size_t at) const {
        bool const can = tokens_[at].kind == Token::Kind::number || is(at, "(") || is(at, "-");
        if (!can || at == 0) return can;
        Token const& before = tokens_[at - 1];
        bool const after_operand = before.kind == Token::Kind::name ||
                                   before.kind == Token::Kind::string ||
                                   before.kind == Token::Kind::number || closes(before);
        return !after_operand && !(before.kind == Token::Kind::symbol &&
                                   is_one_of(before.text, {"*", "/", "//", "%", "^"}));
    }

    std::optional<Constant> sum() {
        auto value = product();
        while (value && (is(at_, "+") || is(at_, "-"))) {
            std::size_t const back = at_;
            bool const plus = is(at_++, "+");
            auto const next = product();
            // `1/3 + 2 * x` is a third, and then something else
            if (!next || goes_on()) {
                at_ = back;
                return value;
            }
            auto const exact =
                plus ? add(value->exact, next->exact) : subtract(value->exact, next->exact);
            if (!exact) return std::nullopt;
            value = Constant{plus ? value->in_lua + next->in_lua : value->in_lua - next->in_lua,
                             *exact};
        }
        return value;
    }

    [[nodiscard]] bool goes_on() const {
        return is(at_, "*") || is(at_, "/") || is(at_, "//") || is(at_, "%") || is(at_, "^");
    }

    std::optional<Constant> product() {
        auto value = factor();
        while (value && (is(at_, "*") || is(at_, "/"))) {
            std::size_t const back = at_;
            bool const times = is(at_++, "*");
            auto const next = factor();
            if (!next || is(at_, "^")) {
                at_ = back;
                return value;
            }
            auto const exact =
                times ? multiply(value->exact, next->exact) : divide(value->exact, next->exact);
            if (!exact) return std::nullopt;
            value = Constant{times ? value->in_lua * next->in_lua : value->in_lua / next->in_lua,
                             *exact};
        }
        return value;
    }

    std::optional<Constant> factor() {
        if (at_ >= tokens_.size()) return std::nullopt;
        if (is(at_, "-")) {
            ++at_;
            auto const value = factor();
            auto const exact = value ? subtract(Number(0), value->exact) : std::nullopt;
            return exact ? std::optional(Constant{-value->in_lua, *exact}) : std::nullopt;
        }
        if (is(at_, "(") && ++depth_ < 100) {
            ++at_;
            auto const value = sum();
            --depth_;
            return is(at_++, ")") ? value : std::nullopt;
        }
        if (tokens_[at_].kind != Token::Kind::number) return std::nullopt;
        std::string text(tokens_[at_++].text);  // Lua reads `.5` and `5.`, too
        if (text.front() == '.') text.insert(0, 1, '0');
        if (text.back() == '.') text += '0';
        auto const exact = Number::parse(text);
        if (!exact) return std::nullopt;
        auto const [above, below] = exact->fraction();
        return Constant{static_cast<double>(above) / static_cast<double>(below), *exact};
    }

    // Whether assay reads Lua's number as the exact one: by the shortest decimal that is the same.
    static bool is_held(Constant const& constant) {
        std::array<char, 32> digits{};
        auto const end =
            std::to_chars(digits.data(), digits.data() + digits.size(), constant.in_lua);
        return Number::parse({digits.data(), end.ptr}) == constant.exact;
    }

    Tokens tokens_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

std::string written(Tokens tokens) {
    std::string text;
    for (Token const& token : tokens) text += token.text;
    return text;
}

// How a pack writes a number exactly.
std::string exactly(Number number) {
    std::string text = number.exact();
    if (text.find('/') == text.npos) return text;
    auto const [above, below] = number.fraction();
    return "share(" + std::to_string(above) + ", " + std::to_string(below) + ")";
}

}  // namespace

std::vector<Diagnostic> find_decided_by_lua(lua::Sources const& sources) {
    std::vector<Diagnostic> problems;
    for (std::uint32_t file = 0; file < sources.size(); ++file)
        for (Token const* const token : Decisions(sources.tokens(file)).find()) {
            bool const joins = token->text == "and" || token->text == "or";
            std::string const word = token->text == "and" ? "all" : "any";
            problems.push_back(
                {"unused-expression",
                 sources.place(file, *token),
                 joins ? "Lua's " + quote(token->text) +
                             " keeps one of the two and drops the other before the rule runs"
                       : "Lua decides this condition before the rule runs",
                 joins ? "`" + word + " { a, b }`" : "a condition in the rule: `when = ...`",
                 {}});
        }
    return problems;
}

std::vector<algebra::InexactNumber> find_inexact_numbers(lua::Sources const& sources) {
    std::vector<algebra::InexactNumber> all;
    for (std::uint32_t file = 0; file < sources.size(); ++file) {
        auto const tokens = sources.tokens(file);
        Arithmetic(tokens).find([&](std::size_t begin, std::size_t end, Constant const& constant) {
            bool const percent = begin >= 2 && tokens[begin - 2].text == "percent";
            auto const exact = percent ? divide(constant.exact, Number(100)) : constant.exact;
            std::string const text = written(tokens.subspan(begin, end - begin));
            all.push_back({sources.place(file, tokens[begin]),
                           percent ? "percent(" + text + ")" : text,
                           exactly(exact.value_or(constant.exact))});
        });
    }
    return all;
}

}  // namespace assay::pack
