#pragma once

/// @file
/// @ingroup reports
/// An assessment body's review of a report before it leaves.
///
/// The review is a list of what must be clear, and then a record of who reviewed the report and when. The record has a
/// fingerprint of what was judged, so a later change shows: Evaluation::review names the parts that are different. A
/// recorded review stops nobody from reading or changing the file.

#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>
#include <assay/export.hpp>
#include <assay/flag_list.hpp>
#include <assay/json.hpp>
#include <assay/report.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// One thing that must be clear before a report leaves.
struct ReviewPoint {
    std::string_view id{};  ///< `ratings`, `outcome`, `recommendation` or `checks`
    bool is_clear = false;  ///< nothing is left to do about it
    std::string says{};     ///< a plain sentence, clear or not
};

/// What must be clear before a report leaves.
struct ReviewList {
    bool is_ready = false;              ///< all points are clear
    std::vector<ReviewPoint> points{};  ///< in the order in which people go through them
    std::vector<FlagLine>
        to_clear{};  ///< the lines of list_of_flags() that must be resolved or entered
};

/// Makes the list. Flags that are accepted (leave_out_accepted) are clear. Thread-safe.
[[nodiscard]] ASSAY_EXPORT ReviewList review_of(Evaluation const& evaluation);

/// Whether somebody rated, visited or recommended in an assessment, and so cannot review it. `who`: an id, as authors
/// have it. Thread-safe.
[[nodiscard]] ASSAY_EXPORT bool took_part(Assessment const& assessment, std::string_view who);

/// Records that somebody has reviewed the assessment as it is now; a review that was recorded before is replaced. It
/// is about the visits up to that day: what later visits add changes nothing in it. `by` is copied, and must not be
/// empty. Whether the list is clear is not asked here. Requires: no other thread uses `assessment`.
ASSAY_EXPORT void record_review(Assessment& assessment, std::string_view by, Date day);

/// The list, and whether somebody has reviewed the report, for people. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string review_report(Evaluation const& evaluation,
                                                     ReportOptions const& options = {});

/// The same as JSON, appended (schema: rules/schema/review.schema.json). Thread-safe.
ASSAY_EXPORT void append_review_json(std::string& to, Evaluation const& evaluation,
                                     Layout layout = Layout::indented);

}  // namespace assay
