#pragma once

/// @file
/// @ingroup reports
/// Reports for a terminal; blank assessments.
///
/// All reports are plain UTF-8 text that ends with a line feed, in the words of the pack. The same input gives the same
/// bytes. A parameter `assessment` must be the one that `evaluation` was made from. Thread-safe.

#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>
#include <assay/explanation.hpp>
#include <assay/export.hpp>
#include <assay/message.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace assay {

/// How a report for people is laid out.
struct ReportOptions {
    std::size_t width = 100;  ///< columns to fill; lines are wrapped at words, never cut
    bool color = false;       ///< ANSI colours; nothing is said by colour alone
    /// Flags are shown with the first eight digits of their fingerprints.
    bool fingerprints = false;
    std::string file{};  ///< as given to the tool, for "what to type next"; empty: nothing is said
    /// A host's own words for rows of the catalogue (message.hpp). Without them the report is in English. A text that the
    /// host does not have is English with `[en] ` before it. They replace the words of outcome_report(); the other reports
    /// still have English words of their own. Texts of the pack and the assessment stay as they are.
    Words words{};
};

/// The result of the ratings: the outcome, each criterion, what to look at again.
[[nodiscard]] ASSAY_EXPORT std::string outcome_report(Evaluation const& evaluation,
                                                      Assessment const& assessment,
                                                      ReportOptions const& options = {});

/// Why a result is as it is: of one element, of one criterion, or the outcome. Written from `explanation`; the evaluation
/// adds the heading, the flags of an element and the words for ratings.
[[nodiscard]] ASSAY_EXPORT std::string explanation_report(Explanation const& explanation,
                                                          Evaluation const& evaluation,
                                                          ReportOptions const& options = {});

/// The flags: what to settle, then what to consider.
[[nodiscard]] ASSAY_EXPORT std::string flags_report(Evaluation const& evaluation,
                                                    Assessment const& assessment,
                                                    ReportOptions const& options = {});

/// The standard as the pack tells it, whole or from one node down.
/// Throws: Error when there is no such node.
[[nodiscard]] ASSAY_EXPORT std::string standard_report(RulePack const& pack,
                                                       std::string_view node = {},
                                                       ReportOptions const& options = {});

/// The pack as it is when all its layers are laid on each other, with the layer and the line behind
/// each part: parameters and what they come to, facts, words, rules, checks, guidance. From one node
/// down: that part of the standard alone. Throws: Error when there is no such node.
[[nodiscard]] ASSAY_EXPORT std::string resolved_report(RulePack const& pack,
                                                       std::string_view node = {},
                                                       ReportOptions const& options = {});

/// What both of them tell, as JSON, indented. Throws: Error when there is no such node.
[[nodiscard]] ASSAY_EXPORT std::string standard_json(RulePack const& pack,
                                                     std::string_view node = {});

/// What a blank assessment is for.
struct BlankOptions {
    std::string
        kind{};   ///< id or title of the kind of its visit; empty: the first that the pack declares
    Date date{};  ///< the day of the visit; absent: there is no visit yet
    std::string
        programme{};  ///< id or title of the programme of visits; empty: the first that the pack declares
    std::string id{};  ///< of the assessment, such as `riverside-2026`; empty: `new-assessment`
};

/// A blank assessment against a pack, ready to fill in: every element once, with nothing said. It can be read as it is.
/// Throws: Error when the pack has no such kind of visit or programme. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string blank_assessment(RulePack const& pack,
                                                        BlankOptions const& options = {});

}  // namespace assay
