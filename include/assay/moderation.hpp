#pragma once

/// @file
/// @ingroup compare
/// Record what a moderation meeting agreed.

#include <assay/assessment.hpp>
#include <assay/diagnostic.hpp>
#include <assay/export.hpp>
#include <assay/limits.hpp>
#include <assay/rule_pack.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// What a moderation came to. Which judgements it settles, the visit and the evidence are those of
/// the file; nobody types them again.
struct Moderation {
    std::string element{};  ///< its id or title
    std::string rating{};   ///< its id or title
    std::string by{};       ///< who says so: an id of a person, or of several: `A1+A2`
    std::string reason{};   ///< becomes the rationale
    Date date{};            ///< absent: on the last day of the visit
    Place place{};          ///< where it is written down; problems are told there
};

/// Puts the agreed judgement beside those it settles: everything that was judged of the element for the
/// whole scope, each author's last word. None of them is changed. It rests on the evidence they cite.
/// Requires: the assessment fits the pack.
/// Throws: Error when there is no such element or rating, when fewer than two judged the element,
/// when it is settled on that visit already, when author or reason is missing, or when the
/// steps, or the time, that the host allows are used up; then nothing is changed.
/// Returns the new judgement, which is the last of the assessment.
ASSAY_EXPORT Judgement const& moderate(Assessment& assessment, RulePack const& pack,
                                       Moderation const& moderation, Limits const& limits = {});

/// All that a meeting agreed: every one of them is put in, or none.
/// Throws: Error with the problems of all of them; then nothing is changed.
ASSAY_EXPORT void moderate(Assessment& assessment, RulePack const& pack,
                           std::span<Moderation const> moderations, Limits const& limits = {});

/// Reads a table from the bytes of a file, a workbook (xlsx) or CSV as read_rating_table does, with the columns
/// `element`, `rating` and `reason`, and perhaps `by` and `date`, in any order; others are ignored. An empty `by` or `date` is that of `otherwise`. A row with neither rating nor reason
/// is still open, and left out: a list of what differs may be filled in.
/// Throws: Error with everything that is wrong, by line and column or by cell; or when the steps that the host
/// allows are used up.
[[nodiscard]] ASSAY_EXPORT std::vector<Moderation> read_moderations(
    std::string_view bytes, std::string const& file, Moderation const& otherwise = {},
    DateOrder order = DateOrder::iso, Limits const& limits = {});

}  // namespace assay
