// What Lua's memory is charged: the blocks of malloc, not the bytes that were asked for.

#include "lua/memory.hpp"

#include "catch.hpp"

#include <array>
#include <cstdlib>
#include <vector>
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#include <malloc.h>
#endif

using assay::lua::Deadline;
using assay::lua::Memory;

namespace {

assay::Limits with_memory(std::size_t limit) {
    assay::Limits limits;
    limits.memory = limit;
    return limits;
}

/// Some memory with a limit; gives back what is left at its end.
class SomeMemory {
public:
    explicit SomeMemory(std::size_t limit = std::size_t{64} << 20) : limits_(with_memory(limit)) {}
    ~SomeMemory() {
        for (auto const& [block, size] : blocks_) Memory::allocate(&memory_, block, size, 0);
    }
    SomeMemory(SomeMemory const&) = delete;
    SomeMemory& operator=(SomeMemory const&) = delete;

    bool take(std::size_t size) {
        void* const block = Memory::allocate(&memory_, nullptr, 0, size);
        if (block != nullptr) blocks_.emplace_back(block, size);
        return block != nullptr;
    }
    bool resize(std::size_t size) {
        auto& [block, held] = blocks_.back();
        void* const moved = Memory::allocate(&memory_, block, held, size);
        if (moved == nullptr) return false;
        block = moved;
        held = size;
        return true;
    }
    void give_back() {
        Memory::allocate(&memory_, blocks_.back().first, blocks_.back().second, 0);
        blocks_.pop_back();
    }
    [[nodiscard]] std::size_t used() const { return memory_.used(); }

private:
    assay::Limits limits_;
    Deadline deadline_{limits_};
    Memory memory_{limits_, deadline_};
    std::vector<std::pair<void*, std::size_t>> blocks_;
};

std::size_t charged_for(std::size_t size) {
    SomeMemory memory;
    REQUIRE(memory.take(size));
    return memory.used();
}

}  // namespace

TEST_CASE("a block is charged with the word before it, in steps of 16 bytes from 32 on",
          "[rules][sandbox]") {
    for (std::size_t const size : {1, 16, 24}) CHECK(charged_for(size) == 32);
    for (std::size_t const size : {25, 32, 40}) CHECK(charged_for(size) == 48);
    for (std::size_t const size : {41, 56}) CHECK(charged_for(size) == 64);
    CHECK(charged_for(57) == 80);
    CHECK(charged_for(1000) == 1008);
    CHECK(charged_for((128 << 10) - 1) == (128 << 10) + 16);
    CHECK(charged_for(128 << 10) == (128 << 10) + 4096);
    CHECK(charged_for(std::size_t{1} << 20) == (std::size_t{1} << 20) + 4096);
}

TEST_CASE("what is given back, or made smaller, is charged no longer", "[rules][sandbox]") {
    SomeMemory memory;
    REQUIRE(memory.take(100));
    REQUIRE(memory.take(24));
    CHECK(memory.used() == 112 + 32);
    REQUIRE(memory.resize(25));
    CHECK(memory.used() == 112 + 48);
    REQUIRE(memory.resize(8));
    CHECK(memory.used() == 112 + 32);
    memory.give_back();
    memory.give_back();
    CHECK(memory.used() == 0);
}

TEST_CASE("the limit is reached by what blocks take", "[rules][sandbox]") {
    SomeMemory memory{64};
    CHECK_FALSE(memory.take(57));
    CHECK(memory.take(24));
    CHECK_FALSE(memory.take(25));
    CHECK(memory.take(24));
    CHECK_FALSE(memory.take(1));
    CHECK(memory.resize(24));
    CHECK_FALSE(memory.resize(25));
    CHECK(memory.used() == 64);
}

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && \
    __GLIBC_PREREQ(2, 33)
// Small tables take a third more than they ask for.
TEST_CASE("what is charged is what malloc takes", "[rules][sandbox]") {
    constexpr std::array<std::size_t, 7> sizes{16, 24, 32, 56, 56, 120, 5000};
    constexpr int many = 20'000;
    std::size_t const before = ::mallinfo2().uordblks + ::mallinfo2().hblkhd;
    std::vector<void*> blocks;
    blocks.reserve(many);
    std::size_t const list = ::mallinfo2().uordblks + ::mallinfo2().hblkhd - before;
    assay::Limits const limits;
    Deadline deadline{limits};
    Memory counted{limits, deadline};
    std::size_t asked = 0;
    for (int i = 0; i < many; ++i) {
        std::size_t const size =
            sizes.at(static_cast<std::size_t>(i) % (sizes.size() - (i % 50 == 0 ? 0 : 1)));
        blocks.push_back(Memory::allocate(&counted, nullptr, 0, size));
        REQUIRE(blocks.back() != nullptr);
        asked += size;
    }
    std::size_t const taken = ::mallinfo2().uordblks + ::mallinfo2().hblkhd - before - list;
    for (void* const block : blocks) std::free(block);
    CHECK(static_cast<double>(taken) == Approx(static_cast<double>(counted.used())).epsilon(0.01));
    CHECK(taken > asked + asked / 10);
}
#endif
