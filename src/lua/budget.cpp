// The budget: what a pack may compute, in instructions of Lua.
//
// Packs are untrusted, and one endless loop must not hold up a host. A limit in seconds would end the same rule
// on one day and not on the next, and a result would depend on the machine. So the budget counts instructions,
// which are the same in every process: a pack that runs out of them runs out at the same instruction every time.
//
//     Limits::load_instructions   for all files of a stack together
//     Limits::call_instructions   for each call of a function while rules are evaluated
//
// Three things spend:
// - Instructions. A count hook is called every `interval` instructions and takes them off. When the rest is
//   shorter than an interval, the hook is set to the rest, so that the end is exact. Any count hook halves Lua's
//   speed, whatever its interval, unless that is very short; loading takes 1,000, a call takes 100.
// - Work in C. One instruction can call `string.rep` or `table.concat`. Every library function that a pack can
//   reach charges what it does, by steps and by bytes (lua/environment: charge).
// - Long texts. Memory cannot raise an error while it allocates, so it adds their cost to `pending`, which is
//   taken off at the next look.
//
// At zero the hook raises an error. Packs have no `pcall`, so nothing in a pack can catch it; once exhausted,
// the hook is set to every instruction, so that nothing gets any further. The error value is nil, since memory
// for a message may not be there: flags in Budget and Deadline say why.
//
// A call that takes or returns very many values copies them all in one instruction, so the hooks for calls and
// returns refuse more than 1,000.
//
// The clock is asked all the same (Limits::expired), about every 1,000 instructions and 10,000 charged steps,
// for hosts that need a bound in time. It makes no difference to a result: running out of time is an Error.
//
// Considered: a patched Lua that counts in its main loop. It would be faster, and a fork to maintain. Known and
// left: one instruction on very long texts, or on a table whose keys collide on purpose, may take 0.1 ms.

#include "lua/budget.hpp"

#include "lua/lua.hpp"
#include "lua/machine_state.hpp"

#include <algorithm>
#include <utility>

namespace assay::lua {

namespace {

constexpr std::int64_t ask_every = 10'000;

// How many values one call may take in `...` or return. Lua copies them all in one instruction.
constexpr int most_values = 1000;

// More than any host can mean, small enough to add to.
constexpr std::int64_t largest_charge = std::int64_t{1} << 40;

void refuse_values(lua_State* lua) {
    lua_pushliteral(lua, "a call takes or returns more than 1000 values");
    lua_error(lua);
}

}  // namespace

void Budget::start(lua_State* lua, std::int64_t instructions, std::int64_t interval) noexcept {
    longest_interval_ = interval;
    uncounted_ = 0;
    given_ = left_ = instructions;
    pending_ = 0;
    exhausted_ = false;
    counting_ = true;
    set_hook(lua);
}

void Budget::stop(lua_State* lua) noexcept {
    lua_sethook(lua, nullptr, 0, 0);
    left_ -= std::exchange(pending_, 0);
    if (counting_ && !exhausted_) uncounted_ = interval_;
    counting_ = false;
}

void Budget::charge(lua_State* lua, std::size_t instructions) {
    if (!counting_) return;
    auto const spent = static_cast<std::int64_t>(
        std::min(std::uint64_t{instructions}, std::uint64_t{largest_charge}));
    since_asked_ += spent;
    if (since_asked_ >= ask_every) {
        since_asked_ = 0;
        deadline_.ask();
    }
    spend(lua, spent);
}

void Budget::look(lua_State* lua, lua_Debug* where) {
    switch (where->event) {
        case LUA_HOOKCOUNT: {
            auto& budget = MachineState::of(lua).budget;
            budget.deadline_.ask();
            budget.spend(lua, budget.interval_);
            budget.set_hook(lua);
            break;
        }
        case LUA_HOOKRET:
            lua_getinfo(lua, "r", where);
            if (where->ntransfer > most_values) refuse_values(lua);
            break;
        default:
            // The name of the argument behind the last allowed one, if there is such an argument.
            if (lua_getlocal(lua, where, -most_values - 1) != nullptr) refuse_values(lua);
            break;
    }
}

void Budget::spend(lua_State* lua, std::int64_t instructions) {
    left_ -= instructions + std::exchange(pending_, 0);
    bool const over = left_ <= 0;
    if (!over && !deadline_.is_over()) return;
    // The first reason is the one that counts.
    if (over && !deadline_.is_over()) exhausted_ = true;
    set_hook(lua);
    // The flags say why; a value of our own would cost memory that may not be there.
    lua_pushnil(lua);
    lua_error(lua);
}

void Budget::set_hook(lua_State* lua) noexcept {
    // Once stopped, each further instruction stops it again.
    interval_ = exhausted_ ? 1 : std::clamp<std::int64_t>(left_, 1, longest_interval_);
    lua_sethook(lua, &Budget::look, LUA_MASKCOUNT | LUA_MASKCALL | LUA_MASKRET,
                static_cast<int>(interval_));
}

}  // namespace assay::lua
