#include "rules/written.hpp"

#include <lua.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace assay::rules {
namespace {

constexpr int deepest = 100;

std::string_view text_at(lua_State* lua, int index) {
    std::size_t size = 0;
    char const* const text =
        lua_type(lua, index) == LUA_TSTRING ? lua_tolstring(lua, index, &size) : nullptr;
    return {text == nullptr ? "" : text, size};
}

std::uint32_t whole_at(lua_State* lua, int table, lua_Integer key) {
    lua_rawgeti(lua, table, key);
    lua_Integer const value = lua_isinteger(lua, -1) != 0 ? lua_tointegerx(lua, -1, nullptr) : 0;
    lua_pop(lua, 1);
    return static_cast<std::uint32_t>(std::max<lua_Integer>(value, 0));
}

// Exactly what the author wrote: the shortest decimal that reads back as the same float.
std::optional<Number> number_at(lua_State* lua) {
    if (lua_isinteger(lua, -1) != 0) return Number(lua_tointegerx(lua, -1, nullptr));
    std::array<char, 32> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                   lua_tonumberx(lua, -1, nullptr));
    return Number::parse({digits.data(), end.ptr});
}

bool is_expression(lua_State* lua) {
    lua_rawgeti(lua, -1, 0);
    bool const has_word = lua_type(lua, -1) == LUA_TSTRING;
    lua_pop(lua, 1);
    if (!has_word) return false;
    lua_rawgeti(lua, -1, -2);
    bool const has_line = lua_isinteger(lua, -1) != 0;
    lua_pop(lua, 1);
    return has_line;
}

}  // namespace

Written const* Written::field(std::string_view name) const {
    auto const found = std::lower_bound(names.begin(), names.end(), name);
    return found == names.end() || *found != name
               ? nullptr
               : &values[static_cast<std::size_t>(found - names.begin())];
}

Place WrittenReader::place(std::uint32_t file, std::uint32_t line, std::string_view token,
                           std::uint32_t occurrence) const {
    return line == 0 || file >= sources_.size() ? Place{}
                                                : sources_.place(file, line, token, occurrence);
}

Place WrittenReader::reach(std::uint32_t file, std::uint32_t line, std::string_view token,
                           std::uint32_t occurrence) {
    std::string key = std::to_string(file) + ' ' + std::to_string(line) + ' ';
    reached_.emplace(key.append(token), occurrence);
    return place(file, line, token, occurrence);
}

Written WrittenReader::read(lua_State* lua, int depth) {
    Written written;
    if (left_ == 0) return written;
    if (--left_ == 0)
        problems_.push_back({"too-much",
                             {},
                             "the pack declares too much: more than 300,000 values, or tables that "
                             "share tables without end",
                             {},
                             {}});
    switch (lua_type(lua, -1)) {
        case LUA_TNIL:
            break;
        case LUA_TBOOLEAN:
            written.kind = Written::Kind::yes_no;
            written.yes = lua_toboolean(lua, -1) != 0;
            break;
        case LUA_TNUMBER:
            if (auto const number = number_at(lua)) {
                written.kind = Written::Kind::number;
                written.number = *number;
            } else {
                written.kind = Written::Kind::other;
            }
            break;
        case LUA_TSTRING:
            written.kind = Written::Kind::text;
            written.text = text_at(lua, -1);
            break;
        case LUA_TTABLE:
            if (depth > deepest || lua_checkstack(lua, 8) == 0) {
                written.kind = Written::Kind::other;
                break;
            }
            return is_expression(lua) ? expression(lua, depth) : table(lua, depth);
        case LUA_TFUNCTION:
            written.kind = Written::Kind::function;
            break;
        default:
            written.kind = Written::Kind::other;
    }
    return written;
}

Written WrittenReader::table(lua_State* lua, int depth) {
    Written written;
    written.kind = Written::Kind::table;
    written.identity = lua_topointer(lua, -1);
    auto const items = static_cast<lua_Integer>(lua_rawlen(lua, -1));
    for (lua_Integer i = 1; i <= items; ++i) {
        lua_rawgeti(lua, -1, i);
        written.items.push_back(read(lua, depth + 1));
        lua_pop(lua, 1);
    }
    // first the names, whose order in Lua is none, then what stands in each
    lua_pushnil(lua);
    while (lua_next(lua, -2) != 0) {
        lua_pop(lua, 1);
        if (lua_type(lua, -1) == LUA_TSTRING) written.names.emplace_back(text_at(lua, -1));
    }
    std::sort(written.names.begin(), written.names.end());
    written.values.resize(written.names.size());
    lua_pushnil(lua);
    while (lua_next(lua, -2) != 0) {
        if (lua_type(lua, -2) == LUA_TSTRING) {
            auto const at =
                std::lower_bound(written.names.begin(), written.names.end(), text_at(lua, -2));
            written.values[static_cast<std::size_t>(at - written.names.begin())] =
                read(lua, depth + 1);
        }
        lua_pop(lua, 1);
    }
    return written;
}

