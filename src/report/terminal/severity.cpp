#include "report/terminal/severity.hpp"

#include "report/words/number_text.hpp"
#include "report/words/severity_words.hpp"

#include <optional>

namespace assay::report {
namespace {

using statistics::AssessorEffects;
using statistics::Measure;

void row(Page& page, std::string const& padded_name, Measure const& measure,
         AssessorEffects const& effects) {
    auto const shown = [](std::optional<double> value) { return value ? fixed(*value, 2) : "-"; };
    std::string const interval = interval_of(measure);
    page.paragraph(
        padded_name + to_the_right(std::to_string(measure.ratings), 7) +
            to_the_right(fixed(measure.mean, 2), 6) + to_the_right(shown(measure.fair_mean), 6) +
            to_the_right(measure.logit ? with_sign(*measure.logit, 2) : "-", 10) + "  " +
            padded(interval.empty() ? "-" : interval, 16) + to_the_right(shown(measure.infit), 7) +
            to_the_right(shown(effects.spread), 8),
        2);
}

void surprises(Page& page, RatingTable const& table, statistics::Severity const& severity) {
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

}  // namespace

void severity_section(Page& page, RatingTable const& table, statistics::Severity const& severity) {
    page.paragraph("In detail", 0, Tone::strong);
    page.blank();
    if (severity.reason != statistics::Reason::none)
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
    if (std::string const chance = chance_in_a_sentence(table, severity); !chance.empty())
        page.paragraph(chance, 2, 2);
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
