#include "pack/lua_operators.hpp"

#include "algebra/operators/operators.hpp"
#include "model/messages/declarations.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "pack/lua_tokens.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::pack {
namespace {

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
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) remember_locals(i);
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) remember_field(i);
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
            if (before == "not") continue;
            bool const is_decided = is_expression(begin, i) || (!is_block && is_literal(begin, i));
            if (!is_decided) continue;
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

    // `local met, rated = every(...), it.rated`: names that are expressions wherever they stand.
    void remember_locals(std::size_t i) {
        if (!is_the_keyword(tokens_[i], "local")) return;
        std::vector<std::string_view> names;
        std::size_t at = i + 1;
        for (; at + 1 < tokens_.size() && tokens_[at].kind == Token::Kind::name; ++at) {
            names.push_back(tokens_[at].text);
            if (!is_symbol(tokens_[++at], ",")) break;
        }
        if (at + 1 >= tokens_.size() || !is_symbol(tokens_[at], "=")) return;
        for (std::string_view const name : names) {
            std::size_t const begin = ++at;
            bool const joins = skip_operands(at);
            if (given_.at(name) == 1 && !joins) {
                if (is_expression(begin, at)) expressions_.insert(name);
                if (begin < at && is_symbol(tokens_[begin], "{")) remember_table(name, begin);
            }
            if (at >= tokens_.size() || !is_symbol(tokens_[at], ",")) return;
        }
    }

    // `local shared = { met = every(...) }`: its fields, each with what it is.
    void remember_table(std::string_view table, std::size_t begin) {
        tables_.insert(table);
        for (std::size_t at = begin; at + 3 < tokens_.size() && !is_symbol(tokens_[at], "}");) {
            bool const is_named =
                tokens_[at + 1].kind == Token::Kind::name && is_symbol(tokens_[at + 2], "=");
            std::size_t const first = at + (is_named ? 3 : 1);
            std::string_view const name = tokens_[at + 1].text;
            at = first;
            bool const joins = skip_operands(at);
            if (is_named) give_field(table, name, !joins && is_expression(first, at));
            if (at == first && !is_symbol(tokens_[at], ",") && !is_symbol(tokens_[at], ";")) return;
        }
    }

    // `shared.met = every(...)`.
    void remember_field(std::size_t i) {
        if (i + 4 >= tokens_.size() || !tables_.contains(tokens_[i].text) ||
            !is_symbol(tokens_[i + 1], ".") || tokens_[i + 2].kind != Token::Kind::name ||
            !is_symbol(tokens_[i + 3], "="))
            return;
        std::size_t at = i + 4;
        bool const joins = skip_operands(at);
        give_field(tokens_[i].text, tokens_[i + 2].text, !joins && is_expression(i + 4, at));
    }

    // A field that is given twice may be anything.
    void give_field(std::string_view table, std::string_view name, bool is_one) {
        auto const [field, fresh] = fields_.try_emplace({table, name}, is_one);
        if (!fresh) field->second = false;
    }

    // Goes behind operands that `and` and `or` join. Returns whether there is more than one.
    bool skip_operands(std::size_t& at) const {
        for (bool joins = false;; joins = true) {
            at = end_of_operand(at);
            if (at >= tokens_.size() || tokens_[at].kind != Token::Kind::keyword ||
                !is_one_of(tokens_[at].text, {"and", "or"}))
                return joins;
            ++at;
        }
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

    // Whether a text or a number alone stands before `or`: `:is("poor" or "fair")`. After `and` it is what
    // Lua chose: `x and "one" or "many"`.
    [[nodiscard]] bool is_literal(std::size_t begin, std::size_t end) const {
        bool const is_alone = end == begin + 1 && (tokens_[begin].kind == Token::Kind::string ||
                                                   tokens_[begin].kind == Token::Kind::number);
        return is_alone && begin > 0 &&
               (opens(tokens_[begin - 1]) || is_symbol(tokens_[begin - 1], ",") ||
                is_symbol(tokens_[begin - 1], "="));
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
        if (i + 2 < end && is_symbol(tokens_[i + 1], ".") && is_field(token, tokens_[i + 2]))
            return i + 3 == end || !is_symbol(tokens_[i + 3], "(");
        if (given_.contains(token.text) || !is_word(token.text)) return false;
        // `count` alone is a function of the vocabulary, and no expression
        return !bare || is_rows_in_hand(token.text);
    }

    [[nodiscard]] bool is_field(Token const& table, Token const& name) const {
        auto const found = fields_.find({table.text, name.text});
        return found != fields_.end() && found->second;
    }

    static bool is_rows_in_hand(std::string_view name) {
        return is_one_of(name, {"it", "outer", "assessment", "organisation", "visit", "as_of"});
    }

    Tokens tokens_;
    std::map<std::string_view, int> given_;
    std::set<std::string_view> expressions_;  ///< names that are expressions and stay it
    std::set<std::string_view> tables_;       ///< names of tables that the file writes out
    std::map<std::pair<std::string_view, std::string_view>, bool>
        fields_;  ///< of these, and whether they are expressions
};

}  // namespace

std::vector<Diagnostic> find_decided_by_lua(lua::Sources const& sources) {
    std::vector<Diagnostic> problems;
    for (std::uint32_t file = 0; file < sources.size(); ++file)
        for (Token const* const token : Decisions(sources.tokens(file)).find()) {
            bool const joins = token->text == "and" || token->text == "or";
            Said said = joins ? say<declaration_messages, "dropped-by-lua">(
                                    {{"operator", token->text},
                                     {"word", token->text == "and" ? "all" : "any"}})
                              : say<declaration_messages, "decided-by-lua">();
            problems.push_back(std::move(said).at(sources.place(file, *token)));
        }
    return problems;
}

}  // namespace assay::pack
