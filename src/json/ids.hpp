#pragma once

#include <assay/storage.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace assay::json {

/// The ids of the rows of one kind. Filled first, then asked. A sorted list rather than a hash: no
/// file can be made that is slow, and files are mostly in order already.
class Ids {
public:
    struct Id {
        std::uint64_t tail = 0;  ///< the last eight bytes, where most ids differ, as one number
        Text text;
        std::size_t row = 0;  ///< where the row stands in its list

    };

    void add(Text text, std::size_t row);

    /// Ends the filling.
    void sort();

    [[nodiscard]] bool contains(Text text) const;
    [[nodiscard]] bool empty() const { return ids_.empty(); }
    [[nodiscard]] std::size_t size() const { return ids_.size(); }

    /// All of them, equal ones together and by row.
    [[nodiscard]] std::vector<Id> const& all() const { return ids_; }

private:
    std::vector<Id> ids_;
};

}  // namespace assay::json
