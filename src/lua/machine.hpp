#pragma once

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include "lua/sources.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>

struct lua_State;

namespace assay::lua {

/// Work to be done under Lua's protection: any callable that takes a lua_State*, by reference.
///
/// Inside it every Lua function may be used, and a Lua error leaves it at once. With the C build of
/// Lua that skips destructors, so no object with a destructor may be alive inside the work while
/// Lua is called; objects outside, held by reference, are safe. Exceptions derived from
/// std::exception may be thrown and come out of the call of the machine.
class Work {
public:
    /// Refers to `callable`, which must outlive this object.
    template <typename Callable>
    requires(std::is_invocable_v<Callable&, lua_State*> &&
             !std::is_same_v<std::remove_cvref_t<Callable>, Work>)
        Work(Callable&&
                 callable)  // NOLINT(google-explicit-constructor): written as a lambda at the call
        : callable_(const_cast<void*>(static_cast<void const*>(std::addressof(callable)))),
          run_([](void* target, lua_State* lua) {
              (*static_cast<std::remove_reference_t<Callable>*>(target))(lua);
          }) {}

    void operator()(lua_State* lua) const { run_(callable_, lua); }

private:
    void* callable_;
    void (*run_)(void*, lua_State*);
};

/// How a call of a pack's function ended.
struct CallResult {
    enum class Status : std::uint8_t {
        done,        ///< it returned
        failed,      ///< it raised an error
        over_budget  ///< it used up Limits::call_instructions
    };

    Status status = Status::done;
    Diagnostic problem;  ///< why it did not return, and where; empty when done
};

struct MachineState;

/// One Lua state in which packs run: sandboxed, budgeted, deterministic.
///
/// Everything that is not an outcome of a rule is thrown as an Error: `lua-syntax`, `lua-error`,
/// `unknown-word`, `assigned-global`, `budget-exhausted`, `memory-exhausted`, `time-exhausted`,
/// `text-too-long`. After the last three the machine is spent: each further call throws the same.
/// Not thread-safe: belongs to one thread at a time. Can be moved; a moved-from machine can only be
/// destroyed or assigned to.
class Machine {
public:
    /// Opens the state. Throws: Error when the memory limit does not allow even that.
    explicit Machine(Limits const& limits);
    ~Machine();
    Machine(Machine&&) noexcept;
    Machine& operator=(Machine&&) noexcept;

    /// Runs Lua of our own, which returns a table of words; they become globals of the packs. It
    /// sees what packs see, the words of vocabularies loaded before, and setmetatable,
    /// getmetatable, rawget, rawset, rawequal, rawlen, next (ordered), and `host`:
    ///   host.expression(parts, metatable)
    ///                              an expression with this table of parts; packs can neither make
    ///                              nor change one by other means
    ///   host.parts(expression)     the parts
    ///   host.here()                number and line of the nearest pack file on the stack, or nothing
    ///   host.record(kind, table)     appends to the declarations; returns their number
    ///   host.copy(table)           a copy of a table of plain data; nil when it holds anything else
    ///   host.length(list)          its greatest index, holes of less than 64 aside
    ///   host.nearest(word, names)  the nearest of a list of names, or nil
    ///   host.say(id, parameters, word, nearest)
    ///                              raises an Error at host.here(), with a message of the catalogue; the
    ///                              parameters are texts by their names; all but the id may be nil; `word` is
    ///                              the token to point at, `<>` any comparison
    ///   host.fail(message, code, expected, nearest, word)
    ///                              the same with a message that is not of the catalogue
    /// The chunk gets `host` as its argument, too. The table stays alive: words may be added to it
    /// later. A __concat that returns is an error; __gc, __close and __mode are refused.
    /// Throws: Error.
    void load_vocabulary(std::string_view name, std::string_view text);

    /// Runs one file of a pack. All files of a machine share the words, which nobody can change,
    /// and Limits::load_instructions. Throws: Error.
    void run(std::uint32_t file, Sources const& sources);

    /// Only reads a file, to learn whether its syntax is right. Throws: Error.
    void parse(std::uint32_t file, Sources const& sources);

    /// From now on the words of the vocabularies are errors: what runs later is called for its
    /// answer, and must leave nothing behind.
    void end_declaring() noexcept;

    /// Whether memory, time or a text's length has run out, and nothing can be done any more.
    [[nodiscard]] bool is_spent() const noexcept;

    /// Runs work of the host under protection; afterwards the Lua stack is as before. No
    /// instructions are counted, and memory is not limited. Throws: Error with `lua-error` if Lua
    /// raises one, and whatever the work throws.
    void protect(Work work);

    /// Calls the function kept under this registry reference (luaL_ref) with
    /// Limits::call_instructions to spend. `push` pushes the arguments; `read` finds the one result
    /// on top of the stack and is not called unless the function returned. An error that Lua raises
    /// in either counts as a failure of the function. Throws: Error when
    /// memory, time or a text's length runs out, and whatever `push` and `read` throw.
    [[nodiscard]] CallResult call(int function, Sources const& sources, Work push, Work read);

    /// How many instructions the last run or call took.
    [[nodiscard]] std::uint64_t last_instructions() const noexcept;

    /// What was used of the limits, at most so far; nothing is known of files and of evaluations.
    [[nodiscard]] Used used() const noexcept;

    /// How many declarations host.record holds.
    [[nodiscard]] std::size_t recorded() const noexcept;

    /// Pushes kind and table of a declaration, from 0, in the order they were recorded. To be used
    /// inside protected work. Requires: index < recorded().
    static void push_recorded(lua_State* lua, std::size_t index);

    /// The number of the pack file a function comes from, by lua_Debug::source; none for a
    /// vocabulary or a function in C.
    [[nodiscard]] static std::optional<std::uint32_t> pack_file(char const* source) noexcept;

    /// The state itself, for src/lua and src/pack only. Every use that can raise belongs into `protect`.
    [[nodiscard]] lua_State* state() const noexcept;

private:
    std::unique_ptr<MachineState> state_;
};

}  // namespace assay::lua
