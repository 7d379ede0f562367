#pragma once

/// @file
/// @ingroup statistics
/// How strict each assessor is: the many-facet Rasch model.
///
/// How often assessors agree does not show who is strict: they may have seen different cases. The many-facet Rasch
/// model (Linacre 1989) with the rating scale model (Andrich 1978) separates assessors, cases and elements:
///
///     log P(k) / P(k-1) = case - element - assessor - step(k)
///
/// The better a case, the harder an element or the stricter an assessor, the higher its measure; all are in logits.
/// Elements, assessors and steps each have the mean 0. Estimates are those of joint maximum likelihood.
///
///     Severity const found = severity(ratings, {.categories = 4});
///     found.assessors.measures[2].logit;       // above 0: stricter than the mean of all
///     severity_difference(found, 0, 2);        // with an interval
///
/// Cost: some ten passes over the ratings. Each pass takes, for every case, the square of the elements and assessors it
/// meets, and once the cube of elements and assessors together, of which there may be 1,000.
///
/// Limits: one severity for an assessor throughout, whatever the element; ratings are independent apart from what the
/// model has; nothing is claimed about who is right. The same input gives the same numbers. Thread-safe.

#include <assay/estimate.hpp>
#include <assay/export.hpp>
#include <assay/limits.hpp>
#include <assay/names.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace assay::statistics {

/// A rating of an element of a case; everything counts from 0.
struct CaseRating {
    std::uint32_t of_case = 0;   ///< the case: one body of evidence
    std::uint32_t element = 0;   ///< what was rated of it
    std::uint32_t assessor = 0;  ///< who rated it
    std::uint32_t category = 0;  ///< place on the declared scale, 0 the lowest
};

/// How the model is fitted.
struct SeverityOptions {
    std::size_t categories = 2;  ///< on the declared scale, 2 to 64
    /// Joint estimates lie too far apart when cases or elements have few ratings each. Multiplies measures by
    /// 1 - (cases + elements - 1) / ratings, which is (L-1)/L for L ratings of each element of one case, and
    /// errors by the root (Wright and Douglas 1977; Andersen 1980 for two ratings).
    bool correct_bias = true;
    /// A level with only lowest (highest) ratings has no finite measure: so much of a rating is
    /// added to (taken from) its score. Of the others' estimates it is no part.
    double extreme_by = 0.3;
    double surprising = 3;       ///< a residual of so many standard deviations is a surprise
    std::size_t surprises = 20;  ///< at most so many are listed
    double level = 0.95;         ///< of intervals
};

/// One case, element or assessor.
struct Measure {
    std::size_t ratings = 0;        ///< how many it has
    double mean = 0;                ///< of its ratings, 1 the lowest; 0 without ratings
    std::optional<double> logit{};  ///< none without ratings, or when nothing links it
    std::optional<double> error{};  ///< standard error; of a case: given all else
    bool is_extreme = false;        ///< see extreme_by; it has no fit
    /// Mean square of residuals, weighted by information; 1 is expected. Well below 1: too regular; well above: not as
    /// the model predicts.
    std::optional<double> infit{};
    std::optional<double> outfit{};  ///< not weighted; sensitive to single surprising ratings
    /// The rating to be expected with the others at their means, 1 the lowest (on ratings that are
    /// used, from the lowest): of an assessor, what the same work would get from each.
    std::optional<double> fair_mean{};
};

/// All levels of cases, elements or assessors.
struct Facet {
    std::vector<Measure> measures{};  ///< of each level, by its number
    /// Spread of the true measures over their error. Of assessors, high means that they differ for certain: not good.
    std::optional<double> separation{};
    /// G^2 / (1 + G^2) of the separation G: from 0, they may as well be the same, to 1. None without a separation.
    std::optional<double> reliability{};
    Reason reason = Reason::none;       ///< why there is no separation
    std::optional<double> statistic{};  ///< chi-square of "all are the same"
    std::size_t freedom = 0;            ///< degrees of freedom of `statistic`
    /// Probability of a statistic of at least this, if all are the same.
    std::optional<double> p{};
};

/// A rating far from what the model expects.
struct Surprise {
    std::size_t rating = 0;  ///< its place in the input
    double expected = 0;     ///< as fair_mean counts
    double residual = 0;     ///< in standard deviations; negative: lower than expected
};

/// How an assessor uses the scale, against what the model expects of somebody as severe.
struct AssessorEffects {
    std::size_t used = 0;  ///< ratings of the scale that were given at all
    /// Restricted range: spread of the ratings given over the spread expected; 1 expected.
    std::optional<double> spread{};
    double ends = 0;  ///< central tendency: the share of the lowest and the highest rating, 0 to 1
    /// The share of the lowest and the highest rating that the model expects, 0 to 1.
    double expected_ends = 0;
    /// How far `ends` is above `expected_ends`, in standard errors; clearly negative: the ends are avoided.
    std::optional<double> ends_z{};
    /// Halo: spread of the ratings within a case over the spread expected, 1 expected. Clearly below: the elements of a case
    /// are rated alike, whatever they are. Infit does not show it.
    std::optional<double> within_case{};
    std::optional<double> within_case_z{};  ///< how far `within_case` is from 1, in standard errors
    /// The ends are avoided. This and the next two are beyond chance, at the level of intervals for all assessors together.
    bool avoids_ends = false;
    bool has_halo = false;   ///< the elements of a case are rated alike
    bool is_narrow = false;  ///< the spread is below 0.6
};

