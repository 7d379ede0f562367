#pragma once

#include <cstddef>
#include <memory>
#include <type_traits>
#include <vector>

namespace assay::algebra {

/// Memory that is taken in turn and given back in the opposite turn. Grows when it has to, and keeps
/// what it has.
class ScratchArena {
public:
    /// Room for some values, until it is destroyed.
    template <class T, std::size_t count>
    class Slot {
    public:
        explicit Slot(ScratchArena& stack)
            : stack_(stack), block_(stack.block_), used_(stack.used_) {
            static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= alignment);
            values_ = static_cast<T*>(stack.take(sizeof(T) * count));
        }
        ~Slot() {
            stack_.block_ = block_;
            stack_.used_ = used_;
        }
        Slot(Slot const&) = delete;
        Slot& operator=(Slot const&) = delete;

        [[nodiscard]] T* values() const { return values_; }

    private:
        ScratchArena& stack_;
        std::size_t block_, used_;
        T* values_;
    };

private:
    static constexpr std::size_t alignment = 16;
    static constexpr std::size_t block_size = std::size_t{1} << 16U;

    void* take(std::size_t bytes) {
        if (blocks_.empty() || used_ + bytes > block_size) {
            block_ = blocks_.empty() ? 0 : block_ + 1;
            used_ = 0;
            if (block_ == blocks_.size()) blocks_.emplace_back(new std::byte[block_size]);
        }
        void* const room = blocks_[block_].get() + used_;
        used_ += (bytes + alignment - 1) / alignment * alignment;
        return room;
    }

    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::size_t block_ = 0;  ///< the one that is taken from
    std::size_t used_ = 0;   ///< bytes of it
};

}  // namespace assay::algebra
