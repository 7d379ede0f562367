#include "report/severity.hpp"

#include "report/comparison_words.hpp"
#include "report/number_text.hpp"
#include "report/severity_words.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace assay::report {
namespace {

using statistics::AssessorEffects;
using statistics::Estimate;
using statistics::Measure;
using statistics::Reason;
using statistics::Severity;

// Less than so much of the spread to be expected is called out. A convention of this report: with one
// case there is no error to hold it against.
constexpr double narrow = 0.6;

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

void row(Page& page, std::string const& padded_name, Measure const& measure,
         AssessorEffects const& effects) {
    auto const shown = [](std::optional<double> value) { return value ? fixed(*value, 2) : "-"; };
    std::string interval = "-";
    if (measure.logit && measure.error)
        interval = signed_number(*measure.logit - remarkable * *measure.error) + " to " +
                   signed_number(*measure.logit + remarkable * *measure.error);
    page.paragraph(padded_name + to_the_right(std::to_string(measure.ratings), 7) +
                       to_the_right(fixed(measure.mean, 2), 6) +
                       to_the_right(shown(measure.fair_mean), 6) +
                       to_the_right(measure.logit ? signed_number(*measure.logit) : "-", 10) +
                       "  " + padded(interval, 16) + to_the_right(shown(measure.infit), 7) +
                       to_the_right(shown(effects.spread), 8),
                   2);
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

void surprises(Page& page, RatingTable const& table, Severity const& severity) {
    constexpr std::size_t most = 5;
    std::size_t told = 0;
    for (statistics::Surprise const& each : severity.surprises) {
        if (told++ == most) break;
        statistics::Rating const& rating = table.ratings[each.rating];
        page.paragraph(table.assessors[rating.assessor] + " gives " + table.units[rating.unit] +
                           " `" + table.scale[rating.category] + "` (" +
                           std::to_string(rating.category + 1) + "), where " +
                           fixed(each.expected, 1) + " was to be expected.",
                       2, 4);
    }
}

void chance(Page& page, Severity const& severity) {
    auto const& facet = severity.assessors;
    if (!facet.statistic || !facet.p) return;
    page.paragraph(
        "That all are equally severe: chi-square " + fixed(*facet.statistic, 2) + ", df " +
            std::to_string(facet.freedom) + ", p " +
            (*facet.p < .001 ? "below 0.001" : fixed(*facet.p, 3)) +
            (facet.reliability ? "; their severities are told apart with a reliability of " +
                                     fixed(*facet.reliability, 2)
                               : std::string()) +
            ".",
        2, 2);
}

}  // namespace

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

void severity_section(Page& page, RatingTable const& table, Severity const& severity) {
    page.paragraph("Who is severe", 0, Tone::strong);
    page.blank();
    if (severity.reason != Reason::none)
        return page.paragraph(
            "That cannot be said: " + why_no_severity(table, severity, table.assessors), 2);
    std::size_t const wide = width_of_assessors(table);
    page.paragraph(padded("assessor", wide) + to_the_right("ratings", 7) + to_the_right("mean", 6) +
                       to_the_right("fair", 6) + to_the_right("severity", 10) + "  " +
                       padded("95 % interval", 16) + to_the_right("infit", 7) +
                       to_the_right("spread", 8),
                   2);
    auto const& names = table.assessors;
    bool const has_cases = severity.cases.measures.size() > 1;
    for (std::size_t i = 0; i < names.size() && i < severity.effects.size(); ++i)
        row(page, padded(names[i], wide), severity.assessors.measures[i], severity.effects[i]);
    page.blank();
    chance(page, severity);
    for (std::size_t i = 0; i < names.size() && i < severity.effects.size(); ++i)
        for (std::string const& each : what_stands_out(severity.effects[i], has_cases))
            page.paragraph(names[i] + " " + each + ".", 2, 4);
    surprises(page, table, severity);
    page.paragraph(
        "Severity in logits by a many-facet Rasch model, the mean of all is 0; fair: the rating to "
        "be "
        "expected of each for the same work, 1 the lowest; infit and spread near 1: as the model "
        "says. It does "
        "not say who is right.",
        2, 2, Tone::quiet);
}

}  // namespace assay::report
