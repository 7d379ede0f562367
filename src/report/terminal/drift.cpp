#include "report/terminal/severity.hpp"
#include "report/words/comparison_words.hpp"
#include "report/words/number_text.hpp"
#include "report/words/severity_words.hpp"

#include <algorithm>

namespace assay::report {
namespace {

using statistics::Drift;
using statistics::DriftResult;

std::string why_not(RatingTable const& table, DriftResult const& drift) {
    auto const names = assessors_in_windows(table, drift);
    std::string text = "That cannot be said: " + why_no_severity(table, drift.model, names);
    if (drift.model.reason == statistics::Reason::disconnected)
        text +=
            " What links windows is a case that is rated again in the other one, on the same "
            "evidence.";
    return text;
}

std::string drift_in_words(RatingTable const& table, DriftResult const& all, Drift const& drift) {
    auto const fair_mean = [&](std::uint32_t window) {
        return *all.model.assessors.measures[drift.assessor * all.windows + window].fair_mean;
    };
    auto const [before, after] = in_different_digits(fair_mean(drift.from), fair_mean(drift.to));
    return table.assessors[drift.assessor] + " became more " +
           (*drift.change.value > 0 ? "severe" : "lenient") + " from " + table.windows[drift.from] +
           " to " + table.windows[drift.to] + ": " + before + " before and " + after +
           " after on the same work";
}

}  // namespace

std::string drift_in_a_sentence(RatingTable const& table, DriftResult const& drift) {
    if (drift.model.reason != statistics::Reason::none)
        return "Whether anybody changed cannot be said: " + std::string(says(drift.model.reason)) +
               "; see below.";
    if (drift.drifts.empty()) return "Nobody rated in two windows.";
    std::string text;
    for (Drift const& each : drift.drifts)
        if (each.is_beyond_chance)
            text += (text.empty() ? "" : "; ") + drift_in_words(table, drift, each);
    return text.empty() ? "Nobody became more severe or more lenient by more than chance."
                        : text + ". That is more than chance.";
}

void drift_section(Page& page, RatingTable const& table, DriftResult const& drift) {
    page.paragraph("Who changed", 0, Tone::strong);
    page.blank();
    if (drift.model.reason != statistics::Reason::none)
        return page.paragraph(why_not(table, drift), 2);
    if (drift.drifts.empty()) return page.paragraph(drift_in_a_sentence(table, drift), 2);
    std::size_t wide = 4;
    for (std::string const& window : table.windows) wide = std::max(wide, columns(window));
    auto const row = [&](std::string const& who, std::string const& from, std::string const& to,
                         std::string const& change, std::string const& interval) {
        page.paragraph(padded(who, width_of_assessors(table)) + padded(from, wide + 2) +
                           padded(to, wide) + to_the_right(change, 8) + "  " + interval,
                       2);
    };
    row("assessor", "from", "to", "change", "95 % interval");
    for (Drift const& each : drift.drifts) {
        auto const& interval = each.change.interval;
        row(table.assessors[each.assessor], table.windows[each.from], table.windows[each.to],
            each.change.value ? with_sign(*each.change.value, 2) : "-",
            interval ? with_sign(interval->low, 2) + " to " + with_sign(interval->high, 2)
                     : "none: " + std::string(says(each.change.value ? each.change.no_interval
                                                                     : each.change.reason)));
    }
    page.blank();
    page.paragraph(
        "Positive: more severe than before, in logits. Each assessor counts as somebody of their "
        "own in each window; cases that were rated in both link them. Of 20 who did not change, "
        "one shows an interval without 0 by chance; the sentence at the top allows for that.",
        2, Tone::quiet);
}

}  // namespace assay::report
