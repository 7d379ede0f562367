#include "growth/measure.hpp"

#include <algorithm>
#include <cstdlib>
#include <malloc.h>
#include <new>
#include <time.h>

// What is allocated is counted here, for the whole program.

namespace {

std::size_t held = 0;
std::size_t most_held = 0;

void* allocate(std::size_t size) {
    void* const block = std::malloc(size == 0 ? 1 : size);
    if (block == nullptr) throw std::bad_alloc();
    held += malloc_usable_size(block);
    most_held = std::max(most_held, held);
    return block;
}

void release(void* block) noexcept {
    if (block == nullptr) return;
    held -= malloc_usable_size(block);
    std::free(block);
}

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* block) noexcept { release(block); }
void operator delete[](void* block) noexcept { release(block); }
void operator delete(void* block, std::size_t) noexcept { release(block); }
void operator delete[](void* block, std::size_t) noexcept { release(block); }

namespace growth {

Measure::Measure() : began_(processor_seconds()), last_asked_(began_), held_(held) {
    most_held = held;
}

void Measure::asked() {
    double const now = processor_seconds();
    longest_gap_ = std::max(longest_gap_, now - last_asked_);
    last_asked_ = now;
}

Cost Measure::taken() const {
    double const now = processor_seconds();
    return {now - began_, most_held - held_, std::max(longest_gap_, now - last_asked_)};
}

}  // namespace growth