Written WrittenReader::expression(lua_State* lua, int depth) {
    Written written;
    written.kind = Written::Kind::expression;
    void const* const identity = lua_topointer(lua, -1);
    if (auto const found = made_.find(identity); found != made_.end()) {
        written.tree = found->second;
        return written;
    }
    plan::Tree tree;
    int const self = lua_gettop(lua);
    lua_rawgeti(lua, self, 0);
    tree.word = text_at(lua, -1);
    lua_rawgeti(lua, self, -3);
    tree.place = reach(whole_at(lua, self, -1), whole_at(lua, self, -2), text_at(lua, -1),
                       whole_at(lua, self, -4));
    lua_pop(lua, 2);
    take_parts(lua, depth, tree);
    trees_.push_back(std::move(tree));
    written.tree = static_cast<plan::TreeId>(trees_.size() - 1);
    made_.emplace(identity, written.tree);
    return written;
}

// Words whose last parts are no expressions but names.
void WrittenReader::take_parts(lua_State* lua, int depth, plan::Tree& tree) {
    int const self = lua_gettop(lua);
    auto count = static_cast<lua_Integer>(lua_rawlen(lua, self));
    lua_Integer first = 1;
    auto const name_at = [&](lua_Integer index) {
        lua_rawgeti(lua, self, index);
        tree.text = text_at(lua, -1);
        lua_pop(lua, 1);
    };
    if (tree.word == "field" || tree.word == "named") {
        name_at(2);
        count = 1;
    } else if (tree.word == "parameter" || tree.word == "fact") {
        name_at(1);
        count = 0;
    } else if (tree.word == "computed") {
        take_function(lua, tree);
        first = 4;
    }
    for (lua_Integer i = first; i <= count; ++i) {
        lua_rawgeti(lua, self, i);
        tree.parts.push_back(tree_of(lua, depth + 1, tree.place));
        lua_pop(lua, 1);
    }
}

void WrittenReader::take_function(lua_State* lua, plan::Tree& tree) {
    int const self = lua_gettop(lua);
    tree.function = functions_++;
    lua_rawgeti(lua, self, 1);
    if (met_function != nullptr) met_function(lua, met_function_data);
    lua_settop(lua, self);
    lua_rawgeti(lua, self, 2);
    tree.text = text_at(lua, -1);
    lua_rawgeti(lua, self, 3);
    auto const names = static_cast<lua_Integer>(lua_rawlen(lua, -1));
    for (lua_Integer i = 1; i <= names; ++i) {
        lua_rawgeti(lua, self + 2, i);
        tree.texts.emplace_back(text_at(lua, -1));
        lua_pop(lua, 1);
    }
    lua_settop(lua, self);
}

plan::TreeId WrittenReader::tree_of(lua_State* lua, int depth, Place const& around) {
    Written const written = read(lua, depth);
    if (written.kind == Written::Kind::expression) return written.tree;
    plan::Tree literal;
    literal.place = around;
    literal.text = written.text;
    literal.number = written.number;
    literal.yes = written.yes;
    switch (written.kind) {
        case Written::Kind::text:
            literal.word = "text";
            break;
        case Written::Kind::number:
            literal.word = "number";
            break;
        case Written::Kind::yes_no:
            literal.word = "yes_no";
            break;
        case Written::Kind::table:
            literal.word = "set";
            for (Written const& item : written.items) literal.texts.push_back(item.text);
            break;
        default:
            literal.word = "nothing";
            problems_.push_back(
                {"wrong-type",
                 around,
                 "something stands here that is neither an expression nor a plain value",
                 "a field, a number, a text",
                 {}});
    }
    trees_.push_back(std::move(literal));
    return static_cast<plan::TreeId>(trees_.size() - 1);
}

}  // namespace assay::rules
