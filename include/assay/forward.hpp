#pragma once

/// @file
/// @ingroup evaluate
/// Prepare the next visit.

#include <assay/assessment.hpp>
#include <assay/evaluator.hpp>
#include <assay/export.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay {

/// Which visit to prepare.
struct ForwardOptions {
    std::string kind{};  ///< id or title of a kind of visit that the pack declares: `annual_review`
    Date from{};         ///< its first day; required
    Date to{};           ///< its last day; absent when it takes one day
    /// Ids of elements, or of nodes above them, in scope. Empty: what the programme of the cycle says
    /// that such a visit has to see; where it says nothing all, but for those that were accepted as not
    /// applicable.
    std::vector<std::string> elements{};
    /// Id or title of a programme that the pack declares, for Cycle::programme. Empty: as the file says.
    std::string programme{};
    /// In which role is judged on it. Absent: as assessor when a programme of the pack asks for such a
    /// visit, else as self.
    std::optional<Role> role{};
};

/// What was prepared, by ids.
struct Forwarded {
    std::string visit{};  ///< id of the new visit: `annual-review-2027-05-18`
    /// Elements to be judged on it: an entry to fill in for each.
    std::vector<std::string> in_scope{};
    std::vector<std::string> carried{};  ///< elements whose rating was carried forward
    std::vector<std::string> left{};  ///< elements out of scope that have no one rating to carry:
                                      ///<   not rated, or in dispute
    std::vector<std::string> shortfalls{};  ///< that are open, in the order of their deadlines
    /// Whether the organisation is not to learn of the day, as the kind of visit says. Reports leave the visit out until
    /// something is rated at it; the file has it.
    bool unannounced = false;
};

/// The same as JSON, indented (schema: rules/schema/forwarded.schema.json). Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_json(Forwarded const& forwarded);

/// Prepares the next visit in an assessment. Everything that was there stays as it is; added are
///
/// - the visit, with the elements in its scope;
/// - for each of them a judgement to fill in, which tells in its `extensions` what was held before;
/// - for each other element that one rating decides as of that day, the same judgement once more, on the
///   new visit, with the day it was made and the visit it was `carried_from`.
///
/// A judgement that named no visit, since there was only one, names it from then on. The same input gives
/// the same file.
///
/// Throws: Error when the assessment does not fit the pack, when there is no such kind of visit or
/// element, or when a visit of that kind on that day is there already. Then nothing is changed.
/// Requires: `options.from` is a day.
ASSAY_EXPORT Forwarded forward(Evaluator& evaluator, Assessment& assessment,
                               ForwardOptions const& options);

}  // namespace assay
