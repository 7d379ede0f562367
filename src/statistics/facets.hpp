#pragma once

#include <assay/severity.hpp>

#include "model/meter.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace assay::statistics {

constexpr std::size_t facet_count = 3;

/// The level of a facet that a rating belongs to.
[[nodiscard]] inline std::uint32_t level_of(CaseRating const& rating, std::size_t facet) {
    return facet == 0 ? rating.of_case : facet == 1 ? rating.element : rating.assessor;
}

/// Ratings by the case, with what takes part in the estimation and what is extreme.
class Facets {
public:
    /// A rating with its place in the input, and its category counted among those used.
    struct Item {
        CaseRating rating;
        std::uint32_t step;
        std::uint32_t place;
    };

    Facets(std::span<CaseRating const> ratings, std::size_t categories);

    /// Ratings whose three levels are all estimated, by case, then element, then assessor.
    [[nodiscard]] std::vector<Item> const& active() const& { return active_; }
    /// The others, each of which has a level with only lowest or only highest ratings.
    [[nodiscard]] std::vector<Item> const& set_aside() const& { return set_aside_; }

    /// The categories that active ratings use.
    [[nodiscard]] std::vector<std::uint32_t> const& used() const& { return used_; }
    [[nodiscard]] std::size_t levels(std::size_t facet) const { return levels_.at(facet); }
    [[nodiscard]] bool is_extreme(std::size_t facet, std::size_t level) const {
        return extreme_.at(facet)[level];
    }

    // of a temporary, what these hand out would dangle
    std::vector<Item> const& active() const&& = delete;
    std::vector<Item> const& set_aside() const&& = delete;
    std::vector<std::uint32_t> const& used() const&& = delete;

private:
    void find_used();
    bool set_extremes_aside();

    std::size_t categories_;
    std::array<std::size_t, facet_count> levels_{};
    std::array<std::vector<bool>, facet_count> extreme_;
    std::vector<Item> active_, set_aside_;
    std::vector<std::uint32_t> used_;
};

/// Sets of levels of one facet that can be compared with each other.
struct Links {
    bool are_connected = true;
    FacetKind unlinked = FacetKind::assessors;
    std::vector<std::vector<std::uint32_t>> groups;
};

/// Whether the ratings tell apart cases, elements and assessors. Requires: not too many levels.
[[nodiscard]] Links links_of(std::vector<Facets::Item> const& items, Facets const& facets,
                             Meter& meter);

/// Elements and assessors together: all that matrices are made of.
constexpr std::size_t most_levels = 1000;

}  // namespace assay::statistics
