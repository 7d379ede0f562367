#include "pack/declaration_reader.hpp"

#include "lua/lua.hpp"
#include "model/messages/declarations.hpp"
#include "model/nearest.hpp"
#include "model/say.hpp"
#include "pack/declare.hpp"

#include <algorithm>
#include <cassert>

namespace assay::pack {
namespace {

/// A field of the table on top of the stack, which our own Lua has made.
LuaValue field(lua_State* lua, LuaValueReader& reader, char const* name,
               bool of_vocabulary = false) {
    lua_pushstring(lua, name);
    lua_rawget(lua, -2);
    LuaValue value = of_vocabulary ? reader.read_of_vocabulary(lua) : reader.read(lua);
    lua_pop(lua, 1);
    return value;
}

std::uint32_t whole(LuaValue const& value) {
    return static_cast<std::uint32_t>(value.number.whole().value_or(0));
}

/// Reads the declaration on top of the stack, its place first: what is wrong with the rest is told
/// there.
void read(lua_State* lua, LuaValueReader& reader, Declared& declared) {
    declared.file = whole(field(lua, reader, "file"));
    declared.line = whole(field(lua, reader, "line"));
    auto const token = field(lua, reader, "token");
    declared.place =
        reader.reach(declared.file, declared.line, token.text, whole(field(lua, reader, "nth")));
    declared.id = field(lua, reader, "id").text;
    if (declared.kind == "begun") declared.kind += " " + field(lua, reader, "word").text;
    if (declared.kind == "node") declared.kind += " " + field(lua, reader, "level").text;
    declared.body = field(lua, reader, "body", declared.kind == "places");
    for (Diagnostic& problem : reader.problems())
        if (problem.place.file.empty()) problem.place = declared.place;
}

}  // namespace

std::vector<Declared> recorded_declarations(lua::Machine& machine, LuaValueReader& reader) {
    std::vector<Declared> all;
    for (std::size_t i = 0; i < machine.recorded(); ++i) {
        Declared declared;
        // Nothing here raises an error, so C++ objects may be alive meanwhile.
        machine.protect([&](lua_State* lua) {
            lua::Machine::push_recorded(lua, i);
            declared.kind = lua_tolstring(lua, -2, nullptr);
            declared.identity = lua_topointer(lua, -1);
            read(lua, reader, declared);
        });
        all.push_back(std::move(declared));
    }
    return all;
}

using algebra::no_tree;
using algebra::Tree;
using algebra::TreeId;

namespace {

algebra::Word const* word_of(Declared const& declared) {
    if (declared.kind.starts_with("node ")) return algebra::find_word("node");
    bool const of_one = declared.kind == "applicability" && !declared.id.empty();
    return algebra::find_word(of_one ? "applicability of" : declared.kind);
}

}  // namespace

DeclarationReader::DeclarationReader(Reading const& reading, Declared const& of)
    : reading_(reading), of_(of), word_(word_of(of)) {}

void DeclarationReader::report(Place place, Said said) const {
    reading_.problems.push_back(std::move(said).at(std::move(place)));
}

Place DeclarationReader::place_of(std::string_view token) const {
    return reading_.written.place(of_.file, of_.line, token);
}

Place DeclarationReader::place_of_entry(std::string_view text, std::string_view then,
                                        std::size_t others) const {
    auto const& tokens = reading_.sources.tokens(of_.file);
    auto const is = [&](std::size_t at, lua::Token::Kind kind, std::string_view wanted) {
        return at < tokens.size() && tokens[at].kind == kind && tokens[at].text == wanted;
    };
    for (std::size_t i = 1; i < tokens.size(); ++i)
        if (tokens[i].line >= of_.line && is(i - 1, lua::Token::Kind::symbol, "{") &&
            is(i, lua::Token::Kind::string, text) &&
            (then.empty() || is(i + 2, lua::Token::Kind::string, then)) && others-- == 0)
            return reading_.sources.place(of_.file, tokens[i]);
    return place_of(text);
}

Place DeclarationReader::place_of_key(std::string_view name, std::string_view in_entry) const {
    auto const& tokens = reading_.sources.tokens(of_.file);
    auto const is = [&](std::size_t at, lua::Token::Kind kind, std::string_view wanted) {
        return tokens[at].kind == kind && tokens[at].text == wanted;
    };
    bool is_in_entry = in_entry.empty();
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        if (tokens[i].line < of_.line) continue;
        is_in_entry = is_in_entry || (is(i - 1, lua::Token::Kind::symbol, "{") &&
                                      is(i, lua::Token::Kind::string, in_entry));
        if (is_in_entry && is(i, lua::Token::Kind::name, name) &&
            is(i + 1, lua::Token::Kind::symbol, "="))
            return reading_.sources.place(of_.file, tokens[i]);
    }
    return place_of(name);
}

std::string DeclarationReader::unparse() const {
    std::string const word = of_.kind.substr(of_.kind.find(' ') + 1);
    return word + (of_.id.empty() ? "" : " \"" + of_.id + "\"");
}

