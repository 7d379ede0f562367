#pragma once

/// @file
/// @ingroup statistics
/// Who gave which rating to what.

#include <assay/export.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace assay::statistics {

/// One rating; everything counts from 0.
struct Rating {
    std::uint32_t unit = 0;      ///< what was rated: an element of a case, say
    std::uint32_t assessor = 0;  ///< who rated it
    std::uint32_t category = 0;  ///< the place of the rating on the declared scale, 0 the lowest
};

/// What is known beside the ratings.
struct RatingsOptions {
    /// Ratings on the declared scale, whether somebody used them or not: 2 to 64. What nobody used
    /// counts all the same, since coefficients on the used part alone would change with each sample.
    std::size_t categories = 2;

    /// The group that each unit belongs to, from 0; intervals resample groups. Empty: each unit is a
    /// group of its own. A unit beyond the end has no group to itself and is an error.
    std::span<std::uint32_t const> groups{};
};

/// Who rated what: all that the statistics of agreement start from. Immutable; thread-safe.
class ASSAY_EXPORT Ratings {
public:
    static constexpr std::size_t most_categories = 64;  ///< ratings on a scale

    /// A rating of a unit.
    struct Given {
        std::uint32_t assessor{};  ///< from 0
        std::uint32_t category{};  ///< place on the scale, 0 the lowest
    };

    /// Copies what it needs. Work is proportional to the ratings and the largest numbers in them.
    /// Throws: Error with every rating that cannot be used: of a category beyond the scale, of a unit
    /// without a group, or the second one of the same unit by the same assessor.
    Ratings(std::span<Rating const> ratings, RatingsOptions const& options);

    /// How many ratings were given, of all units.
    [[nodiscard]] std::size_t size() const { return given_.size(); }
    /// How many ratings the declared scale has, used or not.
    [[nodiscard]] std::size_t categories() const { return categories_; }
    /// One more than the largest unit of the ratings and the groups; some may have no rating.
    [[nodiscard]] std::size_t units() const { return begins_.size() - 1; }
    /// One more than the largest assessor in the ratings.
    [[nodiscard]] std::size_t assessors() const { return assessors_; }
    /// How many groups the units belong to.
    [[nodiscard]] std::size_t groups() const { return group_begins_.size() - 1; }

    /// The ratings of a unit, by assessor; empty when nobody rated it. Requires: unit < units().
    [[nodiscard]] std::span<Given const> of(std::size_t unit) const& {
        return std::span(given_).subspan(begins_[unit], begins_[unit + 1] - begins_[unit]);
    }

    /// The units of a group. Requires: group < groups().
    [[nodiscard]] std::span<std::uint32_t const> units_of(std::size_t group) const& {
        return std::span(units_).subspan(group_begins_[group],
                                         group_begins_[group + 1] - group_begins_[group]);
    }

    // of a temporary, what these hand out would dangle
    std::span<Given const> of(std::size_t) const&& = delete;
    std::span<std::uint32_t const> units_of(std::size_t) const&& = delete;

private:
    void sort_by_unit(std::span<Rating const> ratings, std::size_t units);
    void sort_by_group(std::span<std::uint32_t const> group_of_unit, std::size_t units);

    std::size_t categories_;
    std::size_t assessors_ = 0;
    std::vector<std::size_t> begins_;  ///< of each unit in `given_`, and the end
    std::vector<Given> given_;
    std::vector<std::size_t> group_begins_;  ///< of each group in `units_`, and the end
    std::vector<std::uint32_t> units_;
};

}  // namespace assay::statistics
