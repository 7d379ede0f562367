#pragma once

#include <assay/diagnostic.hpp>

#include "model/problems.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::consistency {

/// Which rating of a scale a text means, as people write ratings: in capitals or not, with a blank, a hyphen or an
/// underscore, `3,0` or `3.0` for 3. Its own words for ratings are looked at first.
class RatingWords {
public:
    /// What an unknown scale word means is a problem. All must outlive this.
    RatingWords(std::vector<std::string> const& scale,
                std::vector<std::pair<std::string, std::string>> const& words, Problems& problems);

    static constexpr std::uint32_t none = UINT32_MAX;  ///< nothing was rated

    /// The place on the scale, or `none`; nothing where a text means no rating.
    [[nodiscard]] std::optional<std::uint32_t> meaning(std::string_view text) const;

private:
    std::vector<std::string> const& scale_;
    std::map<std::string, std::uint32_t> meanings_;  ///< by plain word
};

/// Ratings that the scale does not have: each is told once, where it stands first, with how often it stands.
class UnknownRatings {
public:
    void add(std::string const& text, Place const& place);
    [[nodiscard]] bool empty() const { return first_.empty(); }
    /// Whether one of them is near a rating, so that ratings were meant.
    [[nodiscard]] bool are_near(std::vector<std::string> const& scale) const;
    /// In the order in which they came.
    void tell(std::vector<std::string> const& scale, Problems& problems) const;

private:
    struct Unknown {
        std::string text;
        Place place;
        std::size_t count = 1;
    };
    std::vector<Unknown> first_;
    std::map<std::string, std::size_t, std::less<>> known_;
    std::size_t not_listed_ = 0;
};

}  // namespace assay::consistency
