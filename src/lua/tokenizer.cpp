#include "lua/tokenizer.hpp"

#include "lua/chains.hpp"
#include "lua/lexer.hpp"
#include "lua/source_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace assay::rules {

namespace {

constexpr std::array<std::string_view, 22> keywords = {
    "and",      "break",  "do",   "else", "elseif", "end",  "false", "for",
    "function", "goto",   "if",   "in",   "local",  "nil",  "not",   "or",
    "repeat",   "return", "then", "true", "until",  "while"};

// Lua 5.4.4 compiles bitwise operators wrongly in functions with many constants.
constexpr std::array<std::string_view, 5> refused_operators = {"&", "~", "|", "<<", ">>"};

/// Why a token is not for packs, or not here.
struct Refusal {
    char const* code = nullptr;  ///< none: it is accepted
    std::string message;
    std::string expected;
};

Refusal refusal_of(Token const& token) {
    if (token.kind == Token::Kind::string) return {};
    auto const& text = token.text;
    if (text == "goto" || text == "::") {
        return {"goto-refused", "packs have no `goto` and no labels", {}};
    }
    if (text == "_ENV") return {"environment-refused", "packs cannot use `_ENV`", {}};
    if (std::find(refused_operators.begin(), refused_operators.end(), text) !=
        refused_operators.end()) {
        return {"operator-refused",
                "packs have no bitwise operators, such as `" + std::string(text) + "`",
                {}};
    }
    return {};
}

Refusal refusal_of(Chains::Excess excess) {
    switch (excess) {
        case Chains::Excess::nesting:
            return {"nested-too-deep", "brackets and blocks are nested too deep here", {}};
        case Chains::Excess::suffixes:
            return {"chain-too-long", "too many fields and calls follow one another here",
                    "a `local` for a part of it"};
        case Chains::Excess::operators:
            return {"chain-too-long", "there are too many operators in one expression",
                    "a `local` for a part of it"};
        case Chains::Excess::branches:
            return {"chain-too-long", "there are too many `elseif` after one `if`", {}};
        case Chains::Excess::index:
            return {"index-refused", "a comparison cannot be an index: Lua 5.4.4 gets it wrong",
                    "a `local` for its result"};
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
        auto const problem = lexer_.next(token);
        if (!problem.message.empty()) {
            return refuse(
                {"lua-syntax", std::string(problem.message), std::string(problem.expected)});
        }
        if (token.kind == Token::Kind::end) return false;
        auto refusal = refusal_of(token);
        if (refusal.code == nullptr) refusal = refusal_of(chains_.take(token));
        return refusal.code == nullptr || refuse(std::move(refusal));
    }

    /// Ends the list at the token that was read last.
    bool refuse(Refusal refusal) {
        auto& token = tokens_.back();
        diagnostics_.push_back({refusal.code,
                                {std::string(file_), token.line, token.column, {}},
                                std::move(refusal.message),
                                std::move(refusal.expected),
                                {}});
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

}  // namespace assay::rules
