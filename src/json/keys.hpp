#pragma once

#include <assay/storage.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace assay::json {

/// The keys of the objects that are being read, innermost last, to find those that stand twice.
/// For objects whose keys are not known beforehand.
class Keys {
public:
    struct Key {
        Text text;
        std::size_t offset = 0;  ///< in the document
    };

    void open() { starts_.push_back(keys_.size()); }
    void add(Text text, std::size_t offset) { keys_.push_back({text, offset}); }

    /// Ends the innermost object, and calls `report` with each key that stood there before.
    template <class Report>
    void close(Report report) {
        auto const start = keys_.begin() + static_cast<std::ptrdiff_t>(starts_.back());
        std::sort(start, keys_.end(), [](Key const& a, Key const& b) {
            return a.text != b.text ? a.text < b.text : a.offset < b.offset;
        });
        for (auto key = start; key != keys_.end(); ++key)
            if (key != start && key->text == (key - 1)->text) report(*key);
        keys_.erase(start, keys_.end());
        starts_.pop_back();
    }

private:
    std::vector<Key> keys_;
    std::vector<std::size_t> starts_;
};

}  // namespace assay::json
