#pragma once

#include "algebra/rows/context.hpp"

namespace assay::algebra {

// Fields whose rows have to be looked for. Each costs no more than the rows beside it: judgements of
// one element, visits of one file.

/// Whether a rating, or every rating it can be, is one that counts as met.
[[nodiscard]] Kleene is_met(Plan const& plan, Choice rating);
/// The elements that apply and are rated; those of them that are met.
bool rated_elements(Context const& c, Row assessment, RowsSink sink);
bool met_elements(Context const& c, Row assessment, RowsSink sink);
/// Whether a rating is the highest, or the lowest, of the scale.
[[nodiscard]] Kleene is_highest(Plan const& plan, Choice rating);
[[nodiscard]] Kleene is_lowest(Plan const& plan, Choice rating);

/// The first words in the rationale of a judgement that the scale says speak against its rating.
[[nodiscard]] Text denied_by(Context const& c, Row judgement);

/// The reading of the ruling that a judgement contradicts, or nothing. Of the rulings on its element that say which
/// evidence or rating they want, the latest one counts that was made by the day of its visit.
[[nodiscard]] Text against_ruling(Context const& c, Row judgement);

/// What points at a person in the texts of a record, see personal_data_in; of evidence that is marked as personal:
/// nothing.
[[nodiscard]] Text personal_data_of(Context const& c, Kind kind, Row row);

/// Whether evidence, or a rationale that decides, speaks of a group of customers: whether it has one of the words of the
/// group's title that are not said of every group (`older` of `Older residents`). Open where the title has none.
[[nodiscard]] Kleene is_spoken_of(Context const& c, Row customer_group);

/// Whether the outcome of the pack is met. Open until it is computed, and of a pack without one.
[[nodiscard]] Kleene is_outcome_met(Context const& c);

/// Whether evidence names who delivers a service: in its title, summary or source, or as its owner. Open where the
/// organisation delivers the service itself.
[[nodiscard]] Kleene is_contractor_named(Context const& c, Row service);

/// Whether somebody answered a guidance point: the judgement that decides says so, or cites evidence
/// that is offered for it. Open where nothing decides.
[[nodiscard]] Kleene is_answered(Context const& c, Row guidance);
/// The guidance points of an element, and those that nobody answered.
bool guidance_of(Context const& c, Row element, RowsSink sink);
bool unanswered_of(Context const& c, Row element, RowsSink sink);
/// The guidance points that a judgement names as answered.
bool answers_of(Context const& c, Row judgement, RowsSink sink);

}  // namespace assay::algebra
