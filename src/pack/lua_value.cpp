#include "pack/lua_value.hpp"

#include "lua/captures.hpp"
#include "lua/lua.hpp"
#include "lua/machine_state.hpp"
#include "lua/source_text.hpp"
#include "model/doubles.hpp"
#include "model/messages/declarations.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace assay::pack {
namespace {

constexpr std::size_t values_between_questions = 1024;

constexpr int deepest_written = 200;

std::uint32_t whole_at(lua_State* lua, int table, lua_Integer key) {
    lua_rawgeti(lua, table, key);
    lua_Integer const value = lua_isinteger(lua, -1) != 0 ? lua_tointegerx(lua, -1, nullptr) : 0;
    lua_pop(lua, 1);
    return static_cast<std::uint32_t>(std::max<lua_Integer>(value, 0));
}

// Exactly what the author wrote: the shortest decimal that reads back as the same float.
std::optional<Number> number_at(lua_State* lua) {
    if (lua_isinteger(lua, -1) != 0) return Number(lua_tointegerx(lua, -1, nullptr));
    return Number::parse(shortest(lua_tonumberx(lua, -1, nullptr)));
}

}  // namespace

LuaValue const* LuaValue::field(std::string_view name) const& {
    auto const found = std::lower_bound(names.begin(), names.end(), name);
    return found == names.end() || *found != name
               ? nullptr
               : &values[static_cast<std::size_t>(found - names.begin())];
}

Place LuaValueReader::place(std::uint32_t file, std::uint32_t line, std::string_view token,
                            std::uint32_t occurrence) const {
    return line == 0 || file >= sources_.size() ? Place{}
                                                : sources_.place(file, line, token, occurrence);
}

Place LuaValueReader::reach(std::uint32_t file, std::uint32_t line, std::string_view token,
                            std::uint32_t occurrence) {
    std::string key = std::to_string(file) + ' ' + std::to_string(line) + ' ';
    reached_.emplace(key.append(token), occurrence);
    return place(file, line, token, occurrence);
}

void LuaValueReader::refuse(Said said) {
    stopped_ = true;
    problems_.push_back(std::move(said));
}

bool LuaValueReader::is_too_much(lua_State* lua) {
    auto& state = lua::MachineState::of(lua);
    if (!stopped_) state.used.declared_values = std::max(state.used.declared_values, ++values_);
    if (!stopped_ && values_ > state.limits.declared_values)
        refuse(say<declaration_messages, "too-many-values">());
    // whoever called Lua tells that time is up
    if (values_ % values_between_questions == 0 && state.deadline.ask()) stopped_ = true;
    return stopped_;
}

std::string LuaValueReader::text(lua_State* lua, int index) {
    auto const text = lua::text_at(lua, index);
    if (stopped_) return {};
    auto& state = lua::MachineState::of(lua);
    bytes_ += text.size();
    state.used.declared_bytes = std::max(state.used.declared_bytes, bytes_);
    if (bytes_ > state.limits.declared_bytes) {
        refuse(say<declaration_messages, "too-long-texts">());
    } else if (!lua::is_plain_text(text)) {
        // One is enough to refuse the pack, and reading on tells what else is wrong.
        if (!told_of_text_)
            problems_.push_back(say<declaration_messages, "declared-text-not-plain">());
        told_of_text_ = true;
        return lua::plain_text(text, text.size());
    }
    return stopped_ ? std::string() : std::string(text);
}

LuaValue LuaValueReader::read(lua_State* lua, int depth) {
    LuaValue written;
    height_ = 0;
    if (is_too_much(lua)) return written;
    switch (lua_type(lua, -1)) {
        case LUA_TNIL:
            break;
        case LUA_TBOOLEAN:
            written.kind = LuaValue::Kind::yes_no;
            written.yes = lua_toboolean(lua, -1) != 0;
            break;
        case LUA_TNUMBER:
            if (auto const number = number_at(lua)) {
                written.kind = LuaValue::Kind::number;
                written.number = *number;
            } else {
                written.kind = LuaValue::Kind::other;
            }
            break;
        case LUA_TSTRING:
            written.kind = LuaValue::Kind::text;
            written.text = text(lua, -1);
            break;
        case LUA_TTABLE:
        case LUA_TUSERDATA:
            if (depth > deepest_written || lua_checkstack(lua, LUA_MINSTACK) == 0) {
                refuse(say<declaration_messages, "table-nested-too-deep">());
                break;
            }
            return lua_istable(lua, -1) ? table(lua, depth) : expression(lua, depth);
        case LUA_TFUNCTION:
            written.kind = LuaValue::Kind::function;
            break;
        default:
            written.kind = LuaValue::Kind::other;
    }
    return written;
}

/// First the names, whose order in Lua is none.
void LuaValueReader::names_of(lua_State* lua, LuaValue& written) {
    auto const most = lua::MachineState::of(lua).limits.list_items;
    lua_pushnil(lua);
    while (lua_next(lua, -2) != 0) {
        lua_pop(lua, 1);
        if (lua_type(lua, -1) == LUA_TSTRING) written.names.push_back(text(lua, -1));
        if (written.names.size() > most && !any_size_)
            refuse(say<declaration_messages, "too-many-keys">());
        if (!stopped_) continue;
        lua_pop(lua, 1);
        written.names.clear();
        return;
    }
    std::sort(written.names.begin(), written.names.end());
}

