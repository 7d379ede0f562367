#include "pack/functions.hpp"

#include <assay/rule_pack.hpp>

#include "lua/captures.hpp"
#include "lua/lua.hpp"
#include "lua/machine.hpp"
#include "model/messages/pack_files.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "pack/declare.hpp"
#include "pack/stack.hpp"

namespace assay::pack {

namespace {

using algebra::Known;

void push(lua_State* lua, Known const& value) {
    if (bool const* const yes = std::get_if<bool>(&value))
        return lua_pushboolean(lua, *yes ? 1 : 0);
    if (Text const* const text = std::get_if<Text>(&value))
        return static_cast<void>(lua_pushlstring(lua, text->data(), text->size()));
    if (Date const* const date = std::get_if<Date>(&value))
        return lua_pushinteger(lua, date->days());
    Number const number = std::get<Number>(value);
    if (auto const whole = number.whole()) return lua_pushinteger(lua, *whole);
    auto const [above, below] = number.fraction();
    lua_pushnumber(lua, static_cast<lua_Number>(above) / static_cast<lua_Number>(below));
}

/// The functions of one pack, in a machine of their own in which its source ran once more.
class LuaFunctions final : public algebra::Functions {
public:
    LuaFunctions(algebra::Plan const& plan, Limits const& limits)
        : plan_(plan), limits_(limits), loaded_(run(*plan.files, limits)) {
        take_functions();
    }

    Known call(std::int32_t function, std::span<Text const> names, std::span<Known const> arguments,
               std::string& failure) override {
        // A machine that ran out of memory or time is of no use any more.
        if (spent_) {
            loaded_ = run(*plan_.files, limits_);
            take_functions();
        }
        spent_ = true;
        Known const answer = ask(function, names, arguments, failure);
        spent_ = false;
        if (auto const changed = captures_.restore(loaded_.machine.state());
            !changed.empty() && failure.empty())
            failure = "the function changes " + quote(changed) +
                      ", which it captured; what one call leaves behind would change the next "
                      "[captured-value]";
        return answer;
    }

    [[nodiscard]] std::uint64_t last_instructions() const override {
        return loaded_.machine.last_instructions();
    }

    [[nodiscard]] Used used() const override { return loaded_.machine.used(); }

private:
    void take_functions() {
        references_.clear();
        captures_ = {};
        std::vector<algebra::Tree> trees;
        LuaValueReader reader(loaded_.sources, trees);
        reader.met_function = [](lua_State* lua, void* data) {
            static_cast<LuaFunctions*>(data)->take_function(lua);
        };
        reader.met_function_data = this;
        static_cast<void>(recorded_declarations(loaded_.machine, reader));
        loaded_.machine.end_declaring();
        if (references_.size() != static_cast<std::size_t>(plan_.functions))
            throw Error(
                {say<pack_file_messages, "other-functions-again">().at({plan_.name, 0, 0, {}})});
    }

    void take_function(lua_State* lua) {
        if (lua_isfunction(lua, -1)) captures_.take(lua);
        lua_pushvalue(lua, -1);
        references_.push_back(luaL_ref(lua, LUA_REGISTRYINDEX));
    }

    Known ask(std::int32_t function, std::span<Text const> names, std::span<Known const> arguments,
              std::string& failure) {
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
        lua::CallResult const result =
            loaded_.machine.call(references_[static_cast<std::size_t>(function)], loaded_.sources,
                                 push_arguments, read_answer);
        if (result.status != lua::CallResult::Status::done)
            failure = to_string(result.problem);
        else if (other)
            failure = "the function returned neither yes or no nor a whole number";
        return answer;
    }

    algebra::Plan const& plan_;
    Limits limits_;
    Loaded loaded_;
    std::vector<int> references_;
    lua::Captures captures_;
    bool spent_ = false;
};

}  // namespace

std::unique_ptr<algebra::Functions> make_functions(algebra::Plan const& plan,
                                                   Limits const& limits) {
    return plan.functions == 0 ? nullptr : std::make_unique<LuaFunctions>(plan, limits);
}

}  // namespace assay::pack
