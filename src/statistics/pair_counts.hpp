#pragma once

#include <assay/ratings.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace assay::statistics {

using Count = std::int64_t;

/// Counts of the same things for each group, of which only those above zero are kept. Sums of groups
/// are exact, so that leaving one out and drawing them anew have no rounding in them.
struct GroupedCounts {
    struct Entry {
        std::uint32_t slot;
        Count count;
    };

    std::size_t slots = 0;
    std::vector<std::size_t> begins{0};  ///< of each group in `entries`, and the end
    std::vector<Entry> entries;
    std::size_t with_pairs = 0;  ///< groups with a unit that has two ratings; the others come last

    [[nodiscard]] std::size_t groups() const { return begins.size() - 1; }
    [[nodiscard]] std::span<Entry const> of(std::size_t group) const& {
        return std::span(entries).subspan(begins[group], begins[group + 1] - begins[group]);
    }
    [[nodiscard]] std::vector<Count> total() const;

    // of a temporary, what these hand out would dangle
    std::span<Entry const> of(std::size_t) const&& = delete;
};

/// How often each pair of ratings occurs within a unit, apart for units with 2, 3, ... ratings, and how
/// often each rating stands alone. Alpha, AC1, AC2, Fleiss' kappa, the observed and the specific
/// agreement follow from these counts: they differ only in how they weigh units with few and many
/// ratings.
class PairLayout {
public:
    explicit PairLayout(Ratings const& ratings);

    [[nodiscard]] std::size_t categories() const { return categories_; }
    [[nodiscard]] std::size_t slots() const { return categories_ + sizes_.size() * triangle(); }

    /// The numbers of ratings, from two up, that units have.
    [[nodiscard]] std::span<std::size_t const> sizes() const& { return sizes_; }

    /// The slot of units with a single rating, which is this one.
    [[nodiscard]] std::size_t alone(std::size_t category) const { return category; }

    /// The slot of a pair, in either order, in units of the size at this place in `sizes`.
    [[nodiscard]] std::size_t pair(std::size_t size, std::size_t a, std::size_t b) const {
        if (a > b) return pair(size, b, a);
        return categories_ + size * triangle() + b * (b + 1) / 2 + a;
    }

    /// The place of a number of ratings in `sizes`. Requires: it is there.
    [[nodiscard]] std::size_t place(std::size_t size) const { return places_[size]; }

    // of a temporary, what these hand out would dangle
    std::span<std::size_t const> sizes() const&& = delete;

private:
    [[nodiscard]] std::size_t triangle() const { return categories_ * (categories_ + 1) / 2; }

    std::size_t categories_;
    std::vector<std::size_t> sizes_;
    std::vector<std::size_t> places_;
};

/// Of all units together.
[[nodiscard]] std::vector<Count> total_pairs(Ratings const& ratings, PairLayout const& layout);

/// Of each group that has a rating.
[[nodiscard]] GroupedCounts pairs_by_group(Ratings const& ratings, PairLayout const& layout);

/// The cross table of two assessors on the units that both rated: slot `a * categories + b`.
[[nodiscard]] GroupedCounts tables_by_group(Ratings const& ratings, std::size_t one,
                                            std::size_t other);

}  // namespace assay::statistics
