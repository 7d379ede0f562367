#include "report/words/severity_words.hpp"

#include "model/texts.hpp"
#include "report/words/comparison_words.hpp"
#include "report/words/number_text.hpp"
#include "report/words/page.hpp"
#include "report/words/severity_unsettled.hpp"

#include <algorithm>
#include <optional>

namespace assay::report {
namespace {

using statistics::AssessorEffects;
using statistics::Estimate;
using statistics::FacetKind;
using statistics::Measure;
using statistics::Verdict;

// Of intervals at 95 %.
constexpr double normal_quantile = 1.96;

constexpr std::size_t most_names_of_severity = 8;

/// Of those who gave more than one end of the scale.
struct Ends {
    std::size_t severest, mildest;
};

std::optional<Ends> ends_of(statistics::Severity const& severity) {
    std::optional<Ends> ends;
    auto const& all = severity.assessors.measures;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].logit || all[i].is_extreme) continue;
        if (!ends) ends = Ends{i, i};
        if (*all[i].logit > *all[ends->severest].logit) ends->severest = i;
        if (*all[i].logit < *all[ends->mildest].logit) ends->mildest = i;
    }
    return ends;
}

std::string who_can_be_compared(std::vector<std::vector<std::uint32_t>> const& groups,
                                std::vector<std::string> const& names) {
    std::string text;
    std::size_t told = 0;
    for (auto const& group : groups) {
        if (told++ == most_names_of_severity)
            return text + "; there are " + std::to_string(groups.size() - most_names_of_severity) +
                   " groups more";
        std::vector<std::string> of_group;
        for (std::uint32_t const each : group) of_group.push_back(names[each]);
        text += "; " + some_of(of_group, most_names_of_severity) +
                (group.size() > 1 ? " can be compared with each other" : " with nobody else");
    }
    return text;
}

std::string what_would_link(FacetKind unlinked) {
    return unlinked == FacetKind::elements
               ? ". What would link them: one case in which elements of all these groups are rated"
               : ". What would link them: one case that all rate, or cases that somebody of each "
                 "group rates";
}

}  // namespace

std::size_t width_of_assessors(RatingTable const& table) {
    std::size_t wide = 8;
    for (std::string const& each : table.assessors) wide = std::max(wide, columns(each));
    return wide + 2;
}

std::string why_no_severity(RatingTable const& table, statistics::Severity const& severity,
                            std::vector<std::string> const& assessors) {
    std::string text(says(severity.reason));
    if (severity.reason == statistics::Reason::disconnected) {
        bool const are_elements = severity.unlinked == FacetKind::elements;
        text += who_can_be_compared(severity.groups, !are_elements         ? assessors
                                                     : table.parts.empty() ? table.units
                                                                           : table.elements);
        text += what_would_link(severity.unlinked);
    }
    if (severity.reason == statistics::Reason::extreme)
        text += " are left, once whoever and whatever had nothing else was set aside";
    if (severity.reason == statistics::Reason::not_converged ||
        severity.reason == statistics::Reason::one_category ||
        severity.reason == statistics::Reason::extreme)
        text += what_would_settle(table);
    return text + ".";
}

std::string interval_of(Measure const& measure) {
    if (!measure.logit || !measure.error) return {};
    return with_sign(*measure.logit - normal_quantile * *measure.error, 2) + " to " +
           with_sign(*measure.logit + normal_quantile * *measure.error, 2);
}

// With one case a halo and a narrow range are one and the same, and who avoids the ends is narrow anyway.
std::vector<std::string> what_stands_out(AssessorEffects const& effects, bool has_cases) {
    std::vector<std::string> all;
    if (effects.avoids_ends)
        all.push_back("gives the lowest and the highest rating in " + percent(effects.ends) +
                      " where " + percent(effects.expected_ends) +
                      " was to be expected (the ends are avoided)");
    if (has_cases && effects.has_halo && !effects.avoids_ends)
        all.push_back("rates the elements of a case more alike than expected, with " +
                      fixed(*effects.within_case, 2) + " of the spread (halo)");
    if (effects.is_narrow)
        all.push_back("rates " + std::string(has_cases ? "cases and elements" : "the elements") +
                      " more alike than expected, with " + fixed(*effects.spread, 2) +
                      " of the spread (" + (has_cases ? "" : "halo, or ") + "a restricted range)");
    return all;
}

std::pair<std::string, std::string> in_different_digits(double one, double other) {
    int digits = 1;
    while (digits < 3 && fixed(one, digits) == fixed(other, digits)) ++digits;
    return {fixed(one, digits), fixed(other, digits)};
}

std::string chance_in_a_sentence(RatingTable const& table, statistics::Severity const& severity) {
    auto const& facet = severity.assessors;
    Verdict const found = verdict(severity);
    if (found == Verdict::unknown) return {};
    if (found == Verdict::too_small)
        return "Whether all are equally severe is not tested: the design is too small.";
    std::string text = "That all are equally severe: chi-square " + fixed(*facet.statistic, 2) +
                       ", df " + std::to_string(facet.freedom) + ", p " + shown_p(*facet.p);
    if (facet.reliability)
        text += "; their severities are told apart with a reliability of " +
                fixed(*facet.reliability, 2);
    text += ".";
    auto const ends = ends_of(severity);
    if (found != Verdict::differ || !ends) return text;
    std::size_t const all = facet.freedom + 1;
    std::size_t const pairs = all * (all - 1) / 2;
    Estimate const apart = severity_difference(severity, ends->mildest, ends->severest, pairs);
    if (!apart.interval) return text;
    return text + " " + table.assessors[ends->severest] + " and " + table.assessors[ends->mildest] +
           " are " + fixed(*apart.value, 2) + " logits apart (95 % interval " +
           fixed(apart.interval->low, 2) + " to " + fixed(apart.interval->high, 2) +
           (pairs == 1 ? ")."
                       : ", wide enough for all " + std::to_string(pairs) +
                             " pairs, since these two are the furthest apart).");
}

std::string severity_in_a_sentence(RatingTable const& table, statistics::Severity const& severity) {
    if (severity.reason != statistics::Reason::none)
        return "Who is severe cannot be said: " + std::string(says(severity.reason)) +
               "; see below.";
    auto const& names = table.assessors;
    auto const& all = severity.assessors.measures;
    std::vector<std::string> at_one_end;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].is_extreme) at_one_end.push_back(names[i]);
    std::string const not_compared =
        at_one_end.empty() ? ""
                           : " Not compared: " + some_of(at_one_end, most_names_of_severity) +
                                 ", with ratings at one end of the scale only.";
    auto const ends = ends_of(severity);
    switch (verdict(severity)) {
        case Verdict::unknown:
            return "Fewer than two assessors can be compared." + not_compared;
        case Verdict::too_small:
            return "This design is too small to tell whether the assessors differ in severity: one "
                   "of them has only " +
                   counted(severity.shared, "rating", "ratings") +
                   " that can be compared with another assessor's, and at least " +
                   std::to_string(statistics::least_shared) + " are needed." + not_compared;
        case Verdict::may_be_chance:
            return "The differences in severity between the assessors may be chance." +
                   not_compared;
        case Verdict::differ:
            break;
    }
    auto const [lower, higher] =
        in_different_digits(*all[ends->severest].fair_mean, *all[ends->mildest].fair_mean);
    return names[ends->severest] + " is the most severe and " + names[ends->mildest] +
           " the most lenient: " + lower + " against " + higher +
           " on the same work. The assessors differ by more than chance." + not_compared;
}

}  // namespace assay::report
