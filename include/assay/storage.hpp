#pragma once

/// @file
/// @ingroup model
/// Who owns texts and lists.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace assay {

/// Text that belongs to somebody else: to the Storage of the document or pack it is part of, and
/// valid as long as that lives. UTF-8. Empty means absent.
using Text = std::string_view;

/// A list that belongs to somebody else, as Text does. Empty means absent.
template <class T>
using List = std::span<T const>;

namespace json {
class DocumentMark;
}

/// Holds the texts and lists of one document. It only grows; nothing in it moves or changes, so what it hands
/// out stays valid until clear() or destruction. Move-only: an Assessment copies what it refers to along
/// with it. Thread-compatible.
class Storage {
public:
    Storage() = default;
    /// Takes over what the other one keeps. Nothing moves, so texts stay valid.
    Storage(Storage&& other) noexcept { swap(other); }
    /// Takes over what the other one keeps. What was kept here before is gone.
    Storage& operator=(Storage&& other) noexcept {
        Storage moved{std::move(other)};
        swap(moved);
        return *this;
    }

    /// Makes room for so many bytes in one piece. Only worth while before much is kept.
    void reserve(std::size_t bytes) {
        if (blocks_.empty() || blocks_.back().size - used_ < bytes) grow(bytes);
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
        if (blocks_.size() > 1) {
            auto const largest =
                std::max_element(blocks_.begin(), blocks_.end(),
                                 [](Block const& a, Block const& b) { return a.size < b.size; });
            std::swap(*largest, blocks_.front());
            blocks_.erase(blocks_.begin() + 1, blocks_.end());
        }
        used_ = 0;
        document_ = {};
    }

    /// The bytes that it has taken from the system.
    [[nodiscard]] std::size_t capacity() const noexcept {
        std::size_t bytes = 0;
        for (Block const& block : blocks_) bytes += block.size;
        return bytes;
    }

    /// Whether a text is a part of the document that was read into this storage, and begins and ends between two
    /// characters. Such a text is UTF-8, since the document was and nothing that is kept changes.
    [[nodiscard]] bool is_of_document(Text text) const noexcept {
        // not a subtraction of pointers, which is only defined within one array
        std::size_t const from = reinterpret_cast<std::uintptr_t>(text.data()) -
                                 reinterpret_cast<std::uintptr_t>(document_.data());
        if (from >= document_.size() || text.size() > document_.size() - from) return false;
        std::size_t const end = from + text.size();
        return !is_within_character(from) && (end == document_.size() || !is_within_character(end));
    }

private:
    friend class json::DocumentMark;  // says that what was read is a document

    struct Block {
        std::unique_ptr<std::byte[]> bytes;
        std::size_t size = 0;
    };

    void swap(Storage& other) noexcept {
        blocks_.swap(other.blocks_);
        std::swap(used_, other.used_);
        std::swap(next_, other.next_);
        std::swap(document_, other.document_);
    }

    [[nodiscard]] bool is_within_character(std::size_t at) const noexcept {
        return (static_cast<unsigned char>(document_[at]) & 0xC0U) == 0x80U;
    }

    void* allocate(std::size_t size, std::size_t alignment) {
        std::size_t const start = (used_ + alignment - 1) & ~(alignment - 1);
        if (blocks_.empty() || start + size > blocks_.back().size) {
            // by how much was added, not by what was read: a large document that is changed a little grows a little
            grow(std::max(size, next_));
            next_ *= 2;
            used_ = size;
            return blocks_.back().bytes.get();
        }
        used_ = start + size;
        return blocks_.back().bytes.get() + start;
    }

    void grow(std::size_t bytes) {
        blocks_.push_back({std::unique_ptr<std::byte[]>(new std::byte[bytes]), bytes});
        used_ = 0;
    }

    std::vector<Block> blocks_;
    std::size_t used_ = 0;     ///< bytes taken of the last block
    std::size_t next_ = 4096;  ///< bytes of the next block
    Text document_;            ///< that was read; UTF-8 from its first byte to its last
};

}  // namespace assay
