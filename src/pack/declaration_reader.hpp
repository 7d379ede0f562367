#pragma once

#include "lua/sources.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "pack/declare.hpp"
#include "pack/declare/tree.hpp"
#include "pack/declare/words.hpp"
#include "pack/lua_value.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::pack {

/// What reading declarations needs and fills.
struct Reading {
    lua::Sources const& sources;
    LuaValueReader& written;
    std::vector<algebra::Tree>& trees;  ///< plain values that stand for expressions are added
    std::vector<Diagnostic>& problems;
};

/// The body of one declaration. Whatever is asked of it and is not as it must be is reported once,
/// with its place, and comes to nothing.
class DeclarationReader {
public:
    DeclarationReader(Reading const& reading, Declared const& of);

    [[nodiscard]] Declared const& of() const { return of_; }
    [[nodiscard]] LuaValue const& written() const { return of_.body; }

    /// Reports every key that the word does not have; of an entry, the word for such entries.
    void keys() const;
    void keys(LuaValue const& entry, std::string_view word) const;

    [[nodiscard]] std::string text(LuaValue const& table, std::string_view name,
                                   bool required = false) const;
    [[nodiscard]] std::string text(std::string_view name) const {
        return text(of_.body, name, is_required(name));
    }
    [[nodiscard]] bool yes(std::string_view name) const;

    /// A number that stands alone, or an expression over such numbers: `0.5`, `share(1, 3)`. 0 when
    /// there is none.
    [[nodiscard]] Number number(LuaValue const& table, std::string_view name) const;

    /// The texts of a list by position.
    [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;

    /// An expression, or a plain value that stands for one.
    [[nodiscard]] algebra::TreeId tree(LuaValue const& table, std::string_view name,
                                       bool required = false) const;
    [[nodiscard]] algebra::TreeId tree(std::string_view name) const {
        return tree(of_.body, name, is_required(name));
    }

    /// Where a word or text of the declaration stands.
    [[nodiscard]] Place place_of(std::string_view token) const;

    /// Where an entry stands that begins with this text, and goes on with that one:
    /// `{ "text", "then" ...`; the one behind so many others that do.
    [[nodiscard]] Place place_of_entry(std::string_view text, std::string_view then = {},
                                       std::size_t others = 0) const;

    /// Where a key with a value stands, `name = ...`, in the declaration or in its entry that begins with a text.
    [[nodiscard]] Place place_of_key(std::string_view name, std::string_view in_entry = {}) const;

    /// The declaration as it is written: check "x".
    [[nodiscard]] std::string unparse() const;

    void report(Place place, Said said) const;

private:
    void keys(LuaValue const& table, algebra::Word const& word) const;
    [[nodiscard]] bool is_required(std::string_view name) const;

    Reading const& reading_;
    Declared const& of_;
    algebra::Word const* word_;  ///< null: the beginning of a declaration that was not ended
};

}  // namespace assay::pack
