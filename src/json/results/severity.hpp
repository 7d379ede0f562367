#pragma once

#include <assay/rating_table.hpp>

#include "json/results/describe.hpp"
#include "json/results/values.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Who is severe, with the names of a table instead of its numbers.

namespace assay::json {

/// A result of a table that is called by its names.
using SeverityIn = In<statistics::Severity, RatingTable>;
using DriftIn = In<statistics::DriftResult, RatingTable>;
using TableSeverityIn = In<TableSeverity, RatingTable>;

/// Why nothing can be said about severity, or not about everybody.
struct Refusal {
    std::string_view reason;
    std::optional<statistics::FacetKind> unlinked;
    std::vector<std::vector<std::string>> groups;
};
[[nodiscard]] Refusal refusal_of(SeverityIn const& severity);
[[nodiscard]] Refusal refusal_of_drift(DriftIn const& drift);

/// One assessor, element or case.
struct NamedMeasure {
    std::string_view name;
    statistics::Measure const& it;
    statistics::AssessorEffects const* effects;  ///< of an assessor, where there are any
};
[[nodiscard]] std::vector<NamedMeasure> assessors_of(SeverityIn const& severity);
[[nodiscard]] std::vector<NamedMeasure> elements_of(SeverityIn const& severity);
[[nodiscard]] std::optional<std::vector<NamedMeasure>> cases_of(SeverityIn const& severity);

/// A step of the scale.
struct NamedStep {
    std::string_view from, to;
    double at;
};
[[nodiscard]] std::vector<NamedStep> steps_of(SeverityIn const& severity);

using SurpriseIn = In<statistics::Surprise, RatingTable>;
using ChangeOfSeverity = In<statistics::Drift, RatingTable>;

template <>
inline constexpr auto shape_of<Refusal> =
    result({}, {}, optional("reason", &Refusal::reason, "Why nothing can be said, in words."),
           optional("unlinked", &Refusal::unlinked, "Groups whose measures cannot be compared."),
           optional("groups", &Refusal::groups, "Which of them can be compared among themselves."));

inline constexpr auto measure_members =
    result({}, {},
           member(
               "ratings", [](NamedMeasure const& named) { return named.it.ratings; }, "How many."),
           member(
               "mean", [](NamedMeasure const& named) { return named.it.mean; },
               "Of its ratings, 1 the lowest."));

inline constexpr auto fit_members = result(
    {}, {},
    optional(
        "error", [](NamedMeasure const& named) { return named.it.error; }, "Standard error."),
    optional(
        "extreme", [](NamedMeasure const& named) { return named.it.is_extreme; },
        "All its ratings are the lowest, or the highest: the measure has no bound."),
    optional(
        "infit", [](NamedMeasure const& named) { return named.it.infit; },
        "Mean square of residuals, weighted by information; 1 expected."),
    optional(
        "outfit", [](NamedMeasure const& named) { return named.it.outfit; },
        "Mean square of residuals; 1 expected."),
    optional(
        "fair_mean", [](NamedMeasure const& named) { return named.it.fair_mean; },
        "The rating to be expected with the others at their means, 1 the lowest."));

template <>
inline constexpr auto shape_of<statistics::AssessorEffects> = result(
    {}, {},
    member("used", &statistics::AssessorEffects::used, "Ratings of the scale that were given."),
    optional("spread", &statistics::AssessorEffects::spread,
             "Of the ratings given over that expected; 1 expected."),
    member("ends", &statistics::AssessorEffects::ends, "Share of the lowest and highest rating."),
    member("ends_expected", &statistics::AssessorEffects::expected_ends, "Share to be expected."),
    optional("ends_z", &statistics::AssessorEffects::ends_z,
             "Their difference in standard errors; clearly negative: the ends are avoided."),
    optional("within_case", &statistics::AssessorEffects::within_case,
             "Spread of the ratings within a case over that expected; 1 expected."),
    optional("within_case_z", &statistics::AssessorEffects::within_case_z,
             "How far that is from 1, in standard errors."));

inline constexpr auto assessor_measure =
    result("assessor_measure", "The severity of an assessor.",
           member("assessor", &NamedMeasure::name), members_of<measure_members>(Itself{}),
           optional(
               "severity", [](NamedMeasure const& named) { return named.it.logit; },
               "Above 0: more severe than the mean of all."),
           members_of<fit_members>(Itself{}),
           members_of([](NamedMeasure const& named) { return named.effects; }));

inline constexpr auto element_measure =
    result("element_measure", "The difficulty of an element.",
           member("element", &NamedMeasure::name), members_of<measure_members>(Itself{}),
           optional(
               "measure", [](NamedMeasure const& named) { return named.it.logit; },
               "Above 0: harder than the mean of all."),
           members_of<fit_members>(Itself{}));

inline constexpr auto case_measure = result(
    "case_measure", "The quality of a case.", member("case", &NamedMeasure::name),
    members_of<measure_members>(Itself{}),
    optional(
        "measure", [](NamedMeasure const& named) { return named.it.logit; }, "Higher: better."),
    members_of<fit_members>(Itself{}));

template <>
inline constexpr auto shape_of<NamedStep> = result("step", "A step of the scale.",
                                                   member("from", &NamedStep::from),
                                                   member("to", &NamedStep::to),
                                                   member("at", &NamedStep::at));

template <>
inline constexpr auto shape_of<SurpriseIn> =
    result("surprise", "A rating far from what the model expects.",
           member(
               "assessor", [](SurpriseIn const& surprise) -> auto const& {
                   return surprise.all.assessors[surprise.all.ratings[surprise.it.rating].assessor];
               }),
           member(
               "unit", [](SurpriseIn const& surprise) -> auto const& {
                   return surprise.all.units[surprise.all.ratings[surprise.it.rating].unit];
               }),
           member(
               "rating", [](SurpriseIn const& surprise) -> auto const& {
                   return surprise.all.scale[surprise.all.ratings[surprise.it.rating].category];
               }),
           member(
               "expected", [](SurpriseIn const& surprise) { return surprise.it.expected; },
               "The rating to be expected, 1 the lowest."),
           member(
               "residual", [](SurpriseIn const& surprise) { return surprise.it.residual; },
               "In standard deviations; negative: lower than expected."));

inline constexpr auto spread_members = result(
    {}, {},
    member(
        "verdict", [](SeverityIn const& severity) { return verdict(severity.it); },
        "unknown: fewer than two assessors have a measure. too_small: too few shared ratings for a "
        "test. may_be_chance: they may be equally severe. differ: they are not equally severe."),
    member(
        "shared_ratings", [](SeverityIn const& severity) { return severity.it.shared; },
        "The smallest number of ratings that an assessor shares with another."),
    optional(
        "chi_square", [](SeverityIn const& severity) { return severity.it.assessors.statistic; },
        "Of the test that all assessors are equally severe."),
    optional(
        "p", [](SeverityIn const& severity) { return severity.it.assessors.p; },
        "Probability of at least this, if they are."),
    optional(
        "separation", [](SeverityIn const& severity) { return severity.it.assessors.separation; },
        "Spread of the assessors' measures over their error."),
    optional(
        "reliability", [](SeverityIn const& severity) { return severity.it.assessors.reliability; },
        "Of that spread, from 0 to 1; high: they differ for certain."));

template <>
inline constexpr auto shape_of<SeverityIn> = result(
    "severity", "Severity, from the many-facet Rasch model.", members_of(refusal_of),
    member<assessor_measure>("assessors", assessors_of), members_of<spread_members>(Itself{}),
    member<element_measure>("elements", elements_of),
    optional<case_measure>("cases", cases_of, "Absent when cases are not distinguished."),
    member("steps", steps_of),
    optional(
        "same_rating", [](SeverityIn const& severity) { return severity.it.same; },
        "Share of pairs of assessors on one element of one case that gave the same rating."),
    optional(
        "same_rating_expected",
        [](SeverityIn const& severity) { return expected_agreement(severity.it); },
        "Share that the model expects."),
    member(
        "surprises",
        [](SeverityIn const& severity) { return each_in(severity.it.surprises, severity.all); },
        "The greatest first."));

template <>
inline constexpr auto shape_of<ChangeOfSeverity> = result(
    "change", "The change in an assessor's severity from one window of time to another.",
    member(
        "assessor", [](ChangeOfSeverity const& change) -> auto const& {
            return change.all.assessors[change.it.assessor];
        }),
    member(
        "from", [](ChangeOfSeverity const& change) -> auto const& {
            return change.all.windows[change.it.from];
        }),
    member(
        "to", [](ChangeOfSeverity const& change) -> auto const& {
            return change.all.windows[change.it.to];
        }),
    optional(
        "change", [](ChangeOfSeverity const& change) { return change.it.change.value; },
        "Positive: more severe than before."),
    optional(
        "error", [](ChangeOfSeverity const& change) { return change.it.change.error; },
        "Standard error."),
    members_of([](ChangeOfSeverity const& change) -> auto const& {
        return change.it.change.interval;
    }),
    optional(
        "beyond_chance",
        [](ChangeOfSeverity const& change) -> std::optional<bool> {
            if (!change.it.change.interval) return std::nullopt;
            return change.it.is_beyond_chance;
        },
        "True if the change is beyond chance, allowing for the number of changes tested."),
    optional(
        "reason", [](ChangeOfSeverity const& change) { return says(change.it.change.reason); },
        "Why there is no value."),
    optional(
        "no_interval",
        [](ChangeOfSeverity const& change) { return says(change.it.change.no_interval); },
        "Why there is no interval."));

template <>
inline constexpr auto shape_of<statistics::Interval> =
    result({}, {}, member("low", &statistics::Interval::low, "Lower end of the interval."),
           member("high", &statistics::Interval::high, "Upper end of the interval."));

template <>
inline constexpr auto shape_of<DriftIn> = result("drift", "Changes in severity.",
                                                 members_of(refusal_of_drift),
                                                 member("changes", [](DriftIn const& drift) {
                                                     return each_in(drift.it.drifts, drift.all);
                                                 }));

inline std::optional<DriftIn> drift_of(TableSeverityIn const& severity) {
    if (severity.it.drift.windows < 2) return std::nullopt;
    return DriftIn{severity.it.drift, severity.all};
}

template <>
inline constexpr auto shape_of<TableSeverityIn> =
    result("table_severity", "Severity and drift in a table of ratings.",
           member("severity",
                  [](TableSeverityIn const& severity) {
                      return SeverityIn{severity.it.model, severity.all};
                  }),
           optional("drift", drift_of, "Absent with fewer than two windows of time."));

}  // namespace assay::json
