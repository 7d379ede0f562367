#pragma once

#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>
#include <assay/message.hpp>

#include <functional>
#include <string>
#include <vector>

namespace assay::report {

// Whose ratings a result comes from, and what is still to be rated at which visit: the same sentences in
// every format.

/// `full assessment of 11 November 2026`.
[[nodiscard]] std::string visit_in_words(VisitResult const& visit, Words const& words);

/// Of the visit that the ratings come from: `22 of 57 elements rated so far at this visit`; empty when
/// nothing is missing at it, or it is a self-assessment and no other visit counts.
[[nodiscard]] std::string judged_so_far(Evaluation const& evaluation, Words const& words);

/// The same of each other visit that is not finished, or only prepared: `full assessment of 11 November 2026: 0
/// of 57 elements rated so far at this visit`. `is_shown` leaves visits out; empty: none.
[[nodiscard]] std::vector<std::string> other_unfinished_visits(
    Evaluation const& evaluation, Words const& words,
    std::function<bool(VisitResult const&)> const& is_shown = {});

/// That a gap analysis has no outcome, then the elements that are below met or not rated; empty when the visit that the
/// ratings come from gives no gap analysis.
[[nodiscard]] std::vector<std::string> gap_analysis_in_words(Evaluation const& evaluation);

/// Whether the outcome is that of a visit that is not finished, and may change until it is.
[[nodiscard]] bool is_outcome_of_visit_open(Evaluation const& evaluation);

/// What the awaited elements can do to the outcome; empty when none of them counts by an earlier rating.
[[nodiscard]] std::string outcome_of_visit_in_words(Evaluation const& evaluation,
                                                    Words const& words);

/// Who gave the ratings that count, and on how many elements: `A1 and A2 (assessors), on 55 elements; QM1
/// (organisation), on 1 element`. Empty when nothing is rated.
[[nodiscard]] std::string who_rated(Evaluation const& evaluation, Assessment const& assessment,
                                    Words const& words);

/// How many ratings come from which visit, and how many are the organisation's own. Empty when all were given
/// at the visit that the heading names.
[[nodiscard]] std::vector<std::string> where_ratings_come_from(Evaluation const& evaluation,
                                                               Words const& words);

}  // namespace assay::report
