#include "report/words/review_words.hpp"

#include "model/texts.hpp"

namespace assay::report {

std::string review_in_words(Evaluation const& evaluation) {
    ReviewResult const& review = evaluation.review;
    if (review.by.empty()) return {};
    std::string const who(review.by);
    std::string const when = review.date ? " on " + review.date.in_words() : std::string();
    if (review.changed.empty()) return "Reviewed by " + who + when + ".";
    return "Changed since it was reviewed" + when + " by " + who + ": " +
           in_sentence(review.changed) + ".";
}

void accepted_flags(Page& page, Evaluation const& evaluation) {
    if (evaluation.accepted.empty()) return;
    page.paragraph("Accepted (" + std::to_string(evaluation.accepted.size()) + ")", 0,
                   Tone::strong);
    page.blank();
    for (AcceptedFlagResult const& each : evaluation.accepted) {
        page.paragraph(capitalised(each.flag.says) + ".", 2, 4);
        page.paragraph("Accepted until " + each.until.in_words() + ": " + std::string(each.reason),
                       4, 4, Tone::quiet);
    }
    page.blank();
}

}  // namespace assay::report
