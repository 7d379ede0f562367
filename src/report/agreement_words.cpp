#include "report/agreement_words.hpp"

#include "report/comparison_words.hpp"
#include "report/number_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace assay::report {
namespace {

using statistics::Agreement;
using statistics::Estimate;
using statistics::IntervalMethod;

std::string in_hundred(double share) {
    // near the ends a whole number would say all or none where it is not so
    bool const is_whole = share == 0 || share == 1 || (share >= .005 && share < .995);
    return fixed(share * 100, is_whole ? 0 : 1);
}

std::string beyond_chance(TableAgreement const& all) {
    Estimate const& alpha = all.agreement.alpha;
    if (!alpha.value)
        return "Whether that is more than chance cannot be said: " +
               std::string(says(alpha.reason)) + ".";
    std::string text = "Corrected for chance (Krippendorff's alpha; 1: all agree, 0: chance): " +
                       fixed(*alpha.value, 2);
    if (alpha.interval)
        text += ", " + level_of(all) + " interval " + fixed(alpha.interval->low, 2) + " to " +
                fixed(alpha.interval->high, 2);
    return text + ".";
}

std::string paradox(Agreement const& agreement, Called const& called) {
    return "How reliable the assessors are cannot be judged from this sample: " +
           percent(agreement.categories[agreement.commonest].prevalence) + " of it is " +
           called.ratings[agreement.commonest] + ", so there is too little variation" +
           (agreement.alpha.value ? ", and alpha and AC2 lie far apart" : "") +
           ". Call the agreement neither poor nor excellent; look at the agreement on each rating.";
}

std::string least_agreed_on(Agreement const& agreement, Called const& called) {
    std::optional<std::size_t> least;
    for (std::size_t i = 0; i < agreement.categories.size(); ++i) {
        auto const& value = agreement.categories[i].specific.value;
        if (value && (!least || *value < *agreement.categories[*least].specific.value)) least = i;
    }
    if (!least || *agreement.categories[*least].specific.value == 1) return {};
    return "Least agreed on is " + called.ratings[*least] +
           ": where one assessor gives it, another does in " +
           in_hundred(*agreement.categories[*least].specific.value) + " of 100 comparisons.";
}

std::string test(std::string const& name, statistics::MarginalTest const& test) {
    return name + " chi-square " + fixed(*test.statistic, 2) + ", df " +
           std::to_string(test.freedom) + ", p " + shown_p(*test.p);
}

std::string intervals(RatingTable const& table, TableAgreement const& all, Called const& called) {
    std::string const what = table.group_column.empty() ? called.units + ", taken for independent"
                                                        : "groups (" + table.group_column + ")";
    std::string text = "Intervals: ";
    if (all.intervals.method == IntervalMethod::jackknife)
        text += "jackknife over " + what;
    else
        text += "bootstrap over " + what + ", " + std::to_string(all.intervals.resamples) +
                " resamples, seed " + std::to_string(all.intervals.seed);
    return text + "; those of ICC by the F distribution.";
}

std::string what_was_compared(RatingTable const& table, statistics::Sample const& sample,
                              Called const& called) {
    auto const units = [&](std::size_t number) {
        return counted(number, called.unit, called.units);
    };
    std::string text = units(sample.pairable) + " with " +
                       counted(sample.compared, "rating", "ratings") + " could be compared.";
    if (sample.single > 0) text += " Left out: " + units(sample.single) + " with one rating only.";
    if (sample.empty > 0) text += " Nobody rated " + units(sample.empty) + ".";
    if (table.left_empty > 0)
        text += ' ' + counted(table.left_empty, "row", "rows") + " without a rating.";
    return text;
}

}  // namespace

std::string shown(double value, Unit unit) {
    return unit == Unit::share ? percent(value) : fixed(value, 3);
}

std::string shown(statistics::Interval const& interval, Unit unit) {
    if (unit == Unit::share) return hundredths(interval.low) + " to " + percent(interval.high);
    return fixed(interval.low, 3) + " to " + fixed(interval.high, 3);
}

