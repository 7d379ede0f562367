#pragma once

#include <assay/assessment.hpp>

#include <vector>

namespace assay::algebra {

struct Plan;

/// What the judgements of a file show about one visit.
struct VisitRecord {
    bool by_assessors =
        false;  ///< an assessor is to judge at it: a self-assessment is none of its ratings
    bool has_entries = false;  ///< a judgement names it, with or without a rating
    bool has_ratings =
        false;  ///< a rating was given at it, in any role; a rating carried forward was not
    bool took_place = false;  ///< somebody who is to judge at it has given a rating at it

    /// Its entries are there to be filled in, and nobody has filled in any.
    [[nodiscard]] bool is_only_prepared() const { return has_entries && !took_place; }
};

/// A record for each visit of a file. A visit that `forward` prepared takes place with its first rating. A
/// visit without any entry is a record of one whose ratings are not in the file, and took place, unless it is
/// later than every visit that has ratings: then it is a plan.
[[nodiscard]] std::vector<VisitRecord> records_of_visits(Plan const& plan,
                                                         Assessment const& assessment);

/// The day whose knowledge counts when nobody names one: the last day of the latest visit at which a rating
/// was given; of a file without ratings, the last day of its latest visit.
[[nodiscard]] Date latest_judged(Assessment const& assessment,
                                 std::vector<VisitRecord> const& records);

/// Whether an assessor judges at visits of this kind: a programme of the pack asks for them.
[[nodiscard]] bool is_for_assessors(Plan const& plan, Text kind);

/// Whether the organisation does not know the day of a visit, as the visit or its kind says.
[[nodiscard]] bool is_unannounced(Plan const& plan, Visit const& visit);

}  // namespace assay::algebra
