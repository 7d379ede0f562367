#pragma once

/// @file
/// @ingroup model
/// Visits, and the cycle they belong to.

#include <assay/date.hpp>
#include <assay/fact.hpp>
#include <assay/storage.hpp>

namespace assay {

/// The span between one full assessment and the next, and how it is filled with visits.
struct Cycle {
    Date start{};  ///< its first day
    Date end{};    ///< its last day; not before `start`
    /// Id or title of a programme that the pack declares: `annual_review`; where it declares none,
    /// any words.
    Text programme{};
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// One occasion on which elements were judged: a self-assessment, a full assessment, a review.
/// Nothing is overwritten from visit to visit.
struct Visit {
    Text id{};               ///< unique among the visits of the file; judgements cite it
    Text kind{};             ///< a kind of visit that the pack declares
    Date from{};             ///< first day; required
    Date to{};               ///< last day; absent when it took one day
    Text body{};             ///< id of the assessment body; absent in a self-assessment
    List<Text> assessors{};  ///< ids of the people who assessed
    List<Text> elements{};   ///< ids of the elements in scope of this visit; empty: all of them
    List<Text> sites{};      ///< ids of the sites looked at; empty: not said
    bool remote = false;     ///< held by video or telephone, without going there
    /// The organisation did not know the day. So is every visit of a kind that the pack declares as unannounced.
    bool unannounced = false;
    /// What else was assessed on the same days: other standards, or other bodies with their own visit; empty: nothing.
    List<Text> joint_with{};
    Text notes{};        ///< anything else worth knowing about it
    List<Fact> facts{};  ///< what the pack asks about a visit
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};

    /// The last day of the visit.
    [[nodiscard]] Date date() const { return to ? to : from; }
};

}  // namespace assay
