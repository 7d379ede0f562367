#pragma once

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include "lua/budget.hpp"
#include "lua/machine.hpp"
#include "lua/memory.hpp"
#include "model/say.hpp"

#include <exception>
#include <optional>
#include <string>

namespace assay::lua {

/// A line of a pack's file that is running.
struct Here {
    std::uint32_t file = 0;
    std::uint32_t line = 0;
};

/// The nearest pack file on the stack, from this level on; none when there is none.
[[nodiscard]] std::optional<Here> find_here(lua_State* lua, int level) noexcept;

/// What is known about the error on its way out of Lua. It lives outside of Lua, since an error
/// there skips destructors; packs cannot catch errors, so there is never more than one.
struct Failure {
    std::optional<Here> here;
    Diagnostic
        problem;  ///< without place; no code, and Lua's own text, unless it was raised by `raise`
    std::string word;           ///< the token to point at; may be empty; `<>`: any comparison
    std::exception_ptr thrown;  ///< the C++ exception that caused it
    bool in_source = false;     ///< Lua did not accept the source
    bool out_of_memory = false;
};

/// What a Machine consists of. Functions in C find it through the state.
struct MachineState {
    explicit MachineState(Limits const& given);
    MachineState(MachineState const&) = delete;
    MachineState& operator=(MachineState const&) = delete;

    [[nodiscard]] static MachineState& of(lua_State* lua) noexcept;

    struct Close {
        void operator()(lua_State* opened) const noexcept;
    };

    Limits const limits;
    Deadline deadline{limits};
    Memory memory{limits, deadline};
    Budget budget{deadline};
    std::unique_ptr<lua_State, Close> lua;  // after what it uses
    std::int64_t load_instructions_left;
    std::size_t recorded = 0;  ///< declarations
    bool declaring = true;     ///< the words of the vocabularies may be used
    Used used;                 ///< of what is declared, and in one call
    Failure failure;
    std::optional<Diagnostic> spent;  ///< why this machine is of no use any more

    /// Runs work under protection, afterwards counts nothing. Returns whether it succeeded; if not,
    /// `failure` says why. Throws: what the work or the host's callback threw; Error when memory or
    /// time is exhausted, now or earlier.
    [[nodiscard]] bool protect(Work work, Sources const* sources);

    /// Starts to count instructions and to watch the lengths of texts, until `protect` ends.
    void start_counting(std::int64_t instructions, std::int64_t interval) noexcept;

    /// Ends it earlier.
    void stop_counting() noexcept;

    /// The failure as a diagnostic.
    [[nodiscard]] Diagnostic describe_failure(Sources const* sources) const;

private:
    void settle(int status, Sources const* sources);
    [[noreturn]] void spend(Said said, Sources const* sources);
};

/// The instructions of a limit, as they are counted.
[[nodiscard]] std::int64_t to_signed(std::uint64_t instructions) noexcept;

/// Raises an error with this problem, at the nearest pack file. `describe` fills it in and may
/// allocate and throw: nothing of it is alive when Lua leaves.
int raise(lua_State* lua, void (*describe)(lua_State*, Failure&));

/// Whether `function` runs to its end; otherwise notes its exception for MachineState::protect.
template <typename Function>
[[nodiscard]] bool guarded(lua_State* lua, Function&& function) {
    try {
        function();
        return true;
    } catch (std::exception const&) {
        MachineState::of(lua).failure.thrown = std::current_exception();
        return false;
    }
}

}  // namespace assay::lua
