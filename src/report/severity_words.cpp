#include "report/severity_words.hpp"

#include "report/comparison_words.hpp"
#include "report/number_text.hpp"
#include "report/page.hpp"
#include "report/severity_unsettled.hpp"

#include <algorithm>
#include <optional>

namespace assay::report {
namespace {

using statistics::AssessorEffects;
using statistics::Estimate;
using statistics::FacetKind;
using statistics::Measure;
using statistics::Reason;
using statistics::Severity;

// Beyond so many standard errors something is called out: one in twenty does by chance.
constexpr double remarkable = 1.96;

// Less than so much of the spread to be expected is called out. A convention of this report: with one
// case there is no error to hold it against.
constexpr double narrow = 0.6;

constexpr std::size_t names_shown = 8;

struct Ends {
    std::size_t severest, mildest;
};

std::optional<Ends> ends_of(Severity const& severity) {
    std::optional<Ends> ends;
    auto const& all = severity.assessors.measures;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].logit) continue;
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
        if (told++ == names_shown)
            return text + "; there are " + std::to_string(groups.size() - names_shown) +
                   " groups more";
        std::vector<std::string> of_group;
        for (std::uint32_t const each : group) of_group.push_back(names[each]);
        text += "; " + some_of(of_group, names_shown) +
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

std::string why_no_severity(RatingTable const& table, Severity const& severity,
                            std::vector<std::string> const& assessors) {
    std::string text(says(severity.reason));
    if (severity.reason == Reason::disconnected) {
        bool const are_elements = severity.unlinked == FacetKind::elements;
        text += who_can_be_compared(severity.groups, !are_elements         ? assessors
                                                     : table.parts.empty() ? table.units
                                                                           : table.elements);
        text += what_would_link(severity.unlinked);
    }
    if (severity.reason == Reason::extreme)
        text += " are left, once whoever and whatever had nothing else was set aside";
    if (severity.reason == Reason::not_converged || severity.reason == Reason::one_category ||
        severity.reason == Reason::extreme)
        text += what_would_settle(table);
    return text + ".";
}

std::string interval_of(Measure const& measure) {
    if (!measure.logit || !measure.error) return {};
    return with_sign(*measure.logit - remarkable * *measure.error, 2) + " to " +
           with_sign(*measure.logit + remarkable * *measure.error, 2);
}

// With one case a halo and a narrow range are one and the same, and who avoids the ends is narrow anyway.
std::vector<std::string> what_stands_out(AssessorEffects const& effects, bool has_cases) {
    std::vector<std::string> all;
    bool const avoids_ends = effects.ends_z && *effects.ends_z < -remarkable;
    if (avoids_ends)
        all.push_back("gives the lowest and the highest rating in " + percent(effects.ends) +
                      " where " + percent(effects.expected_ends) +
                      " was to be expected (the ends are avoided)");
    if (has_cases && !avoids_ends && effects.within_case_z && *effects.within_case_z < -remarkable)
        all.push_back("rates the elements of a case more alike than expected, with " +
                      fixed(*effects.within_case, 2) + " of the spread (halo)");
    if (effects.spread && *effects.spread < narrow)
        all.push_back("rates " + std::string(has_cases ? "cases and elements" : "the elements") +
                      " more alike than expected, with " + fixed(*effects.spread, 2) +
                      " of the spread (" + (has_cases ? "" : "halo, or ") + "a restricted range)");
    return all;
}

std::string chance_in_a_sentence(Severity const& severity) {
    auto const& facet = severity.assessors;
    if (!facet.statistic || !facet.p) return {};
    std::string text = "That all are equally severe: chi-square " + fixed(*facet.statistic, 2) +
                       ", df " + std::to_string(facet.freedom) + ", p " + shown_p(*facet.p);
    if (facet.reliability)
        text += "; their severities are told apart with a reliability of " +
                fixed(*facet.reliability, 2);
    return text + ".";
}

std::string severity_in_a_sentence(RatingTable const& table, Severity const& severity) {
    auto const ends = ends_of(severity);
    if (severity.reason != Reason::none || !ends)
        return "Who is severe cannot be said: " + std::string(says(severity.reason)) +
               "; see below.";
    auto const& names = table.assessors;
    if (ends->severest == ends->mildest) return "All assessors are equally severe.";
    Estimate const apart = severity_difference(severity, ends->mildest, ends->severest);
    std::string text = names[ends->severest] + " is the most severe and " + names[ends->mildest] +
                       " the most lenient";
    if (apart.value) text += ", " + fixed(*apart.value, 2) + " logits apart";
    if (apart.interval)
        text += " (95 % interval " + fixed(apart.interval->low, 2) + " to " +
                fixed(apart.interval->high, 2) + ")";
    if (severity.assessors.p)
        text += *severity.assessors.p < .05 ? ": the assessors differ by more than chance"
                                            : ": that may be chance";
    return text + ".";
}

}  // namespace assay::report
