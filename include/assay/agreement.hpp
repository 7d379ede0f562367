#pragma once

/// @file
/// @ingroup statistics
/// How far assessors agree: coefficients, each with its interval.
///
/// Numbers in, numbers out: neither JSON nor Lua is needed.
///
///     Ratings const ratings{all, {.categories = 4, .groups = organisation_of_unit}};
///     Estimate const alpha = krippendorff_alpha(ratings, Metric::ordinal);
///     Agreement const all_of_it = agreement(ratings);
///
/// No single coefficient is enough; agreement() computes those that belong together. Agreement can be seen only in units
/// with two ratings or more; the others are counted and left out. AC1, AC2 and Fleiss' kappa alone use them, for how common
/// each rating is. A group without a unit that two assessors rated is not resampled, and makes no interval narrower.
///
/// The same input gives the same numbers. Everything here is thread-safe.

#include <assay/estimate.hpp>
#include <assay/export.hpp>
#include <assay/limits.hpp>
#include <assay/names.hpp>
#include <assay/ratings.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace assay::statistics {

/// How far apart two ratings are, for Krippendorff's alpha. `interval` and `ratio` take the places on
/// the scale, 1 for the lowest rating, for numbers.
enum class Metric : std::uint8_t { nominal, ordinal, interval, ratio };

/// How much of an agreement two ratings are: 1 for the same, less for others.
class ASSAY_EXPORT Weights {
public:
    /// 1 for the same rating, 0 for others: plain kappa, AC1.
    [[nodiscard]] static Weights identity(std::size_t categories);
    [[nodiscard]] static Weights linear(std::size_t categories);     ///< 1 - |i-j| / (q-1)
    [[nodiscard]] static Weights quadratic(std::size_t categories);  ///< 1 - (i-j)^2 / (q-1)^2
    /// 1 - d(d+1) / (q(q-1)) with d = |i-j|: the pairs of ranks that lie between (Gwet 2014).
    [[nodiscard]] static Weights ordinal(std::size_t categories);
    /// Weights of one's own, row by row. Requires: categories * categories of them.
    [[nodiscard]] static Weights of(std::size_t categories, std::vector<double> weights);

    /// How many ratings the scale has.
    [[nodiscard]] std::size_t categories() const { return categories_; }
    /// The weight of two ratings: 1 for full agreement, less for others. Requires: both are below categories().
    [[nodiscard]] double operator()(std::size_t one, std::size_t other) const {
        return weights_[one * categories_ + other];
    }

private:
    Weights(std::size_t categories, std::vector<double> weights)
        : categories_(categories), weights_(std::move(weights)) {}

    std::size_t categories_;
    std::vector<double> weights_;
};

/// The share of pairs of ratings of one unit that are at most `steps` apart; 0: that are the same.
/// Each unit with two ratings or more counts alike. Not corrected for chance. From 0 to 1.
[[nodiscard]] ASSAY_EXPORT Estimate observed_agreement(Ratings const& ratings,
                                                       std::size_t steps = 0,
                                                       IntervalOptions const& options = {});

/// Where one assessor gives this rating, how often another one who rated the unit gives it, too: 2a / (2a + b),
/// a pairs in which both give it and b in which one does (positive agreement of each category; Fleiss 1975,
/// Uebersax 1982). From 0 to 1.
[[nodiscard]] ASSAY_EXPORT Estimate specific_agreement(Ratings const& ratings, std::size_t category,
                                                       IntervalOptions const& options = {});

/// Krippendorff's alpha (Krippendorff 2011): 1 - observed / expected disagreement, any number of
/// assessors, ratings may be missing. 1: all agree; 0: as by chance; may be negative.
[[nodiscard]] ASSAY_EXPORT Estimate krippendorff_alpha(Ratings const& ratings, Metric metric,
                                                       IntervalOptions const& options = {});

