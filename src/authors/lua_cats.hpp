#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace assay::authors {

/// Writes the annotations that the Lua language server reads. Types are its own: `fun(a: string): T`.
class LuaCats {
public:
    struct Parameter {
        std::string_view name;
        std::string type;
    };

    /// Begins a class, with those it inherits from: `assay.row, assay.rows`.
    void begin_class(std::string_view name, std::string_view parents, std::string_view what);
    /// Of the class at hand: a field, an item by position, or an operator.
    void field(std::string_view name, std::string_view type, std::string_view what);
    void operation(std::string_view name, std::string_view operand, std::string_view result);

    /// Begins a choice among texts; without any text it is any text.
    void begin_choice(std::string_view name, bool is_open);
    void choice(std::string_view text, std::string_view what);

    /// A global: a value, or a function that returns `result`.
    void global(std::string_view name, std::string_view type, std::string_view what);
    void function(std::string_view name, std::initializer_list<Parameter> parameters,
                  std::string_view result, std::string_view what);
    /// Before a function: what it returns for one text.
    void overload(std::string_view text, std::string_view result);

    /// Text as it is, and an empty line.
    void raw(std::string_view text) { text_ += text; }
    void gap() { text_ += '\n'; }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void words(std::initializer_list<std::string_view> parts);

    std::string text_;
};

/// A text in quotes, as a type that nothing else fits.
[[nodiscard]] std::string literal(std::string_view text);

/// Whether a text can be the name of something in Lua, reserved words aside.
[[nodiscard]] bool is_name(std::string_view text);

/// The text on one line, as it can stand in a comment.
[[nodiscard]] std::string on_one_line(std::string_view text);

}  // namespace assay::authors
