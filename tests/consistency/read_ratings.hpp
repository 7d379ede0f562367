#pragma once

#include <assay/rating_table.hpp>

#include <string>
#include <utility>
#include <vector>

namespace assay_test {

inline std::vector<std::string> const scale{"non_compliant", "partial", "compliant",
                                            "compliance_plus"};

/// A table of ratings on the scale of Customer Service Excellence.
inline assay::RatingTable read_ratings(std::string const& text, std::string group = {}) {
    return assay::read_rating_table(text, "ratings.csv",
                                    {.scale = scale, .group = std::move(group)});
}

}  // namespace assay_test
