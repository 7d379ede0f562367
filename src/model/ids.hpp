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
    [[nodiscard]] std::uint32_t const* find(Text text) const;
    [[nodiscard]] bool contains(Text text) const { return find(text) != nullptr; }
    [[nodiscard]] bool empty() const { return all_.empty(); }
    [[nodiscard]] std::size_t size() const { return all_.size(); }

    /// In the order of the rows.
    [[nodiscard]] std::vector<Id> const& all() const { return all_; }

private:
    /// Calls `look` with the slots of a text, one after the other, until it gives true.
    template <class Look>
    bool in_slots(Text text, Look look) const;
    [[nodiscard]] bool is_at(std::uint32_t slot, Text text) const;

    std::vector<Id> all_;
    std::vector<std::uint32_t> slots_;  ///< places in `all_`, counted from 1; 0: free
    std::vector<Id> rest_;              ///< sorted by text, then row
};

}  // namespace assay
