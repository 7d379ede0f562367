#pragma once

#include <assay/rating_table.hpp>

#include "json/results/describe.hpp"
#include "json/results/severity.hpp"
#include "json/results/values.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// The agreement in a table, with its names instead of its numbers.

namespace assay::json {

struct AgreementDocument {
    RatingTable const& table;
    TableAgreement const& all;
    statistics::Benchmark const* adjectives;  ///< may be null
};

/// A number with what is known about its error, and perhaps the word of a scale for it.
struct NamedEstimate {
    statistics::Estimate const& it;
    std::string_view adjective;
};

/// One rating of the scale.
struct NamedCategory {
    std::string const& rating;
    statistics::CategoryAgreement const& it;
};
[[nodiscard]] std::vector<NamedCategory> ratings_in(AgreementDocument const& document);

/// How often an assessor gave each rating.
struct NamedMarginals {
    std::string const& assessor;
    Keyed<std::size_t> given;
};
[[nodiscard]] std::vector<NamedMarginals> assessors_in(AgreementDocument const& document);

/// An estimate of the agreement: shares are put into no words.
template <auto statistics::Agreement::*pointer>
NamedEstimate share(AgreementDocument const& document) {
    return {document.all.agreement.*pointer, {}};
}

inline NamedEstimate coefficient(AgreementDocument const& document,
                                 statistics::Estimate const& estimate) {
    if (document.adjectives == nullptr) return {estimate, {}};
    return {estimate, adjective(*document.adjectives, estimate)};
}
template <statistics::Estimate statistics::Agreement::*pointer>
NamedEstimate agreed(AgreementDocument const& document) {
    return coefficient(document, document.all.agreement.*pointer);
}
template <std::size_t index>
NamedEstimate kappa(AgreementDocument const& document) {
    return coefficient(document, document.all.kappa.at(index));
}
template <statistics::IccForm form>
NamedEstimate icc(AgreementDocument const& document) {
    return coefficient(document, document.all.icc.at(static_cast<std::size_t>(form)));
}

inline statistics::MarginalTest const* if_made(statistics::MarginalTest const& test) {
    return test.statistic ? &test : nullptr;
}

template <>
inline constexpr auto shape_of<NamedEstimate> =
    result("estimate", "A number with what is known about its error.",
           member(
               "value", [](NamedEstimate const& named) { return named.it.value; },
               "null when there is none."),
           optional(
               "reason", [](NamedEstimate const& named) { return says(named.it.reason); },
               "Why there is none."),
           optional("standard_error", [](NamedEstimate const& named) { return named.it.error; }),
           members_of([](NamedEstimate const& named) -> auto const& { return named.it.interval; }),
           optional(
               "no_interval", [](NamedEstimate const& named) { return says(named.it.no_interval); },
               "Why there is no interval, although there is a value."),
           optional("adjective", &NamedEstimate::adjective,
                    "The word of the scale of adjectives that was asked for."));

inline constexpr auto sample_shape = result(
    "sample", "The ratings compared.",
    member(
        "assessors",
        [](AgreementDocument const& all) { return all.all.agreement.sample.assessors; },
        "The assessors with at least one rating."),
    member(
        "units", [](AgreementDocument const& all) { return all.all.agreement.sample.units; },
        "Units with a rating at least."),
    member(
        "pairable_units",
        [](AgreementDocument const& all) { return all.all.agreement.sample.pairable; },
        "Units with two ratings or more."),
    member(
        "single_rated_units",
        [](AgreementDocument const& all) { return all.all.agreement.sample.single; },
        "Units with one rating."),
    member(
        "unrated_units",
        [](AgreementDocument const& all) { return all.all.agreement.sample.empty; },
        "Units without any rating."),
    member(
        "groups", [](AgreementDocument const& all) { return all.all.agreement.sample.groups; },
        "Groups with a unit that two rated."),
    member(
        "ratings", [](AgreementDocument const& all) { return all.all.agreement.sample.ratings; },
        "Ratings of all units."),
    member(
        "pairable_ratings",
        [](AgreementDocument const& all) { return all.all.agreement.sample.compared; },
        "Ratings of units with two ratings or more."),
    member(
        "rows_without_rating", [](AgreementDocument const& all) { return all.table.left_empty; },
        "Rows whose rating is empty."));

inline constexpr auto is_bootstrap = [](AgreementDocument const& document) {
    return document.all.intervals.method == statistics::IntervalMethod::bootstrap;
};

inline constexpr auto intervals_shape = result(
    "intervals", "How intervals are made.",
    member("method", [](AgreementDocument const& all) { return all.all.intervals.method; }),
    member(
        "level", [](AgreementDocument const& all) { return all.all.intervals.level; },
        "Above 0, below 1."),
    optional(
        "group", [](AgreementDocument const& all) -> auto const& { return all.table.group_column; },
        "The column of what is resampled as a whole."),
    optional(
        "resamples",
        [](AgreementDocument const& all) -> std::optional<std::size_t> {
            if (!is_bootstrap(all)) return std::nullopt;
            return all.all.intervals.resamples;
        },
        "Of the bootstrap."),
    optional(
        "seed",
        [](AgreementDocument const& all) -> std::optional<std::uint64_t> {
            if (!is_bootstrap(all)) return std::nullopt;
            return all.all.intervals.seed;
        },
        "Of the bootstrap."));

inline constexpr auto coefficients_shape = [] {
    using statistics::Agreement;
    using statistics::IccForm;
    return result("coefficients", "How far assessors agree.",
                  member("exact", share<&Agreement::exact>, "Share of pairs with the same rating."),
                  member("within_one_step", share<&Agreement::within_one>,
                         "Share of pairs at most one step apart."),
                  member("alpha_ordinal", agreed<&Agreement::alpha>, "Krippendorff's alpha."),
                  member("ac2_ordinal", agreed<&Agreement::ac2>, "Gwet's AC2, ordinal weights."),
                  member("alpha_nominal", agreed<&Agreement::alpha_nominal>),
                  member("alpha_interval", agreed<&Agreement::alpha_interval>),
                  member("alpha_ratio", agreed<&Agreement::alpha_ratio>),
                  member("ac1", agreed<&Agreement::ac1>, "Gwet's AC1."),
                  member("fleiss_kappa", agreed<&Agreement::fleiss>),
                  member("cohen_kappa", kappa<0>, "Mean over pairs of assessors."),
                  member("cohen_kappa_linear", kappa<1>), member("cohen_kappa_quadratic", kappa<2>),
                  member("icc_1_1", icc<IccForm::one_way_single>,
                         "Intraclass correlation, as Shrout and Fleiss number its forms."),
                  member("icc_2_1", icc<IccForm::agreement_single>),
                  member("icc_3_1", icc<IccForm::consistency_single>),
                  member("icc_1_k", icc<IccForm::one_way_mean>),
                  member("icc_2_k", icc<IccForm::agreement_mean>),
                  member("icc_3_k", icc<IccForm::consistency_mean>));
}();

template <>
inline constexpr auto shape_of<statistics::MarginalTest> = result(
    "test", "A test of whether two assessors use each rating equally often.",
    member("chi_square", [](statistics::MarginalTest const& test) { return *test.statistic; }),
    member("degrees_of_freedom", &statistics::MarginalTest::freedom),
    member(
        "p", [](statistics::MarginalTest const& test) { return *test.p; },
        "Probability of at least this, if both rate alike."));

template <>
inline constexpr auto shape_of<NamedCategory> = result(
    "rating", "The numbers of one rating of the scale.",
    member(
        "rating", [](NamedCategory const& named) -> auto const& { return named.rating; }),
    member(
        "prevalence", [](NamedCategory const& named) { return named.it.prevalence; },
        "Mean over rated units of its share of their ratings."),
    member(
        "share", [](NamedCategory const& named) { return named.it.share; }, "Of all ratings."),
    member(
        "comparisons", [](NamedCategory const& named) { return named.it.comparisons; },
        "Of it with another rating of the same unit."),
    member(
        "specific_agreement",
        [](NamedCategory const& named) {
            return NamedEstimate{named.it.specific, {}};
        },
        "Where one assessor gives it, how often another gives it, too."));

template <>
inline constexpr auto shape_of<NamedMarginals> = result(
    "assessor", "How often an assessor gave each rating.",
    member(
        "assessor", [](NamedMarginals const& named) -> auto const& { return named.assessor; }),
    member("given", &NamedMarginals::given, "By the names of the ratings."));

template <>
inline constexpr auto shape_of<AgreementDocument> =
    result("agreement", "How far assessors agree who rated the same things.",
           member(
               "file", [](AgreementDocument const& all) -> auto const& { return all.table.file; }),
           member(
               "scale", [](AgreementDocument const& all) -> auto const& { return all.table.scale; },
               "The declared ratings, from the lowest."),
           optional(
               "notes", [](AgreementDocument const& all) -> auto const& { return all.table.notes; },
               "Likely mistakes in the table. They do not change how it is read."),
           member<sample_shape>("sample", Itself{}), member<intervals_shape>("intervals", Itself{}),
           member(
               "prevalence_limited",
               [](AgreementDocument const& all) {
                   return all.all.agreement.paradox == statistics::Paradox::prevalence_limited;
               },
               "True if the sample varies too little for a reliability estimate."),
           member<coefficients_shape>("agreement", Itself{}),
           member(
               "cohen_kappa_pairs", [](AgreementDocument const& all) { return all.all.pairs; },
               "Pairs of assessors that `cohen_kappa` is the mean of."),
           optional(
               "cohen_kappa_pairs_without",
               [](AgreementDocument const& all) { return all.all.pairs_without_kappa; },
               "Pairs of assessors that share a unit, and nothing in their ratings varies."),
           optional(
               "stuart_maxwell",
               [](AgreementDocument const& all) { return if_made(all.all.stuart_maxwell); },
               "Where there are two assessors."),
           optional(
               "bhapkar", [](AgreementDocument const& all) { return if_made(all.all.bhapkar); },
               "Where there are two assessors."),
           member("ratings", ratings_in), member("assessors", assessors_in),
           members_of([](AgreementDocument const& all) -> std::optional<TableSeverityIn> {
               if (!all.all.severity) return std::nullopt;
               return TableSeverityIn{*all.all.severity, all.table};
           }));

}  // namespace assay::json
