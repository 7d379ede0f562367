#include "report/severity_words.hpp"

#include "report/comparison_words.hpp"
#include "report/number_text.hpp"

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

// Beyond so many standard errors something is called out: one in twenty does by chance.
constexpr double remarkable = 1.96;

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

}  // namespace

std::string why_no_severity(ExerciseAnalysis const& analysis) {
    Severity const& severity = analysis.severity;
    std::string text = "Who is severe cannot be said: " + std::string(says(severity.reason));
    if (severity.reason == Reason::disconnected &&
        severity.unlinked == statistics::FacetKind::assessors)
        for (auto const& group : severity.groups) {
            std::vector<std::string> names;
            names.reserve(group.size());
            for (std::uint32_t const each : group) names.push_back(analysis.table.assessors[each]);
            text += "; " + some_of(names, names.size()) + " can be compared among themselves";
        }
    return text + ".";
}

std::string interval_of(Measure const& measure) {
    if (!measure.logit || !measure.error) return {};
    return with_sign(*measure.logit - remarkable * *measure.error, 2) + " to " +
           with_sign(*measure.logit + remarkable * *measure.error, 2);
}

std::vector<std::string> what_stands_out(AssessorEffects const& effects) {
    std::vector<std::string> all;
    if (effects.ends_z && *effects.ends_z < -remarkable)
        all.push_back("gives the lowest and the highest rating in " + percent(effects.ends) +
                      " where " + percent(effects.expected_ends) +
                      " was to be expected (the ends are avoided)");
    if (effects.spread && *effects.spread < narrow)
        all.push_back("rates the elements more alike than expected, with " +
                      fixed(*effects.spread, 2) + " of the spread (halo, or a restricted range)");
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

std::string severity_in_a_sentence(ExerciseAnalysis const& analysis) {
    Severity const& severity = analysis.severity;
    auto const ends = ends_of(severity);
    if (severity.reason != Reason::none || !ends) return why_no_severity(analysis);
    auto const& names = analysis.table.assessors;
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
