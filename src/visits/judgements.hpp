#pragma once

#include "visits/records.hpp"

#include <map>
#include <string>
#include <vector>

namespace assay::visits {

// What merging asks of single records. Of judgements alone: one that says nothing yet is an entry to fill in, and
// one without an author may be anybody's. Of all: whether one says what the others say.

/// Leaves out each entry to fill in where another copy has, instead of it, a judgement that was written
/// in its place. `rows` are the judgements of all copies by their keys; a copy whose judgements name no
/// visit has one visit, the one in `only_visits`.
void drop_filled_in(std::map<std::string, RecordInCopies>& rows,
                    std::vector<Text> const& only_visits, Meter& meter);

/// Whether the base has an entry to fill in that some copy has filled in under the same key.
[[nodiscard]] bool is_filled_in(Objects const& judgement);

/// Whether these may be judgements of several people: none has an author, and no copy says all that the
/// others say; or, with the base, several copies have changed it and differ.
[[nodiscard]] bool may_be_of_two_people(json::Shape const& shape, Objects const& judgement);

/// Whether one of these records says all that the others say. Null is none.
[[nodiscard]] bool one_says_all(json::Shape const& shape, std::vector<void const*> const& records);

/// Whether these records say the same. Lists of ids are the same in any order. Null is none.
[[nodiscard]] bool are_equal(json::Shape const& shape, std::vector<void const*> const& records);

}  // namespace assay::visits
