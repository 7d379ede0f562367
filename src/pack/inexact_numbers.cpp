// Numbers that Lua has rounded before assay sees them: arithmetic on literals by its tokens, all else by its digits.

#include "model/doubles.hpp"
#include "pack/lua_operators.hpp"
#include "pack/lua_tokens.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::pack {
namespace {

/// A constant as Lua computes it, and as it is.
struct Constant {
    double in_lua = 0;
    Number exact;
    bool is_integer = false;  ///< in Lua, where these are exact
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
                             *exact, value->is_integer && next->is_integer};
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
                             *exact, times && value->is_integer && next->is_integer};
        }
        return value;
    }

    std::optional<Constant> factor() {
        if (at_ >= tokens_.size()) return std::nullopt;
        if (is(at_, "-")) {
            ++at_;
            auto const value = factor();
            auto const exact = value ? subtract(Number(0), value->exact) : std::nullopt;
            return exact ? std::optional(Constant{-value->in_lua, *exact, value->is_integer})
                         : std::nullopt;
        }
        if (is(at_, "(") && ++depth_ < 100) {
            ++at_;
            auto const value = sum();
            --depth_;
            return is(at_++, ")") ? value : std::nullopt;
        }
        if (tokens_[at_].kind != Token::Kind::number) return std::nullopt;
        std::string text(tokens_[at_++].text);  // Lua reads `.5` and `5.`, too
        bool const is_integer = text.find_first_not_of("0123456789") == text.npos;
        if (text.front() == '.') text.insert(0, 1, '0');
        if (text.back() == '.') text += '0';
        auto const exact = Number::parse(text);
        if (!exact) return std::nullopt;
        auto const [above, below] = exact->fraction();
        return Constant{static_cast<double>(above) / static_cast<double>(below), *exact,
                        is_integer};
    }

    // Whether assay reads Lua's number as the exact one: by the shortest decimal that is the same.
    static bool is_held(Constant const& constant) {
        return constant.is_integer || Number::parse(shortest(constant.in_lua)) == constant.exact;
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

/// Whether an author has written a number with these very digits.
bool is_written(std::string_view digits, lua::Sources const& sources) {
    for (std::uint32_t file = 0; file < sources.size(); ++file)
        for (Token const& token : sources.tokens(file))
            if (token.kind == Token::Kind::number && token.text == digits) return true;
    return false;
}

/// A number of 16 digits or more, which no author writes: what Lua made of another.
bool is_rounded(std::string_view digits) {
    std::size_t const first = digits.find_first_of("123456789");
    if (digits.find('.') == digits.npos || first == digits.npos) return false;
    return std::count_if(digits.begin() + static_cast<std::ptrdiff_t>(first), digits.end(),
                         [](char c) { return c != '.'; }) >= 16;
}

/// The least quotient that Lua rounds to this number, or the decimal of 15 digits.
std::string likely_exact(Number number) {
    constexpr std::int64_t most = 1000;
    auto const [above, below] = number.fraction();
    double const rounded = static_cast<double>(above) / static_cast<double>(below);
    for (std::int64_t divisor = 2; divisor <= most; ++divisor) {
        double const product = std::round(rounded * static_cast<double>(divisor));
        if (std::abs(product) < 1e15 && product / static_cast<double>(divisor) == rounded)
            return "share(" + std::to_string(static_cast<std::int64_t>(product)) + ", " +
                   std::to_string(divisor) + ")";
    }
    return with_digits(rounded, 15);
}

/// Finds numbers that a pack has computed from variables: `1 / n`. Each is told once, and not where it is told by
/// its form.
class Rounded {
public:
    Rounded(lua::Sources const& sources, std::vector<algebra::InexactNumber>& all)
        : sources_(sources), all_(all) {}

    void leave_out(double in_lua) { told_.insert(shortest(in_lua)); }

    void look_at(Number number, Place const& place) {
        std::string const digits = number.exact();
        if (is_rounded(digits) && !is_written(digits, sources_) && told_.insert(digits).second)
            all_.push_back({place, digits, likely_exact(number)});
    }

private:
    lua::Sources const& sources_;
    std::vector<algebra::InexactNumber>& all_;
    std::set<std::string> told_;
};

}  // namespace

std::vector<algebra::InexactNumber> find_inexact_numbers(
    lua::Sources const& sources, algebra::Declarations const& declarations) {
    std::vector<algebra::InexactNumber> all;
    Rounded rounded(sources, all);
    for (std::uint32_t file = 0; file < sources.size(); ++file) {
        auto const tokens = sources.tokens(file);
        Arithmetic(tokens).find([&](std::size_t begin, std::size_t end, Constant const& constant) {
            bool const percent = begin >= 2 && tokens[begin - 2].text == "percent";
            auto const exact = percent ? divide(constant.exact, Number(100)) : constant.exact;
            std::string const text = written(tokens.subspan(begin, end - begin));
            all.push_back({sources.place(file, tokens[begin]),
                           percent ? "percent(" + text + ")" : text,
                           exactly(exact.value_or(constant.exact))});
            rounded.leave_out(constant.in_lua);
        });
    }
    for (Rating const& each : declarations.standard.scale)
        rounded.look_at(each.points, declarations.scale);
    for (algebra::Tree const& each : declarations.trees)
        if (each.word == "number") rounded.look_at(each.number, each.place);
    return all;
}

}  // namespace assay::pack
