#pragma once

#include "lua/memory.hpp"

#include <cstdint>

struct lua_Debug;
struct lua_State;

namespace assay::lua {

/// The instructions that packs may still spend. What functions in C do is charged to it as well, so
/// it runs out at the same point in every process. When it does, Lua is stopped by an error that
/// nothing in a pack can catch.
class Budget {
public:
    explicit Budget(Deadline& deadline) : deadline_(deadline) {}

    /// Begins to count, in steps of at most `interval` instructions.
    void start(lua_State* lua, std::int64_t instructions, std::int64_t interval) noexcept;

    /// Ends counting.
    void stop(lua_State* lua) noexcept;

    /// Forgets that the instructions ran out.
    void reset() noexcept { exhausted_ = false; }

    /// What is left; 0 or less when nothing is.
    [[nodiscard]] std::int64_t left() const noexcept { return left_; }

    /// Spends instructions for work in C. Raises when they run out, or the time does. Counts
    /// nothing unless started.
    void charge(lua_State* lua, std::size_t instructions);

    /// What has been spent since the last start; after the stop, rounded up to the interval.
    [[nodiscard]] std::int64_t spent() const noexcept { return given_ - left_ + uncounted_; }

    /// Whether the instructions have run out since the last start.
    [[nodiscard]] bool is_exhausted() const noexcept { return exhausted_; }

    /// Where to add the cost of what cannot raise; looked at when instructions are next counted.
    [[nodiscard]] std::int64_t* pending() noexcept { return &pending_; }

private:
    static void look(lua_State* lua, lua_Debug* where);
    void spend(lua_State* lua, std::int64_t instructions);
    void set_hook(lua_State* lua) noexcept;

    Deadline& deadline_;
    std::int64_t given_ = 0;
    std::int64_t left_ = 0;
    std::int64_t pending_ = 0;
    std::int64_t longest_interval_ = 1;
    std::int64_t interval_ = 0;
    std::int64_t uncounted_ = 0;  ///< at most, since the last look
    std::int64_t since_asked_ = 0;
    bool counting_ = false;
    bool exhausted_ = false;
};

}  // namespace assay::lua
