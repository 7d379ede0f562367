#include "lua/memory.hpp"

#include "lua/lua.hpp"

#include <algorithm>
#include <cstdlib>

namespace assay::lua {

namespace {

// The largest single block. Room for the tables and stacks of big packs, while no single step of
// Lua, which cannot be interrupted, gets to work on more.
constexpr std::size_t largest_block = std::size_t{8} << 20;

// The largest hash part of a table: growing it takes quadratic time when a pack chooses keys that
// collide, and nothing can interrupt that.
constexpr std::size_t largest_hash = std::size_t{512} << 10;
constexpr std::size_t hash_node = 24;

constexpr std::size_t bytes_between_questions = std::size_t{256} << 10;

// A string object of Lua is this much larger than its text, about.
constexpr std::size_t text_overhead = 32;

// Shorter texts may be shared, so whether one is made depends on what was collected before.
constexpr std::size_t long_text = 128;
constexpr std::size_t bytes_per_instruction = 16;

// What a block takes is more than what was asked for. The C library keeps a word before each block, gives out
// multiples of 16 bytes, and 32 at least; from 128 kB on it may map whole pages, with two words before the block.
// Small tables of Lua ask for 16, 24 and 56 bytes, so without this a limit would be exceeded by a third. The
// numbers are those of glibc, whichever library is used: a limit is reached at the same place everywhere.
constexpr std::size_t word = sizeof(std::size_t);
constexpr std::size_t step = 16;
constexpr std::size_t smallest = 32;
constexpr std::size_t page = 4096;
constexpr std::size_t mapped_from = std::size_t{128} << 10;

constexpr std::size_t rounded(std::size_t size, std::size_t unit) {
    return (size + unit - 1) / unit * unit;
}

/// The bytes that a block of this size takes; none for no block.
constexpr std::size_t taken_by(std::size_t size) {
    if (size == 0) return 0;
    if (size >= mapped_from) return rounded(size + 2 * word, page);
    return std::max(smallest, rounded(size + word, step));
}

bool is_hash_part(std::size_t size) {
    std::size_t const nodes = size / hash_node;
    return size % hash_node == 0 && (nodes & (nodes - 1)) == 0;
}

}  // namespace

bool Deadline::ask() noexcept {
    if (over_ || !expired_) return over_;
    try {
        over_ = expired_();
    } catch (...) {
        // Lua is below us on the stack; the exception waits until it is not.
        thrown_ = std::current_exception();
        over_ = true;
    }
    return over_;
}

Memory::Memory(Limits const& limits, Deadline& deadline)
    : limit_(limits.memory), text_limit_(limits.text_bytes), deadline_(deadline) {}

void* Memory::allocate(void* target, void* block, std::size_t old_size,
                       std::size_t new_size) noexcept {
    auto& memory = *static_cast<Memory*>(target);
    // Without a block, the old size tells what is made.
    std::size_t const held = block == nullptr ? 0 : old_size;
    if (new_size == 0) {
        memory.note_work(held);
        std::free(block);
        memory.used_ -= taken_by(held);
        return nullptr;
    }
    bool const text = block == nullptr && old_size == LUA_TSTRING;
    if (new_size > held && !memory.grants(held, new_size, text)) return nullptr;
    void* const moved = std::realloc(block, new_size);
    if (moved == nullptr) {
        // Lua relies on it that shrinking never fails.
        if (new_size <= held) return block;
        memory.refuse(Refusal::total);
        return nullptr;
    }
    memory.used_ = memory.used_ - taken_by(held) + taken_by(new_size);
    memory.peak_ = std::max(memory.peak_, memory.used_);
    if (text && memory.text_cost_ != nullptr) memory.note_text(new_size);
    return moved;
}

void Memory::note_text(std::size_t size) noexcept {
    longest_text_ = std::max(longest_text_, size - std::min(size, text_overhead));
    if (size > long_text) *text_cost_ += static_cast<std::int64_t>(size / bytes_per_instruction);
}

// What is freed counts as well: a collector may free a great deal before it asks for more.
void Memory::note_work(std::size_t bytes) noexcept {
    if (!enforced_) return;
    since_asked_ += bytes;
    if (since_asked_ < bytes_between_questions) return;
    since_asked_ = 0;
    deadline_.ask();
}

bool Memory::grants(std::size_t held, std::size_t wanted, bool text) noexcept {
    if (!enforced_) return true;
    note_work(wanted - held);
    if (deadline_.is_over()) return false;
    if (text && text_cost_ != nullptr && wanted > text_limit_ &&
        wanted - text_limit_ > text_overhead) {
        return refuse(Refusal::text);
    }
    if (wanted > largest_block || (wanted > largest_hash && is_hash_part(wanted))) {
        return refuse(Refusal::block);
    }
    std::size_t const grown = taken_by(wanted) - taken_by(held);
    return used_ <= limit_ && grown <= limit_ - used_ ? true : refuse(Refusal::total);
}

bool Memory::refuse(Refusal reason) noexcept {
    refusal_ = reason;
    return false;
}

}  // namespace assay::lua
