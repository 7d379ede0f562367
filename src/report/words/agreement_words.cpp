#include "report/words/agreement_words.hpp"

#include "model/texts.hpp"
#include "report/words/comparison_words.hpp"
#include "report/words/number_text.hpp"

#include <algorithm>
#include <array>

namespace assay::report {
namespace {

using statistics::Agreement;
using statistics::Estimate;
using statistics::IntervalMethod;

/// A share in whole per cent, with as many digits more as it takes not to say all or none where it is not so.
std::string in_percent(double share) {
    double const from_end = 100 * std::min(share, 1 - share);
    int digits = 0;
    for (double half = .5; from_end > 0 && from_end <= half && digits < 9; half /= 10) ++digits;
    return fixed(share * 100, digits) + " %";
}

std::string beyond_chance(TableAgreement const& all) {
    Estimate const& alpha = all.agreement.alpha;
    if (!alpha.value)
        return "Whether that is more than chance cannot be said: " +
               std::string(says(alpha.reason)) + ".";
    std::string text = "Corrected for chance (Krippendorff's alpha; 1: all agree, 0: chance): " +
                       coefficient(*alpha.value, 2);
    if (alpha.interval)
        text += ", " + level_of(all) + " interval " + coefficient(alpha.interval->low, 2) + " to " +
                coefficient(alpha.interval->high, 2);
    return text + ".";
}

std::string paradox(Agreement const& agreement, Called const& called) {
    return "How reliable the assessors are cannot be judged from this sample: " +
           percent(agreement.categories[agreement.commonest].share) + " of the ratings are " +
           called.ratings[agreement.commonest] + ", so there is too little variation" +
           (agreement.alpha.value ? ", and alpha and AC2 lie far apart" : "") +
           ". Call the agreement neither poor nor excellent; look at the agreement on each rating.";
}

// A rating that a single group gave is not considered: it may have been given once. Where all groups say the same,
// there is a value without an interval.
bool is_judged(Estimate const& specific) {
    return specific.value &&
           (specific.interval || specific.no_interval == statistics::Reason::groups_alike);
}

// The lowest is picked, so the sentence says whether it is below all others by more than chance.
std::string least_agreed_on(TableAgreement const& all, Called const& called) {
    auto const& categories = all.agreement.categories;
    statistics::CategoryAgreement const* found = nullptr;
    for (auto const& each : categories) {
        if (!is_judged(each.specific)) continue;
        bool const is_less = found == nullptr || *each.specific.value < *found->specific.value;
        bool const is_better_known = found != nullptr &&
                                     *each.specific.value == *found->specific.value &&
                                     each.comparisons > found->comparisons;
        if (is_less || is_better_known) found = &each;
    }
    if (found == nullptr || *found->specific.value == 1) return {};
    auto const low = [](Estimate const& of) { return of.interval ? of.interval->low : *of.value; };
    auto const high = [](Estimate const& of) {
        return of.interval ? of.interval->high : *of.value;
    };
    bool const is_certain =
        std::all_of(categories.begin(), categories.end(), [&](auto const& each) {
            return &each == found || !is_judged(each.specific) ||
                   high(found->specific) < low(each.specific);
        });
    auto const& interval = found->specific.interval;
    return "Assessors agree least on " +
           called.ratings[static_cast<std::size_t>(found - categories.data())] +
           ": where one gives it, another gives it too in " + std::to_string(found->agreeing) +
           " of " + counted(found->comparisons, "comparison", "comparisons") + " (" +
           in_percent(*found->specific.value) +
           (interval ? ", " + level_of(all) + " interval " + shown(*interval, Unit::share) : "") +
           ")" + (is_certain ? "." : ". That it is this rating may be chance.");
}

std::string test(std::string const& name, statistics::MarginalTest const& test) {
    return name + " chi-square " + fixed(*test.statistic, 2) + ", df " +
           std::to_string(test.freedom) + ", p " + shown_p(*test.p);
}

std::string intervals(RatingTable const& table, TableAgreement const& all, Called const& called) {
    std::string const what = table.group_column.empty()
                                 ? called.units + ", taken for independent"
                                 : "groups (" + table.group_column + "), of which " +
                                       std::to_string(all.agreement.sample.groups) +
                                       " can be compared";
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
    if (sample.single > 0)
        text += " Left out: " + units(sample.single) +
                " with one rating only; AC1, AC2 and Fleiss' kappa use " +
                (sample.single == 1 ? "it" : "them") + " for how common each rating is.";
    if (sample.empty > 0) text += " Nobody rated " + units(sample.empty) + ".";
    if (table.left_empty > 0)
        text += ' ' + counted(table.left_empty, "row", "rows") + " without a rating.";
    return text;
}

}  // namespace

std::string shown(double value, Unit unit) {
    return unit == Unit::share ? percent(value) : coefficient(value, 3);
}

std::string shown(statistics::Interval const& interval, Unit unit) {
    if (unit == Unit::share) return hundredths(interval.low) + " to " + percent(interval.high);
    return coefficient(interval.low, 3) + " to " + coefficient(interval.high, 3);
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
    sentences.push_back("On average, " + in_percent(*agreement.exact.value) +
                        " of the pairs of ratings of one " + called.unit + " are the same and " +
                        in_percent(*agreement.within_one.value) + " are at most one step apart.");
    sentences.push_back(agreement.paradox == statistics::Paradox::prevalence_limited
                            ? paradox(agreement, called)
                            : beyond_chance(all));
    std::string least = least_agreed_on(all, called);
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
    sentences.push_back("The same rating, at most one step apart: each " + called.unit +
                        " counts alike, however many ratings it has. Agreement on one rating: each "
                        "pair counts alike.");
    if (all.pairs > 1 || all.pairs_without_kappa > 0)
        sentences.push_back("Cohen's kappa is the mean over " +
                            counted(all.pairs, "pair of assessors", "pairs of assessors") +
                            (all.pairs > 1 ? ", each of which counts alike" : "") +
                            (all.pairs_without_kappa > 0
                                 ? "; " + counted(all.pairs_without_kappa, "other pair has none",
                                                  "other pairs have none")
                                 : std::string()) +
                            ".");
    sentences.push_back(intervals(table, all, called));
    return sentences;
}

}  // namespace assay::report
