#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace assay::algebra {

struct Plan;

using Row = std::int32_t;
inline constexpr Row no_row = -1;

/// The row as an index.
[[nodiscard]] constexpr std::size_t at(Row row) { return static_cast<std::size_t>(row); }

/// The item of a row.
template <class T>
[[nodiscard]] T const& at(std::vector<T> const& list, Row row) {
    return list[at(row)];
}

/// For each row of one kind a list of rows of another, packed one after the other.
class Links {
public:
    /// The rows linked from `row`, in the order in which they were linked.
    [[nodiscard]] std::span<Row const> of(Row row) const& {
        auto const at = static_cast<std::size_t>(row);
        return std::span<Row const>(items_).subspan(first_[at], first_[at + 1] - first_[at]);
    }

    /// Links each `from(i)` to i, or to `item(i)`, for i in 0..count-1; a negative `from(i)` links
    /// nothing.
    template <class From, class Item = std::identity>
    void group(std::size_t rows, std::size_t count, From from, Item item = {}) {
        first_.assign(rows + 1, 0);
        for (std::size_t i = 0; i < count; ++i)
            if (Row const row = from(i); row >= 0) ++first_[static_cast<std::size_t>(row) + 1];
        for (std::size_t row = 0; row < rows; ++row) first_[row + 1] += first_[row];
        items_.resize(first_[rows]);
        for (std::size_t i = count; i-- > 0;)
            if (Row const row = from(i); row >= 0) {
                // filled from behind, with the end of each list as its cursor; shifted back below
                items_[--first_[static_cast<std::size_t>(row) + 1]] = static_cast<Row>(item(i));
            }
        for (std::size_t row = 0; row < rows; ++row) first_[row] = first_[row + 1];
        first_[rows] = static_cast<std::uint32_t>(items_.size());
    }

    /// Adds lists one row after the other: begin(), then for each row its add()s and an end_row().
    void begin() {
        first_.assign(1, 0);
        items_.clear();
    }
    void add(Row item) { items_.push_back(item); }
    void end_row() { first_.push_back(static_cast<std::uint32_t>(items_.size())); }

    [[nodiscard]] std::span<Row const> all() const& { return items_; }

    // of a temporary, what these hand out would dangle
    std::span<Row const> of(Row) const&& = delete;
    std::span<Row const> all() const&& = delete;

private:
    std::vector<std::uint32_t> first_;
    std::vector<Row> items_;
};

/// What a piece of evidence is offered for: an element, or a limb or guidance point of it.
struct Target {
    Row element = no_row;
    Row limb = no_row;  ///< index into Plan::limbs; none: the element, or a guidance point of it
    Row guidance = no_row;  ///< index into Plan::guidance; none: the element, or a limb of it
};

}  // namespace assay::algebra
