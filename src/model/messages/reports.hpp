#pragma once

#include <assay/message.hpp>

namespace assay {

// Sentences that reports in every format share: results, and where the ratings behind them come from.
inline constexpr MessageText result_messages[] = {
    {"no-result-yet", "", "No result yet."},
    {"no-result-to-compute", "", "No result: there is nothing to compute."},

    // no element applies
    {"only-element-claimed", "",
     "No element applies: the only {element} is claimed as not applicable."},
    {"only-element-agreed", "",
     "No element applies: the only {element} is agreed as not applicable."},
    {"all-elements-claimed", "",
     "No element applies: all {count} {elements} are claimed as not applicable."},
    {"all-elements-agreed", "",
     "No element applies: all {count} {elements} are agreed as not applicable."},
    {"all-elements-claimed-or-agreed", "",
     "No element applies: all {count} {elements} are claimed as not applicable, or agreed."},
    {"claim-waits", "",
     "{element} is claimed as not applicable. An answer is missing, so it may or may not count."},
    {"claims-wait", "",
     "{elements} are claimed as not applicable. Answers are missing, so they may or may not "
     "count."},

    // visits
    {"visit-of-day", "", "{visit} of {date}"},
    {"the-visit", "", "the {visit}"},
    {"rated-so-far", "", "{rated} of {elements} rated so far at this visit"},
    {"visit-rated-so-far", "", "{visit}: {progress}"},
    {"awaited-cannot-change-result", "",
     "The {elements} still to be rated at {visits} cannot change this result."},
    {"one-element-awaited", "",
     "There is no result for {visits} until 1 more {element} is rated. For now, earlier ratings "
     "count:"},
    {"elements-awaited", "",
     "There is no result for {visits} until {count} more {elements} are rated. For now, earlier "
     "ratings count:"},

    // whose ratings, and from which visits
    {"ratings-by-visit", "", "Ratings by visit: {sources}."},
    {"ratings-at-this-visit", "", "{count} at this visit"},
    {"ratings-at-visit", "", "{count} at the {visit}"},
    {"ratings-at-unknown-visit", "", "{count} at a visit that is not in the file"},
    {"own-rating-counts", "",
     "No assessor has rated {elements}; the organisation's own rating counts there."},
    {"own-ratings-count", "",
     "No assessor has rated {elements}; the organisation's own ratings count there."},
    {"all-ratings-own", "",
     "All ratings are the organisation's own. No assessor has rated anything yet."},
    {"rated-by-assessor", "", "{authors} (assessor), on {elements}"},
    {"rated-by-assessors", "", "{authors} (assessors), on {elements}"},
    {"rated-by-unnamed-assessors", "", "the assessors, on {elements}"},
    {"rated-by-organisation", "", "{authors} (organisation), on {elements}"},
    {"rated-by-unnamed-organisation", "", "the organisation, on {elements}"},
};

// The shortest way to a result (`assay plan`).
inline constexpr MessageText improvement_messages[] = {
    {"raise-one", "", "To reach {aim}, 1 {element} has to be rated higher:"},
    {"raise-several", "", "To reach {aim}, {count} {elements} have to be rated higher:"},
    {"rate-several", "", "To reach {aim}, {count} {elements} have to be rated, or rated higher:"},
    {"raise-at-least", "",
     "To reach {aim}, {count} {elements} rated higher are enough. No way needs fewer than {least}; "
     "the search ended at "
     "the limit on steps:"},
    {"aim-out-of-reach", "", "No ratings can reach {aim}, because:"},
    {"aim-never", "", "No ratings can reach {aim}."},
    {"aim-not-found", "",
     "No way to reach {aim} was found within the limit on steps. Any way changes at least {least} "
     "{elements}."},
    {"raise-one-with-claims", "", "If every claim is refused, 1 {element} has to be rated higher:"},
    {"raise-several-with-claims", "",
     "If every claim is refused, {count} {elements} have to be rated higher:"},
    {"reached-with-claims", "", "If every claim is refused, the outcome is {aim} already."},
    {"not-found-with-claims", "",
     "If every claim is refused: no way to reach {aim} was found within the limit on steps."},
    {"out-of-reach-with-claims", "", "If every claim is refused, no ratings can reach {aim}."},

    {"any-way", "", "Any one of these {count} is enough:"},
    {"some-ways", "", "These are {shown} of at least {count} ways. Any one of them is enough:"},
    {"choose-one", "", "{element} to {rating}"},
    {"choose-all", "", "{elements}, each to {rating}"},
    {"choose-other-one", "", "the other one to {rating}"},
    {"choose-others", "", "the other {count} to {rating}"},
    {"choose-some", "", "any {choose} of these {count} to {rating}: {elements}"},

    {"slip-one", "", "1 {element} is enough to lose this result, if it falls by one rating:"},
    {"slip-several", "",
     "{count} {elements} are enough to lose this result, if each falls by one rating:"},
    {"slip-not-found", "", "No way to lose this result was found within the limit on steps."},
    {"slip-never", "", "However many {elements} fall by one rating, the result stays."},
    {"slip-to-lowest-one", "", "1 {element} is enough to lose it, if it falls to {rating}."},
    {"slip-to-lowest-several", "",
     "{count} {elements} are enough to lose it, if each falls to {rating}."},

    {"gaps-to-close", "", "Gaps to close"},
    {"missing-of-gap", "", "Missing:"},
    {"points-of-gap", "", "Guidance:"},
    {"action-for-gap", "", "Action:"},
    {"by-day", "", "by {date}"},
    {"short-but-not-needed", "", "Also not met, but not needed to reach {aim}: {elements}."},
    {"not-rated", "", "Not rated yet: {elements}."},
};

// The text report on the outcome (`assay assess`).
inline constexpr MessageText outcome_messages[] = {
    {"derived-from-standard", "",
     "This is a scheme derived from {standard}; its results are not results under that standard."},
    {"result-under-standard", "", "Under {standard} {version} alone: {result}"},
    {"result-if-claims-count", "",
     "This result depends on the elements left out as not applicable. If they count: {result}"},
    {"result-if-claim-refused", "",
     "If a claim is refused, its element must be rated before there is a result."},
    {"result-undetermined", "", "There is no result, because a rule failed; see below."},
    {"possible-results", "", "Possible results: {results}"},
    {"weakest-part", "", "Weakest part: {part}"},

    // the key to the chart
    {"key-disputed", "", "disputed"},
    {"key-recorded", "", "not rated, values recorded"},
    {"key-not-rated", "", "not rated"},
    {"key-claimed", "", "claimed as not applicable"},
    {"key-agreed", "", "agreed as not applicable"},
    {"key-claimed-or-agreed", "", "claimed as not applicable, or agreed"},

    {"ratings-by-site", "", "Ratings by site:"},
    {"ratings-of-site", "", "{site}: {ratings}"},
    {"ratings-of-lowest-site", "", "{site}: {ratings} (lowest)"},

    // flags, and the next commands
    {"nothing-to-check", "", "There is nothing to check."},
    {"flags-to-resolve", "", "{count} to resolve"},
    {"flags-to-do", "", "{count} to do"},
    {"flags-worth-a-look", "", "{count} worth a look"},
    {"why-result", "", "Why: {command}"},
    {"rule-failed", "", "The rule {rule} ({place}) failed: {cause}"},
    {"rule-failed-on-row", "", "The rule {rule} ({place}) failed on {row}: {cause}"},
};

}  // namespace assay
