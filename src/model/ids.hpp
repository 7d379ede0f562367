#pragma once

#include <assay/storage.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace assay {

/// Finds rows by their ids. Filled first, then indexed, then asked: a hash table where an id has four
/// slots to stand in, and a sorted list of the few for which they are taken. So usual files are fast,
/// and no file can be made that is slow. The ids belong to somebody else and must outlive this.
class Ids {
public:
    struct Id {
        Text text;
        std::uint32_t row = 0;  ///< where the row stands in its list
    };

    /// Forgets everything; keeps the memory.
    void clear();

    /// Adds the id of the next row.
    void add(Text text, std::size_t row) {
        all_.push_back({text, static_cast<std::uint32_t>(row)});
    }

    /// Ends the filling. Returns the ids that stand twice: the earlier row and the later one.
    std::vector<std::pair<Id, Id>> index();

    /// The first row with this id; none: null. Valid until the table is filled again.
    [[nodiscard]] std::uint32_t const* find(Text text) const&;
    [[nodiscard]] bool contains(Text text) const { return find(text) != nullptr; }
    [[nodiscard]] bool empty() const { return all_.empty(); }
    [[nodiscard]] std::size_t size() const { return all_.size(); }

    /// In the order of the rows.
    [[nodiscard]] std::vector<Id> const& all() const& { return all_; }

    // of a temporary, what these hand out would dangle
    std::uint32_t const* find(Text) const&& = delete;
    std::uint32_t const* find_long(Text) const&& = delete;
    std::uint32_t const* find_in_rest(Text) const&& = delete;
    std::vector<Id> const& all() const&& = delete;

private:
    /// A key stands for a text of up to seven letters, and for others of which it holds a hash.
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t place = 0;  ///< in `all_`, counted from 1; 0: free
    };
    /// Calls `look` with the slots for a key, one after the other, until it gives true.
    template <class Look>
    bool in_slots(std::uint64_t key, Look look) const;
    [[nodiscard]] bool is_at(Slot const& slot, std::uint64_t key, Text text) const;
    [[nodiscard]] std::uint32_t const* find_long(Text text) const&;
    [[nodiscard]] std::uint32_t const* find_in_rest(Text text) const&;

    std::vector<Id> all_;
    std::vector<Slot> slots_;
    int shift_ = 0;         ///< from a hash of 64 bits to a slot
    std::vector<Id> rest_;  ///< sorted by text, then row
};

}  // namespace assay