LuaValue LuaValueReader::table(lua_State* lua, int depth) {
    LuaValue written;
    written.kind = LuaValue::Kind::table;
    written.identity = lua_topointer(lua, -1);
    auto const items = static_cast<lua_Integer>(lua_rawlen(lua, -1));
    auto& state = lua::MachineState::of(lua);
    state.used.list_items = std::max(state.used.list_items, static_cast<std::size_t>(items));
    if (static_cast<std::size_t>(items) > state.limits.list_items)
        refuse(say<declaration_messages, "too-many-items">());
    int height = 0;
    for (lua_Integer i = 1; i <= items && !stopped_; ++i) {
        lua_rawgeti(lua, -1, i);
        written.items.push_back(read(lua, depth + 1));
        lua_pop(lua, 1);
        height = std::max(height, height_);
    }
    names_of(lua, written);
    for (std::size_t i = 0; i < written.names.size() && !stopped_; ++i) {
        lua_pushlstring(lua, written.names[i].data(), written.names[i].size());
        lua_rawget(lua, -2);
        written.values.push_back(read(lua, depth + 1));
        lua_pop(lua, 1);
        height = std::max(height, height_);
    }
    written.values.resize(written.names.size());
    height_ = height + 1;
    return written;
}

LuaValue LuaValueReader::expression(lua_State* lua, int depth) {
    LuaValue written;
    written.kind = LuaValue::Kind::expression;
    void const* const identity = lua_topointer(lua, -1);
    if (auto const found = made_.find(identity); found != made_.end()) {
        written.tree = found->second.tree;
        height_ = found->second.height;
        if (depth + height_ > deepest_written)
            refuse(say<declaration_messages, "expression-nested-too-deep">());
        return written;
    }
    algebra::Tree tree;
    lua_getiuservalue(lua, -1, 1);
    int const self = lua_gettop(lua);
    lua_rawgeti(lua, self, 0);
    tree.word = lua::text_at(lua, -1);
    lua_rawgeti(lua, self, -3);
    tree.place = reach(whole_at(lua, self, -1), whole_at(lua, self, -2), lua::text_at(lua, -1),
                       whole_at(lua, self, -4));
    lua_settop(lua, self);
    take_parts(lua, depth, tree);
    lua_settop(lua, self - 1);
    trees_.push_back(std::move(tree));
    written.tree = static_cast<algebra::TreeId>(trees_.size() - 1);
    made_.emplace(identity, Made{written.tree, height_});
    return written;
}

// Words whose last parts are no expressions but names.
void LuaValueReader::take_parts(lua_State* lua, int depth, algebra::Tree& tree) {
    int const self = lua_gettop(lua);
    auto count = static_cast<lua_Integer>(lua_rawlen(lua, self));
    lua_Integer first = 1;
    int height = 0;
    auto const name_at = [&](lua_Integer index) {
        lua_rawgeti(lua, self, index);
        tree.text = text(lua, -1);
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
    for (lua_Integer i = first; i <= count && !stopped_; ++i) {
        lua_rawgeti(lua, self, i);
        tree.parts.push_back(tree_of(lua, depth + 1, tree.place));
        lua_pop(lua, 1);
        height = std::max(height, height_);
    }
    height_ = height + 1;
}

void LuaValueReader::take_function(lua_State* lua, algebra::Tree& tree) {
    int const self = lua_gettop(lua);
    tree.function = functions_++;
    lua_rawgeti(lua, self, 1);
    if (auto const wrong = lua::find_wrong_capture(lua)) {
        problems_.push_back(say<declaration_messages, "captured-value">(
                                {{"variable", wrong->variable}, {"holds", *wrong->holds}})
                                .at(tree.place));
    } else if (met_function != nullptr) {
        met_function(lua, met_function_data);
    }
    lua_settop(lua, self);
    lua_rawgeti(lua, self, 2);
    tree.text = text(lua, -1);
    lua_rawgeti(lua, self, 3);
    auto const names = static_cast<lua_Integer>(lua_rawlen(lua, -1));
    for (lua_Integer i = 1; i <= names; ++i) {
        lua_rawgeti(lua, self + 2, i);
        tree.texts.push_back(text(lua, -1));
        lua_pop(lua, 1);
    }
    lua_settop(lua, self);
}

algebra::TreeId LuaValueReader::tree_of(lua_State* lua, int depth, Place const& around) {
    LuaValue const written = read(lua, depth);
    if (written.kind == LuaValue::Kind::expression || stopped_) return written.tree;
    algebra::Tree literal;
    literal.place = around;
    literal.text = written.text;
    literal.number = written.number;
    literal.yes = written.yes;
    switch (written.kind) {
        case LuaValue::Kind::text:
            literal.word = "text";
            break;
        case LuaValue::Kind::number:
            literal.word = "number";
            break;
        case LuaValue::Kind::yes_no:
            literal.word = "yes_no";
            break;
        case LuaValue::Kind::table:
            literal.word = "set";
            for (LuaValue const& item : written.items) literal.texts.push_back(item.text);
            break;
        default:
            literal.word = "nothing";
            problems_.push_back(
                say<declaration_messages, "neither-expression-nor-value">().at(around));
    }
    trees_.push_back(std::move(literal));
    return static_cast<algebra::TreeId>(trees_.size() - 1);
}

}  // namespace assay::pack