/// Gwet's AC1 (identity weights) and AC2 (others), after Gwet 2008 and 2014. It depends on the number
/// of categories declared, and gives credit for agreement that a skewed sample makes easy: read
/// it beside alpha, never alone. None where all ratings are the same.
[[nodiscard]] ASSAY_EXPORT Estimate gwet_ac(Ratings const& ratings, Weights const& weights,
                                            IntervalOptions const& options = {});

/// Fleiss' kappa (Fleiss 1971), as Gwet extends it to missing ratings and to weights.
[[nodiscard]] ASSAY_EXPORT Estimate fleiss_kappa(Ratings const& ratings, Weights const& weights,
                                                 IntervalOptions const& options = {});

/// Cohen's kappa (Cohen 1960; with weights: Cohen 1968) of two assessors, on the units that both
/// rated. Requires: both are below ratings.assessors(), and differ.
[[nodiscard]] ASSAY_EXPORT Estimate cohen_kappa(Ratings const& ratings, std::size_t one,
                                                std::size_t other, Weights const& weights,
                                                IntervalOptions const& options = {});

/// The mean of Cohen's kappa over all pairs of assessors for whom there is one (Light 1971), however many
/// units they share; no interval. `pairs`: how many those were; `without`: how many pairs share a unit and
/// have no kappa.
[[nodiscard]] ASSAY_EXPORT Estimate mean_cohen_kappa(Ratings const& ratings, Weights const& weights,
                                                     std::size_t* pairs = nullptr,
                                                     std::size_t* without = nullptr);

/// The forms of the intraclass correlation, as Shrout and Fleiss (1979) number them.
enum class IccForm : std::uint8_t {
    one_way_single,      ///< ICC(1,1): each unit by assessors of its own
    agreement_single,    ///< ICC(2,1): one of these assessors, or one like them
    consistency_single,  ///< ICC(3,1): one of these assessors; severity is forgiven
    one_way_mean,        ///< ICC(1,k)
    agreement_mean,      ///< ICC(2,k): the mean of a panel
    consistency_mean,    ///< ICC(3,k)
};

/// Takes the places on the scale for numbers, which has to be defended. Only units that every
/// assessor rated count. The interval rests on the F distribution, takes the units for independent
/// and ignores groups; it needs no resampling.
[[nodiscard]] ASSAY_EXPORT Estimate intraclass_correlation(Ratings const& ratings, IccForm form,
                                                           double level = 0.95);

/// Whether two assessors use the ratings equally often, on the units that both rated.
struct MarginalTest {
    std::optional<double> statistic{};  ///< chi-square; none with a reason
    std::size_t freedom = 0;            ///< degrees of freedom
    std::optional<double> p{};          ///< probability of at least this, if both rate alike
    Reason reason = Reason::none;       ///< why there is no statistic; `none` when there is one
};
/// Stuart's and Maxwell's test of marginal homogeneity. Requires: both are below ratings.assessors(), and differ.
[[nodiscard]] ASSAY_EXPORT MarginalTest stuart_maxwell(Ratings const& ratings, std::size_t one,
                                                       std::size_t other);
/// Bhapkar's test, which rejects a little more often. Requires: as above.
[[nodiscard]] ASSAY_EXPORT MarginalTest bhapkar(Ratings const& ratings, std::size_t one,
                                                std::size_t other);

/// What was there to be compared.
struct Sample {
    std::size_t units = 0;   ///< with a rating at least
    std::size_t empty = 0;   ///< units without any rating
    std::size_t single = 0;  ///< units with one rating: of use only for AC1, AC2 and Fleiss' kappa
    std::size_t pairable = 0;   ///< units with two ratings or more
    std::size_t ratings = 0;    ///< of all units
    std::size_t compared = 0;   ///< ratings of pairable units
    std::size_t assessors = 0;  ///< who gave a rating at least
    std::size_t groups = 0;     ///< with a pairable unit
};

