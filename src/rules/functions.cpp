#include "rules/functions.hpp"

#include <assay/rule_pack.hpp>

#include "rules/declare.hpp"
#include "rules/machine.hpp"
#include "rules/stack.hpp"

#include <lua.hpp>

namespace assay::rules {

namespace {

using plan::Known;

void push(lua_State* lua, Known const& value) {
    if (bool const* const yes = std::get_if<bool>(&value))
        return lua_pushboolean(lua, *yes ? 1 : 0);
    if (Text const* const text = std::get_if<Text>(&value))
        return static_cast<void>(lua_pushlstring(lua, text->data(), text->size()));
    if (Date const* const date = std::get_if<Date>(&value))
        return lua_pushinteger(lua, date->days());
    Number const number = std::get<Number>(value);
    if (number.is_whole()) return lua_pushinteger(lua, number.numerator());
    lua_pushnumber(lua, static_cast<lua_Number>(number.numerator()) /
                            static_cast<lua_Number>(number.denominator()));
}

/// The functions of one pack, in a machine of their own in which its source ran once more.
class LuaFunctions final : public plan::Functions {
public:
    LuaFunctions(plan::Plan const& plan, Limits const& limits) : loaded_(run(*plan.files, limits)) {
        std::vector<plan::Tree> trees;
        WrittenReader reader(loaded_.sources, trees);
        reader.met_function = [](lua_State* lua, void* data) {
            lua_pushvalue(lua, -1);
            static_cast<LuaFunctions*>(data)->references_.push_back(
                luaL_ref(lua, LUA_REGISTRYINDEX));
        };
        reader.met_function_data = this;
        static_cast<void>(kept_declarations(loaded_.machine, reader));
        if (references_.size() != static_cast<std::size_t>(plan.functions))
            throw Error({{"pack-changes",
                          {plan.name, 0, 0, {}},
                          "the pack declares other functions when it runs again",
                          {},
                          {}}});
    }

    Known call(std::int32_t function, std::span<Text const> names, std::span<Known const> arguments,
               std::string& failure) override {
        Known answer;
        bool other = false;
        auto const push_arguments = [&](lua_State* lua) {
            lua_createtable(lua, 0, static_cast<int>(names.size()));
            for (std::size_t i = 0; i < names.size(); ++i) {
                lua_pushlstring(lua, names[i].data(), names[i].size());
                push(lua, arguments[i]);
                lua_rawset(lua, -3);
            }
        };
        auto const read_answer = [&](lua_State* lua) {
            if (lua_isboolean(lua, -1))
                answer = lua_toboolean(lua, -1) != 0;
            else if (lua_isinteger(lua, -1) != 0)
                answer = Number(lua_tointegerx(lua, -1, nullptr));
            else
                other = true;
        };
        CallResult const result =
            loaded_.machine.call(references_[static_cast<std::size_t>(function)], loaded_.sources,
                                 push_arguments, read_answer);
        if (result.status != CallResult::Status::done)
            failure = to_string(result.problem);
        else if (other)
            failure = "the function returned neither yes or no nor a whole number";
        return answer;
    }

private:
    Loaded loaded_;
    std::vector<int> references_;
};

}  // namespace

std::unique_ptr<plan::Functions> make_functions(plan::Plan const& plan, Limits const& limits) {
    return plan.functions == 0 ? nullptr : std::make_unique<LuaFunctions>(plan, limits);
}

}  // namespace assay::rules
