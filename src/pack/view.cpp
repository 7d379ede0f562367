#include "pack/view.hpp"

#include "lua/lua.hpp"

namespace assay::pack {
namespace {

constexpr std::uint64_t steps_of_value = 100;

}  // namespace

View View::yes_no(bool yes) {
    View view(Kind::yes_no);
    view.number_ = yes ? 1 : 0;
    return view;
}

View View::number(std::int64_t number) {
    View view(Kind::number);
    view.number_ = number;
    return view;
}

View View::text(std::string text) {
    View view(text.empty() ? Kind::absent : Kind::text);
    view.text_ = std::move(text);
    return view;
}

View View::record(std::string_view kind) {
    View view(Kind::record);
    view.text_ = kind;
    return view;
}

View View::again(std::size_t number) {
    View view(Kind::again);
    view.known_as_ = number;
    return view;
}

View& View::add(View item) {
    items_.push_back(std::move(item));
    return *this;
}

View& View::add(std::string_view name, View member) {
    names_.emplace_back(name);
    items_.push_back(std::move(member));
    return *this;
}

void View::push(lua_State* lua, Meter& meter) const {
    lua_createtable(lua, 0, 0);
    int const known = lua_gettop(lua);
    push(lua, known, meter);
    lua_remove(lua, known);
}

void View::push(lua_State* lua, int known, Meter& meter) const {
    meter.charge(steps_of_value);
    luaL_checkstack(lua, LUA_MINSTACK, "a view is nested too deep");
    switch (kind_) {
        case Kind::absent:
            return lua_pushboolean(lua, 0);
        case Kind::yes_no:
            return lua_pushboolean(lua, number_ != 0 ? 1 : 0);
        case Kind::number:
            return lua_pushinteger(lua, number_);
        case Kind::text:
            return static_cast<void>(lua_pushlstring(lua, text_.data(), text_.size()));
        case Kind::again:
            return static_cast<void>(lua_rawgeti(lua, known, static_cast<lua_Integer>(known_as_)));
        default:
            break;
    }
    lua_createtable(lua, 0, 0);
    if (known_as_ > 0) {
        lua_pushvalue(lua, -1);
        lua_rawseti(lua, known, static_cast<lua_Integer>(known_as_));
    }
    if (kind_ != Kind::list) {
        if (kind_ == Kind::record)
            lua_pushlstring(lua, text_.data(), text_.size());
        else
            lua_pushboolean(lua, 0);
        lua_rawseti(lua, -2, 0);
    }
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (kind_ != Kind::list) lua_pushlstring(lua, names_[i].data(), names_[i].size());
        items_[i].push(lua, known, meter);
        if (kind_ == Kind::list)
            lua_rawseti(lua, -2, static_cast<lua_Integer>(i) + 1);
        else
            lua_rawset(lua, -3);
    }
}

}  // namespace assay::pack