std::string interval_or_reason(Estimate const& estimate, Unit unit) {
    if (estimate.interval) return shown(*estimate.interval, unit);
    return estimate.no_interval == statistics::Reason::not_asked_for
               ? ""
               : "none: " + std::string(says(estimate.no_interval));
}

std::string level_of(TableAgreement const& all) {
    return fixed(all.intervals.level * 100, 0) + " %";
}

std::vector<std::string> agreement_in_sentences(TableAgreement const& all, Called const& called) {
    Agreement const& agreement = all.agreement;
    std::vector<std::string> sentences;
    sentences.push_back("Of 100 pairs of ratings of one " + called.unit + ", " +
                        in_hundred(*agreement.exact.value) + " are the same and " +
                        in_hundred(*agreement.within_one.value) + " at most one step apart.");
    sentences.push_back(agreement.paradox == statistics::Paradox::prevalence_limited
                            ? paradox(agreement, called)
                            : beyond_chance(all));
    std::string least = least_agreed_on(agreement, called);
    if (!least.empty()) sentences.push_back(std::move(least));
    return sentences;
}

std::vector<NamedEstimate> main_estimates(TableAgreement const& all) {
    Agreement const& agreement = all.agreement;
    return {{"the same rating", &agreement.exact, Unit::share},
            {"at most one step apart", &agreement.within_one, Unit::share},
            {"Krippendorff's alpha, ordinal", &agreement.alpha, Unit::coefficient},
            {"Gwet's AC2, ordinal weights", &agreement.ac2, Unit::coefficient}};
}

std::vector<NamedEstimate> other_estimates(TableAgreement const& all) {
    Agreement const& agreement = all.agreement;
    constexpr std::array kinds{"plain", "linear", "quadratic"};
    constexpr std::array forms{"ICC(1,1)", "ICC(2,1), agreement", "ICC(3,1), consistency",
                               "ICC(1,k)", "ICC(2,k), agreement", "ICC(3,k), consistency"};
    std::string const of =
        all.pairs > 1 ? ", " + std::to_string(all.pairs) + " pairs" : std::string();
    std::vector<NamedEstimate> list;
    auto const add = [&](std::string name, Estimate const& estimate) {
        list.push_back({std::move(name), &estimate, Unit::coefficient});
    };
    for (std::size_t i = 0; i < kinds.size(); ++i)
        add("Cohen's kappa, " + std::string(kinds.at(i)) + of, all.kappa.at(i));
    add("Fleiss' kappa", agreement.fleiss);
    add("Gwet's AC1", agreement.ac1);
    add("Krippendorff's alpha, nominal", agreement.alpha_nominal);
    add("Krippendorff's alpha, interval", agreement.alpha_interval);
    add("Krippendorff's alpha, ratio", agreement.alpha_ratio);
    bool const has_any = std::any_of(all.icc.begin(), all.icc.end(),
                                     [](Estimate const& each) { return each.value.has_value(); });
    if (!has_any) add("ICC, all forms", all.icc.front());
    for (std::size_t i = 0; has_any && i < forms.size(); ++i) add(forms.at(i), all.icc.at(i));
    return list;
}

std::string marginals_in_a_sentence(TableAgreement const& all) {
    if (!all.bhapkar.statistic) return {};
    return "Whether both use the ratings equally often: " + test("Bhapkar", all.bhapkar) + "; " +
           test("Stuart-Maxwell", all.stuart_maxwell) + ".";
}

std::vector<std::string> how_computed(RatingTable const& table, TableAgreement const& all,
                                      Called const& called) {
    std::string scale;
    for (std::size_t i = 0; i < called.ratings.size(); ++i)
        scale += (i == 0 ? "" : ", ") + std::to_string(i + 1) + ' ' + called.ratings[i];
    std::vector<std::string> sentences{"On the declared scale, used or not: " + scale + ".",
                                       what_was_compared(table, all.agreement.sample, called)};
    if (all.pairs > 1)
        sentences.push_back("Cohen's kappa is the mean over " + std::to_string(all.pairs) +
                            " pairs of assessors.");
    sentences.push_back(intervals(table, all, called));
    return sentences;
}

}  // namespace assay::report
