#pragma once

#include <assay/message.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

struct lua_State;

namespace assay::lua {

/// A captured variable that no function of a pack may have, and what it holds.
struct WrongCapture {
    std::string variable;
    MessageText const* holds = nullptr;  ///< `a table`
};

/// What the function on top of the stack captures must be constants: numbers, texts, yes or no, functions
/// of the library, and functions of the pack that capture nothing else. Returns the first that is
/// none. Neither raises nor runs code.
[[nodiscard]] std::optional<WrongCapture> find_wrong_capture(lua_State* lua);

/// The variables that functions capture, and what they held before any call.
class Captures {
public:
    /// Takes down what the function on top of the stack captures. To be called inside of
    /// Machine::protect. Requires: find_wrong_capture finds nothing.
    void take(lua_State* lua);

    /// Gives the variables their values again. Returns the name of one that had another; empty when
    /// none had. Neither raises nor runs code.
    [[nodiscard]] std::string restore(lua_State* lua) const;

private:
    struct Variable {
        int function;  ///< reference of one function that has it
        int index;     ///< which of its upvalues it is
        int value;     ///< reference of what it held
        std::string name;
    };

    std::vector<Variable> variables_;
    std::set<void const*> taken_;  // looked up only
};

}  // namespace assay::lua
