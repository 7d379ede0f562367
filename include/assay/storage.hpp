#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace assay {

/// Text that belongs to somebody else: to the Storage of the document or pack it is part of, and
/// valid as long as that lives. UTF-8. Empty means absent.
using Text = std::string_view;

/// A list that belongs to somebody else, as Text does. Empty means absent.
template <class T>
using List = std::span<T const>;

/// Holds the texts and lists of one document. It only grows; nothing in it moves, so what it hands
/// out stays valid until clear() or destruction. Move-only. Thread-compatible.
class Storage {
public:
    Storage() = default;
    Storage(Storage&&) = default;
    Storage& operator=(Storage&&) = default;

    /// Makes room for so many bytes in one piece. Only worth while before much is kept.
    void reserve(std::size_t bytes) {
        if (blocks_.empty() || blocks_.back().size - used_ < bytes) {
            grow(bytes);
            used_ = 0;
        }
    }

    /// Copies a text into the storage and returns the copy.
    Text keep(Text text) {
        if (text.empty()) return {};
        auto* bytes = static_cast<char*>(allocate(text.size(), 1));
        std::memcpy(bytes, text.data(), text.size());
        return {bytes, text.size()};
    }

    /// Copies the elements of a list into the storage and returns the copy. What the elements refer
    /// to is not copied.
    template <class T>
    List<T> keep(std::span<T const> list) {
        static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
        if (list.empty()) return {};
        auto* items = static_cast<T*>(allocate(list.size_bytes(), alignof(T)));
        std::uninitialized_copy(list.begin(), list.end(), items);
        return {items, list.size()};
    }

    /// Invalidates everything handed out; the largest block is kept for the next document.
    void clear() noexcept {
        if (blocks_.size() > 1) blocks_.erase(blocks_.begin(), blocks_.end() - 1);
        used_ = 0;
    }

private:
    struct Block {
        std::unique_ptr<std::byte[]> bytes;
        std::size_t size = 0;
    };

    void* allocate(std::size_t size, std::size_t alignment) {
        std::size_t const start = (used_ + alignment - 1) & ~(alignment - 1);
        if (blocks_.empty() || start + size > blocks_.back().size) return grow(size);
        used_ = start + size;
        return blocks_.back().bytes.get() + start;
    }

    void* grow(std::size_t size) {
        std::size_t const doubled = blocks_.empty() ? std::size_t{4096} : blocks_.back().size * 2;
        std::size_t const bytes = size > doubled ? size : doubled;
        blocks_.push_back({std::unique_ptr<std::byte[]>(new std::byte[bytes]), bytes});
        used_ = size;
        return blocks_.back().bytes.get();
    }

    std::vector<Block> blocks_;
    std::size_t used_ = 0;  ///< bytes taken of the last block
};

}  // namespace assay
