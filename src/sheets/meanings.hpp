#pragma once

#include <assay/rule_pack.hpp>

#include "sheets/part.hpp"
#include "sheets/table.hpp"

#include <string>

namespace assay::sheets {

// What the ratings and the elements mean, as sheets for reading and as notes at the cells where people rate.

/// The rows of the sheet `Meaning of ratings`, the best rating first; none where no pack explains a rating.
[[nodiscard]] Table rating_meanings_table(RulePack const& pack);

/// The rows of the sheet `Meaning of elements`, of all elements or of those of a part.
[[nodiscard]] Table element_meanings_table(RulePack const& pack, PartRows const* part);

/// The note at the heading of a column of ratings: each rating with its meaning. May be empty.
[[nodiscard]] std::string note_on_ratings(RulePack const& pack);

/// What appears when a cell for a rating is chosen: each rating in a few words, within the 255 characters that a
/// workbook shows there; empty where they do not fit, or no pack has them.
[[nodiscard]] std::string ratings_in_brief(RulePack const& pack);

/// The note at a rating of an element: its rulings, what is enough and what is not. May be empty.
[[nodiscard]] std::string note_on_element(RulePack const& pack, Node const& node);

}  // namespace assay::sheets
