#pragma once

/// @file
/// @ingroup statistics
/// A number with its interval, or the reason why there is none.

#include <assay/export.hpp>
#include <assay/names.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace assay::statistics {

/// Why there is no number. A statistic without a sensible value has a reason, never a NaN.
enum class Reason : std::uint8_t {
    none,
    no_ratings,          ///< nothing was rated
    one_assessor,        ///< all ratings come from one assessor
    no_overlap,          ///< no unit was rated by two assessors
    one_category,        ///< all ratings that can be compared are the same
    constant_assessors,  ///< each of two assessors gave one rating throughout, not the same one
    never_used,          ///< nobody gave this rating on a unit that two assessors rated
    incomplete_units,    ///< fewer than two units were rated by every assessor
    no_variation,        ///< nothing varies that the statistic is a share of
    zero_values,         ///< a ratio of values of which one is not above zero
    too_many_groups,     ///< resampling them would take too long
    one_group,           ///< an interval needs at least two groups
    groups_alike,        ///< all groups say the same, so that resampling shows no error
    rests_on_one_group,  ///< without a single one of the groups there is no value
    too_few_resamples,   ///< more than one resample in twenty has no value
    not_asked_for,       ///< no interval was wanted
    extreme,             ///< only lowest, or only highest ratings: the measure has no bound
    too_many_levels,     ///< more assessors and elements than can be compared at once
    disconnected,        ///< nothing links some groups of the design
    not_converged,       ///< the estimates did not settle
};

/// The reason in plain words, as part of a sentence: "no unit was rated by two assessors".
[[nodiscard]] ASSAY_EXPORT std::string_view says(Reason reason);

/// From `low` to `high`, both included.
struct Interval {
    double low = 0;   ///< included
    double high = 0;  ///< included

    /// Equal: the same bounds, bit for bit.
    friend bool operator==(Interval const&, Interval const&) = default;
};

/// A number with what is known about its error.
struct Estimate {
    std::optional<double> value{};  ///< none with a reason
    Reason reason = Reason::none;   ///< why there is no value; `none` when there is one

    std::optional<double> error{};  ///< standard error
    /// At the level that was asked for; none with a reason in `no_interval`.
    std::optional<Interval> interval{};
    Reason no_interval = Reason::none;  ///< why there is no interval, although there is a value
};

/// How the error of an estimate is found.
enum class IntervalMethod : std::uint8_t {
    none,
    /// Leaves out one group at a time (Tukey 1958; Efron and Stein 1981); Student's t on one degree
    /// of freedom less than there are groups. Quick, and without any chance in it.
    jackknife,
    /// Draws as many groups as there are, with replacement, and takes percentiles (Efron 1979). The
    /// generator is SplitMix64 (Steele, Lea and Flood 2014): the same seed gives the same bytes
    /// everywhere.
    bootstrap,
};

/// How intervals are made. Whole groups (organisations, case files) are resampled, never single
/// units: units of one group are alike, and taken singly they make an interval too narrow. Groups in which
/// no unit has two ratings are not resampled.
struct IntervalOptions {
    IntervalMethod method = IntervalMethod::jackknife;  ///< `none`: no interval
    double level = 0.95;                                ///< above 0, below 1
    std::uint64_t seed = 1;                             ///< of the bootstrap
    std::size_t resamples = 1000;                       ///< of the bootstrap; at least 2
};

}  // namespace assay::statistics

namespace assay {

template <>
inline constexpr std::array<std::string_view, 20> names_of<statistics::Reason>{
    "none",         "no_ratings",         "one_assessor",      "no_overlap",
    "one_category", "constant_assessors", "never_used",        "incomplete_units",
    "no_variation", "zero_values",        "too_many_groups",   "one_group",
    "groups_alike", "rests_on_one_group", "too_few_resamples", "not_asked_for",
    "extreme",      "too_many_levels",    "disconnected",      "not_converged"};
template <>
inline constexpr std::array<std::string_view, 3> names_of<statistics::IntervalMethod>{
    "none", "jackknife", "bootstrap"};

}  // namespace assay
