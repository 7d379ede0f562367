#include <assay/review.hpp>

#include "report/words/page.hpp"
#include "report/words/review_words.hpp"

#include <algorithm>

namespace assay {
namespace report {
namespace {

void points(Page& page, ReviewList const& list) {
    auto const clear = std::count_if(list.points.begin(), list.points.end(),
                                     [](ReviewPoint const& each) { return each.is_clear; });
    std::string const all = std::to_string(list.points.size());
    if (list.is_ready)
        page.paragraph("Ready to leave: all " + all + " points are clear.", 0, Tone::good);
    else
        page.paragraph(
            "Not ready to leave: " + std::to_string(clear) + " of " + all + " points are clear.", 0,
            Tone::bad);
    page.blank();
    std::size_t widest = 0;
    for (ReviewPoint const& each : list.points) widest = std::max(widest, each.id.size());
    for (ReviewPoint const& each : list.points) {
        std::string const label = (each.is_clear ? "✓ " : "× ") + capitalised(each.id);
        page.labelled(label, each.says, 2, widest + 6, each.is_clear ? Tone::plain : Tone::warning);
    }
    page.blank();
}

void to_clear(Page& page, ReviewList const& list) {
    if (list.to_clear.empty()) return;
    page.paragraph("To clear (" + std::to_string(list.to_clear.size()) + ")", 0, Tone::strong);
    page.blank();
    for (FlagLine const& line : list.to_clear) {
        page.paragraph(capitalised(line.says) + ".", 2, 4);
        if (!line.effect.empty()) page.paragraph(line.effect + ".", 4, 4, Tone::strong);
        page.paragraph("For the " + std::string(name_of(line.owner)) + ": " + line.check, 4, 4,
                       Tone::quiet);
    }
    page.blank();
}

void record(Page& page, Evaluation const& evaluation, ReviewList const& list) {
    std::string const says = review_in_words(evaluation);
    bool const is_current = !says.empty() && evaluation.review.changed.empty();
    page.paragraph(says.empty() ? "Nobody has reviewed this report yet." : says, 0,
                   is_current || says.empty() ? Tone::plain : Tone::warning);
    std::string const& file = page.options().file;
    if (list.is_ready && !is_current && !file.empty())
        page.paragraph("To record a review: assay review " + file + " --by NAME --on YYYY-MM-DD");
}

}  // namespace
}  // namespace report

std::string review_report(Evaluation const& evaluation, ReportOptions const& options) {
    report::Page page(options);
    report::heading(page, evaluation);
    page.blank();
    ReviewList const list = review_of(evaluation);
    report::points(page, list);
    report::to_clear(page, list);
    report::accepted_flags(page, evaluation);
    report::record(page, evaluation, list);
    return page.text();
}

}  // namespace assay