bool DeclarationReader::is_required(std::string_view name) const {
    algebra::Key const* const key = algebra::find_key(*word_, name);
    assert(key != nullptr);
    return key->required;
}

void DeclarationReader::keys() const { keys(of_.body, *word_); }

void DeclarationReader::keys(LuaValue const& entry, std::string_view word) const {
    keys(entry, *algebra::find_word(word));
}

void DeclarationReader::keys(LuaValue const& table, algebra::Word const& word) const {
    for (std::string const& name : table.names) {
        if (algebra::find_key(word, name) != nullptr) continue;
        report(place_of(name), say<declaration_messages, "unknown-key-of-word">(
                                   {{"word", of_.kind.substr(of_.kind.find(' ') + 1)},
                                    {"key", name},
                                    {"known", list_of(word.keys, &algebra::Key::name)}})
                                   .near(nearest(name, word.keys, &algebra::Key::name)));
    }
    if (!word.items.empty()) return;
    // an entry begins with its ids; whatever else has no name would be lost
    auto const commas = std::count(word.id.begin(), word.id.end(), ',');
    std::size_t const ids = word.is_entry ? static_cast<std::size_t>(commas) + 1 : 0;
    if (table.items.size() <= ids) return;
    bool const named = word.is_entry && table.items.front().kind == LuaValue::Kind::text;
    std::string const known = list_of(word.keys, &algebra::Key::name);
    if (!named)
        return report(of_.place, say<declaration_messages, "value-without-name">(
                                     {{"declaration", unparse()}, {"known", known}}));
    std::string const& first = table.items.front().text;
    report(place_of_entry(first), say<declaration_messages, "value-without-name-in-entry">(
                                      {{"word", word.word}, {"entry", first}, {"known", known}}));
}

std::string DeclarationReader::text(LuaValue const& table, std::string_view name,
                                    bool required) const {
    LuaValue const* const field = table.field(name);
    if (field != nullptr && field->kind == LuaValue::Kind::text) return field->text;
    if (field != nullptr)
        report(place_of(name), say<declaration_messages, "not-a-text">({{"key", name}}));
    else if (required)
        report(of_.place, say<declaration_messages, "missing-key-of-word">(
                              {{"declaration", unparse()}, {"key", name}}));
    return {};
}

bool DeclarationReader::yes(std::string_view name) const {
    LuaValue const* const field = of_.body.field(name);
    if (field == nullptr) return false;
    if (field->kind != LuaValue::Kind::yes_no)
        report(place_of(name), say<declaration_messages, "not-a-yes-or-no">({{"key", name}}));
    return field->yes;
}

Number DeclarationReader::number(LuaValue const& table, std::string_view name) const {
    LuaValue const* const field = table.field(name);
    if (field == nullptr) return {};
    if (field->kind == LuaValue::Kind::number) return field->number;
    auto const constant = field->kind == LuaValue::Kind::expression
                              ? algebra::constant_number(reading_.trees, field->tree)
                              : std::nullopt;
    if (!constant)
        report(place_of(name), say<declaration_messages, "not-a-number">({{"key", name}}));
    return constant.value_or(Number());
}

std::vector<std::string> DeclarationReader::texts(std::string_view name) const {
    std::vector<std::string> texts;
    LuaValue const* const list = of_.body.field(name);
    if (list == nullptr) return texts;
    for (LuaValue const& item : list->items)
        if (item.kind == LuaValue::Kind::text)
            texts.push_back(item.text);
        else
            report(place_of(name), say<declaration_messages, "entry-not-a-text">({{"key", name}}));
    if (list->kind != LuaValue::Kind::table)
        report(place_of(name), say<declaration_messages, "not-a-list">({{"key", name}}));
    return texts;
}

TreeId DeclarationReader::tree(LuaValue const& table, std::string_view name, bool required) const {
    LuaValue const* const field = table.field(name);
    if (field == nullptr) {
        if (required)
            report(of_.place, say<declaration_messages, "missing-key-of-word">(
                                  {{"declaration", unparse()}, {"key", name}}));
        return no_tree;
    }
    if (field->kind == LuaValue::Kind::expression) return field->tree;
    Tree literal;
    literal.place = place_of(name);
    literal.text = field->text;
    literal.number = field->number;
    literal.yes = field->yes;
    if (field->kind == LuaValue::Kind::text)
        literal.word = "text";
    else if (field->kind == LuaValue::Kind::number)
        literal.word = "number";
    else if (field->kind == LuaValue::Kind::yes_no)
        literal.word = "yes_no";
    else if (field->kind == LuaValue::Kind::table) {
        literal.word = "set";
        for (LuaValue const& item : field->items) literal.texts.push_back(item.text);
    } else {
        report(literal.place, say<declaration_messages, "not-an-expression">({{"key", name}}));
        return no_tree;
    }
    reading_.trees.push_back(std::move(literal));
    return static_cast<TreeId>(reading_.trees.size() - 1);
}

}  // namespace assay::pack
