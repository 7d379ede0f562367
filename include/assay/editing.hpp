#pragma once

/// @file
/// @ingroup model
/// Find records of an assessment and change them.
///
/// Records are found by their ids, judgements by their JudgementKey. What is set and added is kept in the storage of the
/// assessment, so a host need not keep its texts. Pointers and references are valid until something is added to the same
/// list, or the assessment is moved, copied into, cleared or compacted.
///
///     Assessment const before = assessment;  // to undo
///     Judgement& judgement = put_judgement(assessment, {.element = "1.1.1", .author = "A1", .visit = "fa-2026"});
///     set(assessment, judgement.rating, "partial");
///     for (Diagnostic const& each : problems_in(assessment)) ...
///
/// Nothing here checks; problems_in() and Evaluator::validate() do. Thread-compatible.

#include <assay/assessment.hpp>
#include <assay/export.hpp>

#include <span>
#include <string_view>

namespace assay {

/// What a judgement is known by. A judgement, or a key, without a visit is of the only visit of the assessment.
struct JudgementKey {
    std::string_view element{};  ///< id of the element
    Role role = Role::assessor;  ///< in which role the author judged
    std::string_view author{};   ///< id of the author; empty: a judgement without an author
    std::string_view visit{};    ///< id of the visit; empty: the only visit of the assessment
    std::string_view site{};     ///< empty: the whole scope
};

/// @{
/// The first one that is known by this; null: none. Time: proportional to the list.
[[nodiscard]] ASSAY_EXPORT Judgement* find_judgement(Assessment& in, JudgementKey const& key);
[[nodiscard]] ASSAY_EXPORT Judgement const* find_judgement(Assessment const& in,
                                                           JudgementKey const& key);
[[nodiscard]] ASSAY_EXPORT Evidence* find_evidence(Assessment& in, std::string_view id);
[[nodiscard]] ASSAY_EXPORT Evidence const* find_evidence(Assessment const& in, std::string_view id);
[[nodiscard]] ASSAY_EXPORT Claim* find_claim(Assessment& in, std::string_view element);
[[nodiscard]] ASSAY_EXPORT Claim const* find_claim(Assessment const& in, std::string_view element);
[[nodiscard]] ASSAY_EXPORT Visit* find_visit(Assessment& in, std::string_view id);
[[nodiscard]] ASSAY_EXPORT Visit const* find_visit(Assessment const& in, std::string_view id);
[[nodiscard]] ASSAY_EXPORT Shortfall* find_shortfall(Assessment& in, std::string_view id);
[[nodiscard]] ASSAY_EXPORT Shortfall const* find_shortfall(Assessment const& in,
                                                           std::string_view id);
[[nodiscard]] ASSAY_EXPORT Action* find_action(Assessment& in, std::string_view id);
[[nodiscard]] ASSAY_EXPORT Action const* find_action(Assessment const& in, std::string_view id);
[[nodiscard]] ASSAY_EXPORT Request* find_request(Assessment& in, std::string_view id);
[[nodiscard]] ASSAY_EXPORT Request const* find_request(Assessment const& in, std::string_view id);
[[nodiscard]] ASSAY_EXPORT Comment* find_comment(Assessment& in, std::string_view id);
[[nodiscard]] ASSAY_EXPORT Comment const* find_comment(Assessment const& in, std::string_view id);
/// @}

/// @{
/// The one that is known by this; when there is none, a new one at the end of its list, which says nothing else.
ASSAY_EXPORT Judgement& put_judgement(Assessment& in, JudgementKey const& key);
ASSAY_EXPORT Evidence& put_evidence(Assessment& in, std::string_view id);
ASSAY_EXPORT Claim& put_claim(Assessment& in, std::string_view element);
/// @}

/// @{
/// Sets a text, or a list of texts, of a record of this assessment. Empty: nothing is said.
ASSAY_EXPORT void set(Assessment& in, Text& member, std::string_view text);
ASSAY_EXPORT void set(Assessment& in, List<Text>& member, std::span<std::string_view const> texts);
/// @}

/// Adds a request with the next id: `R4` after `R3`. The reference holds until another is added.
ASSAY_EXPORT Request& add_request(Assessment& in);

/// Adds a comment with the next id: `C4` after `C3`. The reference holds until another is added.
ASSAY_EXPORT Comment& add_comment(Assessment& in);

/// Takes a piece of evidence out, and out of every list of a record that cites it. False: there is none.
ASSAY_EXPORT bool remove_evidence(Assessment& in, std::string_view id);

// of a temporary, what these find would dangle
ASSAY_EXPORT Judgement const* find_judgement(Assessment const&&, JudgementKey const&) = delete;
ASSAY_EXPORT Evidence const* find_evidence(Assessment const&&, std::string_view) = delete;
ASSAY_EXPORT Claim const* find_claim(Assessment const&&, std::string_view) = delete;
ASSAY_EXPORT Visit const* find_visit(Assessment const&&, std::string_view) = delete;
ASSAY_EXPORT Shortfall const* find_shortfall(Assessment const&&, std::string_view) = delete;
ASSAY_EXPORT Action const* find_action(Assessment const&&, std::string_view) = delete;
ASSAY_EXPORT Request const* find_request(Assessment const&&, std::string_view) = delete;
ASSAY_EXPORT Comment const* find_comment(Assessment const&&, std::string_view) = delete;

}  // namespace assay