/// The numbers of one rating of the scale.
struct CategoryAgreement {
    double prevalence = 0;    ///< mean over rated units of its share of their ratings: pi(k) of AC1
    Estimate specific{};      ///< see specific_agreement
    std::size_t ratings = 0;  ///< how often it was given
    double share = 0;         ///< of all ratings
    /// Comparisons of it with another rating of the same unit. `specific` is `agreeing` divided by these.
    std::size_t comparisons = 0;
    std::size_t agreeing = 0;  ///< those in which both are the same
};

/// How often an assessor gave each rating, on all units.
using Marginals = std::vector<std::size_t>;

/// Whether the sample varies too little to judge reliability by.
enum class Paradox : std::uint8_t {
    no,
    /// Alpha and AC2 lie more than 0.2 apart, and one rating makes up more than 80 % of all. Then the
    /// agreement of each rating is to be looked at; the coefficients are neither poor nor good. Both
    /// limits are a convention of this library.
    prevalence_limited,
};

/// The five numbers that belong together, and what some journals and schemes ask for beside them.
struct Agreement {
    Sample sample{};                              ///< what could be compared
    Estimate exact{};                             ///< the same rating
    Estimate within_one{};                        ///< at most one step apart
    Estimate alpha{};                             ///< Krippendorff's, ordinal
    Estimate ac2{};                               ///< Gwet's, ordinal weights
    std::vector<CategoryAgreement> categories{};  ///< of each rating of the scale, the lowest first
    std::vector<Marginals> assessors{};           ///< of each assessor, by number
    std::size_t commonest = 0;                    ///< the category that was given most often
    Paradox paradox = Paradox::no;                ///< whether the sample varies too little

    Estimate alpha_nominal{};   ///< Krippendorff's, each difference alike
    Estimate alpha_interval{};  ///< Krippendorff's, by squared distance on the scale
    Estimate alpha_ratio{};     ///< Krippendorff's, by squared distance relative to the sum of both
    Estimate ac1{};             ///< Gwet's, identity weights
    Estimate fleiss{};          ///< Fleiss' kappa, identity weights
};

/// Throws: Error when the steps, or the time, that the host allows are used up.
[[nodiscard]] ASSAY_EXPORT Agreement agreement(Ratings const& ratings,
                                               IntervalOptions const& options = {},
                                               Limits const& limits = {});

/// A scale of adjectives for coefficients. All are arbitrary: they ignore how common each rating is and
/// do not carry over from one coefficient to another. None is used unless it is asked for.
struct Benchmark {
    /// A range of values with one adjective.
    struct Band {
        double from{};            ///< the least value of the band
        std::string_view says{};  ///< the adjective: `substantial`
    };
    std::string_view name{};        ///< `landis-koch`
    std::string_view source{};      ///< "Landis and Koch 1977"
    std::span<Band const> bands{};  ///< from the lowest, which starts at -1
};
/// The scales that assay knows. They live as long as the program.
[[nodiscard]] ASSAY_EXPORT std::span<Benchmark const> benchmarks();

/// The adjective of the band in which the interval begins: what can be said for certain, not what
/// the estimate happens to be. Empty when there is no interval.
[[nodiscard]] ASSAY_EXPORT std::string_view adjective(Benchmark const& benchmark,
                                                      Estimate const& estimate);

}  // namespace assay::statistics

namespace assay {

template <>
inline constexpr std::array<std::string_view, 4> names_of<statistics::Metric>{"nominal", "ordinal",
                                                                              "interval", "ratio"};
template <>
inline constexpr std::array<std::string_view, 6> names_of<statistics::IccForm>{
    "one_way_single", "agreement_single", "consistency_single",
    "one_way_mean",   "agreement_mean",   "consistency_mean"};
template <>
inline constexpr std::array<std::string_view, 2> names_of<statistics::Paradox>{
    "no", "prevalence_limited"};

}  // namespace assay