/// The facets of the model.
enum class FacetKind : std::uint8_t { cases, elements, assessors };

/// What came out; with a reason there are no measures.
struct Severity {
    Reason reason = Reason::none;  ///< why there are no measures; `none` when there are
    /// With `disconnected`: whose levels cannot be compared with each other.
    FacetKind unlinked = FacetKind::assessors;
    /// Numbers of levels of `unlinked`; each list can be compared within itself.
    std::vector<std::vector<std::uint32_t>> groups{};

    Facet cases{};      ///< by the numbers in CaseRating::of_case
    Facet elements{};   ///< by the numbers in CaseRating::element
    Facet assessors{};  ///< by the numbers in CaseRating::assessor
    /// The categories that occur; steps lead from one to the next.
    std::vector<std::uint32_t> used{};
    std::vector<double> steps{};             ///< one fewer than `used`
    std::vector<Surprise> surprises{};       ///< the greatest first
    std::vector<AssessorEffects> effects{};  ///< of each assessor
    /// Pairs of assessors on one element of one case, without those that have only lowest or highest ratings: the share that
    /// gave the same rating, 0 to 1.
    std::optional<double> same{};
    /// The share that the model expects. Cases and elements with few ratings are fitted to these, so that too much agreement
    /// is expected: see expected_agreement().
    std::optional<double> expected_same{};
    std::size_t iterations = 0;  ///< passes until the estimates settled
    double factor = 1;           ///< of correct_bias
    double level = 0.95;         ///< of intervals, as in SeverityOptions
    /// The fewest ratings an assessor has on units that another rated, too.
    std::size_t shared = 0;
    /// Of the assessors' measures, row by row; 0 where there is none.
    std::vector<double> covariance{};
};

/// Throws: Error with every rating whose category is beyond the scale, or when there is no such scale;
/// or when the steps, or the time, that the host allows are used up.
[[nodiscard]] ASSAY_EXPORT Severity severity(std::span<CaseRating const> ratings,
                                             SeverityOptions const& options,
                                             Limits const& limits = {});

/// What can be said about the assessors as a whole.
enum class Verdict : std::uint8_t {
    unknown,  ///< fewer than two assessors have a measure
    too_small,  ///< an assessor shares fewer than `least_shared` ratings: the test has no power, and is
                ///< right in fewer samples than it says
    may_be_chance,  ///< the test that all are equally severe does not reject
    differ,         ///< it rejects, at the level of intervals
};
/// Ratings that every assessor must share before verdict() trusts the test.
inline constexpr std::size_t least_shared = 40;
/// What the test of the assessors' severities allows to say.
[[nodiscard]] ASSAY_EXPORT Verdict verdict(Severity const& severity);

/// `expected_same`, where cases and elements have some twenty ratings each; none below, where it is too high (by
/// .05 to .2 for an exercise on one case).
[[nodiscard]] ASSAY_EXPORT std::optional<double> expected_agreement(Severity const& severity);

/// How much more severe `other` is than `one`, in logits, with the error of the difference. The most and the
/// least severe of several are picked: `comparisons` is how many pairs there were to pick from, and makes
/// the interval so wide that it holds for all of them at once (Bonferroni).
/// Requires: both are assessors of `severity`.
[[nodiscard]] ASSAY_EXPORT Estimate severity_difference(Severity const& severity, std::size_t one,
                                                        std::size_t other,
                                                        std::size_t comparisons = 1);

/// How an assessor's severity changed from one window of time to another.
struct Drift {
    std::uint32_t assessor = 0;     ///< number of the assessor, as in the ratings
    std::uint32_t from = 0;         ///< the earlier window
    std::uint32_t to = 0;           ///< the later window
    Estimate change{};              ///< positive: more severe than before
    bool is_beyond_chance = false;  ///< among all drifts together (Holm 1979)
};

/// Takes an assessor in each window for a person of its own, so windows have to be linked by cases that
/// were rated in both; else `model` says what is not linked, where assessor `a` in window `w` is number
/// a * windows + w, and there is no drift. There may be 1,000 such numbers.
struct DriftResult {
    Severity model{};             ///< each assessor in each window as a person
    std::size_t windows = 0;      ///< how many there are
    std::vector<Drift> drifts{};  ///< by assessor, then by window; empty when `model` has a reason
};

/// Requires: a window, from 0, for each rating.
[[nodiscard]] ASSAY_EXPORT DriftResult severity_drift(std::span<CaseRating const> ratings,
                                                      std::span<std::uint32_t const> windows,
                                                      SeverityOptions const& options,
                                                      Limits const& limits = {});

}  // namespace assay::statistics

namespace assay {

template <>
inline constexpr std::array<std::string_view, 3> names_of<statistics::FacetKind>{
    "cases", "elements", "assessors"};
template <>
inline constexpr std::array<std::string_view, 4> names_of<statistics::Verdict>{
    "unknown", "too_small", "may_be_chance", "differ"};

}  // namespace assay
